// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Done.h"
#include "support/FinishedTeams.h"

#include "operations/PatternOperations.h"
#include "support/catch.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

Meeting heldMeeting(const QString &teamId, MeetingKind kind, const QDateTime &at)
{
    Meeting meeting;
    meeting.id = newId();
    meeting.teamId = teamId;
    meeting.kind = kind;
    meeting.plannedLocal = QDateTime(at.date(), at.time()); // the clock in the room
    meeting.timeZone = u"Europe/London"_s;
    meeting.phase = meeting.furthestPhase = Phase::Close;
    meeting.startedAt = at;
    meeting.ownerLeftAt = at.addSecs(600);
    meeting.contractAgreedAt = at.addSecs(900);
    meeting.endedAt = at.addSecs(5400);
    return meeting;
}

void putNotes(Transaction &tx, const Finished &finished, const Meeting &meeting)
{
    QList<std::optional<NoteKind>> kinds;
    for (std::size_t kind = 0; kind < finished.notes.size(); ++kind)
        kinds.insert(kinds.size(), finished.notes[kind], NoteKind(kind));
    auto note = [&, next = qsizetype(0)]() mutable {
        Note one;
        one.id = newId();
        one.teamId = meeting.teamId;
        one.capturedIn = meeting.id;
        one.capturedAt = meeting.startedAt.addSecs(1200 + next);
        one.text = u"What was said, %1"_s.arg(next);
        if (next < kinds.size())
            one.kind = kinds[next];
        ++next;
        tx.put(one);
        return one.id;
    };
    qsizetype put = 0;
    int position = 0;
    for (const auto &[title, count] : finished.themes) {
        Theme theme;
        theme.id = newId();
        theme.teamId = meeting.teamId;
        theme.title = title;
        theme.position = position++;
        tx.put(theme);
        for (int i = 0; i < count; ++i, ++put) {
            Placement placement;
            placement.id = newId();
            placement.teamId = meeting.teamId;
            placement.noteId = note();
            placement.themeId = theme.id;
            placement.position = i;
            tx.put(placement);
        }
    }
    for (; put < kinds.size(); ++put)
        (void)note();
}

void putRelease(Transaction &tx, const Finished &finished, const LearningTeam &team)
{
    Release release;
    release.id = newId();
    release.teamId = team.id;
    release.releasedAt = team.closedOn.addDays(-40);
    release.pack.releaseId = release.id;
    release.pack.title = team.title;
    if (finished.daysToReply) {
        OwnerReply reply;
        reply.text = u"Thank you."_s;
        reply.on = release.releasedAt.addDays(*finished.daysToReply);
        release.reply = reply;
        release.replySharedOn = reply.on;
    }
    tx.put(release);
}

} // namespace

QString putFinished(Store &store, const Finished &finished)
{
    const QString teamId = newId();
    Operation operation;
    operation.name = u"importLearningTeam"_s;
    operation.door = Door::Import;
    operation.run = [&](Transaction &tx) {
        Event event;
        event.id = newId();
        event.title = finished.title;
        event.kind = finished.kind;
        event.status = EventStatus::Chosen;
        tx.put(event);
        LearningTeam team;
        team.id = teamId;
        team.eventId = event.id;
        team.title = finished.title;
        team.focus = u"How does this work usually go?"_s;
        team.stage = team.furthestStage = Stage::Closed;
        team.closedOn = QDateTime(finished.on, QTime(12, 0), Qt::UTC);
        team.notedWarnings.append({u"closedWithoutReply"_s, u"The reply is late."_s});
        if (!finished.whatChanged.isEmpty())
            team.lookBacks.append({finished.on.addDays(-3), finished.on.addDays(-3), finished.whatChanged});
        if (!finished.sealedCounts.isEmpty())
            team.sealed = Sealed{team.closedOn, finished.sealedCounts, u"closed away"_s};
        tx.put(team);
        const Meeting learning = heldMeeting(teamId, MeetingKind::Learning, team.closedOn.addDays(-60));
        tx.put(learning);
        tx.put(heldMeeting(teamId, MeetingKind::Improving, team.closedOn.addDays(-58)));
        putNotes(tx, finished, learning);
        int position = 0;
        for (const Commitment &commitment : finished.commitments) {
            Action action;
            action.id = newId();
            action.teamId = teamId;
            action.text = u"Something is easier, %1"_s.arg(position);
            action.aim = commitment.aim;
            action.strength = commitment.strength;
            action.progress = ActionProgress::InPlace;
            action.position = position++;
            tx.put(action);
        }
        if (finished.released)
            putRelease(tx, finished, team);
    };
    done(store.perform(operation));
    return teamId;
}

