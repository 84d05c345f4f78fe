// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/locking/SealedPage.h"

#include "domain/RoomCheck.h"
#include "domain/SealedCounts.h"
#include "exchange/SealedTeam.h"
#include "gui/locking/LockingWidths.h"
#include "gui/locking/PassphraseEdit.h"
#include "gui/locking/SealedCountsList.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/StageRail.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QApplication>
#include <QLocale>
#include <QMap>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

Card *makeCard(const QString &title, QVBoxLayout *&column, QWidget *parent)
{
    auto *card = new Card(parent);
    column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(8);
    column->addWidget(new TextLabel(title, Type::Section, Token::Ink, card));
    return card;
}

} // namespace

SealedPage::SealedPage(TeamDocument &document, QWidget *parent)
    : Page(parent)
    , m_document(document)
{
    setObjectName(u"sealedPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"sealedScrollArea"_s, locking::widestContent, Qt::AlignLeft);
    QWidget *contents = column->parentWidget();
    contents->parentWidget()->layout()->setContentsMargins(32, 20, 32, 24);
    m_title = new TextLabel({}, Type::PageTitle, Token::Ink, contents);
    column->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new IconLabel(u"lock"_s, Token::Ink2, 16, contents));
    m_when = new TextLabel({}, Type::Body, Token::Ink2, contents);
    m_when->setObjectName(u"closedAwayLabel"_s);
    m_when->setWordWrap(true);
    line->addWidget(m_when, 1);
    column->addLayout(line);
    m_notYetGone = new TextLabel(tr("Not yet gone from the file and its backups. Sharp End goes on until it is."), Type::Body, Token::CautionInk, contents);
    m_notYetGone->setObjectName(u"notYetGoneLabel"_s);
    m_notYetGone->setWordWrap(true);
    column->addWidget(m_notYetGone);
    column->addSpacing(16);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    QVBoxLayout *inside = nullptr;
    Card *away = makeCard(tr("Closed away"), inside, contents);
    m_counts = new SealedCountsList(away);
    inside->addWidget(m_counts);
    left->addWidget(away);
    left->addWidget(makeCard(tr("Who was there"), m_jobs, contents));
    left->addStretch(1);
    m_columns->addLayout(left, 1);

    m_openCard = makeCard(tr("Open it again"), inside, contents);
    m_openCard->setObjectName(u"openSealCard"_s);
    auto *about = new TextLabel(tr("Everything comes back as it was, for whoever can open this workspace, until it is locked again."),
                                Type::Body, Token::Ink2, m_openCard);
    about->setWordWrap(true);
    inside->addWidget(about);
    m_wrong = new Banner(m_openCard);
    m_wrong->setObjectName(u"wrongPassphraseBanner"_s);
    m_wrong->setKind(u"caution"_s);
    m_wrong->hide();
    inside->addWidget(m_wrong);
    m_edit = new PassphraseEdit(m_openCard);
    m_edit->setObjectName(u"sealPassphraseEdit"_s);
    auto *label = new TextLabel(tr("Passphrase, or the recovery key"), Type::Supporting, Token::Ink, m_openCard);
    label->setWeight(500);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(label->text());
    inside->addSpacing(4);
    inside->addWidget(label);
    inside->addWidget(m_edit);
    auto *shown = new TickBox(tr("Show what is typed"), m_openCard);
    shown->setObjectName(u"showPassphraseBox"_s);
    inside->addWidget(shown);
    inside->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    m_open = new QPushButton(tr("Open with a passphrase"), m_openCard);
    m_open->setObjectName(u"openSealButton"_s);
    m_open->setProperty("look", u"primary"_s);
    buttons->addWidget(m_open);
    m_state = new TextLabel({}, Type::Supporting, Token::Ink2, m_openCard);
    m_state->setObjectName(u"openingLabel"_s);
    m_state->setWordWrap(true);
    buttons->addWidget(m_state, 1);
    inside->addLayout(buttons);
    m_columns->addWidget(m_openCard, 0, Qt::AlignTop);
    column->addLayout(m_columns);
    column->addStretch(1);

    connect(shown, &QCheckBox::toggled, m_edit, &PassphraseEdit::setShown);
    connect(m_edit, &QLineEdit::textChanged, this, &SealedPage::showState);
    connect(m_edit, &QLineEdit::returnPressed, this, &SealedPage::open);
    connect(m_open, &QPushButton::clicked, this, &SealedPage::open);
    connect(&document, &TeamDocument::changed, this, &SealedPage::refresh);
    connect(&document.session(), &Session::erasing, this, &SealedPage::showErasing);
    connect(Look::instance(), &Look::changed, this, &SealedPage::arrange);
    showState();
    showErasing();
}

void SealedPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void SealedPage::arrange() { placeSide(this, locking::besideFrom, m_columns, m_openCard, locking::sideWidth, locking::widestSide); }

QList<QWidget *> SealedPage::regions() { return {m_openCard}; }

void SealedPage::arrive() { m_edit->setFocus(Qt::OtherFocusReason); }

void SealedPage::showStage(int stage)
{
    m_stage = stage;
    m_wrong->hide();
    m_edit->clear();
    refresh();
}

void SealedPage::refresh()
{
    const auto &sealed = m_document.team().sealed;
    if (!sealed)
        return; // the shell shows the stage itself now
    m_title->setText(StageRail::stageNames().value(m_stage));
    m_when->setText(tr("Closed away on %1. What the team released stays readable in Outputs and Follow-up.")
                        .arg(QLocale().toString(sealed->on.toLocalTime().date(), u"d MMMM yyyy"_s)));
    m_counts->show(SealedCounts::fromText(sealed->counts));
    while (m_jobs->count() > 1) { // its title stays
        QLayoutItem *item = m_jobs->takeAt(1);
        delete item->widget();
        delete item;
    }
    for (const Role role : {Role::Owner, Role::Facilitator, Role::Scribe, Role::Member, Role::WiderMember}) {
        QMap<QString, int> jobs;
        for (const Membership &member : m_document.members(role)) {
            if (const QString job = m_document.jobOf(member); !job.isEmpty())
                ++jobs[job];
        }
        if (jobs.isEmpty())
            continue;
        QStringList each;
        for (auto job = jobs.cbegin(); job != jobs.cend(); ++job)
            each << (*job == 1 ? job.key() : tr("%1 (%2)", "a job label, and how many have it").arg(job.key(), QLocale().toString(*job)));
        auto *words = new TextLabel(tr("%1: %2").arg(roleLabel(role), each.join(u" · "_s)), Type::Body, Token::Ink, this);
        words->setWordWrap(true);
        m_jobs->addWidget(words);
    }
}

void SealedPage::showErasing() { m_notYetGone->setVisible(m_document.session().notYetGone() > 0); }

void SealedPage::showState()
{
    const bool isEmpty = m_edit->text().isEmpty();
    m_state->setText(m_busy ? tr("Opening…") : isEmpty ? tr("Type one of the two first.") : QString());
    m_edit->setReadOnly(m_busy);
    m_open->setEnabled(!m_busy && !isEmpty);
    m_open->setAccessibleDescription(m_state->text());
}

void SealedPage::open()
{
    const auto sealed = m_document.team().sealed;
    if (m_busy || m_edit->text().isEmpty() || !sealed)
        return;
    m_busy = true;
    showState();
    QThreadPool::globalInstance()->start([sealed = *sealed, typed = m_edit->text(), guard = QPointer<SealedPage>(this)] {
        const SealOpening opening = openSeal(sealed, typed);
        QMetaObject::invokeMethod(qApp, [opening, guard] {
            if (guard)
                guard->onTried(opening);
        });
    });
}

void SealedPage::onTried(const SealOpening &opening)
{
    const auto say = [this](const QString &sentence) {
        m_busy = false;
        m_wrong->setText(sentence);
        m_wrong->setVisible(!sentence.isEmpty());
        showState();
        m_edit->selectAll();
        m_edit->setFocus(Qt::OtherFocusReason);
    };
    if (!opening.refusal.isEmpty())
        return say(opening.refusal);
    m_document.session().perform(unsealTeam(m_document.teamId(), opening), this, [this, say](const Outcome &outcome) {
        say(outcome.isDone() ? QString() : outcome.sentence());
        if (outcome.isDone())
            m_edit->clear();
    });
}

} // namespace sharpend
