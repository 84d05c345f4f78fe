// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/CommunityOperations.h"

#include "domain/Communities.h"
#include "domain/FieldCodec.h"
#include "domain/InvitationState.h"
#include "domain/RoomClock.h"
#include "domain/ThreeWay.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommunityOperations)
};

constexpr qint64 secondsUntilPast = 12 * 60 * 60; ///< after the planned end of a session that nobody has ended

Operation change(const QString &name, const QString &communityId, std::function<void(Community &, Transaction &)> work)
{
    return changeRecord<Community>(name, {}, communityId, std::move(work));
}

Operation changeSession(const QString &name, const QString &communityId, const QString &sessionId,
                        std::function<void(CommunitySession &, Transaction &)> work)
{
    return change(name, communityId, [=](Community &community, Transaction &tx) {
        CommunitySession *session = community.session(sessionId);
        if (!session)
            tx.refuse(Words::tr("This session is no longer there: it was taken out in another window."));
        work(*session, tx);
    });
}

/// What stands at \a path; null where nothing does.
Json *placeAt(Json &row, const QStringList &path)
{
    Json *place = &row;
    for (const QString &step : path) {
        if (place->is_object()) {
            const auto found = place->find(utf8(step));
            place = found == place->end() ? nullptr : &*found;
        } else if (place->is_array()) {
            const auto found = std::find_if(place->begin(), place->end(), [&](const Json &item) { return textAt(item, "id") == step; });
            place = found == place->end() ? nullptr : &*found;
        } else {
            return nullptr;
        }
        if (!place)
            return nullptr;
    }
    return place;
}

QString keyOf(const QString &communityId, const QString &path)
{
    return QLatin1String(Community::table) + u'/' + communityId + u'/' + path;
}

/// What a place says after \a words where it says \a now: what others have written there meanwhile stays too. \a stored is what was
/// there when the writing began, as the row holds it.
QString bothOf(Transaction &tx, const QString &communityId, const QString &path, const QString &now, const Rewording &words,
               const Json &stored, Merging how)
{
    // What this window wrote a moment ago, and may not show yet, is no version of somebody else.
    if (now == words.from || now == words.to || tx.changedHereOnlySince(typeOf<Community>(), communityId, path.toUtf8().constData(), stored))
        return words.to;
    const QString both = mergeText(words.from, now, words.to, how);
    if (both != now && both != words.to)
        tx.notice(Words::tr("Somebody else changed these words while you did. Both versions are there."));
    return both;
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString words = cleanText(line); !words.isEmpty())
            lines << words;
    }
    return lines;
}

void clearTurn(Transaction &tx, const QString &turnId)
{
    if (tx.isThere<Turn>(turnId))
        tx.strike(typeOf<Turn>(), turnId, {});
}

void clearTurns(Transaction &tx, const Where &where)
{
    for (const Turn &turn : tx.find<Turn>(where))
        clearTurn(tx, turn.id);
}

/// Somebody new to the workspace; nothing for an empty \a person.
void addToDirectory(Transaction &tx, Person person)
{
    if (person.id.isEmpty() || tx.isThere<Person>(person.id))
        return;
    for (QString *text : {&person.name, &person.job, &person.organisation, &person.contact})
        *text = cleanText(*text).simplified();
    if (person.job.isEmpty())
        tx.refuse(Words::tr("Give the person’s job: everywhere outside People shows that, and not the name."));
    tx.put(person);
}

bool belongs(const Community &community, const QString &personId)
{
    return std::any_of(community.members.begin(), community.members.end(),
                       [&](const CommunityMember &member) { return member.personId == personId && !member.until.isValid(); });
}

} // namespace

Operation startCommunity(const Community &community)
{
    Operation operation;
    operation.name = u"startCommunity"_s;
    operation.run = [=](Transaction &tx) {
        Community started = community;
        started.name = cleanText(started.name).simplified();
        started.purpose = cleanText(started.purpose);
        started.start.who = cleanText(started.start.who);
        tx.put(started);
    };
    return operation;
}

Operation removeCommunity(const QString &communityId)
{
    Operation operation;
    operation.name = u"removeCommunity"_s;
    operation.run = [=](Transaction &tx) {
        tx.need<Community>(communityId);
        clearTurns(tx, {{"communityId", communityId}});
        for (LearningTeam team : tx.find<LearningTeam>({{"communityId", communityId}})) {
            team.communityId.clear();
            tx.put(team);
        }
        tx.remove<Community>(communityId);
    };
    return operation;
}

