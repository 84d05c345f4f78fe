// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace sharpend {

/// What was typed and is not in the store: the field's words, and notes that have not reached the disk.
struct Draft {
    QString teamId, text, kind, themeId;
    QString noteId; ///< what the words become when they are added, so that they never come back beside their own note
    bool verbatim = false;
    QList<Note> pending;
    QStringList pendingThemes; ///< the lane of each
    static const QList<Field> &fields();
    bool isEmpty() const { return text.isEmpty() && pending.isEmpty(); }
};

class TeamDocument;

/// One file for each seat and Learning Team of a workspace: two windows keep two drafts, and so do two teams in one
/// window. \a part tells the fields of one window apart.
QString draftPath(const TeamDocument &document, const QString &part = {});

/// Keeps the draft of a window in a small private file of this computer, so that a crash loses at most the last moment.
/// Writes in a thread of its own: a slow disk never stops typing.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// \a path is the file of this window's seat; its folder is made if missing.
    explicit DraftKeeper(const QString &path, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// The draft that was left, if any.
    Draft read() const;
    /// Keeps \a draft within 200 ms, or \a atOnce. An empty one removes the file.
    void keep(const Draft &draft, bool atOnce = false);

private:
    void write();

    QString m_path;
    Draft m_draft;
    QTimer m_timer;
    QThread m_thread;
    QObject *m_worker;
};

} // namespace sharpend
