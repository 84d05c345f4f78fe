// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QAction>
#include <QObject>
#include <QPointer>

class QMenu;

namespace sharpend {

class ChoosePersonDialog;
class Page;
class TeamDocument;
struct ShortcutInfo;

/// Somebody falls ill five minutes before: the scribe or the facilitator is replaced in three keys (the shortcut, Down, Enter), before a
/// meeting or in the middle of one, and the room is checked again at once.
class RoleReplacer : public QObject
{
    Q_OBJECT
public:
    /// The actions belong to \a page, which hears what became of it.
    RoleReplacer(TeamDocument &document, Page *page);

    /// A menu of both.
    QList<QAction *> actions() const;
    QList<ShortcutInfo> shortcuts() const;
    void replace(Role role);

private:
    void tellOnceThere(Role role, const QString &before);
    void tell(Role role);

    TeamDocument &m_document;
    Page *m_page;
    QMenu *m_menu;
    QAction *m_scribe, *m_facilitator;
    QPointer<ChoosePersonDialog> m_dialog;
};

} // namespace sharpend