Operation setCommunityStatus(const QString &communityId, CommunityStatus status)
{
    return change(u"setCommunityStatus"_s, communityId, [=](Community &community, Transaction &) { community.status = status; });
}

Operation editCommunity(const QString &communityId, const QString &path, const Rewording &words)
{
    Operation operation;
    operation.name = u"editCommunity"_s;
    operation.mergeKey = keyOf(communityId, path);
    operation.run = [=](Transaction &tx) {
        Json row = toJson(tx.need<Community>(communityId));
        Json *place = placeAt(row, path.split(u'/'));
        if (!place || !place->is_string())
            tx.refuse(Words::tr("This is no longer there: it was taken out in another window."));
        const bool line = path == "name"_L1;
        const QString from = cleanText(words.from), to = line ? cleanText(words.to).simplified() : cleanText(words.to);
        *place = utf8(bothOf(tx, communityId, path, textOf(*place), {from, to}, utf8(from), line ? Merging::Line : Merging::Text));
        tx.put(fromJson<Community>(row));
    };
    return operation;
}

Operation editCommunityRules(const QString &communityId, const Rewording &words)
{
    const QString path = u"charter/groundRules"_s;
    Operation operation = change(u"editGroundRules"_s, communityId, [=](Community &community, Transaction &tx) {
        QStringList &rules = community.charter.groundRules;
        const QStringList from = linesOf(words.from);
        const QString both = bothOf(tx, communityId, path, rules.join(u'\n'), {from.join(u'\n'), linesOf(words.to).join(u'\n')},
                                    Codec<QStringList>::toJson(from), Merging::Text);
        rules = linesOf(both);
    });
    operation.mergeKey = keyOf(communityId, path);
    return operation;
}

Operation agreeCharter(const QString &communityId, const QDate &day)
{
    return change(u"agreeCharter"_s, communityId, [=](Community &community, Transaction &tx) {
        if (isEmpty(community.charter))
            tx.refuse(Words::tr("Nothing is answered yet: answer the questions that the group can answer today, and leave the others."));
        if (!isAgreed(community))
            community.charterVersions.append({day, community.charter});
    });
}

Operation setCadence(const QString &communityId, const Cadence &cadence)
{
    return change(u"setCadence"_s, communityId, [=](Community &community, Transaction &) {
        community.cadence = cadence;
        community.cadence.place = cleanText(cadence.place).simplified();
        community.cadence.link = cleanText(cadence.link).simplified();
    });
}

Operation chooseChampion(const QString &communityId, const QString &personId, const Person &person)
{
    return change(u"chooseChampion"_s, communityId, [=](Community &community, Transaction &tx) {
        addToDirectory(tx, person);
        community.championId = personId;
    });
}

Operation addCommunityMember(const QString &communityId, const CommunityMember &member, const Person &person)
{
    return change(u"addCommunityMember"_s, communityId, [=](Community &community, Transaction &tx) {
        addToDirectory(tx, person);
        tx.need<Person>(member.personId);
        if (belongs(community, member.personId))
            tx.refuse(Words::tr("This person belongs to the community already."));
        community.members.append(member);
    });
}

Operation leaveCommunity(const QString &communityId, const QString &personId, const QDate &day)
{
    return change(u"leaveCommunity"_s, communityId, [=](Community &community, Transaction &tx) {
        community.members.removeIf([&](const CommunityMember &member) { // who came by mistake was never here
            return member.personId == personId && !member.until.isValid() && member.since >= day;
        });
        for (CommunityMember &member : community.members) {
            if (member.personId == personId && !member.until.isValid())
                member.until = day;
        }
        for (CommunitySession &session : community.sessions) {
            if (session.facilitatorId == personId && !session.endedAt.isValid())
                session.facilitatorId.clear();
        }
        clearTurns(tx, {{"communityId", communityId}, {"personId", personId}});
    });
}

Operation planSessions(const QString &communityId, const QList<CommunitySession> &sessions)
{
    return change(u"planSessions"_s, communityId, [=](Community &community, Transaction &) { community.sessions += sessions; });
}

Operation moveSession(const QString &communityId, const QString &sessionId, std::function<void(CommunitySession &)> change)
{
    return changeSession(u"moveSession"_s, communityId, sessionId, [change = std::move(change)](CommunitySession &session, Transaction &) {
        change(session);
        session.place = cleanText(session.place).simplified();
        session.link = cleanText(session.link).simplified();
    });
}

