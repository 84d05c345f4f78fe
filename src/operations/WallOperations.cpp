// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/WallOperations.h"

#include "operations/Order.h"
#include "operations/Strike.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(WallOperations)
};

QList<Placement> inOrder(QList<Placement> placements)
{
    std::sort(placements.begin(), placements.end(),
              [](const Placement &a, const Placement &b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); });
    return placements;
}

int nextPosition(Transaction &tx, const QString &themeId)
{
    return positionAtEnd<Placement>(tx, {{"themeId", themeId}});
}

Placement newPlacement(const QString &teamId, const QString &noteId, const QString &themeId)
{
    Placement placement;
    placement.id = newId();
    placement.teamId = teamId;
    placement.noteId = noteId;
    placement.themeId = themeId;
    return placement;
}

void place(Transaction &tx, const QString &teamId, const QString &noteId, const QString &themeId, int position)
{
    Placement placement = newPlacement(teamId, noteId, themeId);
    placement.position = position;
    tx.put(placement);
}

/// Gives placements the order of the list.
void number(Transaction &tx, const QList<Placement> &placements)
{
    for (qsizetype i = 0; i < placements.size(); ++i) {
        Placement placement = placements[i];
        placement.position = int(i);
        tx.put(placement);
    }
}

Operation changeNotes(const QString &name, const QString &teamId, const QStringList &noteIds,
                      std::function<void(Note &)> change)
{
    Operation operation;
    operation.name = name;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        for (const QString &id : noteIds) {
            Note note = tx.need<Note>(id);
            change(note);
            tx.put(note);
        }
    };
    return operation;
}

} // namespace

Operation addNote(const Note &note, const QString &themeId)
{
    Operation operation;
    operation.name = note.parked ? u"parkIdea"_s : u"addNote"_s;
    operation.teamId = note.teamId;
    operation.run = [note, themeId](Transaction &tx) {
        if (tx.isThere<Note>(note.id) || tx.isThere<Erasure>(note.id))
            return; // it reached the disk although nobody was told so, and may have been taken off the wall since
        Note added = note;
        added.text = cleanText(note.text);
        if (!added.capturedAt.isValid() && added.source == NoteSource::Wall)
            added.capturedAt = tx.now();
        tx.put(added);
        if (!themeId.isEmpty())
            place(tx, note.teamId, note.id, themeId, nextPosition(tx, themeId));
    };
    return operation;
}

Operation parkIdea(const Note &note)
{
    Note parked = note;
    parked.parked = true;
    return addNote(parked);
}

Operation editNote(const QString &teamId, const QString &noteId, const Rewording &words)
{
    return changeRecord<Note>(
        u"editNote"_s, teamId, noteId,
        [=](Note &note, Transaction &tx) {
            changeWords(tx, note, &Note::text, "text", words,
                   Words::tr("Somebody else changed this note while you did. Both versions are on the card."));
        },
        "text");
}

Operation setNoteKind(const QString &teamId, const QStringList &noteIds, std::optional<NoteKind> kind)
{
    return changeNotes(u"setNoteKind"_s, teamId, noteIds, [=](Note &note) { note.kind = kind; });
}

Operation setVerbatim(const QString &teamId, const QStringList &noteIds, bool verbatim)
{
    return changeNotes(u"setVerbatim"_s, teamId, noteIds, [=](Note &note) { note.verbatim = verbatim; });
}

Operation parkNotes(const QString &teamId, const QStringList &noteIds, bool parked)
{
    return changeNotes(u"parkNotes"_s, teamId, noteIds, [=](Note &note) {
        if (note.source == NoteSource::Reflection && note.parked != parked) // as an idea it is open, on the wall it is used
            note.disposition = parked ? Disposition::Open : Disposition::Used;
        note.parked = parked;
    });
}

Operation removeNotes(const QString &teamId, const QStringList &noteIds)
{
    Operation operation;
    operation.name = u"removeNotes"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        for (const QString &id : noteIds) {
            for (const Placement &placement : tx.find<Placement>({{"noteId", id}}))
                tx.remove<Placement>(placement.id);
            for (Attachment photo : tx.find<Attachment>({{"noteId", id}})) { // it stays on the wall
                photo.noteId.clear();
                tx.put(photo);
            }
            tx.remove<Note>(id);
        }
    };
    return operation;
}

Operation strikeNotes(const QString &teamId, const QStringList &noteIds)
{
    return strikeRows<Note>(u"strikeNotes"_s, teamId, noteIds);
}

Operation addTheme(const Theme &theme)
{
    Operation operation;
    operation.name = u"addTheme"_s;
    operation.teamId = theme.teamId;
    operation.run = [theme](Transaction &tx) {
        if (tx.isThere<Theme>(theme.id))
            return; // as a note
        Theme added = theme;
        added.title = cleanText(theme.title);
        if (added.title.isEmpty())
            tx.refuse(Words::tr("Name the theme: a few words about the conditions, not a label."));
        added.position = tx.count(Theme::table, {{"teamId", theme.teamId}});
        tx.put(added);
    };
    return operation;
}

Operation renameTheme(const QString &teamId, const QString &themeId, const Rewording &words)
{
    return changeRecord<Theme>(
        u"editTheme"_s, teamId, themeId,
        [=](Theme &theme, Transaction &tx) { changeWords(tx, theme, &Theme::title, "title", words); }, "title");
}

Operation setInsight(const QString &teamId, const QString &themeId, const Rewording &words)
{
    return changeRecord<Theme>(
        u"setInsight"_s, teamId, themeId,
        [=](Theme &theme, Transaction &tx) { changeWords(tx, theme, &Theme::insight, "insight", words); }, "insight");
}

