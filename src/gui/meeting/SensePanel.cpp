// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/SensePanel.h"

#include "domain/Content.h"
#include "gui/meeting/ReflectionInbox.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/CaptureHints.h"
#include "gui/wall/LaneChooser.h"
#include "gui/wall/SenseCaptureBar.h"
#include "gui/wall/SenseWriter.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "operations/SoakOperations.h"
#include "operations/WallOperations.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

SensePanel::SensePanel(Wall &wall, const Content &content, QWidget *parent)
    : WallFrame(wall, content, MeetingKind::Improving, parent)
    , m_capture(new SenseCaptureBar(this))
    , m_writer(new SenseWriter(m_document, *m_capture, u"meeting2"_s, this))
    , m_inbox(new ReflectionInbox(this))
    , m_chooser(new LaneChooser(this))
    , m_groupButton(new KeycapButton(tr("Group"), u"Ctrl+G"_s, this))
    , m_newThemeButton(new KeycapButton(tr("New theme"), {}, this))
{
    m_groupButton->setObjectName(u"groupButton"_s);
    m_groupButton->setIconName(u"merge"_s);
    m_groupButton->setControlSize(u"compact"_s);
    m_newThemeButton->setObjectName(u"newThemeButton"_s);
    m_newThemeButton->setIconName(u"plus"_s);
    m_newThemeButton->setControlSize(u"compact"_s);
    const int beforeFilter = 1;
    m_toolbar->insertWidget(beforeFilter, m_groupButton);
    m_toolbar->insertWidget(beforeFilter + 1, m_newThemeButton);
    m_middle->insertWidget(0, m_inbox);
    addBar();

    m_capture->hints()->setHints(m_content.hints, MeetingKind::Improving);
    m_capture->hints()->setBetween(m_under);
    connect(m_capture, &SenseCaptureBar::editLastRequested, this, &SensePanel::editLast);
    connect(m_capture, &SenseCaptureBar::wallRequested, this, [this] { m_view->enter(); });
    connect(m_capture, &SenseCaptureBar::themeRequested, this, &SensePanel::chooseTheme);
    connect(m_writer, &SenseWriter::refused, this, &PhasePanel::refused);
    connect(m_writer, &SenseWriter::announced, this, &PhasePanel::announced);
    connect(m_writer, &SenseWriter::noteAdded, this, &SensePanel::onCaptured);
    connect(m_view, &WallView::laneChosen, this, [this](const QString &themeId) {
        if (!themeId.isEmpty() && m_document.rows<Theme>().contains(themeId))
            m_writer->setTheme(themeId);
    });
    connect(m_view, &WallView::selectionChanged, this, &SensePanel::showSelection);
    connect(m_view, &WallView::insightReturned, this, [this](const QString &themeId, const QString &text) {
        m_writer->setTheme(themeId);
        m_capture->takeBack(text, SenseMode::Insight);
    });
    connect(m_groupButton, &QAbstractButton::clicked, this, &SensePanel::group);
    connect(m_newThemeButton, &QAbstractButton::clicked, m_view, &WallView::makeTheme);
    connect(m_inbox, &ReflectionInbox::putOnWall, this,
            [this](const QStringList &ids) { perform(putOnWall(m_document.teamId(), ids)); });
    connect(m_inbox, &ReflectionInbox::leave, this,
            [this](const QString &id) { perform(setReflectionAside(m_document.teamId(), id)); });
    connect(m_inbox, &ReflectionInbox::typed, this, [this](const QString &text) { field()->insertTyped(text); });
    connect(m_inbox, &ReflectionInbox::emptied, this, [this] { field()->setFocus(Qt::OtherFocusReason); });
    connect(m_chooser, &LaneChooser::chosen, m_writer, &SenseWriter::setTheme);
    connect(m_chooser, &LaneChooser::closed, this, [this] { field()->setFocus(); });
    connect(m_chooser, &LaneChooser::newRequested, this, [this](const QString &title) {
        Theme theme;
        theme.id = newId();
        theme.teamId = m_document.teamId();
        theme.title = title;
        perform(addTheme(theme));
    });
}