Operation dropSession(const QString &communityId, const QString &sessionId)
{
    return change(u"dropSession"_s, communityId, [=](Community &community, Transaction &tx) {
        CommunitySession *session = community.session(sessionId);
        if (!session)
            return;
        if (session->endedAt.isValid())
            tx.refuse(Words::tr("This session has been held, so it stays."));
        clearTurns(tx, {{"sessionId", sessionId}});
        if (invitationState(asMeeting(*session)) == InvitationState::NotSaved)
            community.sessions.removeIf([&](const CommunitySession &one) { return one.id == sessionId; });
        else
            session->plannedLocal = {}; // people have it in their calendars, and are to be told
    });
}

Operation noteSeriesSaved(const QString &communityId, const QList<CommunitySession> &plans)
{
    Operation operation = change(u"saveInvitations"_s, communityId, [=](Community &community, Transaction &) {
        for (const CommunitySession &plan : plans) {
            CommunitySession *session = community.session(plan.id);
            if (!session)
                continue;
            Meeting meeting = asMeeting(*session);
            noteSaved(meeting, asMeeting(plan));
            session->calendarSequence = meeting.calendarSequence;
            session->invitedPlan = meeting.invitedPlan;
            if (!plan.plannedLocal.isValid() && !session->plannedLocal.isValid()) // its cancellation is with people
                community.sessions.removeIf([&](const CommunitySession &one) { return one.id == plan.id; });
        }
    });
    operation.undoable = false; // what was saved may have been sent
    return operation;
}

Operation chooseFacilitator(const QString &communityId, const QString &sessionId, const QString &personId)
{
    return changeSession(u"chooseFacilitator"_s, communityId, sessionId,
                         [=](CommunitySession &session, Transaction &) { session.facilitatorId = personId; });
}

Operation choosePresenter(const QString &communityId, const QString &sessionId, const QString &personId)
{
    Operation operation;
    operation.name = u"choosePresenter"_s;
    operation.undoable = false;
    operation.run = [=](Transaction &tx) {
        const Community community = tx.need<Community>(communityId);
        const CommunitySession *session = community.session(sessionId);
        if (!session)
            tx.refuse(Words::tr("This session is no longer there: it was taken out in another window."));
        if (session->endedAt.isValid())
            tx.refuse(Words::tr("This session is over, so nobody presents at it any more."));
        const QList<Turn> known = tx.find<Turn>({{"sessionId", sessionId}});
        if (personId.isEmpty()) {
            clearTurns(tx, {{"sessionId", sessionId}});
            return;
        }
        if (!belongs(community, personId))
            tx.refuse(Words::tr("Who presents is a member of the community: add them first."));
        Turn turn = known.value(0);
        if (turn.id.isEmpty())
            turn.id = newId();
        turn.communityId = communityId;
        turn.sessionId = sessionId;
        turn.personId = personId;
        tx.put(turn);
    };
    return operation;
}

Operation chooseSessionTeam(const QString &communityId, const QString &sessionId, const QString &teamId)
{
    return changeSession(u"chooseSessionTeam"_s, communityId, sessionId,
                         [=](CommunitySession &session, Transaction &) { session.teamId = teamId; });
}

Operation bringRelease(const QString &communityId, const QString &sessionId, const QString &releaseId)
{
    return changeSession(u"bringToSession"_s, communityId, sessionId, [=](CommunitySession &session, Transaction &tx) {
        const auto release = tx.get<Release>(releaseId);
        if (!release)
            tx.refuse(Words::tr("Only what a Learning Team has released can be brought."));
        for (const BroughtItem &item : std::as_const(session.brought)) {
            if (item.releaseId == releaseId)
                tx.refuse(Words::tr("This summary is among what is brought already."));
        }
        session.brought.append({newId(), releaseId, release->pack.title, release->version, release->releasedAt, {}});
    });
}

Operation bringMoment(const QString &communityId, const QString &sessionId, const QString &words)
{
    return changeSession(u"bringToSession"_s, communityId, sessionId, [=](CommunitySession &session, Transaction &tx) {
        BroughtItem item;
        item.id = newId();
        item.moment = cleanText(words);
        if (item.moment.isEmpty())
            tx.refuse(Words::tr("Write the moment in a sentence, without names."));
        session.brought.append(item);
    });
}

