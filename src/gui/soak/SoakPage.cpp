// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/SoakPage.h"

#include "ui_SoakPage.h"

#include "domain/InvitationState.h"
#include "domain/Phases.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/paper/PrintPreview.h"
#include "gui/shell/StageNumbers.h"
#include "gui/soak/ReflectionIntake.h"
#include "gui/soak/SoakCalendar.h"
#include "gui/soak/SoakTimes.h"
#include "gui/widgets/TabOrder.h"
#include "operations/MeetingOperations.h"
#include "operations/SoakOperations.h"
#include "reports/ReflectionSheet.h"

#include <QAccessible>
#include <QFileDialog>
#include <QKeyEvent>
#include <QShortcut>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int sideWidth = 372, footerHeight = 56;
constexpr QSize regularFrom(1360, 780);

} // namespace

SoakPage::SoakPage(TeamDocument &document, const Content &, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_ui(std::make_unique<Ui::SoakPage>())
    , m_intake(new ReflectionIntake(document.session(), this))
{
    m_ui->setupUi(this);
    setObjectName(u"soakPage"_s);
    m_ui->reflectionsCard->setDocument(document);
    m_ui->earlyReasonEdit->setAccessibleName(tr("Why does Meeting 2 start early?"));
    m_ui->earlyReasonEdit->installEventFilter(this);
    m_ui->earlyReasonEdit->hide();
    connectForm();
    connectSheets();
    m_clock.setInterval(5s); // the minute changes on time, or nearly
    connect(&m_clock, &QTimer::timeout, this, &SoakPage::tick);
    m_clock.start();
    arrange();
    if (m_document.isLoaded())
        refresh();
}

SoakPage::~SoakPage() = default;

void SoakPage::connectForm()
{
    const QString id = m_document.teamId();
    connect(m_ui->readWallButton, &QPushButton::clicked, this, &SoakPage::wallRequested);
    connect(m_ui->countdownCard, &SoakCountdownCard::moved, this, [this, id](const QDateTime &start) {
        const Meeting &meeting = m_document.meeting(MeetingKind::Improving);
        const Operation plan = planMeeting(id, meeting.id, [local = QDateTime(start.date(), start.time()), zone = start.timeZone().id()](Meeting &moved) {
            moved.plannedLocal = local;
            if (moved.timeZone.isEmpty())
                moved.timeZone = QString::fromLatin1(zone);
        });
        m_document.session().perform(plan, this, [this, invited = invitationState(meeting) != InvitationState::NotSaved](const Outcome &outcome) {
            if (!outcome.isDone())
                Q_EMIT refused(outcome.sentence());
            else if (invited)
                Q_EMIT said(tr("People were invited to another time: save the update in Prepare and send it."));
        });
    });
    connect(m_ui->questionsCard, &SoakQuestionsCard::edited, this,
            [this, id](const QStringList &questions) { perform(editSoakPrompts(id, questions)); });
    connect(m_ui->reflectionsCard, &ReflectionsCard::refused, this, &Page::refused);
    connect(m_ui->startButton, &QPushButton::clicked, this, &SoakPage::start);
    connect(m_ui->earlyReasonEdit, &QLineEdit::returnPressed, this, &SoakPage::start);
    connect(m_ui->earlyReasonEdit, &QLineEdit::textEdited, this, [this] { showFooter(); });
    connect(&m_document, &TeamDocument::changed, this, [this](const DocumentChange &change) {
        if (change.touches(LearningTeam::table) || change.touches(Meeting::table) || change.touches(Note::table))
            refresh();
    });
    connect(Look::instance(), &Look::changed, this, &SoakPage::arrange);
    auto *add = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this);
    add->setContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QShortcut::activated, m_ui->reflectionsCard, &ReflectionsCard::add);
}

void SoakPage::connectSheets()
{
    connect(m_ui->questionsCard, &SoakQuestionsCard::printRequested, this, &SoakPage::previewSheet);
    connect(m_ui->questionsCard, &SoakQuestionsCard::sheetRequested, this, &SoakPage::saveSheet);
    connect(m_ui->remindersCard, &SoakRemindersCard::calendarRequested, this, &SoakPage::saveReminders);
    connect(m_ui->reflectionsCard, &ReflectionsCard::fileWanted, this, &SoakPage::chooseReflections);
    connect(m_ui->reflectionsCard, &ReflectionsCard::pasted, m_intake, &ReflectionIntake::takeText);
    connect(m_intake, &ReflectionIntake::refused, m_ui->reflectionsCard, &ReflectionsCard::refuseBroughtIn);
    connect(m_intake, &ReflectionIntake::cameIn, this, [this](const QString &teamId, const QString &title, const QString &sentence) {
        m_ui->reflectionsCard->broughtIn();
        Q_EMIT said(teamId == m_document.teamId() ? sentence : tr("For “%1”: %2").arg(title, sentence));
    });
}

