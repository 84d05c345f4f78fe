// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/BroughtPanel.h"

#include "gui/widgets/AskLine.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/ChoiceRow.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/RowList.h"
#include "gui/widgets/TextLabel.h"
#include "operations/CommunityOperations.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

BroughtPanel::BroughtPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, Type::Section, Token::Ink, this))
    , m_none(new TextLabel(tr("Nothing yet."), Type::Supporting, Token::Ink3, this))
    , m_items(new QVBoxLayout)
    , m_bringButton(new KeycapButton(tr("Bring something"), {}, this))
    , m_rules(new Banner(this))
{
    setObjectName(u"broughtPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0); // its title in a line with that of the column beside it
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_none);
    m_items->setSpacing(8);
    column->addLayout(m_items);
    m_bringButton->setObjectName(u"bringButton"_s);
    m_bringButton->setIconName(u"plus"_s);
    m_bringButton->setControlSize(u"compact"_s);
    column->addWidget(m_bringButton, 0, Qt::AlignLeading);
    column->addWidget(buildChooser());
    m_rules->setObjectName(u"groundRulesBanner"_s);
    m_rules->setActionBelow(true);
    m_rules->setActionText(tr("We look at them this time"));
    column->addSpacing(8);
    column->addWidget(m_rules);
    column->addStretch(1);
    connect(m_bringButton, &QPushButton::clicked, this, [this] { open(m_chooser->isHidden()); });
    connect(m_rules, &Banner::actionTriggered, this, [this] {
        if (const CommunitySession *next = nextSession(m_view.community))
            Q_EMIT wanted(tickRulesRevisited(m_view.community.id, next->id, true));
    });
    m_chooser->hide();
}

QString BroughtPanel::aboutRelease(const Release &release) const
{
    const QString about = tr("Version %1, released on %2").arg(release.version).arg(communityDay(release.releasedAt.toLocalTime().date()));
    return m_view.askFirst.contains(release.id) ? tr("%1. Ask the team first: it has not agreed to pass this on").arg(about) : about;
}

QWidget *BroughtPanel::buildChooser()
{
    m_chooser = new QWidget(this);
    m_chooser->setObjectName(u"bringChooser"_s);
    auto *column = new QVBoxLayout(m_chooser);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *released = new TextLabel(tr("A released summary"), Type::Supporting, Token::Ink, m_chooser);
    released->setWeight(600);
    column->addWidget(released);
    m_releases = new RowList(m_chooser);
    m_releases->setObjectName(u"releaseList"_s);
    m_releases->setAccessibleName(tr("Released summaries"));
    m_releases->setRows(
        [this](const QString &id) -> QWidget * {
            auto *row = new ChoiceRow;
            connect(row, &QAbstractButton::clicked, this, [this, id] {
                Q_EMIT wanted(bringRelease(m_view.community.id, m_view.session.id, id));
                open(false);
            });
            return row;
        },
        [this](QWidget *row, const QString &id) {
            for (const Release &release : std::as_const(m_view.releases)) {
                if (release.id == id)
                    static_cast<ChoiceRow *>(row)->setWords(release.pack.title, aboutRelease(release), false);
            }
        });
    column->addWidget(m_releases);
    m_noReleases = new TextLabel(tr("No Learning Team has released a summary that is not here yet. A wall is never brought."),
                                 Type::Supporting, Token::Ink2, m_chooser);
    m_noReleases->setWordWrap(true);
    column->addWidget(m_noReleases);
    auto *moment = new TextLabel(tr("A moment from a member"), Type::Supporting, Token::Ink, m_chooser);
    moment->setWeight(600);
    column->addSpacing(4);
    column->addWidget(moment);
    m_moment = new AskLine(u"moment"_s, tr("In their words, without a name"), tr("Bring it"), tr("Leave it"), m_chooser);
    column->addWidget(m_moment);
    connect(m_moment, &AskLine::given, this, [this](const QString &words) {
        Q_EMIT wanted(bringMoment(m_view.community.id, m_view.session.id, words));
        m_moment->clear();
        open(false);
    });
    connect(m_moment, &AskLine::left, this, [this] { open(false); });
    return m_chooser;
}

void BroughtPanel::open(bool open)
{
    m_chooser->setVisible(open);
    m_bringButton->setText(open ? tr("Nothing more") : tr("Bring something"));
    m_bringButton->setIconName(open ? u"chevron-up"_s : u"plus"_s);
    if (!open)
        m_bringButton->setFocus(Qt::TabFocusReason);
    else if (QWidget *first = m_releases->isHidden() ? nullptr : m_releases->findChild<ChoiceRow *>())
        first->setFocus(Qt::TabFocusReason);
    else
        m_moment->open();
}

