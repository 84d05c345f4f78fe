// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Search over the pages of the main window, and the way from what was found to its place.

#include "gui/communities/CommunitiesPage.h"
#include "gui/meeting/BlankCover.h"
#include "gui/meeting/MeetingPage.h"
#include "gui/search/SearchPanel.h"
#include "gui/shell/AppBar.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/StageNumbers.h"
#include "gui/widgets/ScrollingPage.h"

#include <QStackedWidget>

namespace sharpend {

namespace {

/// The first note of a theme, as arranged; empty where it has none.
QString firstNoteOf(const TeamDocument &team, const QString &themeId)
{
    Placement first;
    for (const Placement &each : team.rows<Placement>()) {
        if (each.themeId == themeId && (first.id.isEmpty() || std::pair(each.position, each.id) < std::pair(first.position, first.id)))
            first = each;
    }
    return first.noteId;
}

} // namespace

void MainWindow::openSearch()
{
    auto *cover = currentPage()->findChild<BlankCover *>();
    if (cover && cover->isCovering()) // nobody is to read here now
        return;
    if (!m_search) {
        m_search = new SearchPanel(m_session, this);
        connect(m_search, &SearchPanel::openRequested, this, &MainWindow::openFound);
    }
    m_search->hideBehind(cover);
    m_search->raise();
    placeSearch();
    m_search->open();
}

void MainWindow::placeSearch()
{
    if (m_search)
        m_search->setGeometry(rect().adjusted(0, m_bar->isVisible() ? m_bar->height() : 0, 0, 0));
}

void MainWindow::openFound(const SearchHit &hit)
{
    if (hit.table == QLatin1String(Community::table)) {
        openCommunities(hit.id);
        communitiesPage()->showPlace(hit.id, hit.sessionId);
        return;
    }
    QString teamId = hit.teamId;
    if (hit.table == QLatin1String(Event::table)) {
        for (const ListedTeam &team : m_library.rows<ListedTeam>()) {
            if (team.eventId == hit.id)
                teamId = team.id;
        }
        if (teamId.isEmpty()) {
            m_library.row<ListedEvent>(hit.id).status == EventStatus::Candidate ? openCandidates(hit.id) : openLibrary();
            return;
        }
    }
    holdTeam(teamId);
    if (m_team->isLoaded())
        showFound(hit);
    else
        connect(m_team, &TeamDocument::changed, this, [this, hit] { showFound(hit); }, Qt::SingleShotConnection);
}

void MainWindow::showFound(const SearchHit &hit)
{
    const Stage furthest = m_team->team().furthestStage;
    const bool isTheme = hit.table == QLatin1String(Theme::table);
    if (hit.table == QLatin1String(Event::table)) {
        openStage(eventStage);
    } else if (hit.table == QLatin1String(Statement::table)) {
        openStage(outputsStage);
        showRow(currentPage(), hit.id);
    } else if (hit.table == QLatin1String(Action::table)) {
        openStage(furthest >= Stage::FollowUp ? followUpStage : furthest >= Stage::Outputs ? outputsStage : meeting2Stage);
        showRow(currentPage(), hit.id);
    } else {
        const QString noteId = isTheme ? firstNoteOf(*m_team, hit.id) : hit.id;
        const Note note = m_team->row<Note>(noteId);
        const bool later = isTheme ? furthest >= Stage::Meeting2
                                   : note.source == NoteSource::Reflection || note.capturedIn == m_team->meeting(MeetingKind::Improving).id;
        openStage(later ? meeting2Stage : meetingStage);
        if (auto *page = qobject_cast<MeetingPage *>(currentPage()); page && !noteId.isEmpty())
            page->showWall(noteId, isTheme);
    }
}

} // namespace sharpend
