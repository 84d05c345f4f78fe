// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QObject>

namespace sharpend {

class Session;

/// *Undo add note* and *Redo add note* of the menu, for the Learning Team in front (or for none).
class UndoActions : public QObject
{
    Q_OBJECT
public:
    UndoActions(Session &session, QWidget *window);

    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }
    void setScope(const QString &teamId);
    /// Leaves the step that undo refused as it is and takes back the one before.
    void passOver();

Q_SIGNALS:
    /// Undo was refused, with why; passOver() would go past it.
    void refused(const QString &sentence);
    void done();

private:
    void follow();
    void ask();

    Session &m_session;
    QAction *m_undo;
    QAction *m_redo;
    QString m_scope;
};

} // namespace sharpend
