// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/ActionOperations.h"

#include "domain/Rules.h"
#include "operations/Order.h"
#include "operations/OutputOperations.h"
#include "operations/Strike.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ActionOperations)
};

void requireText(Transaction &tx, const Action &action)
{
    if (action.text.isEmpty())
        tx.refuse(Words::tr("Say what could change in the work itself."));
}

void putNew(Transaction &tx, const Action &action)
{
    if (tx.exists(Action::table, {{"id", action.id}}))
        return; // it reached the disk although nobody was told so
    Action added = action;
    added.text = cleanText(action.text);
    requireText(tx, added);
    added.position = positionAtEnd<Action>(tx, {{"teamId", action.teamId}});
    tx.put(added);
    readBackAgain(tx, action.teamId);
}

} // namespace

Operation addAction(const Action &action)
{
    Operation operation;
    operation.name = u"addAction"_s;
    operation.teamId = action.teamId;
    operation.run = [action](Transaction &tx) { putNew(tx, action); };
    return operation;
}

Operation useIdea(const QString &noteId, const Action &action)
{
    Operation operation;
    operation.name = u"useIdea"_s;
    operation.teamId = action.teamId;
    operation.run = [noteId, action](Transaction &tx) {
        Note note = tx.need<Note>(noteId);
        note.disposition = Disposition::Used;
        tx.put(note);
        Action made = action;
        if (made.text.trimmed().isEmpty())
            made.text = note.text;
        if (!made.noteIds.contains(noteId))
            made.noteIds << noteId;
        putNew(tx, made);
    };
    return operation;
}

Operation setIdeaAside(const QString &teamId, const QString &noteId, bool aside)
{
    return changeRecord<Note>(u"setIdeaAside"_s, teamId, noteId, [=](Note &note, Transaction &) {
        note.disposition = aside ? Disposition::SetAside : Disposition::Open;
    });
}

Operation editAction(const QString &teamId, const QString &actionId, const char *field, std::function<void(Action &)> change)
{
    return changeRecord<Action>(
        u"editAction"_s, teamId, actionId,
        [change = std::move(change)](Action &action, Transaction &tx) {
            change(action);
            action.text = cleanText(action.text);
            requireText(tx, action);
        },
        field);
}

Operation rewordAction(const QString &teamId, const QString &actionId, QString Action::*member, const char *field, const Rewording &words)
{
    return changeRecord<Action>(
        u"editAction"_s, teamId, actionId,
        [=](Action &action, Transaction &tx) {
            const QString before = action.text;
            changeWords(tx, action, member, field, words);
            requireText(tx, action);
            if (action.text != before)
                readBackAgain(tx, teamId);
        },
        field);
}

Operation removeAction(const QString &teamId, const QString &actionId)
{
    Operation operation;
    operation.name = u"removeAction"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        const Action action = tx.need<Action>(actionId);
        if (!wallRests(tx.find<Meeting>({{"teamId", teamId}}))) {
            for (const QString &noteId : action.noteIds) {
                auto note = tx.get<Note>(noteId);
                if (note && note->parked && note->disposition == Disposition::Used) {
                    note->disposition = Disposition::Open;
                    tx.put(*note);
                }
            }
        }
        tx.remove<Action>(actionId);
    };
    return operation;
}

Operation strikeAction(const QString &teamId, const QString &actionId) { return strikeRows<Action>(u"strikeAction"_s, teamId, {actionId}); }

Operation moveAction(const QString &teamId, const QString &actionId, int by)
{
    return moveInOrder<Action>(u"moveAction"_s, teamId, actionId, by, [](const Action &, const Action &) { return true; });
}

Operation setActionProgress(const QString &teamId, const QString &actionId, ActionProgress progress, const QString &stopReason)
{
    return changeRecord<Action>(u"setActionProgress"_s, teamId, actionId, [=](Action &action, Transaction &tx) {
        if (progress == ActionProgress::Stopped && cleanText(stopReason).isEmpty())
            tx.refuse(Words::tr("Write why it stops: the team will read it."));
        action.progress = progress;
        action.stopReason = progress == ActionProgress::Stopped ? cleanText(stopReason) : QString();
    });
}

Operation planCheckIn(const QString &teamId, const QString &actionId, const QDate &on)
{
    return changeRecord<Action>(u"planCheckIn"_s, teamId, actionId, [=](Action &action, Transaction &) { action.checkInOn = on; });
}

Operation addActionUpdate(const QString &teamId, const QString &actionId, const QString &text)
{
    return changeRecord<Action>(u"addActionUpdate"_s, teamId, actionId, [=](Action &action, Transaction &tx) {
        const QString said = cleanText(text);
        if (said.isEmpty())
            tx.refuse(Words::tr("Write in a few words what has happened."));
        action.updates.append({tx.now(), said});
    });
}

} // namespace sharpend
