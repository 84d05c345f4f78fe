// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/MeetingPage.h"

#include "domain/Content.h"
#include "domain/Meetings.h"
#include "domain/Phases.h"
#include "gui/look/Look.h"
#include "gui/improving/ImprovementsPanel.h"
#include "gui/meeting/BlankCover.h"
#include "gui/meeting/CloseMeetingPanel.h"
#include "gui/meeting/FacilitatorPanel.h"
#include "gui/meeting/QuietMinute.h"
#include "gui/meeting/WallFrame.h"
#include "gui/paper/PaperActions.h"
#include "gui/people/RoleReplacer.h"
#include "gui/photos/WallPhotos.h"
#include "gui/projector/ProjectorControl.h"
#include "gui/session/Session.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/SenseCaptureBar.h"
#include "gui/wall/SenseWriter.h"
#include "gui/wall/Wall.h"
#include "operations/MeetingOperations.h"
#include "ui_MeetingPage.h"

#include <QAccessible>
#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QShortcut>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int barHeight = 64, compactBarHeight = 56, regularFromWidth = 1360, regularFromHeight = 780;

QStringList phaseNames(MeetingKind kind)
{
    QStringList names;
    for (const Phase phase : phasesOf(kind))
        names << phaseName(phase);
    return names;
}

/// The translations of this file.
struct PageWords {
    Q_DECLARE_TR_FUNCTIONS(MeetingPage)
};

/// Keys of parts of the page, which see to them themselves.
QList<ShortcutInfo> hintKeys()
{
    const QString capture = PageWords::tr("Capture");
    return {{capture, PageWords::tr("Ctrl+D"), PageWords::tr("Mark as their exact words")},
            {capture, PageWords::tr("Ctrl+Shift+Enter"), PageWords::tr("Make each line one of its own")},
            {capture, PageWords::tr("Esc"), PageWords::tr("Keep the words, close the hint")},
            {capture, PageWords::tr("Shift+Esc"), PageWords::tr("Do not show this hint again")}};
}

QList<ShortcutInfo> wallKeys()
{
    const QString wall = PageWords::tr("Wall");
    return {{wall, PageWords::tr("Tab from the field"), PageWords::tr("Enter the wall")},
            {wall, PageWords::tr("Arrows"), PageWords::tr("Move between cards")},
            {wall, PageWords::tr("F2 or Enter"), PageWords::tr("Edit the card")},
            {wall, PageWords::tr("Ctrl+1 to Ctrl+7"), PageWords::tr("Change kind")},
            {wall, PageWords::tr("Ctrl+Shift+Left, Ctrl+Shift+Right"), PageWords::tr("Move to the next lane; on the name of a theme or step: move it")},
            {wall, PageWords::tr("Ctrl+Shift+Up, Ctrl+Shift+Down"), PageWords::tr("Put in order within its theme")},
            {wall, PageWords::tr("Space, Shift+Up, Shift+Down, Ctrl+A"), PageWords::tr("Select several, in any lanes; Esc lets go of them")},
            {wall, PageWords::tr("Up from the first card"), PageWords::tr("To what stands over the cards, and on to the name of the lane")},
            {wall, PageWords::tr("Menu key, Shift+F10"), PageWords::tr("All that can be done with a card, a theme or a step")},
            {wall, PageWords::tr("Delete"), PageWords::tr("Remove; undo brings it back")},
            {wall, PageWords::tr("Ctrl+V with a picture"), PageWords::tr("Add it as a photo")},
            {PageWords::tr("Photos"), PageWords::tr("Enter"), PageWords::tr("Open the photo beside the wall")},
            {PageWords::tr("Photos"), PageWords::tr("Left, Right"), PageWords::tr("Photo before, next photo")},
            {PageWords::tr("Photos"), PageWords::tr("Space; Ctrl++, Ctrl+−"), PageWords::tr("Large enough to read; larger, smaller")},
            {PageWords::tr("Photos"), PageWords::tr("Delete"), PageWords::tr("Remove; undo brings it back")}};
}