namespace {

struct Year {
    QStringList names{u"Sent is not the same as seen"_s, u"Handover depends on who is free"_s,  u"Two systems, one patient"_s,
                      u"A shared place to look"_s,       u"New colleagues learn by watching"_s, u"Checks that survive a busy day"_s,
                      u"Mondays and discharges"_s};
    /// How many notes the theme of each pattern has in each Learning Team.
    std::array<std::array<int, 9>, 7> notes{{{0, 10, 2, 0, 5, 0, 9, 0, 11},
                                             {5, 0, 9, 0, 3, 0, 6, 0, 0},
                                             {0, 6, 0, 0, 9, 0, 2, 0, 5},
                                             {0, 0, 5, 10, 0, 0, 0, 8, 6},
                                             {4, 0, 2, 0, 0, 5, 0, 3, 0},
                                             {9, 0, 0, 7, 0, 9, 0, 0, 0},
                                             {0, 3, 0, 0, 6, 0, 0, 0, 4}}};
    std::array<int, 9> monthsBefore{11, 10, 9, 7, 6, 4, 3, 2, 0};
    std::array<EventKind, 9> kinds{EventKind::GoodCatch,        EventKind::DidNotGoToPlan,   EventKind::DidNotGoToPlan,
                                   EventKind::UnexpectedlyGood, EventKind::DidNotGoToPlan,   EventKind::GoodCatch,
                                   EventKind::DidNotGoToPlan,   EventKind::UnexpectedlyGood, EventKind::DidNotGoToPlan};
    std::array<const char *, 9> titles{"The label that was caught", "Orders that wait",   "Night porters",
                                       "The calm Friday clinic",    "Look-alike vials",   "A dose that was questioned",
                                       "The Monday list",           "Beds found by noon", "Pharmacy ordering"};
    /// Themes of one Learning Team alone; two of them are worded alike.
    std::array<const char *, 9> own{
        "The printer says ready before it is", "Urgent means different things", "Lifts decide the route at night",
        "A short list leaves time to talk",    "Small screens cut long names",  "Asking is easier in person",
        "Letters wait for a signature",        "Beds wait for a signature",     "Favourites hide what is new"};
    NotesByKind byKind{83, 51, 46, 21, 35, 19, 13}; ///< together 268
    /// Stronger, intermediate and weaker changes of the system, then of people.
    std::array<std::array<int, 6>, 9> committed{{{0, 0, 0, 0, 0, 0},
                                                 {1, 1, 1, 0, 1, 2},
                                                 {2, 1, 1, 0, 1, 1},
                                                 {0, 0, 0, 0, 0, 0},
                                                 {0, 0, 1, 0, 0, 0},
                                                 {2, 2, 0, 0, 0, 1},
                                                 {1, 1, 0, 0, 0, 0},
                                                 {0, 0, 0, 0, 0, 0},
                                                 {5, 2, 1, 0, 0, 1}}};
    std::array<int, 9> days{4, 6, 7, 9, 10, 12, 13, 27, -1};
    std::array<const char *, 9> changed{
        "", "The screen now shows who has seen an order.",       "", "", "Two shelves apart, and nobody has to read twice.",
        "", "Handover has a place of its own, also on Mondays.", "", ""};
};

QList<Commitment> commitmentsOf(const std::array<int, 6> &counts)
{
    QList<Commitment> all;
    for (int i = 0; i < 6; ++i)
        all.insert(all.size(), counts[std::size_t(i)], Commitment{ActionAim(i / 3), Strength(i % 3)});
    return all;
}

} // namespace

void putFinishedYear(Store &store, int teams, const QDate &last)
{
    const Year year;
    QList<Pattern> patterns(year.names.size());
    NotesByKind left = year.byKind;
    for (std::size_t i = 0; i < std::size_t(teams); ++i) {
        Finished team;
        team.title = QString::fromUtf8(year.titles[i]);
        team.kind = year.kinds[i];
        team.on = last.addMonths(-year.monthsBefore[i]);
        team.commitments = commitmentsOf(year.committed[i]);
        team.whatChanged = QString::fromUtf8(year.changed[i]);
        if (year.days[i] >= 0)
            team.daysToReply = year.days[i];
        for (std::size_t kind = 0; kind < left.size(); ++kind) {
            team.notes[kind] = left[kind] / int(9 - i);
            left[kind] -= team.notes[kind];
        }
        for (std::size_t pattern = 0; pattern < year.notes.size(); ++pattern) {
            if (year.notes[pattern][i] > 0)
                team.themes.append({year.names[qsizetype(pattern)], year.notes[pattern][i]});
        }
        team.themes.append({QString::fromUtf8(year.own[i]), 2});
        const QString teamId = putFinished(store, team);
        for (const Theme &theme : store.reader().find<Theme>({{"teamId", teamId}})) {
            if (const qsizetype pattern = year.names.indexOf(theme.title); pattern >= 0)
                patterns[pattern].themeIds << theme.id;
        }
    }
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        if (patterns[i].themeIds.isEmpty())
            continue;
        patterns[i].id = newId();
        patterns[i].name = year.names[i];
        done(store.perform(namePattern(patterns[i])));
    }
}

} // namespace sharpend::test
