// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/FieldCodec.h"
#include "domain/RoomCheck.h"
#include "domain/Rules.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

const QDateTime noon(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC);
QDateTime hours(double after) { return noon.addSecs(qint64(after * 3600)); }

/// A Learning Team whose Meeting 1 started at noon and ended an hour and a half later.
struct Story {
    TeamFacts facts;
    Meeting first, second;

    Story()
    {
        facts.team.emplace();
        facts.team->id = u"t"_s;
        facts.team->title = u"Ordering"_s;
        facts.team->soakHours = 24;
        first.id = u"m1"_s;
        first.teamId = second.teamId = u"t"_s;
        first.phase = first.furthestPhase = Phase::Close;
        first.startedAt = noon;
        first.ownerLeftAt = hours(0.1);
        first.endedAt = hours(1.5);
        second.id = u"m2"_s;
        second.kind = MeetingKind::Improving;
        second.phase = second.furthestPhase = Phase::Recap;
        person(Role::Owner, u"o"_s);
        person(Role::Facilitator, u"f"_s);
        person(Role::Scribe, u"s"_s);
        person(Role::Member, u"a"_s);
        person(Role::Member, u"b"_s);
    }

    void person(Role role, const QString &id)
    {
        Membership one;
        one.id = u"ms%1"_s.arg(facts.memberships.size());
        one.teamId = u"t"_s;
        one.personId = id;
        one.role = role;
        facts.memberships << one;
    }

    void reach(Phase phase)
    {
        second.startedAt = hours(26);
        second.phase = second.furthestPhase = phase;
    }

    QStringList check(const QList<RowChange> &changes, Door door = Door::Live)
    {
        facts.meetings = {first, second};
        return brokenRules(changes, {{u"t"_s, facts}}, door);
    }
};

template<typename T>
RowChange change(const std::optional<T> &before, const std::optional<T> &after)
{
    return {QString::fromLatin1(T::table), after ? after->id : before->id, before ? toJson(*before) : Json(), after ? toJson(*after) : Json()};
}
template<typename T>
RowChange added(const T &row) { return change<T>({}, row); }
template<typename T>
RowChange removed(const T &row) { return change<T>(row, {}); }
template<typename T>
RowChange changed(const T &before, const T &after) { return change<T>(before, after); }

Note wallNote(double at)
{
    Note note;
    note.id = u"n"_s;
    note.teamId = u"t"_s;
    note.text = u"The screen says sent"_s;
    note.capturedIn = u"m1"_s;
    note.capturedAt = hours(at);
    return note;
}

Attachment photo()
{
    Attachment one;
    one.id = u"ph"_s;
    one.teamId = u"t"_s;
    one.name = u"left half.jpg"_s;
    one.mediaType = u"image/jpeg"_s;
    one.hash = QString(64, u'a');
    return one;
}

Action improvement()
{
    Action action;
    action.id = u"x"_s;
    action.teamId = u"t"_s;
    action.text = u"Show seen beside sent"_s;
    return action;
}

} // namespace

TEST_CASE("Rule 1: an improvement waits for Improvements, through every door", "[rules]")
{
    const Door door = GENERATE(Door::Live, Door::Import, Door::Undo);
    Story story;
    story.reach(Phase::MakingSense);
    CHECK(story.check({added(improvement())}, door).size() == 1);
    story.reach(Phase::Improvements);
    CHECK(story.check({added(improvement())}, door).isEmpty());
    story.second.phase = Phase::Recap; // going back breaks nothing
    CHECK(story.check({added(improvement())}, door).isEmpty());
    CHECK(story.check({removed(improvement())}, door).isEmpty());

    Meeting before = story.second;
    story.facts.hasActions = true;
    story.reach(Phase::MakingSense);
    CHECK(story.check({changed(before, story.second)}, door).size() == 1);
    story.facts.hasActions = false;
    CHECK(story.check({changed(before, story.second)}, door).isEmpty());
}

TEST_CASE("Rule 1 holds where nothing is known of the team", "[rules]")
{
    CHECK(brokenRules({added(improvement())}, {}, Door::Import).size() == 1);
}