QList<ShortcutInfo> learningKeys()
{
    const QString capture = PageWords::tr("Capture");
    return QList<ShortcutInfo>{{capture, PageWords::tr("Enter"), PageWords::tr("Add to the wall")},
                               {capture, PageWords::tr("Shift+Enter"), PageWords::tr("New line")},
                               {capture, PageWords::tr("Ctrl+Enter"), PageWords::tr("Park for Meeting 2")},
                               {capture, PageWords::tr("Ctrl+1 to Ctrl+7"), PageWords::tr("Kind")},
                               {capture, PageWords::tr("Ctrl+0"), PageWords::tr("No kind")},
                               {capture, PageWords::tr("Ctrl+L"), PageWords::tr("Choose the lane, type to filter")},
                               {capture, PageWords::tr("Ctrl+Up"), PageWords::tr("Edit the last note; again: the one before")}}
        + hintKeys() + wallKeys();
}

QList<ShortcutInfo> improvingKeys()
{
    const QString capture = PageWords::tr("Capture"), wall = PageWords::tr("Wall"), meeting = PageWords::tr("Meeting 2");
    return QList<ShortcutInfo>{
               {meeting, PageWords::tr("Ctrl+1 to Ctrl+4"), PageWords::tr("Reflection, what we make of it, improvement, question")},
               {capture, PageWords::tr("Enter"), PageWords::tr("Keep what is typed as what is chosen")},
               {capture, PageWords::tr("Ctrl+Enter"), PageWords::tr("Keep it as an improvement")},
               {capture, PageWords::tr("Ctrl+L"), PageWords::tr("Choose the theme, type to filter")},
               {capture, PageWords::tr("Ctrl+Up"), PageWords::tr("Edit the last note; again: the one before")},
               {wall, PageWords::tr("Enter on the sentence of a theme"), PageWords::tr("Write it")}}
        + hintKeys() + wallKeys();
}

} // namespace

