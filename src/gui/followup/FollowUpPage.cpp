// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/followup/FollowUpPage.h"

#include "domain/Content.h"
#include "domain/DayWords.h"
#include "domain/RoomCheck.h"
#include "exchange/OutputPackFile.h"
#include "gui/followup/FinishCard.h"
#include "gui/followup/FollowUpActionRow.h"
#include "gui/followup/LookBackRow.h"
#include "gui/followup/ReplyCard.h"
#include "gui/look/Look.h"
#include "gui/outputs/GoodResult.h"
#include "gui/outputs/LearningCardRow.h"
#include "gui/outputs/ReleasePaper.h"
#include "gui/pulse/PulseCard.h"
#include "gui/session/Session.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"
#include "operations/ActionOperations.h"
#include "operations/FollowUpOperations.h"
#include "operations/OutputOperations.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int sideWidth = 372;
constexpr int besideFrom = 940; ///< of the page

/// What the Owner last answered to an improvement.
std::optional<ReplyAnswer> answerTo(const QList<Release> &releases, const QString &actionId)
{
    for (auto release = releases.crbegin(); release != releases.crend(); ++release) {
        if (!release->reply)
            continue;
        if (const ReplyAnswer *answer = release->reply->answerTo(actionId))
            return *answer;
    }
    return std::nullopt;
}

bool anyReplyShared(const QList<Release> &releases)
{
    return std::any_of(releases.begin(), releases.end(), [](const Release &release) { return release.replySharedOn.isValid(); });
}

} // namespace

