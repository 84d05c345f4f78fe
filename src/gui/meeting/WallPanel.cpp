// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/WallPanel.h"

#include "domain/Content.h"
#include "domain/Rules.h"
#include "gui/wall/CaptureBar.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/CaptureHints.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

WallPanel::WallPanel(Wall &wall, const Content &content, QWidget *parent)
    : WallFrame(wall, content, MeetingKind::Learning, parent)
    , m_capture(new CaptureBar(m_document, this))
    , m_drafts(std::make_unique<DraftKeeper>(draftPath(m_document)))
{
    addBar();
    const auto follow = [this] { m_capture->setAlongTheWork(m_wall.arrangement() == Arrangement::AlongTheWork); };
    follow();
    connect(&m_wall, &Wall::lanesChanged, this, follow);
    m_capture->hints()->setHints(m_content.hints, MeetingKind::Learning);
    m_capture->hints()->setBetween(m_under);
    connect(m_capture, &CaptureBar::captured, this, &WallPanel::capture);
    connect(m_capture, &CaptureBar::linesCaptured, this, &WallPanel::captureLines);
    connect(m_capture, &CaptureBar::draftChanged, this, [this] { keepDraft(); });
    connect(m_capture, &CaptureBar::editLastRequested, this, &WallPanel::editLast);
    connect(m_capture, &CaptureBar::wallRequested, this, [this] { m_view->enter(); });
    connect(m_capture, &CaptureBar::refused, this, &PhasePanel::refused);
    connect(m_capture, &CaptureBar::announced, this, &PhasePanel::announced);
    connect(&m_document, &TeamDocument::noteSaved, this, [this] { keepDraft(true); });
    connect(&m_document, &TeamDocument::noteRefused, this, [this](const Note &note, const QString &sentence) {
        if (!isOurs(note))
            return;
        m_capture->takeBack(note.text, note.kind, note.verbatim);
        keepDraft(true);
        Q_EMIT refused(sentence);
    });
}

WallPanel::~WallPanel() = default;

QWidget *WallPanel::bar() const { return m_capture; }
CaptureField *WallPanel::field() const { return m_capture->field(); }
void WallPanel::takeBack(const QString &words) { m_capture->takeBack(words, std::nullopt); }

void WallPanel::settle()
{
    m_view->settle();
    keepDraft(true);
}

void WallPanel::setCompact(bool compact)
{
    WallFrame::setCompact(compact);
    m_capture->setCompact(compact, m_toolbar);
}

void WallPanel::refresh()
{
    const LearningTeam &team = m_document.team();
    m_title->setText(team.focus.isEmpty() ? team.title : team.focus);
    m_title->setToolTip(m_title->text());
    m_capture->setMeeting(meeting().id);
    const bool resting = wallRests(m_document.rows<Meeting>().values());
    const bool open = !resting && meeting().furthestPhase >= Phase::Discovery && !meeting().endedAt.isValid();
    setAtRest(!open);
    m_view->setLaneWork(open ? LaneWork::Arrange : LaneWork::None);
    m_capture->setVisible(open);
    showResting(!open && meeting().endedAt.isValid(), tr("The wall is resting: only typing slips and strikes."));
    bringDraftBack();
}

void WallPanel::capture(const Note &note)
{
    m_document.capture(note, note.parked ? QString() : m_capture->lane());
    keepDraft(true);
    if (!note.parked)
        onCaptured(note.id);
    Q_EMIT announced(note.parked ? tr("Parked. It opens in Meeting 2.")
                                 : tr("Added. %n note(s).", nullptr, m_document.tally().onWall()));
}

void WallPanel::captureLines(const QList<Note> &notes)
{
    m_document.capture(notes, m_capture->lane());
    keepDraft(true);
    for (const Note &note : notes)
        onCaptured(note.id);
    Q_EMIT announced(tr("Added %n note(s).", nullptr, int(notes.size())));
}

void WallPanel::keepDraft(bool atOnce)
{
    if (!m_draftRead)
        return; // nothing of this window may take the place of a draft that nobody has seen yet
    Draft draft;
    draft.teamId = m_document.teamId();
    draft.text = m_capture->text();
    draft.kind = m_capture->kind() ? wordOf(*m_capture->kind()) : QString();
    draft.themeId = m_capture->lane();
    draft.noteId = m_capture->noteId();
    draft.verbatim = m_capture->field()->isVerbatim();
    draft.pending = m_document.pendingNotes();
    draft.pending.removeIf([this](const Note &note) { return !isOurs(note); });
    for (const Note &note : std::as_const(draft.pending))
        draft.pendingThemes << m_document.pendingTheme(note.id);
    m_drafts->keep(draft, atOnce);
}

void WallPanel::bringDraftBack()
{
    if (m_draftRead || !m_document.isLoaded())
        return;
    m_draftRead = true;
    const Draft draft = m_drafts->read();
    if (draft.teamId != m_document.teamId())
        return;
    for (qsizetype i = 0; i < draft.pending.size(); ++i) { // under its own id: what reached the disk after all is there once
        if (!m_document.rows<Note>().contains(draft.pending[i].id))
            m_document.capture(draft.pending[i], draft.pendingThemes.value(i));
    }
    if (!draft.text.isEmpty() && !m_document.rows<Note>().contains(draft.noteId)) {
        m_capture->setNoteId(draft.noteId.isEmpty() ? newId() : draft.noteId);
        m_capture->takeBack(draft.text, fromWord<NoteKind>(draft.kind), draft.verbatim);
        m_capture->setLane(draft.themeId);
    }
}

} // namespace sharpend
