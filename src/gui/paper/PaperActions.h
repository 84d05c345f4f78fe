// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/TeamRecord.h"
#include "reports/WallDocument.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;

namespace sharpend {

class Page;
class Store;
class TeamDocument;
class Wall;
struct PaperChoice;
struct Paper;

/// What a page offers for paper, each with a preview: the wall with every note, a blank wall to write on by hand, the
/// questions of a meeting to tick, and the form of the pulse.
class PaperActions : public QObject
{
    Q_OBJECT
public:
    PaperActions(TeamDocument &document, const Content &content, MeetingKind kind, Page *page);

    /// Offers \a wall too, as it is arranged at the moment; Ctrl+P prints it.
    void offerWall(const Wall &wall);
    /// For the page's menu: one entry, and what there is under it.
    QList<QAction *> all() const;
    QAction *blankWall() const { return m_blankWall; }
    QAction *promptSheet() const { return m_promptSheet; }
    QAction *pulseSheet() const { return m_pulseSheet; }
    QAction *printWall() const { return m_printWall; }

private:
    /// Everything that is on paper, also what has not reached the disk yet.
    struct Pages {
        TeamRecord record;
        QHash<QString, QByteArray> bytes;
    };
    static Pages read(Store &store, const QString &teamId, const QList<Note> &pending);
    WallLayout layout(int order) const;
    int orderNow() const;
    void previewWall();
    void saveWall();
    void previewBlankWall();
    void previewPrompts();
    void previewPulse();
    void preview(const QString &title, const QList<PaperChoice> &choices, std::function<Paper(const QList<int> &)> make);

    TeamDocument &m_document;
    const Content &m_content;
    const MeetingKind m_kind;
    Page *m_page;
    const Wall *m_wall = nullptr;
    QMenu *m_menu;
    QAction *m_printWall, *m_saveWall, *m_blankWall, *m_promptSheet, *m_pulseSheet;
};

} // namespace sharpend
