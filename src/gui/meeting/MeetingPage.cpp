// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/MeetingPage.h"

#include "domain/Content.h"
#include "domain/Meetings.h"
#include "domain/Phases.h"
#include "gui/look/Look.h"
#include "gui/meeting/CloseMeetingPanel.h"
#include "gui/meeting/FacilitatorPanel.h"
#include "gui/meeting/OwnerPanels.h"
#include "gui/meeting/SocialContractPanel.h"
#include "gui/meeting/WallPanel.h"
#include "gui/projector/ProjectorWindow.h"
#include "gui/session/Session.h"
#include "gui/wall/CaptureBar.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/Wall.h"
#include "gui/wall/WallView.h"
#include "operations/MeetingOperations.h"
#include "ui_MeetingPage.h"

#include <QAccessible>
#include <QAction>
#include <QSettings>
#include <QShortcut>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int barHeight = 64, compactBarHeight = 56, regularFromWidth = 1360, regularFromHeight = 780;

QStringList phaseNames()
{
    QStringList names;
    for (const Phase phase : phasesOf(MeetingKind::Learning))
        names << phaseName(phase);
    return names;
}

} // namespace

MeetingPage::MeetingPage(TeamDocument &document, const Content &content, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_content(content)
    , m_ui(std::make_unique<Ui::MeetingPage>())
    , m_wall(new Wall(document, this))
    , m_roomWall(new Wall(document, this))
    , m_wallPanel(new WallPanel(*m_wall, content, this))
    , m_facilitator(new FacilitatorPanel(document, content, this))
{
    m_ui->setupUi(this);
    m_ui->bodyLayout->addWidget(m_facilitator);
    m_ui->phaseStepper->setPhases(phaseNames());
    m_panels = {new OwnerOpensPanel(document, content, this), new OwnerLeavesPanel(document, content, this),
                new SocialContractPanel(document, content, this), m_wallPanel, new CloseMeetingPanel(document, content, this)};
    for (PhasePanel *panel : std::as_const(m_panels)) {
        m_ui->phaseStack->addWidget(panel);
        connect(panel, &PhasePanel::refused, this, &Page::refused);
    }
    connect(static_cast<CloseMeetingPanel *>(m_panels.last()), &CloseMeetingPanel::wallRequested, this, [this] {
        if (m_document.meeting(MeetingKind::Learning).endedAt.isValid())
            m_ui->phaseStack->setCurrentWidget(m_wallPanel); // to read; the phase stays where it closed
        else
            goToPhase(phaseIndex(MeetingKind::Learning, Phase::Discovery));
    });
    connect(m_wallPanel, &WallPanel::announced, this, [this](const QString &sentence) {
        QAccessibleEvent event(m_wallPanel, QAccessible::Alert);
        m_wallPanel->setAccessibleDescription(sentence);
        QAccessible::updateAccessibility(&event);
    });
    connect(m_ui->phaseStepper, &PhaseStepper::phaseRequested, this, &MeetingPage::goToPhase);
    connect(m_ui->meetingTimer, &MeetingTimer::pauseToggled, this, [this] {
        const Meeting &meeting = m_document.meeting(MeetingKind::Learning);
        if (isRunning(meeting))
            perform(isPaused(meeting) ? resumeTimer(m_document.teamId(), meeting.id) : pauseTimer(m_document.teamId(), meeting.id));
    });
    connect(m_ui->projectorButton, &QAbstractButton::clicked, this, &MeetingPage::toggleProjector);
    connect(m_ui->meetingMenuButton, &QAbstractButton::clicked, this, &MeetingPage::menuRequested);
    connect(m_facilitator, &FacilitatorPanel::promptTicked, this, [this](const QString &id, bool asked) {
        perform(tickPrompt(m_document.teamId(), m_document.meeting(MeetingKind::Learning).id, id, asked));
    });
    connect(m_facilitator, &FacilitatorPanel::extendRequested, this, [this](int minutes) {
        perform(extendMeeting(m_document.teamId(), m_document.meeting(MeetingKind::Learning).id, minutes));
    });
    connect(&document, &TeamDocument::changed, this, &MeetingPage::refresh);
    // What the room sees is arranged as here, but a filter is the scribe's own.
    const auto follow = [this] { m_roomWall->setArrangement(m_wall->arrangement()); };
    follow();
    connect(m_wall, &Wall::lanesChanged, this, follow);
    connect(m_wall, &Wall::notesChanged, this, [this] {
        if (m_roomWall->newest() != m_wall->newest())
            m_roomWall->setNewest(m_wall->newest());
    });
    m_panelWanted = QSettings().value(u"meeting/panel"_s, true).toBool();
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &MeetingPage::tick);
    m_clock.start();
    addShortcuts();
    if (document.isLoaded()) {
        DocumentChange all;
        all.all = true;
        refresh(all);
    }
}