FollowUpPage::FollowUpPage(TeamDocument &document, const Content &content, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_onPaper(new ReleasePaper(document, this))
    , m_pulse(new PulseCard(document.session(),
                            {{PulseScope::Of::Team, document.teamId()}, {}, content.pulse.meeting, content.pulse.stages}, false, this))
{
    setObjectName(u"followUpPage"_s);
    build();
    connect(&m_document, &TeamDocument::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(Look::instance(), &Look::changed, this, &FollowUpPage::arrange);
    if (m_document.isLoaded())
        refresh();
}

void FollowUpPage::build()
{
    QVBoxLayout *column = makeScrollingPage(this, u"followUpScrollArea"_s);
    QWidget *contents = column->parentWidget();
    column->addWidget(new TextLabel(tr("Follow-up"), Type::PageTitle, Token::Ink, contents));
    auto *purpose = new TextLabel(tr("Close the loop with the people who told you how the work is done."), Type::Body, Token::Ink2, contents);
    purpose->setWordWrap(true);
    column->addWidget(purpose);
    column->addSpacing(16);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addWidget(buildMain(), 1);
    m_columns->addWidget(buildSide());
    column->addLayout(m_columns);
    column->addStretch(1);
}

QWidget *FollowUpPage::buildMain()
{
    m_main = new QWidget(this);
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_ended = new GoodResult(m_main);
    m_ended->setObjectName(u"endedCard"_s);
    column->addWidget(m_ended);
    column->addSpacing(0);
    m_replies = new QVBoxLayout;
    m_replies->setSpacing(16);
    column->addLayout(m_replies);
    column->addSpacing(20);
    m_actionsHead = new QWidget(m_main);
    auto *head = new QHBoxLayout(m_actionsHead);
    head->setContentsMargins(0, 0, 0, 6);
    head->addWidget(new TextLabel(tr("Actions"), Type::Section, Token::Ink, m_actionsHead), 1);
    m_counts = new TextLabel({}, Type::Supporting, Token::Ink2, m_actionsHead);
    m_counts->setObjectName(u"actionCountsLabel"_s);
    head->addWidget(m_counts);
    column->addWidget(m_actionsHead);
    m_actionsCard = new Card(m_main);
    m_actionsCard->setObjectName(u"actionsCard"_s);
    m_actions = new QVBoxLayout(m_actionsCard);
    m_actions->setContentsMargins(1, 1, 1, 1);
    m_actions->setSpacing(0);
    column->addWidget(m_actionsCard);
    m_noActions = new GoodResult(m_main);
    m_noActions->setObjectName(u"noActionsCard"_s);
    m_noActions->setWords(tr("No actions were needed."), tr("Look back in a month and ask what has shifted."));
    column->addWidget(m_noActions);
    column->addStretch(1);
    return m_main;
}

QWidget *FollowUpPage::buildSide()
{
    m_side = new QWidget(this);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_lookBackCard = new Card(m_side);
    m_lookBackCard->setObjectName(u"lookBackCard"_s);
    auto *look = new QVBoxLayout(m_lookBackCard);
    look->setContentsMargins(17, 13, 17, 15);
    look->setSpacing(6);
    look->addWidget(new TextLabel(tr("Look back with the team"), Type::Section, Token::Ink, m_lookBackCard));
    m_lookBacks = new QVBoxLayout;
    m_lookBacks->setSpacing(10);
    look->addLayout(m_lookBacks);
    column->addWidget(m_lookBackCard);

    auto *pass = new Card(m_side);
    auto *inside = new QVBoxLayout(pass);
    inside->setContentsMargins(17, 13, 17, 13);
    inside->setSpacing(6);
    inside->addWidget(new TextLabel(tr("Pass the learning on"), Type::Section, Token::Ink, pass));
    m_shareWords = new TextLabel({}, Type::Supporting, Token::Ink2, pass);
    m_shareWords->setWordWrap(true);
    inside->addWidget(m_shareWords);
    m_agree = new TickBox(tr("The team agrees that the released summary may go to others"), pass);
    m_agree->setObjectName(u"agreeToShareBox"_s);
    inside->addWidget(m_agree);
    m_card = new LearningCardRow(pass);
    m_card->layout()->setContentsMargins(0, 6, 0, 4);
    inside->addWidget(m_card);
    column->addWidget(pass);
    column->addWidget(m_pulse);
    m_finish = new FinishCard(m_side);
    column->addWidget(m_finish);
    column->addStretch(1);
    connect(m_card, &LearningCardRow::saveRequested, this, &FollowUpPage::saveRequested);
    connect(m_agree, &QAbstractButton::clicked, this, [this](bool agreed) { perform(agreeToShare(m_document.teamId(), agreed)); });
    connect(m_finish, &FinishCard::finishRequested, this, [this](const QString &reason) {
        settle();
        perform(finishTeam(m_document.teamId(), reason));
    });
    return m_side;
}

void FollowUpPage::arrive()
{
    arrange();
    if (m_document.isLoaded())
        refresh();
    m_pulse->refresh();
    // A page that came here with a button leaves the keyboard wherever Qt finds a place: the top is where reading begins.
    if (isAncestorOf(focusWidget())) {
        for (QWidget *each = m_main->nextInFocusChain(); each != m_main; each = each->nextInFocusChain()) {
            if (m_main->isAncestorOf(each) && each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus)) {
                each->setFocus(Qt::OtherFocusReason);
                break;
            }
        }
    }
}

void FollowUpPage::settle()
{
    for (LookBackRow *row : std::as_const(m_lookBackRows))
        row->settle();
}

QList<QWidget *> FollowUpPage::regions() { return {m_main, m_side}; }

QList<ShortcutInfo> FollowUpPage::shortcuts() const
{
    return {{tr("Follow-up"), tr("Left, Right"), tr("How far an action has come, on its three steps")},
            {tr("Follow-up"), QKeySequence(Qt::CTRL | Qt::Key_P).toString(QKeySequence::NativeText), tr("Print the summary, or save it as a PDF")}};
}

QList<QAction *> FollowUpPage::menuActions() { return {m_onPaper->summary()}; } // the card waits for the team, on the page

void FollowUpPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void FollowUpPage::arrange()
{
    placeSide(this, besideFrom, m_columns, m_side, sideWidth, 480);
}

void FollowUpPage::refresh()
{
    if (m_document.isGone())
        return;
    const LearningTeam &team = m_document.team();
    const bool ended = team.stage == Stage::Closed;
    if (ended) {
        const QString day = dayAndMonth(team.closedOn);
        if (team.stopped)
            m_ended->setWords(tr("Stopped %1.").arg(day), team.stopped->why);
        else
            m_ended->setWords(tr("Finished %1. The learning is the result.").arg(day), team.notedReason(QLatin1String(roomRule::closedWithoutReply)));
    }
    m_ended->setVisible(ended);
    m_main->layout()->itemAt(1)->spacerItem()->changeSize(0, ended ? 16 : 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_main->layout()->invalidate();
    showReplies();
    showActions();
    showSide();
    const QList<QWidget *> main = m_main->findChildren<QWidget *>(), side = m_side->findChildren<QWidget *>();
    if (main.size() + side.size() != m_widgets) { // something came or went: Tab goes as the page reads
        m_widgets = main.size() + side.size();
        QList<QWidget *> order;
        for (int i = 0; i < m_replies->count(); ++i)
            order << m_replies->itemAt(i)->widget();
        tabThrough(m_main, tabStopsOf(order + m_actionOrder));
        tabThrough(m_side, tabStopsOf(QList<QWidget *>(m_lookBackRows.begin(), m_lookBackRows.end()) + QList<QWidget *>{m_agree, m_card, m_finish}));
    }
}

void FollowUpPage::showReplies()
{
    const QList<Release> releases = m_document.releases();
    QSet<QString> shown;
    int at = 0;
    for (auto release = releases.crbegin(); release != releases.crend(); ++release) {
        const bool latest = release == releases.crbegin();
        if (!latest && !release->reply)
            continue; // the later version is the one to answer
        shown.insert(release->id);
        ReplyCard *&card = m_replyCards[release->id];
        if (!card) {
            card = new ReplyCard(m_main);
            connect(card, &ReplyCard::openRequested, this, &FollowUpPage::importReplyRequested);
            connect(card, &ReplyCard::pasted, this, [this, made = card](const QByteArray &text) { takeReply(made, text); });
            connect(card, &ReplyCard::shareRequested, this, [this](const QString &id) { perform(shareReply(m_document.teamId(), id)); });
        }
        if (m_replies->indexOf(card) != at)
            m_replies->insertWidget(at, card);
        ++at;
        card->showRelease(*release, m_document.team().replyPromisedBy, releases.size() > 1, m_document.team().stage == Stage::Closed);
        card->show();
    }
    for (auto it = m_replyCards.begin(); it != m_replyCards.end(); ++it)
        it.value()->setVisible(shown.contains(it.key()));
}

void FollowUpPage::showActions()
{
    const QList<Release> releases = m_document.releases();
    QList<QWidget *> order;
    QList<QWidget *> later; // answered "not now"
    QHash<ActionProgress, int> counts;
    QSet<QString> here;
    for (const Action &action : m_document.actions()) {
        here.insert(action.id);
        const auto answer = answerTo(releases, action.id);
        if (answer && answer->answer == OwnerAnswer::NotNow && action.progress == ActionProgress::Proposed) {
            NotNowRow *&row = m_notNowRows[action.id];
            if (!row)
                row = new NotNowRow(m_actionsCard);
            setRowId(row, action.id);
            row->showAnswer(action.text, answer->because);
            later << row;
            continue;
        }
        FollowUpActionRow *&row = m_actionRows[action.id];
        if (!row) {
            row = new FollowUpActionRow(m_actionsCard);
            setRowId(row, action.id);
            connect(row, &FollowUpActionRow::progressRequested, this, [this, id = action.id](ActionProgress progress, const QString &why) {
                perform(setActionProgress(m_document.teamId(), id, progress, why));
            });
            connect(row, &FollowUpActionRow::checkInPlanned, this,
                    [this, id = action.id](const QDate &on) { perform(planCheckIn(m_document.teamId(), id, on)); });
            connect(row, &FollowUpActionRow::updateGiven, this,
                    [this, id = action.id](const QString &text) { perform(addActionUpdate(m_document.teamId(), id, text)); });
        }
        row->showAction(action, answer);
        ++counts[action.progress];
        order << row;
    }
    const int notNow = int(later.size());
    order += later;
    if (order != m_actionOrder) {
        while (QLayoutItem *item = m_actions->takeAt(0)) {
            if (auto *line = qobject_cast<QFrame *>(item->widget()))
                delete line;
            else
                item->widget()->hide();
            delete item;
        }
        for (QWidget *row : std::as_const(order)) {
            if (m_actions->count() > 0)
                m_actions->addWidget(makeDivider(m_actionsCard));
            m_actions->addWidget(row);
            row->show();
        }
        m_actionOrder = order;
    }
    QStringList words;
    const auto count = [&](ActionProgress progress, const QString &word) {
        if (counts.value(progress) > 0)
            words << tr("%1 %2").arg(counts.value(progress)).arg(word);
    };
    count(ActionProgress::InPlace, tr("in place"));
    count(ActionProgress::UnderWay, tr("under way"));
    count(ActionProgress::Agreed, tr("agreed"));
    count(ActionProgress::Proposed, tr("to be answered"));
    count(ActionProgress::Stopped, tr("stopped"));
    if (notNow > 0)
        words << tr("%1 answered “not now”").arg(notNow);
    m_counts->setText(words.join(u", "_s));
    m_actionsHead->setVisible(!order.isEmpty());
    m_actionsCard->setVisible(!order.isEmpty());
    m_noActions->setVisible(order.isEmpty() && !m_document.releases().isEmpty()); // who stopped before said nothing of actions
}

void FollowUpPage::showSide()
{
    const LearningTeam &team = m_document.team();
    while (m_lookBackRows.size() < team.lookBacks.size()) {
        const int index = int(m_lookBackRows.size());
        if (index > 0)
            m_lookBacks->addWidget(makeDivider(m_lookBackCard));
        auto *row = new LookBackRow(index, m_lookBackCard);
        m_lookBacks->addWidget(row);
        m_lookBackRows << row;
        connect(row, &LookBackRow::changedWritten, this,
                [this, index](const QString &text) { perform(holdLookBack(m_document.teamId(), index, text)); });
        connect(row, &LookBackRow::planned, this, [this, index](const QDate &day) { perform(planLookBack(m_document.teamId(), index, day)); });
    }
    for (int i = 0; i < m_lookBackRows.size(); ++i)
        m_lookBackRows[i]->showLookBack(team.lookBacks.value(i));
    m_lookBackCard->setVisible(!team.lookBacks.isEmpty());
    m_agree->setChecked(team.agreedToShare);
    const QList<Release> releases = m_document.releases();
    m_agree->parentWidget()->setVisible(!releases.isEmpty());
    m_card->setVisible(team.agreedToShare && !releases.isEmpty());
    if (!releases.isEmpty())
        m_card->setPack(releases.last().pack);
    m_shareWords->setText(team.agreedToShare ? tr("The team agreed that the released summary can go to others who do this work.")
                                             : tr("Only with the team’s agreement, and only what was released."));
    m_finish->showState(anyReplyShared(m_document.releases()), !m_document.actions().isEmpty());
    if (team.stage == Stage::Closed && m_finish->isAncestorOf(window()->focusWidget())) {
        // It goes; the keyboard stays on the page, where the same key pressed again changes nothing.
        const QList<QWidget *> stops = tabStopsOf(QList<QWidget *>(m_lookBackRows.begin(), m_lookBackRows.end()));
        (stops.isEmpty() ? static_cast<QWidget *>(m_agree) : stops.first())->setFocus(Qt::OtherFocusReason);
    }
    m_finish->setVisible(team.stage != Stage::Closed);
}

void FollowUpPage::takeReply(ReplyCard *card, const QByteArray &text)
{
    const ReplyReading reading = readReply(text);
    if (!reading.refusal.isEmpty()) {
        card->refuse(reading.refusal);
        return;
    }
    m_document.session().perform(recordReply(m_document.teamId(), reading.letter), this, [card](const Outcome &outcome) {
        if (outcome.isDone())
            card->taken();
        else
            card->refuse(outcome.sentence());
    });
}

void FollowUpPage::perform(const Operation &operation)
{
    m_document.session().perform(operation, this, [this](const Outcome &outcome) {
        if (!outcome.isDone()) {
            refresh();
            Q_EMIT refused(outcome.sentence());
        }
    });
}

} // namespace sharpend