TEST_CASE("Rule 2: the wall opens at Discovery and closes with its meeting", "[rules]")
{
    const Door door = GENERATE(Door::Live, Door::Import);
    Story story;
    story.first.endedAt = {};
    story.first.phase = story.first.furthestPhase = Phase::SocialContract;
    CHECK(story.check({added(wallNote(0.5))}, door) == QStringList{u"The wall opens at Discovery. Nothing is recorded until then."_s});
    story.first.furthestPhase = Phase::Discovery;
    CHECK(story.check({added(wallNote(0.5))}, door).isEmpty());
    story.first.furthestPhase = Phase::Close;
    CHECK(story.check({added(wallNote(0.5))}, door).isEmpty());
    story.first.endedAt = hours(1.5);
    CHECK(story.check({added(wallNote(2))}, door) == QStringList{u"The wall is resting: only typing slips and strikes."_s});

    Note reflection = wallNote(2);
    reflection.source = NoteSource::Reflection;
    reflection.capturedIn = u"soak"_s;
    reflection.capturedAt = {};
    CHECK(story.check({added(reflection)}, door).isEmpty());
    Note stray = wallNote(0.5);
    stray.capturedIn = u"elsewhere"_s;
    CHECK(story.check({added(stray)}, door).size() == 1);
}

TEST_CASE("Rule 2: a photo of a paper wall comes and goes as a note does", "[rules]")
{
    Story story;
    story.first.endedAt = {};
    story.first.phase = story.first.furthestPhase = Phase::SocialContract;
    for (const Door door : {Door::Live, Door::Import, Door::Undo})
        CHECK(story.check({added(photo())}, door) == QStringList{u"The wall opens at Discovery. Nothing is recorded until then."_s});
    story.first.phase = story.first.furthestPhase = Phase::Close; // which still edits
    CHECK(story.check({added(photo())}).isEmpty());
    CHECK(story.check({removed(photo())}).isEmpty());

    Meeting before = story.first;
    story.facts.hasPhotos = true;
    story.first.phase = story.first.furthestPhase = Phase::SocialContract;
    CHECK(story.check({changed(before, story.first)}, Door::Undo)
          == QStringList{u"The wall holds photos, so the meeting has reached Discovery and stays there."_s});
    std::swap(before, story.first);

    story.first.endedAt = hours(1.5);
    Attachment renamed = photo();
    renamed.name = u"right half.jpg"_s;
    for (const Door door : {Door::Live, Door::Undo}) {
        for (const RowChange &change : {added(photo()), removed(photo()), changed(photo(), renamed)})
            CHECK(story.check({change}, door).value(0).startsWith(u"The wall is resting, with its photos"_s));
    }
    CHECK(story.check({added(photo())}, Door::Import).isEmpty());
    story.reach(Phase::Reflections);
    CHECK(story.check({added(photo())}).isEmpty());
    CHECK(story.check({removed(photo())}).isEmpty());
}

TEST_CASE("a photo is a JPEG with a name of its own and the hash of its bytes", "[rules]")
{
    CHECK(brokenValues({added(photo())}).isEmpty());
    const std::vector<std::function<void(Attachment &)>> breaches{
        [](Attachment &one) { one.name = u"../wall.jpg"_s; }, [](Attachment &one) { one.name.clear(); },
        [](Attachment &one) { one.mediaType = u"image/svg+xml"_s; }, [](Attachment &one) { one.hash = u"ABC"_s; }};
    for (const auto &breach : breaches) {
        Attachment one = photo();
        breach(one);
        CHECK(brokenValues({added(one)}).size() == 1);
    }
}

TEST_CASE("Rule 2: Discovery needs the Owner to have left or to be absent", "[rules]")
{
    Story story;
    story.first.endedAt = {};
    story.first.ownerLeftAt = {};
    Meeting before = story.first;
    before.phase = before.furthestPhase = Phase::SocialContract;
    CHECK(story.check({changed(before, story.first)}).size() == 1);
    story.first.ownerAbsent = hours(0);
    CHECK(story.check({changed(before, story.first)}).isEmpty());
    story.facts.meetingsWithNotes << u"m1"_s;
    CHECK(story.check({removed(story.first)}).size() == 1);
    Meeting back = story.first;
    back.phase = back.furthestPhase = Phase::SocialContract;
    std::swap(back, story.first);
    CHECK(story.check({changed(back, story.first)}, Door::Undo).size() == 1);
}

