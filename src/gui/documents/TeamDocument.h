// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Meetings.h"
#include "domain/Outputs.h"
#include "gui/documents/PendingEdits.h"
#include "gui/documents/Tables.h"

#include <QObject>

#include <functional>

namespace sharpend {

class Session;
struct Outcome;

/// Everything of one Learning Team in memory, for its pages to paint from; kept up to date by ids, whoever changes it.
/// A note that is not on the disk yet is here already, marked, and so are new words of a note.
class TeamDocument : public QObject
{
    Q_OBJECT
public:
    using TeamTables = Tables<Event, LearningTeam, Person, Membership, Meeting, Step, Theme, Note, Placement, Action,
                              Statement, Release, Attachment>;

    TeamDocument(Session &session, const QString &teamId, QObject *parent = nullptr);

    Session &session() const { return m_session; }
    QString teamId() const { return m_teamId; }
    bool isLoaded() const { return m_loaded; }
    /// Whether the team is no longer there (its choosing was undone).
    bool isGone() const { return m_loaded && team().id.isEmpty(); }

    const LearningTeam &team() const;
    const Event &event() const;
    /// The meeting of \a kind; the sitting whose turn it is. A meeting without an id where there is none.
    const Meeting &meeting(MeetingKind kind) const;

    template<Record T>
    const QHash<QString, T> &rows() const
    {
        return m_tables.of<T>();
    }
    /// The row, or one without an id.
    template<Record T>
    T row(const QString &id) const
    {
        return rows<T>().value(id);
    }

    /// Memberships of \a role, in a steady order.
    QList<Membership> members(Role role) const;
    QString jobOf(const Membership &membership) const { return row<Person>(membership.personId).job; }
    QList<Theme> themes() const; ///< by position
    QList<Step> steps() const;   ///< by position
    /// Ids of the themes \a noteId sits in.
    QStringList themesOf(const QString &noteId) const;
    /// The notes on the wall: reflections that Meeting 2 has put there, then the rest newest first.
    QList<Note> wallNotes() const;
    /// Reflections, wherever they are by now, in no order of time.
    QList<Note> reflections() const;
    /// Parked ideas, in the order in which they were parked.
    QList<Note> parkedIdeas() const;
    /// How many notes are where, as of the last change that was told.
    const NoteTally &tally() const { return m_tally; }
    QList<Action> actions() const; ///< by position
    QList<Statement> statements() const; ///< in reading order
    QList<Release> releases() const; ///< by version
    QList<Attachment> attachments() const; ///< the photos of the wall, by position
    /// What a release would take now.
    OutputsDraft outputsDraft() const;

    /// Shows \a note at once and puts it on the wall; noteRefused() if it may not be there.
    void capture(const Note &note, const QString &themeId) { capture(QList<Note>{note}, themeId); }
    /// The same for several, as one step: all are put there, or none.
    void capture(const QList<Note> &notes, const QString &themeId);
    /// Shows the new words of a note at once and writes them, in their turn. \a refused hears why they may not be there, in
    /// the life of \a context; the card says then what it said before.
    void edit(const NoteEdit &edit, QObject *context, std::function<void(const QString &sentence)> refused);
    /// Whether the note, or its words, are not on the disk yet.
    bool isPending(const QString &noteId) const;
    /// The captured notes that are not on the disk yet, with their latest words, in the order in which they are written.
    QList<Note> pendingNotes() const;
    /// The theme that the pending note \a noteId goes to.
    QString pendingTheme(const QString &noteId) const;

    /// What stands in the open editor of a card or a title, so that it outlives a crash; dropHalf() when the editor closes.
    void keepHalf(const NoteEdit &half) { m_edits.keepHalf(half); }
    void dropHalf() { m_edits.dropHalf(); }
    /// What stood in an open editor as the last window at this seat ended, once.
    std::optional<NoteEdit> takeHalf() { return m_edits.takeHalf(); }
    /// Words of an edit whose note is gone, for the field of a page; they are kept until some page takes them.
    void giveBack(const QString &words);
    QStringList takeReturned() { return m_edits.takeReturned(); }

Q_SIGNALS:
    void changed(const sharpend::DocumentChange &change);
    /// A captured note has reached the disk.
    void noteSaved(const QString &noteId);
    void noteRefused(const sharpend::Note &note, const QString &sentence);
    /// There are words to take.
    void wordsReturned();

private:
    struct Pending {
        Note note;
        QString themeId;
    };

    void load();
    void refresh(const ChangeSet &changes);
    void reread(const QList<ChangedRow> &rows);
    void onCaptured(const QStringList &noteIds, const Outcome &outcome);
    void refuseCaptured(Note note, const QString &sentence);
    void showLane(const Pending &captured);
    void bringEditsBack();
    void announceNotes(const QStringList &noteIds);
    void announce(const DocumentChange &change);
    void count(const DocumentChange &change);

    Session &m_session;
    QString m_teamId;
    TeamTables m_tables;
    QList<Pending> m_pending; ///< captured, in the order in which they are written
    PendingEdits m_edits;
    NoteTally m_tally;
    QHash<QString, NoteTally> m_counted; ///< what each note is in the tally with, so that a change counts only what it touches
    bool m_loaded = false;
};

} // namespace sharpend
