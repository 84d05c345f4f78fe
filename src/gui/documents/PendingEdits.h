// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/documents/NoteEdit.h"

#include <QSet>

#include <memory>

namespace sharpend {

class DraftKeeper;
class TeamDocument;

/// New words of notes that are not on the disk yet, over the rows of a document; and the words in the open editor of a card or a title.
/// They lie in a draft until the store has them.
class PendingEdits
{
public:
    using Notes = QHash<QString, Note>;

    explicit PendingEdits(const TeamDocument &document);
    ~PendingEdits();

    bool contains(const QString &noteId) const;
    /// Shows \a edit in \a notes, and keeps it; the ticket is for settle().
    quint64 add(const NoteEdit &edit, Notes &notes);
    /// The edit has reached the disk, or was refused: \a notes say what is true now. False when it was dropped meanwhile.
    bool settle(quint64 ticket, bool done, Notes &notes);
    /// Forgets what was changed on \a noteId, which is not there any more.
    void drop(const QString &noteId);
    /// Puts the new words over the rows \a ids of \a notes, which were just read from the store.
    void cover(Notes &notes, const QSet<QString> &ids);
    void cover(Notes &notes);

    /// What stands in the open editor, of a note or of a title; it is kept within the draft's short delay.
    void keepHalf(const NoteEdit &half);
    void dropHalf();

    /// What the last window at this seat left behind: for each note the words that the store does not have yet, in order.
    /// Reads the draft on the first call, and answers nothing on the next. \a notes may be titles too, which say what they say.
    QList<NoteEdit> left(const Notes &notes);
    /// Words that stood in an open editor when the last window ended, for the same note or title; nothing once they were taken.
    std::optional<NoteEdit> takeHalf();
    /// Words whose note is gone: for the field.
    void giveBack(const QString &words);
    QStringList takeReturned();
    bool hasReturned() const { return !m_returned.isEmpty(); }

private:
    struct Pending {
        quint64 ticket;
        NoteEdit edit;
    };
    const NoteEdit *last(const QString &noteId) const;
    void keep(bool atOnce);

    QString m_teamId;
    std::unique_ptr<DraftKeeper> m_drafts;
    QList<Pending> m_edits; ///< in the order in which they are written
    QHash<QString, QString> m_stored; ///< of a note with new words: what the store says
    std::optional<NoteEdit> m_half, m_leftHalf;
    QStringList m_returned;
    quint64 m_nextTicket = 1;
    bool m_read = false;
};

} // namespace sharpend