MeetingPage::~MeetingPage() { delete m_projector; }

void MeetingPage::addShortcuts()
{
    const auto add = [this](const QString &where, const QKeySequence &keys, const QString &does, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
        m_shortcuts.append({where, keys.toString(QKeySequence::NativeText), does});
    };
    const QString meetings = tr("Meetings"), capture = tr("Capture"), wall = tr("Wall"), projector = tr("Projector");
    add(meetings, QKeySequence(Qt::CTRL | Qt::Key_PageDown), tr("Next phase"), [this] { step(1); });
    add(meetings, QKeySequence(Qt::CTRL | Qt::Key_PageUp), tr("Phase before"), [this] { step(-1); });
    add(meetings, QKeySequence(Qt::CTRL | Qt::Key_T), tr("Pause or resume the timer"), [this] { Q_EMIT m_ui->meetingTimer->pauseToggled(); });
    add(meetings, QKeySequence(Qt::Key_F9), tr("Show or hide the facilitator’s panel"), [this] {
        m_panelWanted = !m_facilitator->isVisible();
        QSettings().setValue(u"meeting/panel"_s, m_panelWanted);
        showPhase();
    });
    m_shortcuts << ShortcutInfo{capture, tr("Enter"), tr("Add to the wall")} << ShortcutInfo{capture, tr("Shift+Enter"), tr("New line")}
                << ShortcutInfo{capture, tr("Ctrl+Enter"), tr("Park for Meeting 2")}
                << ShortcutInfo{capture, tr("Ctrl+1 to Ctrl+7"), tr("Kind")} << ShortcutInfo{capture, tr("Ctrl+0"), tr("No kind")}
                << ShortcutInfo{capture, tr("Ctrl+L"), tr("Choose the lane, type to filter")}
                << ShortcutInfo{capture, tr("Ctrl+Up"), tr("Edit the last note; again: the one before")}
                << ShortcutInfo{wall, tr("Shift+Tab from the field"), tr("Enter the wall")}
                << ShortcutInfo{wall, tr("Arrows"), tr("Move between cards")} << ShortcutInfo{wall, tr("F2 or Enter"), tr("Edit the card")}
                << ShortcutInfo{wall, tr("Ctrl+1 to Ctrl+7"), tr("Change kind")}
                << ShortcutInfo{wall, tr("Ctrl+Shift+Left, Ctrl+Shift+Right"), tr("Move to the next lane")}
                << ShortcutInfo{wall, tr("Space"), tr("Select several")} << ShortcutInfo{wall, tr("Delete"), tr("Remove; undo brings it back")};
    add(wall, QKeySequence(Qt::CTRL | Qt::Key_F), tr("Filter the wall"), [this] { m_wallPanel->focusFilter(); });
    add(wall, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), tr("By kind or by theme"), [this] { m_wallPanel->toggleArrangement(); });
    add(projector, QKeySequence(Qt::Key_F5), tr("Projector on or off"), [this] { toggleProjector(); });
    add(projector, QKeySequence(Qt::Key_F7), tr("Show only the focus"), [this] {
        if (m_projector)
            m_projector->setFocusOnly(!m_projector->isFocusOnly());
    });
    add(projector, QKeySequence(Qt::Key_F8), tr("Freeze the picture"), [this] {
        if (m_projector)
            m_projector->setFrozen(!m_projector->isFrozen());
    });
    add(projector, QKeySequence(Qt::Key_F12), tr("Blank, here too; again to uncover"), [this] { setBlank(!m_blank); });
    add(projector, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_PageDown), tr("Next page"), [this] {
        if (m_projector)
            m_projector->turnPage(1);
    });
    add(projector, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_PageUp), tr("Page before"), [this] {
        if (m_projector)
            m_projector->turnPage(-1);
    });
}

