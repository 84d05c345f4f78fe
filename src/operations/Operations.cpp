// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/Operations.h"

#include "domain/PlainText.h"
#include "domain/ThreeWay.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct Title {
    const char *name;
    const char *title;
};

// What follows "Undo " and "Redo " in the menu.
constexpr Title titles[]{
    {"addEvent", QT_TRANSLATE_NOOP("operation", "add event")},
    {"editEvent", QT_TRANSLATE_NOOP("operation", "edit event")},
    {"placeEvent", QT_TRANSLATE_NOOP("operation", "place on the map")},
    {"weighFactor", QT_TRANSLATE_NOOP("operation", "weigh factor")},
    {"answerFormalQuestion", QT_TRANSLATE_NOOP("operation", "answer on formal process")},
    {"chooseEvent", QT_TRANSLATE_NOOP("operation", "choose event")},
    {"setEventAside", QT_TRANSLATE_NOOP("operation", "set event aside")},
    {"sendToFormalResponse", QT_TRANSLATE_NOOP("operation", "formal response")},
    {"bringEventBack", QT_TRANSLATE_NOOP("operation", "bring event back")},
    {"removeEvent", QT_TRANSLATE_NOOP("operation", "remove event")},
    {"importEvents", QT_TRANSLATE_NOOP("operation", "import events")},
    {"importLearningTeam", QT_TRANSLATE_NOOP("operation", "import Learning Team")},
    {"mergeLearningTeam", QT_TRANSLATE_NOOP("operation", "merge Learning Team")},
    {"importCommunity", QT_TRANSLATE_NOOP("operation", "import community")},
    {"editTeam", QT_TRANSLATE_NOOP("operation", "edit Learning Team")},
    {"editFocus", QT_TRANSLATE_NOOP("operation", "edit focus")},
    {"answerCodesign", QT_TRANSLATE_NOOP("operation", "edit answer")},
    {"editGroundRules", QT_TRANSLATE_NOOP("operation", "edit ground rules")},
    {"editOwnerCard", QT_TRANSLATE_NOOP("operation", "edit the Owner’s opening")},
    {"enterStage", QT_TRANSLATE_NOOP("operation", "go to stage")},
    {"sealTeam", QT_TRANSLATE_NOOP("operation", "lock Learning Team")},
    {"destroyWall", QT_TRANSLATE_NOOP("operation", "destroy the wall")},
    {"unsealTeam", QT_TRANSLATE_NOOP("operation", "open locked Learning Team")},
    {"archiveTeam", QT_TRANSLATE_NOOP("operation", "put Learning Team away")},
    {"bringTeamBack", QT_TRANSLATE_NOOP("operation", "bring Learning Team back")},
    {"noteWarning", QT_TRANSLATE_NOOP("operation", "mark as noted")},
    {"wantPerspective", QT_TRANSLATE_NOOP("operation", "ask for a perspective")},
    {"addPerson", QT_TRANSLATE_NOOP("operation", "add person")},
    {"editPerson", QT_TRANSLATE_NOOP("operation", "edit person")},
    {"editMembership", QT_TRANSLATE_NOOP("operation", "edit person")},
    {"giveRole", QT_TRANSLATE_NOOP("operation", "give role")},
    {"removeMember", QT_TRANSLATE_NOOP("operation", "take out of the team")},
    {"joinPeople", QT_TRANSLATE_NOOP("operation", "these two are one person")},
    {"removePerson", QT_TRANSLATE_NOOP("operation", "remove person")},
    {"forgetPerson", QT_TRANSLATE_NOOP("operation", "forget person")},
    {"useTemplate", QT_TRANSLATE_NOOP("operation", "start from template")},
    {"editTeamPrompts", QT_TRANSLATE_NOOP("operation", "edit questions")},
    {"planMeeting", QT_TRANSLATE_NOOP("operation", "plan meeting")},
    {"dropDay", QT_TRANSLATE_NOOP("operation", "take the day off")},
    {"addSitting", QT_TRANSLATE_NOOP("operation", "add sitting")},
    {"dropSitting", QT_TRANSLATE_NOOP("operation", "drop sitting")},
    {"saveInvitations", QT_TRANSLATE_NOOP("operation", "save invitations")},
    {"startMeeting", QT_TRANSLATE_NOOP("operation", "start meeting")},
    {"enterPhase", QT_TRANSLATE_NOOP("operation", "go to phase")},
    {"ownerHasLeft", QT_TRANSLATE_NOOP("operation", "Owner has left")},
    {"ownerWasNotHere", QT_TRANSLATE_NOOP("operation", "Owner was not here")},
    {"agreeContract", QT_TRANSLATE_NOOP("operation", "agree the social contract")},
    {"pauseTimer", QT_TRANSLATE_NOOP("operation", "pause timer")},
    {"resumeTimer", QT_TRANSLATE_NOOP("operation", "resume timer")},
    {"extendMeeting", QT_TRANSLATE_NOOP("operation", "extend meeting")},
    {"tickPrompt", QT_TRANSLATE_NOOP("operation", "tick question")},
    {"markAttended", QT_TRANSLATE_NOOP("operation", "who was here")},
    {"editNotReached", QT_TRANSLATE_NOOP("operation", "edit what was not reached")},
    {"closeMeeting", QT_TRANSLATE_NOOP("operation", "close meeting")},
    {"addNote", QT_TRANSLATE_NOOP("operation", "add note")},
    {"addNotes", QT_TRANSLATE_NOOP("operation", "add notes")},
    {"parkIdea", QT_TRANSLATE_NOOP("operation", "park idea")},
    {"parkIdeas", QT_TRANSLATE_NOOP("operation", "park ideas")},
    {"editNote", QT_TRANSLATE_NOOP("operation", "edit note")},
    {"setNoteKind", QT_TRANSLATE_NOOP("operation", "change kind")},
    {"setVerbatim", QT_TRANSLATE_NOOP("operation", "mark as exact words")},
    {"parkNotes", QT_TRANSLATE_NOOP("operation", "park note")},
    {"strikeNotes", QT_TRANSLATE_NOOP("operation", "strike note")},
    {"finishStrike", QT_TRANSLATE_NOOP("operation", "strike note: gone from the file")},
    {"finishSeal", QT_TRANSLATE_NOOP("operation", "lock Learning Team: gone from the file")},
    {"removeNotes", QT_TRANSLATE_NOOP("operation", "remove note")},
    {"addAttachments", QT_TRANSLATE_NOOP("operation", "add photo")},
    {"removeAttachments", QT_TRANSLATE_NOOP("operation", "remove photo")},
    {"addTheme", QT_TRANSLATE_NOOP("operation", "add theme")},
    {"editTheme", QT_TRANSLATE_NOOP("operation", "edit theme")},
    {"removeTheme", QT_TRANSLATE_NOOP("operation", "remove theme")},
    {"placeNotes", QT_TRANSLATE_NOOP("operation", "move note")},
    {"orderNotes", QT_TRANSLATE_NOOP("operation", "put in order")},
    {"setVerbatim", QT_TRANSLATE_NOOP("operation", "exact words")},
    {"addStep", QT_TRANSLATE_NOOP("operation", "add step")},
    {"editStep", QT_TRANSLATE_NOOP("operation", "rename step")},
    {"setAsWritten", QT_TRANSLATE_NOOP("operation", "edit what is written")},
    {"moveStep", QT_TRANSLATE_NOOP("operation", "move step")},
    {"removeStep", QT_TRANSLATE_NOOP("operation", "remove step")},
    {"setNotesStep", QT_TRANSLATE_NOOP("operation", "move note")},
    {"addReflection", QT_TRANSLATE_NOOP("operation", "add reflection")},
    {"importReflections", QT_TRANSLATE_NOOP("operation", "import reflections")},
    {"bringReflection", QT_TRANSLATE_NOOP("operation", "bring to Meeting 2")},
    {"askInMeeting2", QT_TRANSLATE_NOOP("operation", "ask in Meeting 2")},
    {"putOnWall", QT_TRANSLATE_NOOP("operation", "put on the wall")},
    {"setReflectionAside", QT_TRANSLATE_NOOP("operation", "set reflection aside")},
    {"editSoakPrompts", QT_TRANSLATE_NOOP("operation", "edit soak questions")},
    {"setInsight", QT_TRANSLATE_NOOP("operation", "edit insight")},
    {"groupNotes", QT_TRANSLATE_NOOP("operation", "group notes")},
    {"mergeThemes", QT_TRANSLATE_NOOP("operation", "merge themes")},
    {"moveTheme", QT_TRANSLATE_NOOP("operation", "move theme")},
    {"addAction", QT_TRANSLATE_NOOP("operation", "add improvement")},
    {"addActions", QT_TRANSLATE_NOOP("operation", "add improvements")},
    {"useIdea", QT_TRANSLATE_NOOP("operation", "use idea")},
    {"setIdeaAside", QT_TRANSLATE_NOOP("operation", "set idea aside")},
    {"editAction", QT_TRANSLATE_NOOP("operation", "edit improvement")},
    {"removeAction", QT_TRANSLATE_NOOP("operation", "remove improvement")},
    {"strikeAction", QT_TRANSLATE_NOOP("operation", "strike improvement")},
    {"moveAction", QT_TRANSLATE_NOOP("operation", "move improvement")},
    {"setActionProgress", QT_TRANSLATE_NOOP("operation", "progress")},
    {"planCheckIn", QT_TRANSLATE_NOOP("operation", "plan check-in")},
    {"addActionUpdate", QT_TRANSLATE_NOOP("operation", "add update")},
    {"addStatement", QT_TRANSLATE_NOOP("operation", "add statement")},
    {"addStatements", QT_TRANSLATE_NOOP("operation", "add statements")},
    {"editStatement", QT_TRANSLATE_NOOP("operation", "edit statement")},
    {"linkNotes", QT_TRANSLATE_NOOP("operation", "link notes")},
    {"removeStatement", QT_TRANSLATE_NOOP("operation", "remove statement")},
    {"strikeStatement", QT_TRANSLATE_NOOP("operation", "strike statement")},
    {"moveStatement", QT_TRANSLATE_NOOP("operation", "move statement")},
    {"draftStatements", QT_TRANSLATE_NOOP("operation", "draft from the insights")},
    {"useWording", QT_TRANSLATE_NOOP("operation", "use other words")},
    {"keepWording", QT_TRANSLATE_NOOP("operation", "keep as written")},
    {"tickReadBack", QT_TRANSLATE_NOOP("operation", "read back")},
    {"promiseReply", QT_TRANSLATE_NOOP("operation", "promised date")},
    {"agreeToShare", QT_TRANSLATE_NOOP("operation", "agree to share")},
    {"releaseOutputs", QT_TRANSLATE_NOOP("operation", "release")},
    {"recordReply", QT_TRANSLATE_NOOP("operation", "Owner’s reply")},
    {"shareReply", QT_TRANSLATE_NOOP("operation", "share the reply")},
    {"holdLookBack", QT_TRANSLATE_NOOP("operation", "look-back")},
    {"planLookBack", QT_TRANSLATE_NOOP("operation", "plan look-back")},
    {"finishTeam", QT_TRANSLATE_NOOP("operation", "finish")},
    {"stopTeam", QT_TRANSLATE_NOOP("operation", "stop")},
    {"namePattern", QT_TRANSLATE_NOOP("operation", "name pattern")},
    {"editPattern", QT_TRANSLATE_NOOP("operation", "edit pattern")},
    {"putInPattern", QT_TRANSLATE_NOOP("operation", "put into pattern")},
    {"takeOutOfPattern", QT_TRANSLATE_NOOP("operation", "take out of pattern")},
    {"removePattern", QT_TRANSLATE_NOOP("operation", "remove pattern")},
    {"receivePack", QT_TRANSLATE_NOOP("operation", "receive pack")},
    {"editReply", QT_TRANSLATE_NOOP("operation", "edit reply")},
    {"answerAction", QT_TRANSLATE_NOOP("operation", "answer")},
    {"markReplySent", QT_TRANSLATE_NOOP("operation", "save reply")},
    {"startCommunity", QT_TRANSLATE_NOOP("operation", "start community")},
    {"removeCommunity", QT_TRANSLATE_NOOP("operation", "remove community")},
    {"setCommunityStatus", QT_TRANSLATE_NOOP("operation", "how the community stands")},
    {"editCommunity", QT_TRANSLATE_NOOP("operation", "edit community")},
    {"agreeCharter", QT_TRANSLATE_NOOP("operation", "agree the charter")},
    {"setCadence", QT_TRANSLATE_NOOP("operation", "how often it meets")},
    {"chooseChampion", QT_TRANSLATE_NOOP("operation", "choose champion")},
    {"addCommunityMember", QT_TRANSLATE_NOOP("operation", "add member")},
    {"leaveCommunity", QT_TRANSLATE_NOOP("operation", "leave the community")},
    {"planSessions", QT_TRANSLATE_NOOP("operation", "plan sessions")},
    {"moveSession", QT_TRANSLATE_NOOP("operation", "move session")},
    {"dropSession", QT_TRANSLATE_NOOP("operation", "call session off")},
    {"chooseFacilitator", QT_TRANSLATE_NOOP("operation", "choose facilitator")},
    {"choosePresenter", QT_TRANSLATE_NOOP("operation", "choose who presents")},
    {"clearPastTurns", QT_TRANSLATE_NOOP("operation", "clear who presented")},
    {"chooseSessionTeam", QT_TRANSLATE_NOOP("operation", "choose Learning Team")},
    {"chooseTeamCommunity", QT_TRANSLATE_NOOP("operation", "choose the community")},
    {"bringToSession", QT_TRANSLATE_NOOP("operation", "bring to the session")},
    {"takeBack", QT_TRANSLATE_NOOP("operation", "take back what was brought")},
    {"addOpenQuestion", QT_TRANSLATE_NOOP("operation", "add open question")},
    {"settleQuestion", QT_TRANSLATE_NOOP("operation", "settle question")},
    {"removeOpenQuestion", QT_TRANSLATE_NOOP("operation", "remove open question")},
    {"tickRulesRevisited", QT_TRANSLATE_NOOP("operation", "ground rules looked at")},
    {"endSession", QT_TRANSLATE_NOOP("operation", "session over")},
    {"keepPromise", QT_TRANSLATE_NOOP("operation", "promise kept")},
};

} // namespace

