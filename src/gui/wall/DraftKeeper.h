// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/documents/NoteEdit.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QThread;

namespace sharpend {

/// What was typed and is not in the store: the field's words, notes that have not reached the disk, and (in a draft of its own)
/// new words of notes.
struct Draft {
    QString teamId, text, kind, themeId;
    QString noteId; ///< what the words become when they are added, so that they never come back beside their own note
    bool verbatim = false;
    QList<Note> pending;
    QStringList pendingThemes; ///< the lane of each
    QList<NoteEdit> edits;     ///< in the order in which they are written
    QList<NoteEdit> halves;    ///< what stands in the open editor of a card, a title, or the words over a lane's cards
    QStringList returned;      ///< words whose note is gone
    static const QList<Field> &fields();
    bool isEmpty() const;
};

/// Reads what writeDraft() has written; answers whether it is a draft.
bool readDraft(Draft &draft, const QByteArray &bytes);
/// Writes \a draft in place of the file at \a path, which only the user may read; an empty one removes it.
bool writeDraft(const QString &path, const Draft &draft);

/// What stands in a NoteEdit for a note where the words over the cards of a lane are half written: its insight, or what the paper says.
QString laneWordsKey(const QString &laneId);
/// The lane that \a key is of; empty where it is of a note or a title.
QString laneOfWords(const QString &key);

class TeamDocument;

/// One file for each seat and Learning Team of a workspace: two windows keep two drafts, and so do two teams in one
/// window. \a part tells the fields of one window apart.
QString draftPath(const TeamDocument &document, const QString &part = {});

/// Keeps the draft of a window in a small private file of this computer, so that a crash loses at most the last moment.
/// Writes in a thread of its own: a slow disk never stops typing. Where the disk is full, the draft goes to the computer's
/// memory (the user's runtime folder), which outlives a crash of the app.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// \a path is the file of this window's seat; its folder is made if missing.
    explicit DraftKeeper(const QString &path, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// The draft that was left, if any.
    Draft read() const;
    /// Keeps \a draft within 100 ms, or \a atOnce. An empty one removes the file.
    void keep(const Draft &draft, bool atOnce = false);

private:
    struct Files;
    void write();

    std::shared_ptr<Files> m_files; ///< shared with the thread, which a disk that hangs may hold for longer than we live
    Draft m_draft;
    QTimer m_timer;
    QThread *m_thread;
    QObject *m_worker;
};

} // namespace sharpend