TEST_CASE("Rule 2: a wall at rest takes typing slips only, until Meeting 2 has reached its reflections", "[rules]")
{
    const Door door = GENERATE(Door::Live, Door::Undo);
    Story story;
    const Note before = wallNote(0.5);
    Note slip = before, kind = before, parked = before;
    slip.text = u"The screen says: sent"_s;
    slip.revs << u"r2"_s;
    kind.kind = NoteKind::Constraint;
    parked.parked = true;
    Placement placement;
    placement.id = u"p"_s;
    placement.teamId = u"t"_s;

    CHECK(story.check({changed(before, slip)}, door).isEmpty());
    CHECK(story.check({changed(before, kind)}, door).size() == 1);
    CHECK(story.check({changed(before, parked)}, door).size() == 1);
    CHECK(story.check({removed(before)}, door).size() == 1);
    CHECK(story.check({added(placement)}, door).size() == 1);
    CHECK(story.check({removed(placement)}, door).size() == 1);
    CHECK(story.check({added(before)}, Door::Undo).size() == 1);
    CHECK(story.check({added(before), changed(before, kind), added(placement)}, Door::Import).isEmpty());
    Note reflection = before;
    reflection.source = NoteSource::Reflection;
    CHECK(story.check({changed(reflection, before)}, door).size() == 1);

    story.reach(Phase::Recap);
    CHECK(story.check({changed(before, kind)}, door).size() == 1);
    story.reach(Phase::Reflections);
    CHECK(story.check({changed(before, kind), removed(before), added(placement)}, door).isEmpty());
    story.second.endedAt = hours(28);
    CHECK(story.check({changed(before, kind)}, door).size() == 1);
}

TEST_CASE("A whole Learning Team may be taken back and brought again", "[rules]")
{
    Story story;
    const Note note = wallNote(0.5);
    CHECK(story.check({removed(*story.facts.team), removed(story.first), removed(note)}, Door::Undo).isEmpty());
    CHECK(story.check({added(*story.facts.team), added(story.first), added(note)}, Door::Undo).isEmpty());
    Note moved = note;
    moved.teamId = u"other"_s;
    CHECK_FALSE(story.check({changed(note, moved)}).isEmpty());
}

TEST_CASE("Reflections come to the wall after the recap, and rest with it", "[rules]")
{
    Story story;
    Note reflection = wallNote(0.5);
    reflection.source = NoteSource::Reflection;
    reflection.capturedIn = u"soak"_s;
    reflection.capturedAt = {};
    Note onWall = reflection;
    onWall.disposition = Disposition::Used;
    story.reach(Phase::Recap);
    CHECK(story.check({added(reflection)}).isEmpty()); // kept, and out of sight
    for (const Door door : {Door::Live, Door::Import, Door::Undo}) {
        story.reach(Phase::Recap);
        CHECK(story.check({changed(reflection, onWall)}, door)
              == QStringList{u"Reflections come to the wall in Meeting 2, after the recap."_s});
        story.reach(Phase::Reflections);
        CHECK(story.check({changed(reflection, onWall)}, door).isEmpty());
    }
    story.second.endedAt = hours(28);
    CHECK(story.check({changed(reflection, onWall)}).size() == 1);
    CHECK(story.check({changed(onWall, reflection)}).size() == 1);
    Note typo = onWall;
    typo.text += u"."_s;
    CHECK(story.check({changed(onWall, typo)}).isEmpty());
    CHECK(story.check({added(onWall)}, Door::Import).isEmpty()); // as a state it is sound
}