MeetingPage::MeetingPage(TeamDocument &document, const Content &content, MeetingKind kind, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_kind(kind)
    , m_ui(std::make_unique<Ui::MeetingPage>())
    , m_wall(new Wall(document, this))
    , m_panels(makeMeetingPanels(kind, *m_wall, content, this))
    , m_quiet(new QuietMinute(this))
    , m_facilitator(new FacilitatorPanel(document, content, kind, *m_quiet, this))
    , m_paper(new PaperActions(document, content, kind, this))
    , m_replacer(new RoleReplacer(document, this))
    , m_projector(new ProjectorControl(*m_wall, this))
    , m_cover(new BlankCover(this))
    , m_now([] { return QDateTime::currentDateTimeUtc(); })
{
    m_paper->offerWall(*m_wall);
    m_ui->setupUi(this);
    m_ui->bodyLayout->addWidget(m_facilitator);
    m_ui->phaseStepper->setPhases(phaseNames(kind));
    connectPanels();
    connect(m_ui->phaseStepper, &PhaseStepper::phaseRequested, this, &MeetingPage::goToPhase);
    connect(m_ui->meetingTimer, &MeetingTimer::pauseToggled, this, &MeetingPage::toggleTimer);
    connect(m_ui->projectorButton, &QAbstractButton::clicked, m_projector, &ProjectorControl::toggle);
    connect(m_projector, &ProjectorControl::changed, this, [this] {
        followBlank();
        showProjector();
    });
    m_ui->meetingStrip->follow(m_projector, m_quiet);
    connect(m_ui->meetingStrip, &MeetingStrip::extendRequested, this, [this] { extend(FacilitatorPanel::extension); });
    connect(m_ui->meetingStrip, &MeetingStrip::announced, this, &MeetingPage::announce);
    m_cover->lieOver(m_ui->phaseStack);
    connect(m_cover, &BlankCover::uncoverRequested, this, [this] { m_projector->setBlank(false); });
    connect(m_ui->meetingMenuButton, &QAbstractButton::clicked, this, &MeetingPage::menuRequested);
    connect(m_facilitator, &FacilitatorPanel::promptTicked, this, [this](const QString &id, bool asked) {
        perform(tickPrompt(m_document.teamId(), meeting().id, id, asked));
    });
    connect(m_facilitator, &FacilitatorPanel::extendRequested, this, &MeetingPage::extend);
    connect(m_facilitator, &FacilitatorPanel::quietRequested, this, &MeetingPage::toggleQuiet);
    connect(&document, &TeamDocument::changed, this, &MeetingPage::refresh);
    m_panelWanted = QSettings().value(u"meeting/panel"_s, true).toBool();
    m_ticks.setInterval(1s);
    connect(&m_ticks, &QTimer::timeout, this, &MeetingPage::tick);
    m_ticks.start();
    connect(m_quiet, &QuietMinute::started, this, [this] { announce(tr("A quiet minute begins.")); });
    connect(m_quiet, &QuietMinute::ended, this, [this] { announce(tr("The quiet minute is over.")); });
    connect(m_quiet, &QuietMinute::changed, this, &MeetingPage::showStrip);
    addShortcuts();
    showProjector();
    if (document.isLoaded()) {
        DocumentChange all;
        all.all = true;
        refresh(all);
    }
}

MeetingPage::~MeetingPage() = default;

void MeetingPage::connectPanels()
{
    for (PhasePanel *each : m_panels.all()) {
        m_ui->phaseStack->addWidget(each);
        connect(each, &PhasePanel::refused, this, &Page::refused);
        connect(each, &PhasePanel::panelRequested, this, &MeetingPage::togglePanel);
        connect(each, &PhasePanel::announced, this, &MeetingPage::announce);
    }
    connect(m_panels.close, &CloseMeetingPanel::wallRequested, this, [this] {
        if (meeting().endedAt.isValid())
            showWall(); // to read; the phase stays where it closed
        else
            goToPhase(phaseIndex(m_kind, m_panels.wallPhase));
    });
    connect(m_panels.wall->photos(), &WallPhotos::added, this, [this](int count) {
        if (!m_panels.wall->isVisible())
            Q_EMIT said(tr("%n photo(s) added to the wall.", nullptr, count));
    });
    if (m_panels.improvements)
        connect(m_panels.improvements, &ImprovementsPanel::closeRequested, this, [this] { goToPhase(phaseIndex(m_kind, Phase::Close)); });
    connect(m_panels.close, &CloseMeetingPanel::pulsePaperRequested, this, [this] { m_paper->pulseSheet()->trigger(); });
    connect(m_panels.close, &CloseMeetingPanel::closed, this, [this] {
        m_goesOn = true;
        goOn();
    });
}

/// Half a sentence goes on in the bar of the next phase.
void MeetingPage::handOver(const QWidget *from, const QWidget *to)
{
    auto *left = from ? from->findChild<SenseCaptureBar *>() : nullptr;
    auto *taken = to->findChild<SenseCaptureBar *>();
    if (left && taken && !left->text().isEmpty()) {
        const SenseMode mode = left->mode();
        const bool verbatim = left->field()->isVerbatim();
        const auto *writing = from->findChild<SenseWriter *>();
        auto *goingOn = to->findChild<SenseWriter *>();
        if (writing && goingOn) // a sentence stays with its theme
            goingOn->setInsightTheme(writing->theme());
        taken->takeBack(left->takeText(), mode, verbatim);
    }
}

bool MeetingPage::standsAlone() const
{
    // Pause pages stand alone, the improvements have a column of their own, and the close of Meeting 2 asks its questions itself.
    const Phase phase = meeting().phase;
    return phase == Phase::OwnerLeaves || phase == Phase::Improvements || (m_kind == MeetingKind::Improving && phase == Phase::Close);
}

void MeetingPage::goOn()
{
    const Stage next = m_kind == MeetingKind::Learning ? Stage::Soak : Stage::Outputs;
    if (m_goesOn && isVisible() && m_document.team().furthestStage >= next) {
        m_goesOn = false;
        Q_EMIT stageRequested(m_document.teamId(), int(next) + 1); // the rail has Event before the stages
    }
}

PhasePanel *MeetingPage::panel() const { return qobject_cast<PhasePanel *>(m_ui->phaseStack->currentWidget()); }

void MeetingPage::addShortcuts()
{
    const auto add = [this](const QString &where, const QKeySequence &keys, const QString &does, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
        m_shortcuts.append({where, keys.toString(QKeySequence::NativeText), does});
    };
    const QString meetings = tr("Meetings"), wall = tr("Wall");
    add(meetings, QKeySequence(Qt::CTRL | Qt::Key_PageDown), tr("Next phase"), [this] { step(1); });
    add(meetings, QKeySequence(Qt::CTRL | Qt::Key_PageUp), tr("Phase before"), [this] { step(-1); });
    add(meetings, QKeySequence(Qt::CTRL | Qt::Key_T), tr("Pause or resume the timer"), [this] { toggleTimer(); });
    add(meetings, QKeySequence(Qt::Key_F9), tr("Show or hide the facilitator’s panel"), [this] { togglePanel(); });
    add(meetings, QKeySequence(Qt::CTRL | Qt::Key_M), tr("Quiet minute; again to end it"), [this] { toggleQuiet(); });
    add(wall, QKeySequence(Qt::CTRL | Qt::Key_G), tr("Group the selected notes into a new theme, or merge marked themes"), [this] {
        if (panel())
            panel()->group();
    });
    m_shortcuts << (m_kind == MeetingKind::Learning ? learningKeys() : improvingKeys());
    add(wall, QKeySequence(Qt::CTRL | Qt::Key_F), tr("Filter the wall"), [this] { panel()->focusFilter(); });
    add(wall, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), tr("By kind, by theme, along the work"), [this] { panel()->toggleArrangement(); });
    m_shortcuts.append({wall, m_paper->printWall()->shortcut().toString(QKeySequence::NativeText), tr("Print the wall")});
    m_shortcuts << m_projector->shortcuts() << m_replacer->shortcuts();
}