QString operationTitle(const QString &name)
{
    for (const Title &entry : titles) {
        if (name == QLatin1String(entry.name))
            return QCoreApplication::translate("operation", entry.title);
    }
    return name;
}

QString withoutControls(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\r' || turnsTextRound(c)) // Windows and old Mac line ends; what turns our own words round
            continue;
        if (c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && c.unicode() != 0x7f))
            kept += c;
    }
    return kept;
}

Operation together(const QString &name, const QList<Operation> &parts)
{
    if (parts.size() == 1)
        return parts.first();
    Operation operation;
    operation.name = name;
    operation.teamId = parts.value(0).teamId;
    operation.run = [parts](Transaction &tx) {
        for (const Operation &part : parts)
            part.run(tx);
    };
    return operation;
}

QString cleanText(const QString &text) { return withoutControls(text).trimmed(); }

QString reworded(Transaction &tx, const RecordType &type, const QString &id, const char *field, const QString &now,
                 const Rewording &words, const QString &notice)
{
    const QString from = cleanText(words.from), to = cleanText(words.to);
    // What this window wrote a moment ago, and may not show yet, is no version of somebody else.
    if (now == from || now == to || tx.changedHereOnlySince(type, id, field, utf8(from)))
        return to;
    const auto described = std::find_if(type.fields->begin(), type.fields->end(), [field](const Field &one) { return qstrcmp(one.key, field) == 0; });
    const QString both = mergeText(from, now, to, described->merging);
    if (both != now && both != to)
        tx.notice(notice.isEmpty() ? QCoreApplication::translate("operation", "Somebody else changed these words while you did. Both versions are there.")
                                   : notice);
    return both;
}

} // namespace sharpend