QList<ShortcutInfo> MeetingPage::shortcuts() const { return m_shortcuts; }

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
    if (auto *panel = qobject_cast<PhasePanel *>(m_ui->phaseStack->currentWidget()); panel && panel->firstFocus())
        panel->firstFocus()->setFocus();
}

void MeetingPage::settle()
{
    for (PhasePanel *panel : std::as_const(m_panels))
        panel->settle();
}

QList<QWidget *> MeetingPage::regions()
{
    QList<QWidget *> regions{m_ui->meetingBar};
    if (m_ui->phaseStack->currentWidget() == m_wallPanel) {
        regions << m_wallPanel->view();
        if (m_facilitator->isVisible())
            regions << m_facilitator;
        if (m_wallPanel->capture()->isVisible())
            regions << m_wallPanel->capture();
    } else {
        regions << m_ui->phaseStack->currentWidget();
        if (m_facilitator->isVisible())
            regions << m_facilitator;
    }
    return regions;
}

void MeetingPage::refresh(const DocumentChange &change)
{
    const bool wallOnly = !change.touches(Meeting::table) && !change.touches(LearningTeam::table) && !change.touches(Membership::table)
        && !change.touches(Person::table) && !change.touches(Event::table);
    m_facilitator->refresh();
    if (wallOnly) {
        m_panels.last()->refresh();
        return;
    }
    for (PhasePanel *panel : std::as_const(m_panels))
        panel->refresh();
    showPhase();
    tick();
}

void MeetingPage::showPhase()
{
    const Meeting &meeting = m_document.meeting(MeetingKind::Learning);
    if (meeting.id.isEmpty())
        return;
    const int index = std::max(0, phaseIndex(MeetingKind::Learning, meeting.phase));
    m_ui->phaseStepper->setCurrent(index);
    m_ui->phaseStepper->setFurthest(phaseIndex(MeetingKind::Learning, meeting.furthestPhase));
    const bool readingWall = meeting.endedAt.isValid() && m_ui->phaseStack->currentWidget() == m_wallPanel;
    if (m_ui->phaseStack->currentWidget() != m_panels[index] && !readingWall) {
        const bool hadFocus = isVisible() && isAncestorOf(window()->focusWidget());
        m_ui->phaseStack->setCurrentWidget(m_panels[index]);
        if ((hadFocus || isVisible()) && m_panels[index]->firstFocus())
            m_panels[index]->firstFocus()->setFocus();
    }
    const bool pausePage = meeting.phase == Phase::OwnerLeaves;
    m_facilitator->setVisible(m_panelWanted && !pausePage);
    updateProjector();
}

void MeetingPage::goToPhase(int index)
{
    const Meeting &meeting = m_document.meeting(MeetingKind::Learning);
    const QList<Phase> &phases = phasesOf(MeetingKind::Learning);
    if (index < 0 || index >= phases.size() || meeting.id.isEmpty())
        return;
    if (meeting.endedAt.isValid()) { // closed: phases are there to read
        m_ui->phaseStack->setCurrentWidget(m_panels[index]);
        return;
    }
    // Moving on from "Owner leaves" needs its own button: no step and no shortcut confirms it.
    const bool confirmed = meeting.ownerLeftAt.isValid() || meeting.ownerAbsent.isValid();
    Phase wanted = phases[index];
    if (wanted > Phase::OwnerLeaves && !confirmed) {
        if (meeting.phase == Phase::OwnerLeaves) {
            Q_EMIT refused(tr("First confirm that the Owner has left, or was not here today."));
            return;
        }
        wanted = Phase::OwnerLeaves;
    }
    settle();
    perform(enterPhase(m_document.teamId(), meeting.id, wanted));
}

