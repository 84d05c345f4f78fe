// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/paper/PaperActions.h"

#include "exchange/Bundle.h"
#include "gui/documents/TeamDocument.h"
#include "gui/paper/PrintPreview.h"
#include "gui/pulse/PulseSettings.h"
#include "gui/session/Session.h"
#include "gui/shell/Page.h"
#include "gui/wall/Wall.h"
#include "reports/BlankWall.h"
#include "reports/DocumentFile.h"
#include "reports/PromptSheet.h"
#include "reports/PulseSheet.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

PaperActions::PaperActions(TeamDocument &document, const Content &content, MeetingKind kind, Page *page)
    : QObject(page)
    , m_document(document)
    , m_content(content)
    , m_kind(kind)
    , m_page(page)
    , m_menu(new QMenu(tr("Paper"), page))
    , m_printWall(new QAction(tr("Print the wall…"), this))
    , m_saveWall(new QAction(tr("Save the wall as…"), this))
    , m_blankWall(new QAction(tr("Print a blank wall…"), this))
    , m_promptSheet(new QAction(tr("Print the prompt sheet…"), this))
    , m_pulseSheet(new QAction(tr("Print the form of the pulse…"), this))
{
    connect(m_printWall, &QAction::triggered, this, &PaperActions::previewWall);
    connect(m_saveWall, &QAction::triggered, this, &PaperActions::saveWall);
    connect(m_blankWall, &QAction::triggered, this, &PaperActions::previewBlankWall);
    connect(m_promptSheet, &QAction::triggered, this, &PaperActions::previewPrompts);
    connect(m_pulseSheet, &QAction::triggered, this, &PaperActions::previewPulse);
    m_menu->setObjectName(u"paperMenu"_s);
    m_menu->addActions({m_blankWall, m_promptSheet, m_pulseSheet});
}

void PaperActions::offerWall(const Wall &wall)
{
    m_wall = &wall;
    m_menu->insertActions(m_blankWall, {m_printWall, m_saveWall});
    m_printWall->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_printWall->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(m_printWall);
}

QList<QAction *> PaperActions::all() const { return {m_menu->menuAction()}; }

PaperActions::Pages PaperActions::read(Store &store, const QString &teamId, const QList<Note> &pending)
{
    Pages pages;
    pages.record = readTeamRecord(store.reader(), teamId).value_or(TeamRecord());
    pages.bytes = bytesOf(store.reader(), pages.record.attachments);
    for (const Note &note : pending) {
        const bool there = std::any_of(pages.record.notes.begin(), pages.record.notes.end(),
                                       [&](const Note &each) { return each.id == note.id; });
        if (!there)
            pages.record.notes << note;
    }
    return pages;
}

int PaperActions::orderNow() const
{
    switch (m_wall->arrangement()) {
    case Arrangement::ByKind: return int(WallOrder::ByKind);
    case Arrangement::ByTheme: return int(WallOrder::ByTheme);
    case Arrangement::AlongTheWork: return int(WallOrder::AlongTheWork);
    }
    return int(WallOrder::ByTheme);
}

WallLayout PaperActions::layout(int order) const
{
    WallLayout layout;
    layout.order = WallOrder(order);
    layout.times = !m_wall->showsSense(); // as on its cards
    return layout;
}

void PaperActions::previewWall()
{
    m_document.session().read<Pages>(
        this,
        [teamId = m_document.teamId(), pending = m_document.pendingNotes()](Store &store) { return read(store, teamId, pending); },
        [this](const Pages &pages) {
            preview(tr("The wall on paper"), {{tr("Arrange the wall"), {tr("By kind"), tr("By theme"), tr("Along the work")}, orderNow()}},
                    [this, pages](const QList<int> &chosen) {
                        return paperOf(wallDocument(pages.record, m_content, layout(chosen.first()), pages.bytes));
                    });
        });
}

void PaperActions::saveWall()
{
    const auto make = [teamId = m_document.teamId(), pending = m_document.pendingNotes(), content = m_content,
                       layout = layout(orderNow())](Store &store, const QString &suffix) -> FileMaking {
        return [pages = read(store, teamId, pending), content, layout, suffix](WorkProgress &progress) {
            return documentFile(wallDocument(pages.record, content, layout, pages.bytes), suffix, &progress);
        };
    };
    Q_EMIT m_page->saveRequested({tr("Save the wall with every note"), tr("%1, the wall").arg(m_document.team().title),
                                  documentSuffixes(), make});
}

void PaperActions::previewBlankWall()
{
    preview(tr("A blank wall"),
            {{tr("Columns"), {tr("By kind"), tr("By theme")}, 0}, {tr("Paper"), {tr("A4"), tr("A3")}, 1}},
            [focus = m_document.team().focus, this](const QList<int> &chosen) {
                BlankWall wall;
                wall.focus = focus;
                wall.byKind = chosen[0] == 0;
                wall.size = chosen[1] == 0 ? QPageSize::A4 : QPageSize::A3;
                return sharpend::blankWall(wall, m_content);
            });
}

void PaperActions::previewPrompts()
{
    preview(tr("The prompt sheet"), {{tr("Meeting"), {tr("Meeting 1"), tr("Meeting 2")}, int(m_kind)}},
            [this](const QList<int> &chosen) {
                Meeting meeting = m_document.meeting(MeetingKind(chosen.first()));
                meeting.kind = MeetingKind(chosen.first()); // also where none is planned yet
                return paperOf(sharpend::promptSheet(m_document.team(), m_document.event().kind, meeting, m_content));
            });
}

void PaperActions::previewPulse()
{
    preview(tr("The pulse on paper"), {}, [this](const QList<int> &) {
        return sharpend::pulseSheet(m_kind == MeetingKind::Learning ? tr("After Meeting 1") : tr("After Meeting 2"), m_content.pulse.meeting,
                                    PulseSettings::threshold());
    });
}

void PaperActions::preview(const QString &title, const QList<PaperChoice> &choices, std::function<Paper(const QList<int> &)> make)
{
    auto *dialog = new PrintPreview(title, choices, std::move(make), m_page);
    connect(dialog, &PrintPreview::saveRequested, m_page, &Page::saveRequested);
    dialog->open();
}

} // namespace sharpend