TEST_CASE("Parked ideas open at Improvements", "[rules]")
{
    Story story;
    Note idea = wallNote(0.5);
    idea.parked = true;
    for (const Disposition disposition : {Disposition::Used, Disposition::SetAside, Disposition::Brought}) {
        Note opened = idea;
        opened.disposition = disposition;
        for (const Door door : {Door::Live, Door::Import, Door::Undo}) {
            story.reach(Phase::MakingSense);
            CHECK(story.check({changed(idea, opened)}, door) == QStringList{u"Parked ideas open in Meeting 2, at Improvements."_s});
            story.reach(Phase::Improvements);
            CHECK(story.check({changed(idea, opened)}, door).isEmpty());
        }
    }
}

TEST_CASE("Rule 3: the phases of Meeting 2 open one after the other", "[rules]")
{
    Story story;
    story.reach(Phase::Recap);
    const Meeting before = story.second;
    story.reach(Phase::MakingSense);
    CHECK(story.check({changed(before, story.second)})
          == QStringList{u"The phases of Meeting 2 open in order: New reflections comes next."_s});
    CHECK(story.check({changed(before, story.second)}, Door::Import).isEmpty());
    story.reach(Phase::Reflections);
    CHECK(story.check({changed(before, story.second)}).isEmpty());
    story.second.startedAt = {};
    CHECK(story.check({changed(before, story.second)}, Door::Import).size() == 1); // no way round the soak
    story.reach(Phase::Discovery);
    CHECK(story.check({changed(before, story.second)}).size() == 1);
}

TEST_CASE("Rule 3: the soak", "[rules]")
{
    struct Case {
        const char *what;
        double started;  // hours after noon; Meeting 1 ended at 1.5
        double planned;  // 0: not planned
        const char *reason;
        bool held;
    };
    const Case row = GENERATE(values<Case>({
        {"a day later", 25.5, 0, "", true},
        {"a little before", 25.4, 0, "", false},
        {"a little before, with a reason", 25.4, 0, "Half of us are away tomorrow", true},
        {"a reason of spaces", 25.4, 0, "  ", false},
        {"at the planned start, more than 12 hours later", 20, 20, "", true},
        {"before the planned start", 19, 20, "", false},
        {"at a planned start too soon", 10, 10, "", false},
        {"12 hours after, planned sooner", 13.5, 10, "", true},
        {"planned later than the soak", 25.5, 40, "", true},
    }));
    INFO(row.what);
    Story story;
    const Meeting before = story.second;
    story.second.startedAt = hours(row.started);
    story.second.earlyStartReason = QString::fromLatin1(row.reason);
    story.second.timeZone = u"Europe/Berlin"_s; // an hour ahead in March
    if (row.planned > 0) {
        const QDateTime there = hours(row.planned + 1);
        story.second.plannedLocal = QDateTime(there.date(), there.time());
    }
    const QStringList broken = story.check({changed(before, story.second)}, GENERATE(Door::Live, Door::Import));
    CHECK(broken.isEmpty() == row.held);
    if (!row.held && row.planned == 0)
        CHECK(broken.first().contains(u"Wednesday 18 March 14:30"));
}

TEST_CASE("Rule 3: Meeting 2 waits for every sitting of Meeting 1", "[rules]")
{
    Story story;
    const Meeting before = story.second;
    story.second.startedAt = hours(30);
    story.second.earlyStartReason = u"We agreed"_s;
    CHECK(story.check({changed(before, story.second)}).isEmpty());
    const QDateTime ended = std::exchange(story.first.endedAt, {});
    CHECK(story.check({changed(before, story.second)}).size() == 1);
    story.first.endedAt = ended;
    const Meeting closed = story.first;
    story.first.endedAt = {}; // taking the close back while Meeting 2 is under way
    CHECK(story.check({changed(closed, story.first)}, Door::Undo).size() == 1);
    story.first.startedAt = {};
    CHECK(story.check({changed(before, story.second)}, Door::Import).size() == 1);
}

