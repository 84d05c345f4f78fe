// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Community.h"

#include "domain/FieldCodec.h"
#include "domain/Patterns.h"

#include <QRandomGenerator>
#include <QUuid>

namespace sharpend {

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QString newRev() { return QString::number(QRandomGenerator::system()->generate64(), 36); }

static Field keyed(Field field, const QList<Field> &(*parts)())
{
    field.parts = parts;
    return field;
}

// Each description is made once, on first use. F is for a value, REF for the id of a row that need not be there. They say too
// what becomes of a field that two people have changed at once: LINE is for words of one line, ONE for a text or a list of
// which one of the two stays as a whole, KEYED for a list whose items have ids, so that each is brought together by itself.
#define SHARPEND_FIELDS(T, ...)                                                                                        \
    const QList<Field> &T::fields()                                                                                    \
    {                                                                                                                  \
        using R = T;                                                                                                   \
        static const QList<Field> list{__VA_ARGS__};                                                                   \
        return list;                                                                                                   \
    }
#define F(member) field<R>(#member, &R::member)
#define REF(member) field<R>(#member, &R::member, OrNothing)
#define LINE(member) F(member).merged(Merging::Line)
#define ONE(member) F(member).merged(Merging::Value)
#define KEYED(member, T) keyed(F(member), &T::fields)

SHARPEND_FIELDS(MapPlacement, F(often), F(severe))
SHARPEND_FIELDS(Factor, F(level), F(reason))
SHARPEND_FIELDS(Factors, F(effectOnTeam), F(scaleAndImpact), F(frequency), F(generalisability), F(regulatoryOrLegal),
                F(alignment))
SHARPEND_FIELDS(Decision, F(sentence), F(on), LINE(otherRoute))
SHARPEND_FIELDS(CodesignAnswer, F(agreed), F(answer))
SHARPEND_FIELDS(Codesign, F(room), F(whenAndWhere), F(groundRules), F(data), F(audience))
SHARPEND_FIELDS(WordingDecision, F(fragment), F(replacement), F(kept), F(why))
SHARPEND_FIELDS(LookBack, F(plannedOn), F(heldOn), F(whatChanged))
SHARPEND_FIELDS(NotedWarning, F(rule), F(reason))
SHARPEND_FIELDS(TeamPrompt, F(id), F(at), F(text))
SHARPEND_FIELDS(Stopped, F(on), F(why))
SHARPEND_FIELDS(Sealed, F(on), F(counts), F(bundle))
SHARPEND_FIELDS(PausedSpan, F(from), F(to))
SHARPEND_FIELDS(ActionUpdate, F(on), F(text))

SHARPEND_FIELDS(PackStatement, F(section), F(text))
SHARPEND_FIELDS(PackAction, F(id), F(text), F(changes), F(aim), F(strength), F(champion), F(smallTest), F(sideEffect),
                F(howKnown), F(due))
SHARPEND_FIELDS(OutputPack, F(releaseId), F(release), F(releasedAt), F(replyPromisedBy), F(title), F(focus), F(headcount),
                F(statements), F(actions))
SHARPEND_FIELDS(ReplyAnswer, F(actionId), F(answer), F(champion), F(due), F(because))
SHARPEND_FIELDS(OwnerReply, F(text), F(answers), F(questions), F(on))
SHARPEND_FIELDS(ReplyLetter, F(releaseId), F(release), F(reply))

SHARPEND_FIELDS(Event, F(id), LINE(title), F(story), F(kind), LINE(whenText), F(occurredOn), LINE(place), LINE(reference),
                LINE(link), LINE(raisedBy), F(raisedOn), F(placement), F(factors), F(formalProcess), F(status), F(decision), F(revs))
SHARPEND_FIELDS(LearningTeam, F(id), REF(eventId), REF(communityId), LINE(title), F(focus), F(stage), F(furthestStage),
                F(codesign), F(perspectivesWanted), F(ownerCard), F(replyPromisedBy), F(socialContract), F(soakHours),
                F(marks), F(soakPrompts), F(prompts), F(readBackOn), F(signedOffOn), F(wordingDecisions), F(agreedToShare),
                F(lookBacks), F(notedWarnings), F(stopped), F(closedOn), F(archivedOn), ONE(sealed), F(revs))
SHARPEND_FIELDS(Person, F(id), LINE(name), LINE(job), LINE(organisation), LINE(contact), F(revs))
SHARPEND_FIELDS(Membership, F(id), REF(teamId), REF(personId), F(role), LINE(unit), LINE(shift), F(presentAtEvent),
                F(doesThisWork), F(managesIds), F(investigates), F(attended), F(revs))
SHARPEND_FIELDS(Meeting, F(id), REF(teamId), F(kind), F(sitting), F(plannedLocal), ONE(timeZone), F(plannedMinutes),
                LINE(place), LINE(link), F(calendarSequence), ONE(invitedPlan), F(phase), F(furthestPhase), F(startedAt), ONE(pausedSpans),
                F(extensions), F(ownerLeftAt), F(ownerAbsent), F(contractAgreedAt), F(earlyStartReason),
                F(promptsAsked), F(notReached), F(endedAt), F(revs))
SHARPEND_FIELDS(Step, F(id), REF(teamId), LINE(title), F(asWritten), F(position), F(revs))
SHARPEND_FIELDS(Theme, F(id), REF(teamId), LINE(title), F(insight), F(position), F(revs))
SHARPEND_FIELDS(Note, F(id), REF(teamId), F(text), F(kind), REF(stepId), F(source), ONE(capturedIn), F(capturedAt),
                F(parked), F(disposition), F(verbatim), F(revs))
SHARPEND_FIELDS(Placement, F(id), REF(teamId), REF(noteId), REF(themeId), F(position), F(revs))
SHARPEND_FIELDS(Action, F(id), REF(teamId), F(text), REF(themeId), F(noteIds), LINE(changes), F(aim), F(strength),
                LINE(champion), F(smallTest), F(sideEffect), F(howKnown), F(due), F(checkInOn), F(progress),
                F(stopReason), F(updates), F(position), F(revs))
SHARPEND_FIELDS(Statement, F(id), REF(teamId), F(section), F(text), F(noteIds), F(position), F(revs))
SHARPEND_FIELDS(Release, F(id), REF(teamId), F(version), F(releasedAt), ONE(pack), ONE(reply), F(replySharedOn), F(revs))
SHARPEND_FIELDS(Attachment, F(id), REF(teamId), REF(noteId), LINE(name), ONE(mediaType), ONE(hash), F(position), F(revs))
SHARPEND_FIELDS(Erasure, F(id), REF(teamId), F(rowTable), F(kind), F(since), F(finished), F(revs))
SHARPEND_FIELDS(ReceivedPack, F(id), F(pack), F(draftReply), F(sentOn), F(promisesKept), F(revs))
SHARPEND_FIELDS(Pattern, F(id), LINE(name), F(sentence), F(themeIds), F(revs))

SHARPEND_FIELDS(CommunityStart, F(who), F(conversation), F(resources), F(workshop), F(good))
SHARPEND_FIELDS(Charter, F(room), F(whenAndWhere), F(facilitation), F(groundRules), F(questions), F(presenting), F(information),
                F(keeping), F(audience))
SHARPEND_FIELDS(CharterVersion, F(on), F(charter))
SHARPEND_FIELDS(Cadence, F(rhythm), F(minutes), LINE(place), LINE(link))
SHARPEND_FIELDS(CommunityMember, ONE(personId), F(since), F(until))
SHARPEND_FIELDS(BroughtItem, F(id), REF(releaseId), LINE(teamTitle), F(version), F(releasedAt), F(moment))
SHARPEND_FIELDS(OpenQuestion, F(id), F(text), F(settledOn))
SHARPEND_FIELDS(KeepChangeStop, F(keep), F(change), F(stop))
SHARPEND_FIELDS(CommunitySession, F(id), F(plannedLocal), ONE(timeZone), F(plannedMinutes), LINE(place), LINE(link), F(calendarSequence),
                ONE(invitedPlan), REF(teamId), REF(facilitatorId), F(checkIn), F(caseQuestion), KEYED(brought, BroughtItem), F(triedSince),
                KEYED(openQuestions, OpenQuestion), F(rulesRevisited), F(keepChangeStop), F(mayTell), F(endedAt))
SHARPEND_FIELDS(Community, F(id), LINE(name), F(purpose), F(status), F(start), F(charter), F(charterVersions), F(cadence),
                REF(championId), F(members), KEYED(sessions, CommunitySession), F(revs))
SHARPEND_FIELDS(Turn, F(id), REF(communityId), ONE(sessionId), REF(personId), F(revs))

#undef KEYED
#undef ONE
#undef LINE
#undef REF
#undef F
#undef SHARPEND_FIELDS

bool isOnWall(const Note &note)
{
    return !note.parked && (note.source == NoteSource::Wall || note.disposition == Disposition::Used);
}

QString LearningTeam::notedReason(const QString &rule) const
{
    for (const NotedWarning &noted : notedWarnings) {
        if (noted.rule == rule)
            return noted.reason;
    }
    return {};
}

namespace {

template<Record T>
std::shared_ptr<void> make()
{
    return std::make_shared<T>();
}

} // namespace

const QList<RecordType> &recordTypes()
{
    static const QList<RecordType> types{
        {Event::table, "event", &Event::fields(), false, make<Event>},
        {LearningTeam::table, "team", &LearningTeam::fields(), false, make<LearningTeam>},
        {Person::table, "people", &Person::fields(), false, make<Person>},
        {Membership::table, "memberships", &Membership::fields(), true, make<Membership>},
        {Meeting::table, "meetings", &Meeting::fields(), true, make<Meeting>},
        {Step::table, "steps", &Step::fields(), true, make<Step>},
        {Theme::table, "themes", &Theme::fields(), true, make<Theme>},
        {Note::table, "notes", &Note::fields(), true, make<Note>},
        {Placement::table, "placements", &Placement::fields(), true, make<Placement>},
        {Action::table, "actions", &Action::fields(), true, make<Action>},
        {Statement::table, "statements", &Statement::fields(), true, make<Statement>},
        {Release::table, "releases", &Release::fields(), true, make<Release>},
        {Attachment::table, "attachments", &Attachment::fields(), true, make<Attachment>},
        {Erasure::table, "erasures", &Erasure::fields(), true, make<Erasure>},
        {ReceivedPack::table, nullptr, &ReceivedPack::fields(), false, make<ReceivedPack>},
        {Pattern::table, nullptr, &Pattern::fields(), false, make<Pattern>},
        {Community::table, nullptr, &Community::fields(), false, make<Community>},
        {Turn::table, nullptr, &Turn::fields(), false, make<Turn>},
    };
    return types;
}

const RecordType *recordType(const QString &table)
{
    for (const RecordType &type : recordTypes()) {
        if (table == QLatin1String(type.table))
            return &type;
    }
    return nullptr;
}

bool leavesImages(const QString &table) { return table != QLatin1String(Turn::table); }

} // namespace sharpend