void MeetingPage::togglePanel()
{
    if (standsAlone())
        return;
    m_panelWanted = !m_facilitator->isVisible();
    QSettings().setValue(u"meeting/panel"_s, m_panelWanted);
    showPhase();
}

QList<ShortcutInfo> MeetingPage::shortcuts() const { return m_shortcuts; }

QList<QAction *> MeetingPage::menuActions() { return m_paper->all() << m_panels.wall->photos()->addAction() << m_replacer->actions(); }

void MeetingPage::perform(const Operation &operation)
{
    m_document.session().perform(operation, this, [this](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
    });
}

void MeetingPage::arrive()
{
    showPhase();
    if (panel() && panel()->firstFocus())
        panel()->firstFocus()->setFocus();
}

void MeetingPage::showWall(const QString &noteId, bool byTheme)
{
    if (m_cover->isCovering() || meeting().phase < (m_kind == MeetingKind::Learning ? Phase::Discovery : Phase::Recap))
        return;
    m_ui->phaseStack->setCurrentWidget(m_panels.wall);
    if (byTheme)
        m_wall->setArrangement(Arrangement::ByTheme);
    m_panels.wall->view()->bring(noteId);
}

void MeetingPage::settle()
{
    for (PhasePanel *each : m_panels.all())
        each->settle();
}

QList<QWidget *> MeetingPage::regions()
{
    QList<QWidget *> regions{m_ui->meetingBar};
    regions << panel()->regions();
    if (m_facilitator->isVisible())
        regions << m_facilitator;
    if (QWidget *capture = panel()->captureRegion())
        regions << capture;
    return regions;
}