TEST_CASE("Rule 4: who may hold which roles together", "[rules]")
{
    struct Case {
        Role role;
        const char *person;
        bool held;
    };
    const Case row = GENERATE(values<Case>({
        {Role::Owner, "o2", false},
        {Role::Facilitator, "o", false},
        {Role::Member, "o", false},
        {Role::WiderMember, "o", false},
        {Role::Member, "f", false},
        {Role::WiderMember, "s", false},
        {Role::Scribe, "f", true}, // asks for a reason at Meeting 1, is not refused here
        {Role::Facilitator, "f2", true},
        {Role::Member, "", true},
    }));
    Story story;
    story.person(row.role, QString::fromLatin1(row.person));
    CHECK(story.check({added(story.facts.memberships.last())}, GENERATE(Door::Live, Door::Import, Door::Undo)).isEmpty() == row.held);
}

TEST_CASE("Starting Meeting 1 asks for reasons, live only", "[rules]")
{
    Story story;
    story.first.endedAt = {};
    Meeting before = story.first;
    before.startedAt = {};
    CHECK(story.check({changed(before, story.first)}).isEmpty());
    story.facts.memberships[2].personId = u"f"_s;
    story.facts.memberships.removeLast();
    CHECK(story.check({changed(before, story.first)}).size() == 2);
    CHECK(story.check({changed(before, story.first)}, Door::Import).isEmpty());
    CHECK(story.check({changed(story.first, story.first)}).isEmpty()); // it started before
    story.facts.team->notedWarnings = {{QString::fromLatin1(roomRule::scribeIsFacilitator), u"The scribe is ill"_s},
                                       {QString::fromLatin1(roomRule::fewMembers), u"Two are on leave"_s}};
    CHECK(story.check({changed(before, story.first)}).isEmpty());
}

TEST_CASE("Rule 10: closing with no improvement is a success, stopping part-way needs a reason", "[rules]")
{
    Story story;
    const LearningTeam before = *story.facts.team;
    story.facts.team->stage = story.facts.team->furthestStage = Stage::Closed;
    story.facts.team->closedOn = hours(200);
    CHECK(story.check({changed(before, *story.facts.team)}).size() == 1);
    story.facts.team->stopped = Stopped{hours(200), u" "_s};
    CHECK(story.check({changed(before, *story.facts.team)}).size() == 1);
    story.facts.team->stopped->why = u"The ward closed"_s;
    CHECK(story.check({changed(before, *story.facts.team)}).isEmpty());
    story.facts.team->stopped.reset();
    story.reach(Phase::Close);
    story.second.endedAt = hours(28);
    const Door door = GENERATE(Door::Live, Door::Import, Door::Undo);
    CHECK(story.check({changed(before, *story.facts.team)}, door).size() == 1); // the team has not heard anything yet
    story.facts.team->notedWarnings << NotedWarning{QString::fromLatin1(roomRule::closedWithoutReply), u" "_s};
    CHECK(story.check({changed(before, *story.facts.team)}, door).size() == 1);
    story.facts.team->notedWarnings.last().reason = u"The Owner has left the organisation"_s;
    CHECK(story.check({changed(before, *story.facts.team)}, door).isEmpty());
    story.facts.team->notedWarnings.clear();
    story.facts.replyShared = true;
    CHECK(story.check({changed(before, *story.facts.team)}, door).isEmpty());
    story.facts.team->closedOn = {};
    CHECK(story.check({changed(before, *story.facts.team)}, door).size() == 1);
}

TEST_CASE("Values that no row may hold", "[rules]")
{
    Note note = wallNote(0.5);
    CHECK(brokenValues({added(note)}).isEmpty());
    note.text = u" \n\t"_s;
    CHECK(brokenValues({added(note)}).size() == 1);
    CHECK(brokenValues({removed(note)}).isEmpty());
    note.text = QString(longestNote, u'x');
    CHECK(brokenValues({added(note)}).isEmpty());
    note.text += u'x';
    CHECK(brokenValues({added(note)}).size() == 1);

    Note reflection = wallNote(0.5);
    reflection.source = NoteSource::Reflection;
    CHECK(brokenValues({added(reflection)}).size() == 1);

    Event event;
    event.id = u"e"_s;
    CHECK(brokenValues({added(event)}).size() == 1);
    event.title = u"Complaints spike"_s;
    CHECK(brokenValues({added(event)}).isEmpty());
    event.factors.alignment.level = Level::High;
    CHECK(brokenValues({added(event)}).size() == 1);
}