Operation groupNotes(const Theme &theme, const QList<NotesOfTheme> &notes)
{
    Operation operation;
    operation.name = u"groupNotes"_s;
    operation.teamId = theme.teamId;
    operation.run = [add = addTheme(theme).run, move = placeNotes(theme.teamId, notes, theme.id).run](Transaction &tx) {
        add(tx);
        move(tx);
    };
    return operation;
}

Operation mergeThemes(const QString &teamId, const QString &intoId, const QStringList &otherIds)
{
    Operation operation;
    operation.name = u"mergeThemes"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        Theme into = tx.need<Theme>(intoId);
        int position = nextPosition(tx, intoId);
        for (const QString &otherId : otherIds) {
            if (otherId == intoId)
                continue;
            const Theme other = tx.need<Theme>(otherId);
            if (!other.insight.isEmpty())
                into.insight += (into.insight.isEmpty() ? QString() : u" "_s) + other.insight;
            for (const Placement &placement : inOrder(tx.find<Placement>({{"themeId", otherId}}))) {
                tx.remove<Placement>(placement.id);
                if (!tx.exists(Placement::table, {{"noteId", placement.noteId}, {"themeId", intoId}}))
                    place(tx, teamId, placement.noteId, intoId, position++);
            }
            for (Action action : tx.find<Action>({{"themeId", otherId}})) { // an improvement answers what is left
                action.themeId = intoId;
                tx.put(action);
            }
            tx.remove<Theme>(otherId);
        }
        tx.put(into);
    };
    return operation;
}

Operation moveTheme(const QString &teamId, const QString &themeId, int by)
{
    return moveInOrder<Theme>(u"moveTheme"_s, teamId, themeId, by, [](const Theme &, const Theme &) { return true; });
}

Operation removeTheme(const QString &teamId, const QString &themeId)
{
    Operation operation;
    operation.name = u"removeTheme"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        for (const Placement &placement : tx.find<Placement>({{"themeId", themeId}}))
            tx.remove<Placement>(placement.id);
        for (Action action : tx.find<Action>({{"themeId", themeId}})) {
            action.themeId.clear();
            tx.put(action);
        }
        tx.remove<Theme>(themeId);
    };
    return operation;
}

Operation placeNotes(const QString &teamId, const QList<NotesOfTheme> &notes, const QString &toThemeId, const QString &beforeId)
{
    Operation operation;
    operation.name = u"placeNotes"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        QStringList moved;
        for (const NotesOfTheme &from : notes) {
            for (const QString &noteId : from.noteIds) {
                if (!moved.contains(noteId))
                    moved << noteId;
                if (from.themeId.isEmpty() || from.themeId == toThemeId)
                    continue;
                for (const Placement &old : tx.find<Placement>({{"noteId", noteId}, {"themeId", from.themeId}}))
                    tx.remove<Placement>(old.id);
            }
        }
        if (toThemeId.isEmpty())
            return;
        // What goes to the end and is not there yet leaves all others as they are.
        QList<Placement> there = inOrder(tx.find<Placement>({{"themeId", toThemeId}}));
        const auto at = [&](const QString &noteId) {
            return std::find_if(there.begin(), there.end(), [&](const Placement &each) { return each.noteId == noteId; });
        };
        if (beforeId.isEmpty()) {
            int position = there.isEmpty() ? 0 : there.last().position + 1;
            for (const QString &noteId : std::as_const(moved)) {
                if (at(noteId) == there.end())
                    place(tx, teamId, noteId, toThemeId, position++);
            }
            return;
        }
        QList<Placement> arriving;
        QString before = beforeId;
        for (auto i = at(before); i != there.end() && moved.contains(i->noteId); ++i) // it is moved itself: before the next
            before = i + 1 == there.end() ? QString() : (i + 1)->noteId;
        for (const QString &noteId : std::as_const(moved)) {
            if (const auto here = at(noteId); here != there.end()) {
                arriving << *here;
                there.erase(here);
            } else {
                arriving << newPlacement(teamId, noteId, toThemeId);
            }
        }
        auto index = before.isEmpty() ? there.size() : at(before) - there.begin();
        for (const Placement &each : std::as_const(arriving))
            there.insert(index++, each);
        number(tx, there);
    };
    return operation;
}

Operation placeNotes(const QString &teamId, const QStringList &noteIds, const QString &fromThemeId, const QString &toThemeId)
{
    return placeNotes(teamId, {{fromThemeId, noteIds}}, toThemeId);
}

Operation orderNotes(const QString &teamId, const QString &themeId, const QStringList &noteIds, int by)
{
    Operation operation;
    operation.name = u"orderNotes"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        QList<Placement> there = inOrder(tx.find<Placement>({{"themeId", themeId}}));
        const auto isMoved = [&](qsizetype i) { return noteIds.contains(there[i].noteId); };
        for (int step = 0; step < std::abs(by); ++step) { // one place at a time: a block that has come to the end stays together
            if (by < 0) {
                for (qsizetype i = 1; i < there.size(); ++i) {
                    if (isMoved(i) && !isMoved(i - 1))
                        there.swapItemsAt(i, i - 1);
                }
            } else {
                for (qsizetype i = there.size() - 2; i >= 0; --i) {
                    if (isMoved(i) && !isMoved(i + 1))
                        there.swapItemsAt(i, i + 1);
                }
            }
        }
        number(tx, there);
    };
    return operation;
}

} // namespace sharpend