void SoakPage::previewSheet()
{
    const LearningTeam team = m_document.team();
    auto *dialog = new PrintPreview(tr("Reflection slips"), {{tr("On a page"), {tr("Two, to cut apart"), tr("One")}, 0}},
                                    [team](const QList<int> &chosen) { return reflectionSheet(team, chosen.first() == 0); }, this);
    connect(dialog, &PrintPreview::saveRequested, this, &SoakPage::saveRequested);
    dialog->open();
}

void SoakPage::saveSheet()
{
    Q_EMIT saveRequested({tr("Save the reflection sheet"), tr("%1, reflections").arg(m_document.team().title), {u"html"_s},
                          [team = m_document.team()](Store &, const QString &) -> FileMaking {
                              return [team](WorkProgress &) { return reflectionSheetFile(team); };
                          }});
}

void SoakPage::saveReminders()
{
    const auto make = [reminders = reminders(), id = m_document.meeting(MeetingKind::Improving).id](Store &, const QString &) -> FileMaking {
        return [reminders, id](WorkProgress &) { return remindersCalendar(reminders, id, QDateTime::currentDateTimeUtc()); };
    };
    Q_EMIT saveRequested({tr("Save the reminders"), tr("%1, reminders").arg(m_document.team().title), {u"ics"_s}, make});
}

void SoakPage::chooseReflections()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import reflections"), {}, tr("Reflections (*.reflections *.txt);;All files (*)"));
    if (!path.isEmpty())
        m_intake->takeFile(path);
}

QList<ShortcutInfo> SoakPage::shortcuts() const
{
    const QString soak = tr("Soak");
    return {{soak, QKeySequence(Qt::CTRL | Qt::Key_R).toString(QKeySequence::NativeText), tr("Add a reflection")},
            {soak, tr("Enter"), tr("Keep the reflection; the field is free for the next one")},
            {soak, tr("F2 or Enter"), tr("Edit the reflection that has the keyboard")},
            {soak, tr("Delete"), tr("Remove it; undo brings it back")}};
}

void SoakPage::arrive()
{
    arrange();
    if (m_document.isLoaded())
        refresh();
}

void SoakPage::settle()
{
    m_ui->reflectionsCard->settle();
    m_ui->questionsCard->settle();
}

QList<QWidget *> SoakPage::regions() { return {m_ui->countdownCard, m_ui->reflectionsCard, m_ui->sideColumn, m_ui->stageFooter}; }

void SoakPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void SoakPage::arrange()
{
    const QSize size = window()->size();
    // Large text needs the room that a small window lacks.
    const qreal scale = Look::instance()->textScale();
    const bool compact = size.width() < regularFrom.width() * (scale > 1.2 ? scale : 1) || size.height() < regularFrom.height();
    m_ui->columnsLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->stageFooter->setMinimumHeight(Look::instance()->scaled(footerHeight));
    const int side = compact ? QWIDGETSIZE_MAX : std::min(Look::instance()->scaled(sideWidth), 520);
    m_ui->sideColumn->setMinimumWidth(compact ? 0 : side);
    m_ui->sideColumn->setMaximumWidth(side);
}

void SoakPage::refresh()
{
    if (m_document.isGone())
        return;
    const Meeting &improving = m_document.meeting(MeetingKind::Improving);
    m_ui->reflectionsCard->refresh();
    m_ui->questionsCard->setQuestions(m_document.team().soakPrompts, improving.startedAt.isValid());
    const int parked = m_document.tally().parked;
    m_ui->parkedTitle->setText(tr("Parked ideas (%1)").arg(parked));
    m_ui->parkedText->setText(improving.furthestPhase >= Phase::Improvements ? tr("They opened in Meeting 2, at Improvements.")
                                                                            : tr("Still closed. They open in Meeting 2, after the recap and the new reflections."));
    m_ui->parkedLock->setVisible(improving.furthestPhase < Phase::Improvements);
    tick();
    // Rows come and go; Tab goes through the page from above in any case.
    tabThrough(this, QList<QWidget *>{m_ui->readWallButton} << tabStopsOf({m_ui->countdownCard}) << m_ui->reflectionsCard->tabStops()
                         << tabStopsOf({m_ui->remindersCard, m_ui->questionsCard, m_ui->stageFooter}));
    goOnWhenStarted();
}