QWidget *BroughtPanel::makeItem(const BroughtItem &item)
{
    auto *card = new Card(this);
    card->setSurface(u"sunken"_s);
    card->setObjectName(u"broughtItem"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 8, 8, 10);
    column->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    const bool released = !item.releaseId.isEmpty();
    const QString kind = released ? tr("Released %1, version %2").arg(communityDay(item.releasedAt.toLocalTime().date())).arg(item.version)
                                  : tr("A moment from a member");
    auto *about = new TextLabel(kind, Type::Meta, Token::Ink2, card);
    about->setWordWrap(true);
    head->addWidget(about, 1);
    auto *back = new KeycapButton(card);
    back->setObjectName(u"takeBackButton"_s);
    back->setLook(u"tool"_s);
    back->setControlSize(u"compact"_s);
    back->setIconName(u"close"_s);
    back->setAccessibleName(tr("Take back: %1").arg(released ? item.teamTitle : item.moment));
    back->setToolTip(tr("Take it back"));
    head->addWidget(back, 0, Qt::AlignTop);
    column->addLayout(head);
    auto *words = new TextLabel(released ? item.teamTitle : tr("“%1”").arg(item.moment), Type::Body, Token::Ink, card);
    words->setWeight(500);
    words->setWordWrap(true);
    column->addWidget(words);
    connect(back, &QPushButton::clicked, this,
            [this, id = item.id] { Q_EMIT wanted(takeBack(m_view.community.id, m_view.session.id, id)); });
    for (const Release &release : std::as_const(m_view.releases)) {
        if (release.id == item.releaseId)
            addReading(card, column, release.pack);
    }
    return card;
}

/// What was released, to read where it stands: the learning first.
void BroughtPanel::addReading(QWidget *card, QVBoxLayout *column, const OutputPack &pack)
{
    auto *read = new QPushButton(card);
    read->setObjectName(u"readSummaryButton"_s);
    read->setProperty("look", u"link"_s);
    read->setCursor(Qt::PointingHandCursor);
    read->setCheckable(true);
    read->setAccessibleName(tr("Read the summary: %1").arg(pack.title));
    column->addWidget(read, 0, Qt::AlignLeading);
    auto *words = new QWidget(card);
    words->setObjectName(u"summaryWords"_s);
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 4, 0);
    lines->setSpacing(4);
    const auto add = [&](const QString &title, const QStringList &texts) {
        if (texts.isEmpty())
            return;
        auto *head = new TextLabel(title, Type::Supporting, Token::Ink, words);
        head->setWeight(600);
        head->setWordWrap(true);
        lines->addSpacing(4);
        lines->addWidget(head);
        for (const QString &text : texts) {
            auto *line = new TextLabel(tr("• %1").arg(text), Type::Supporting, Token::Ink, words);
            line->setWordWrap(true);
            lines->addWidget(line);
        }
    };
    add(tr("What they now understand"), pack.texts(StatementSection::Understanding));
    add(tr("What helps it go well"), pack.texts(StatementSection::Helps));
    add(tr("Questions they are still asking"), pack.texts(StatementSection::Question));
    QStringList improvements;
    for (const PackAction &action : pack.actions)
        improvements << action.text;
    add(tr("Improvements they suggest"), improvements);
    column->addWidget(words);
    const auto show = [read, words](bool shown) {
        words->setVisible(shown);
        read->setText(shown ? tr("Fold it") : tr("Read it"));
    };
    connect(read, &QPushButton::toggled, words, show);
    show(false);
}

void BroughtPanel::showCommunity(const CommunityView &view)
{
    const bool other = view.community.id != m_view.community.id || view.session.id != m_view.session.id;
    m_view = view;
    const bool any = !view.session.id.isEmpty();
    m_title->setText(any ? tr("Brought to session %1").arg(view.number()) : tr("What members bring"));
    m_none->setText(any ? tr("Nothing yet.") : tr("Plan a session first."));
    m_none->setVisible(view.session.brought.isEmpty());
    m_bringButton->setVisible(any);
    if (other && !m_chooser->isHidden())
        m_chooser->hide();
    if (m_chooser->isHidden()) {
        m_bringButton->setText(tr("Bring something"));
        m_bringButton->setIconName(u"plus"_s);
    }
    QStringList ids;
    for (const BroughtItem &item : view.session.brought)
        ids << item.id;
    if (ids != m_shown) { // what stays keeps its place under the keyboard
        m_shown = ids;
        emptyLayout(m_items);
        for (const BroughtItem &item : view.session.brought)
            m_items->addWidget(makeItem(item));
    }
    showReleases();
    const int since = sessionsSinceRules(view.community);
    m_rules->setVisible(isTimeForRules(view.community));
    m_rules->setText(
        since == sessionsBetweenRules
            ? tr("Four sessions in. A good time to ask the group whether the ground rules still fit.")
            : tr("%1 sessions since the ground rules were looked at. A good time to ask the group whether they still fit.").arg(since));
    m_rules->setActionText(nextSession(view.community) ? tr("We look at them this time") : QString());
}

void BroughtPanel::showReleases()
{
    QStringList ids;
    for (const Release &release : std::as_const(m_view.releases)) {
        const bool brought = std::any_of(m_view.session.brought.begin(), m_view.session.brought.end(),
                                         [&](const BroughtItem &item) { return item.releaseId == release.id; });
        if (!brought)
            ids << release.id;
    }
    m_releases->showIds(ids);
    m_releases->setVisible(!ids.isEmpty());
    m_noReleases->setVisible(ids.isEmpty());
}

} // namespace sharpend