QWidget *SensePanel::bar() const { return m_capture; }
CaptureField *SensePanel::field() const { return m_capture->field(); }
void SensePanel::takeBack(const QString &words) { m_capture->takeBack(words, SenseMode::Reflection); }

QWidget *SensePanel::firstFocus()
{
    if (m_inbox->isVisible() && m_inbox->firstRow())
        return m_inbox->firstRow();
    return WallFrame::firstFocus();
}

QList<QWidget *> SensePanel::regions()
{
    QList<QWidget *> regions = WallFrame::regions();
    if (m_inbox->isVisible())
        regions.insert(regions.indexOf(m_view), m_inbox);
    return regions;
}

void SensePanel::settle()
{
    m_view->settle();
    m_writer->settle();
}

void SensePanel::setCompact(bool compact)
{
    WallFrame::setCompact(compact);
    m_compact = compact;
    m_inbox->setCompact(compact);
    m_capture->setCompact(compact);
}

void SensePanel::chooseTheme()
{
    if (m_shown == Phase::MakingSense)
        m_chooser->open(m_document.themes(), m_writer->theme(), m_capture->mapToGlobal(QPoint(20 + m_chooser->width(), -4)));
}

void SensePanel::refresh()
{
    showPhase();
    showHeading();
    int onWall = 0, left = 0;
    QList<Note> waiting;
    for (const Note &note : m_document.reflections()) {
        if (note.disposition == Disposition::Brought)
            waiting.append(note);
        onWall += note.disposition == Disposition::Used ? 1 : 0;
        left += note.disposition == Disposition::SetAside ? 1 : 0;
    }
    m_inbox->show(waiting, onWall, left);
    m_writer->refresh();
}

void SensePanel::showPhase()
{
    const bool ended = meeting().endedAt.isValid();
    const std::optional<Phase> phase = ended ? std::nullopt : std::optional(meeting().phase);
    if (phase != m_shown) {
        m_view->settle();
        hideStrip();
    }
    const bool entered = phase != m_shown;
    m_shown = phase;
    const bool reflections = phase == Phase::Reflections, sense = phase == Phase::MakingSense;
    setAtRest(!reflections && !sense);
    m_view->setLaneWork(sense ? LaneWork::Edit : LaneWork::Read);
    offerArrangements(!sense);
    m_inbox->setVisible(reflections);
    m_capture->setVisible(reflections || sense);
    m_groupButton->setVisible(sense);
    m_newThemeButton->setVisible(sense);
    showResting(ended || phase == Phase::Recap,
                ended ? tr("The wall is resting: only typing slips and strikes.")
                      : tr("The wall is read back first, and rests meanwhile. It opens again at New reflections."));
    if (!entered)
        return;
    if (sense) {
        m_capture->setModes({SenseMode::Reflection, SenseMode::Insight, SenseMode::Improvement, SenseMode::Question});
        if (m_capture->text().isEmpty())
            m_capture->setMode(SenseMode::Insight);
    } else if (reflections) {
        m_capture->setModes({SenseMode::Reflection, SenseMode::Improvement, SenseMode::Question});
        if (m_capture->text().isEmpty())
            m_capture->setMode(SenseMode::Reflection);
    }
    showSelection();
}

void SensePanel::showHeading()
{
    if (m_shown != Phase::MakingSense) {
        const LearningTeam &team = m_document.team();
        m_caption->setText(tr("Learning focus"));
        m_title->setText(team.focus.isEmpty() ? team.title : team.focus);
        m_title->setToolTip(m_title->text());
        return;
    }
    int notes = 0, reflections = 0;
    for (const Note &note : m_document.wallNotes())
        ++(note.source == NoteSource::Reflection ? reflections : notes);
    const QString said = tr("%n note(s)", nullptr, notes);
    m_caption->setText(tr("What we are making sense of"));
    m_title->setText(reflections > 0 ? tr("%1 and %2, as the group sees them").arg(said, tr("%n reflection(s)", nullptr, reflections))
                                     : tr("%1, as the group sees them").arg(said));
    m_title->setToolTip(m_title->text());
}

void SensePanel::showSelection()
{
    const auto count = m_view->selectedCount();
    m_groupButton->setText(count > 0 ? tr("Group the %1").arg(count) : tr("Group"));
}

} // namespace sharpend