void MeetingPage::refresh(const DocumentChange &change)
{
    const bool wallOnly = !change.touches(Meeting::table) && !change.touches(LearningTeam::table) && !change.touches(Membership::table)
        && !change.touches(Person::table) && !change.touches(Event::table);
    m_facilitator->refresh();
    if (wallOnly && m_kind == MeetingKind::Learning) {
        m_panels.close->refresh();
        return;
    }
    for (PhasePanel *each : m_panels.all())
        each->refresh();
    if (wallOnly)
        return;
    showPhase();
    tick();
    goOn();
}

void MeetingPage::showPhase()
{
    const Meeting &meeting = this->meeting();
    if (meeting.id.isEmpty())
        return;
    const int index = std::max(0, phaseIndex(m_kind, meeting.phase));
    m_ui->phaseStepper->setCurrent(index);
    m_ui->phaseStepper->setFurthest(phaseIndex(m_kind, meeting.furthestPhase));
    PhasePanel *wanted = m_panels.byPhase[index];
    const bool readingWall = meeting.endedAt.isValid() && panel() == m_panels.wall;
    if (!readingWall) {
        const bool other = panel() != wanted;
        if (other)
            handOver(panel(), wanted);
        m_ui->phaseStack->setCurrentWidget(wanted);
        // A panel of several phases keeps the keyboard where somebody types, unless that is not there any more.
        const QWidget *focus = window()->focusWidget();
        const bool lost = !focus || !focus->isVisible();
        const bool typing = qobject_cast<const QPlainTextEdit *>(focus) || qobject_cast<const QLineEdit *>(focus);
        const bool begins = std::exchange(m_shownIndex, index) != index && !typing;
        if (isVisible() && (other || lost || begins) && wanted->firstFocus())
            wanted->firstFocus()->setFocus();
    }
    m_facilitator->setVisible(m_panelWanted && !standsAlone());
    for (PhasePanel *each : m_panels.all())
        each->setPanelShown(m_panelWanted);
    showProjector();
}

void MeetingPage::goToPhase(int index)
{
    const Meeting &meeting = this->meeting();
    const QList<Phase> &phases = phasesOf(m_kind);
    if (index < 0 || index >= phases.size() || meeting.id.isEmpty())
        return;
    if (meeting.endedAt.isValid()) { // closed: phases are there to read
        m_ui->phaseStack->setCurrentWidget(m_panels.byPhase[index]);
        return;
    }
    // Moving on from "Owner leaves" needs its own button: no step and no shortcut confirms it.
    const bool confirmed = meeting.ownerLeftAt.isValid() || meeting.ownerAbsent.isValid();
    Phase wanted = phases[index];
    if (m_kind == MeetingKind::Learning && wanted > Phase::OwnerLeaves && !confirmed) {
        if (meeting.phase == Phase::OwnerLeaves) {
            Q_EMIT refused(tr("First confirm that the Owner has left, or was not here today."));
            return;
        }
        wanted = Phase::OwnerLeaves;
    }
    settle();
    perform(enterPhase(m_document.teamId(), meeting.id, wanted));
}

void MeetingPage::step(int by) { goToPhase(phaseIndex(m_kind, meeting().phase) + by); }

void MeetingPage::setClock(std::function<QDateTime()> clock)
{
    m_now = std::move(clock);
    tick();
}

void MeetingPage::tick()
{
    const Meeting &meeting = this->meeting();
    const int seconds = elapsedSeconds(meeting, m_now());
    m_ui->meetingTimer->setElapsed(seconds);
    m_ui->meetingTimer->setPlanned(agreedMinutes(meeting));
    m_ui->meetingTimer->setMarks(m_document.team().marks);
    m_ui->meetingTimer->setPaused(isPaused(meeting) || !isRunning(meeting));
    m_facilitator->setElapsedMinutes(seconds / 60);
    m_projector->setTimePassed(seconds / 60.0 / std::max(1, agreedMinutes(meeting)));
    m_quiet->tick(m_now());
    showStrip();
}