QList<SoakReminder> SoakPage::reminders() const
{
    const SoakTimes times = SoakTimes::of(m_document.team(), m_document.rows<Meeting>().values(), m_document.meeting(MeetingKind::Improving));
    return soakReminders(times, m_document.team().soakPrompts);
}

void SoakPage::tick()
{
    if (!m_document.isLoaded() || m_document.isGone())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SoakTimes times = SoakTimes::of(m_document.team(), m_document.rows<Meeting>().values(), m_document.meeting(MeetingKind::Improving));
    const QList<SoakReminder> due = reminders();
    m_ui->countdownCard->setTimes(times, due);
    m_ui->countdownCard->setNow(now);
    m_ui->remindersCard->setReminders(due, now);
    m_ui->remindersCard->setVisible(!due.isEmpty() && !times.started.isValid());
    m_ui->subtitleLabel->setText(times.started.isValid() ? tr("How the pause between the meetings went. What came in is kept here.")
                                                         : tr("A pause to notice what was missed or left unsaid. The wall is resting: only typing slips and strikes."));
    if (m_ui->footerLabel->property("refused").toBool())
        return; // its sentence stays until something is done about it
    showFooter();
}

void SoakPage::showFooter(const QString &refusal)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SoakTimes times = SoakTimes::of(m_document.team(), m_document.rows<Meeting>().values(), m_document.meeting(MeetingKind::Improving));
    const bool started = times.started.isValid();
    const bool early = times.soakOver.isValid() && !times.isSoakOver(now);
    if (started || !early)
        m_ui->earlyReasonEdit->hide();
    const bool asking = m_ui->earlyReasonEdit->isVisibleTo(this);
    m_ui->startButton->setVisible(!started);
    m_ui->startButton->setEnabled(times.closed.isValid());
    QString sentence;
    if (!refusal.isEmpty())
        sentence = refusal;
    else if (times.ended.isValid())
        sentence = tr("Meeting 2 was held, so the soak is over. This page is there to read.");
    else if (started)
        sentence = tr("Meeting 2 has begun, so the soak is over. This page is there to read.");
    else if (!times.soakOver.isValid())
        sentence = tr("Meeting 2 opens after Meeting 1: close Meeting 1 first, so that the soak can begin.");
    else if (asking)
        sentence = tr("Why does Meeting 2 start early? One sentence is enough.");
    else if (early)
        sentence = tr("The soak lasts until %1. Starting before that needs a sentence on why.").arg(momentInWords(times.soakOver, now));
    else
        sentence = tr("People have had time to reflect. Meeting 2 begins with a recap.");
    m_ui->footerLabel->setProperty("refused", !refusal.isEmpty());
    m_ui->footerLabel->setToken(refusal.isEmpty() ? Token::Ink2 : Token::CautionInk);
    m_ui->footerLabel->setText(sentence);
    if (!refusal.isEmpty()) {
        QAccessibleEvent alert(m_ui->footerLabel, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void SoakPage::openReason(bool open)
{
    m_ui->earlyReasonEdit->setVisible(open);
    (open ? static_cast<QWidget *>(m_ui->earlyReasonEdit) : m_ui->startButton)->setFocus(Qt::OtherFocusReason);
    showFooter();
}

void SoakPage::start()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SoakTimes times = SoakTimes::of(m_document.team(), m_document.rows<Meeting>().values(), m_document.meeting(MeetingKind::Improving));
    const bool early = !times.isSoakOver(now);
    if (early && !m_ui->earlyReasonEdit->isVisibleTo(this)) {
        openReason(true);
        return;
    }
    settle();
    m_starting = true;
    const QString reason = early ? m_ui->earlyReasonEdit->text() : QString();
    m_document.session().perform(startMeeting(m_document.teamId(), m_document.meeting(MeetingKind::Improving).id, reason), this,
                                 [this](const Outcome &outcome) {
                                     if (outcome.isDone()) {
                                         goOnWhenStarted();
                                         return;
                                     }
                                     m_starting = false;
                                     showFooter(outcome.sentence());
                                 });
}

void SoakPage::goOnWhenStarted()
{
    // The rail and the next page read the document, so it must know of the start first.
    if (m_starting && m_document.meeting(MeetingKind::Improving).startedAt.isValid() && hasReached(m_document.team(), Stage::Meeting2)) {
        m_starting = false;
        Q_EMIT stageRequested(m_document.teamId(), meeting2Stage);
    }
}

bool SoakPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->earlyReasonEdit && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) { // the words stay for the next time
        openReason(false);
        return true;
    }
    return Page::eventFilter(watched, event);
}

void SoakPage::perform(const Operation &operation)
{
    m_document.session().perform(operation, this, [this](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
    });
}

} // namespace sharpend