Operation takeBack(const QString &communityId, const QString &sessionId, const QString &itemId)
{
    return changeSession(u"takeBack"_s, communityId, sessionId, [=](CommunitySession &session, Transaction &) {
        session.brought.removeIf([&](const BroughtItem &item) { return item.id == itemId; });
    });
}

Operation addOpenQuestion(const QString &communityId, const QString &sessionId, const QString &text)
{
    return changeSession(u"addOpenQuestion"_s, communityId, sessionId, [=](CommunitySession &session, Transaction &tx) {
        const QString words = cleanText(text);
        if (words.isEmpty())
            tx.refuse(Words::tr("Write the question first."));
        session.openQuestions.append({newId(), words, {}});
    });
}

Operation settleQuestion(const QString &communityId, const QString &sessionId, const QString &questionId, const QDate &day)
{
    return changeSession(u"settleQuestion"_s, communityId, sessionId, [=](CommunitySession &session, Transaction &) {
        for (OpenQuestion &question : session.openQuestions) {
            if (question.id == questionId)
                question.settledOn = day;
        }
    });
}

Operation removeOpenQuestion(const QString &communityId, const QString &sessionId, const QString &questionId)
{
    return changeSession(u"removeOpenQuestion"_s, communityId, sessionId, [=](CommunitySession &session, Transaction &) {
        session.openQuestions.removeIf([&](const OpenQuestion &question) { return question.id == questionId; });
    });
}

Operation tickRulesRevisited(const QString &communityId, const QString &sessionId, bool revisited)
{
    return changeSession(u"tickRulesRevisited"_s, communityId, sessionId,
                         [=](CommunitySession &session, Transaction &) { session.rulesRevisited = revisited; });
}

Operation endSession(const QString &communityId, const QString &sessionId)
{
    return change(u"endSession"_s, communityId, [=](Community &community, Transaction &tx) {
        CommunitySession *session = community.session(sessionId);
        if (!session)
            tx.refuse(Words::tr("This session is no longer there: it was taken out in another window."));
        clearTurns(tx, {{"sessionId", sessionId}});
        if (!session->endedAt.isValid())
            session->endedAt = tx.now();
        if (community.status == CommunityStatus::Designing)
            community.status = CommunityStatus::Meeting;
    });
}

bool isPast(const Turn &turn, const std::optional<Community> &community, const QDateTime &now)
{
    const CommunitySession *session = community ? community->session(turn.sessionId) : nullptr;
    if (!session || !session->plannedLocal.isValid() || session->endedAt.isValid())
        return true;
    const std::optional<QDateTime> start = plannedMoment(asMeeting(*session));
    return start && start->addSecs(session->plannedMinutes * 60 + secondsUntilPast) < now;
}

Operation clearPastTurns(const QDateTime &now)
{
    Operation operation;
    operation.name = u"clearPastTurns"_s;
    operation.undoable = false;
    operation.housekeeping = true;
    operation.run = [=](Transaction &tx) {
        for (const Turn &turn : tx.find<Turn>()) {
            if (isPast(turn, tx.get<Community>(turn.communityId), now))
                clearTurn(tx, turn.id);
        }
    };
    return operation;
}

void joinInCommunities(Transaction &tx, const QString &keptId, const QString &otherId)
{
    for (Community community : tx.find<Community>()) {
        const bool both = belongs(community, keptId) && belongs(community, otherId);
        if (both)
            community.members.removeIf(
                [&](const CommunityMember &member) { return member.personId == otherId && !member.until.isValid(); });
        for (CommunityMember &member : community.members) {
            if (member.personId == otherId)
                member.personId = keptId;
        }
        for (CommunitySession &session : community.sessions) {
            if (session.facilitatorId == otherId)
                session.facilitatorId = keptId;
        }
        if (community.championId == otherId)
            community.championId = keptId;
        tx.put(community);
    }
    for (Turn turn : tx.find<Turn>({{"personId", otherId}})) {
        turn.personId = keptId;
        tx.put(turn);
    }
}

void clearTurnsOf(Transaction &tx, const QString &personId) { clearTurns(tx, {{"personId", personId}}); }

bool isInCommunity(Transaction &tx, const QString &personId)
{
    const QList<Community> all = tx.find<Community>();
    return std::any_of(all.begin(), all.end(), [&](const Community &community) { return says(community, personId); });
}

} // namespace sharpend
