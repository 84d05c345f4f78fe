// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "domain/Meetings.h"

using namespace sharpend;

namespace {

const QDateTime start(QDate(2026, 3, 17), QTime(13, 0), Qt::UTC);

QDateTime at(int minutes) { return start.addSecs(minutes * 60); }

Meeting meetingWith(const QList<PausedSpan> &pauses)
{
    Meeting meeting;
    meeting.startedAt = start;
    meeting.pausedSpans = pauses;
    return meeting;
}

int minutesAt(const Meeting &meeting, int minutes) { return elapsedSeconds(meeting, at(minutes)) / 60; }

QList<Note> notesOf(std::initializer_list<std::pair<std::optional<NoteKind>, int>> kinds)
{
    QList<Note> notes;
    for (const auto &[kind, count] : kinds) {
        for (int i = 0; i < count; ++i) {
            notes.append(Note());
            notes.last().kind = kind;
        }
    }
    return notes;
}

bool tellsLittle(const QList<Note> &notes)
{
    NoteTally wall;
    for (const Note &note : notes)
        wall += NoteTally::of(note);
    return tellsLittleOfNormalWork(wall);
}

} // namespace

TEST_CASE("A meeting has run for as long as its clock went", "[meetings]")
{
    CHECK(elapsedSeconds(Meeting(), start) == 0);
    CHECK(minutesAt(meetingWith({}), 47) == 47);
    CHECK(minutesAt(meetingWith({}), 123) == 123);
    CHECK(minutesAt(meetingWith({{at(10), at(15)}, {at(20), at(22)}}), 47) == 40);
    Meeting ended = meetingWith({{at(10), at(15)}});
    ended.endedAt = at(90);
    CHECK(minutesAt(ended, 500) == 85);
}

TEST_CASE("While it is paused a meeting's time stands still", "[meetings]")
{
    const Meeting paused = meetingWith({{at(10), at(15)}, {at(40), {}}});
    CHECK(minutesAt(paused, 40) == 35);
    CHECK(minutesAt(paused, 300) == 35);
}

TEST_CASE("A clock that is moved back makes no time negative and no pause longer than it was", "[meetings]")
{
    CHECK(minutesAt(meetingWith({}), -30) == 0);
    CHECK(minutesAt(meetingWith({{at(40), {}}}), 5) == 40);   // moved back during the pause
    CHECK(minutesAt(meetingWith({{at(40), at(5)}}), 20) == 20); // and resumed then: the pause took nothing away, and adds nothing
}

TEST_CASE("The wall is told to tell little of normal work only by notes that have a kind", "[meetings]")
{
    CHECK_FALSE(tellsLittle({}));
    CHECK_FALSE(tellsLittle(notesOf({{std::nullopt, 100}}))); // nobody has sorted it
    CHECK_FALSE(tellsLittle(notesOf({{NoteKind::Constraint, 11}}))); // too early to tell
    CHECK(tellsLittle(notesOf({{NoteKind::Constraint, 10}, {NoteKind::GoesWell, 2}, {std::nullopt, 40}})));
    CHECK_FALSE(tellsLittle(notesOf({{NoteKind::Constraint, 9}, {NoteKind::GoesWell, 1}, {NoteKind::WorkAsDone, 2}})));
}