void MeetingPage::step(int by)
{
    goToPhase(phaseIndex(MeetingKind::Learning, m_document.meeting(MeetingKind::Learning).phase) + by);
}

void MeetingPage::tick()
{
    const Meeting &meeting = m_document.meeting(MeetingKind::Learning);
    const int seconds = elapsedSeconds(meeting, QDateTime::currentDateTimeUtc());
    m_ui->meetingTimer->setElapsed(seconds);
    m_ui->meetingTimer->setPlanned(agreedMinutes(meeting));
    m_ui->meetingTimer->setMarks(m_document.team().marks);
    m_ui->meetingTimer->setPaused(isPaused(meeting) || !isRunning(meeting));
    m_facilitator->setElapsedMinutes(seconds / 60);
    if (m_projector)
        m_projector->setTimePassed(seconds / 60.0 / std::max(1, agreedMinutes(meeting)));
}

void MeetingPage::toggleProjector()
{
    if (m_projector) {
        m_projector->close();
        return;
    }
    m_projector = new ProjectorWindow(*m_roomWall, window());
    m_projector->setAttribute(Qt::WA_DeleteOnClose, false);
    connect(m_projector, &ProjectorWindow::closed, this, [this] {
        m_projector->deleteLater();
        m_projector = nullptr;
        updateProjector();
    });
    connect(m_projector, &ProjectorWindow::blankRequested, this, [this] { setBlank(!m_blank); });
    connect(m_projector, &ProjectorWindow::focusOnlyRequested, this,
            [this] { m_projector->setFocusOnly(!m_projector->isFocusOnly()); });
    connect(m_projector, &ProjectorWindow::freezeRequested, this, [this] { m_projector->setFrozen(!m_projector->isFrozen()); });
    updateProjector();
    m_projector->open();
    tick();
    window()->activateWindow(); // whoever types goes on typing here
}

void MeetingPage::setBlank(bool blank)
{
    m_blank = blank;
    m_wallPanel->setBlank(blank);
    updateProjector();
}

void MeetingPage::updateProjector()
{
    m_ui->projectorButton->setChecked(m_projector != nullptr);
    const bool compact = m_ui->meetingBar->height() < Look::instance()->scaled(barHeight);
    m_ui->projectorButton->setKeys(compact ? QString() : u"F5"_s);
    m_ui->projectorButton->setToolTip(compact ? tr("Projector (F5)") : QString());
    m_ui->projectorButton->setText(compact ? QString() : m_projector ? tr("On the projector") : tr("Projector"));
    m_ui->projectorButton->setAccessibleName(m_projector ? tr("On the projector") : tr("Projector"));
    if (!m_projector)
        return;
    m_projector->setBlank(m_blank);
    switch (m_document.meeting(MeetingKind::Learning).phase) {
    case Phase::SocialContract:
        m_projector->setShow(ProjectorWindow::Show::GroundRules);
        break;
    case Phase::Discovery:
    case Phase::Close:
        m_projector->setShow(ProjectorWindow::Show::Wall);
        break;
    default:
        m_projector->setShow(ProjectorWindow::Show::FocusOnly);
    }
}

void MeetingPage::resizeEvent(QResizeEvent *)
{
    const Look *look = Look::instance(); // larger text leaves as little room as a smaller window
    const bool compact = window()->width() < look->scaled(regularFromWidth) || window()->height() < look->scaled(regularFromHeight);
    m_ui->meetingBar->setFixedHeight(look->scaled(compact ? compactBarHeight : barHeight));
    m_facilitator->setCompact(compact);
    m_wallPanel->setCompact(compact);
    updateProjector();
}

} // namespace sharpend