void MeetingPage::toggleTimer()
{
    m_blankPaused = false; // from here on it is a person's doing
    if (isRunning(meeting()))
        perform(isPaused(meeting()) ? resumeTimer(m_document.teamId(), meeting().id) : pauseTimer(m_document.teamId(), meeting().id));
}

void MeetingPage::extend(int minutes) { perform(extendMeeting(m_document.teamId(), meeting().id, minutes)); }

void MeetingPage::toggleQuiet()
{
    if (m_quiet->isOn())
        m_quiet->stop();
    else if (isRunning(meeting()))
        m_quiet->start(m_now());
}

/// When the Owner comes back, one key covers the wall and stops the clock. Uncovering lets it run on, if it was this that
/// stopped it.
void MeetingPage::followBlank()
{
    const bool blank = m_projector->isBlank();
    if (blank == m_cover->isCovering())
        return;
    const auto perform = [this](Operation operation) {
        operation.undoable = false; // undo is for what was said
        this->perform(operation);
    };
    if (blank && meeting().phase == Phase::Discovery && isRunning(meeting()) && !isPaused(meeting())) {
        m_blankPaused = true;
        perform(pauseTimer(m_document.teamId(), meeting().id));
    } else if (!blank && std::exchange(m_blankPaused, false)) {
        perform(resumeTimer(m_document.teamId(), meeting().id));
    }
    m_cover->setCovering(blank, m_blankPaused, panel() ? qobject_cast<QPlainTextEdit *>(panel()->firstFocus()) : nullptr);
}

void MeetingPage::showProjector()
{
    const bool compact = isCompact();
    const QString words = m_projector->stateWords();
    m_ui->projectorButton->setChecked(m_projector->isOn());
    // In the smaller bar there is no room for words, but for those that must not be forgotten.
    m_ui->projectorButton->setText(compact && !m_projector->isAltered() ? QString() : words);
    m_ui->projectorButton->setToolTip(compact ? tr("%1 (F5)").arg(words) : QString());
    m_ui->projectorButton->setAccessibleName(words);
    const Phase phase = meeting().phase;
    const bool ownerIsHere = phase == Phase::OwnerOpens || phase == Phase::OwnerLeaves;
    const QString purpose = m_kind == MeetingKind::Learning ? tr("Today we understand the work. Ideas for change are kept for Meeting 2.")
        : meeting().furthestPhase < Phase::Improvements     ? tr("Today we make sense of the work. Ideas for change come after that.")
                                                            : tr("First what we understand, then what could change. None is fine too.");
    m_projector->setShow(ownerIsHere                          ? RoomPicture::Show::FocusOnly
                             : phase == Phase::SocialContract ? RoomPicture::Show::GroundRules
                                                              : RoomPicture::Show::Wall,
                         purpose, m_kind == MeetingKind::Improving);
    showStrip();
}

void MeetingPage::showStrip()
{
    m_ui->meetingStrip->refresh(m_facilitator->isVisibleTo(this), m_panelWanted ? m_facilitator->overTimeSentence() : QString());
}

void MeetingPage::announce(const QString &sentence)
{
    setAccessibleDescription(sentence);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool MeetingPage::isCompact() const
{
    const Look *look = Look::instance(); // larger text leaves as little room as a smaller window
    return window()->width() < look->scaled(regularFromWidth) || window()->height() < look->scaled(regularFromHeight);
}

void MeetingPage::resizeEvent(QResizeEvent *)
{
    const bool compact = isCompact();
    m_ui->meetingBar->setFixedHeight(Look::instance()->scaled(compact ? compactBarHeight : barHeight));
    m_facilitator->setCompact(compact);
    for (PhasePanel *each : m_panels.all())
        each->setCompact(compact);
    showProjector();
}

} // namespace sharpend
