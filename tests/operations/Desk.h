// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/FieldCodec.h"
#include "operations/MeetingOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

namespace sharpend::test {

using namespace Qt::StringLiterals;

template<Record... T>
QStringList rowsOf(Reader &reader)
{
    QStringList rows;
    const auto add = [&](const auto &found) {
        for (const auto &row : found)
            rows << QString::fromStdString(toJson(row).dump());
    };
    (add(reader.find<T>()), ...);
    return rows;
}

/// A Learning Team that two seats work on, with a clock of its own.
struct Desk {
    explicit Desk(Database::Engine engine)
        : workspace(engine)
        , here(workspace.open(u"seat-here"_s))
        , there(workspace.open(u"seat-there"_s))
    {
        for (Store *store : {here.get(), there.get()})
            store->setClock([this] { return now; });
    }

    static QDateTime start() { return QDateTime(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC); }

    void ok(const Outcome &outcome) const
    {
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    }
    /// Done at the seat that later takes it back.
    void doHere(const Operation &operation) const { ok(here->perform(operation)); }
    void doThere(const Operation &operation) const { ok(there->perform(operation)); }

    void gather() { team = teamWithPeople(*there); }
    void discover() { team = teamAtDiscovery(*there); }

    Note note(const QString &text = u"The screen says sent"_s) const { return aNote(team.teamId, team.meetingId, text); }
    QString putNote(const QString &themeId = {}) const
    {
        const Note one = note();
        doHere(addNote(one, themeId));
        return one.id;
    }
    QString putTheme() const
    {
        Theme theme;
        theme.id = newId();
        theme.teamId = team.teamId;
        theme.title = u"Two lists for one order"_s;
        doThere(addTheme(theme));
        return theme.id;
    }

    void rest()
    {
        now = now.addSecs(3600);
        doThere(closeMeeting(team.teamId, team.meetingId));
        now = now.addSecs(3600);
    }

    /// Meeting 2, a day later, at \a phase.
    void improve(Phase phase)
    {
        rest();
        now = now.addDays(1);
        doThere(startMeeting(team.teamId, team.improvingId));
        for (const Phase each : {Phase::Reflections, Phase::MakingSense, Phase::Improvements}) {
            if (each <= phase)
                doThere(enterPhase(team.teamId, team.improvingId, each));
        }
    }

    Action action() const
    {
        Action one;
        one.id = newId();
        one.teamId = team.teamId;
        one.text = u"Show seen beside sent"_s;
        return one;
    }
    /// What no named operation does yet, as one would.
    Operation putting(const auto &record) const { return changing([record](Transaction &tx) { tx.put(record); }); }
    Operation changing(std::function<void(Transaction &)> run) const
    {
        Operation operation;
        operation.name = u"test"_s;
        operation.teamId = team.teamId;
        operation.run = std::move(run);
        return operation;
    }

    Membership holder(Role role) const
    {
        return there->reader().find<Membership>({{"teamId", team.teamId}, {"role", wordOf(role)}}).first();
    }
    /// The person of \a membership in a role besides.
    std::pair<Person, Membership> also(const Membership &membership, Role role) const
    {
        Membership second;
        second.id = newId();
        second.teamId = team.teamId;
        second.personId = membership.personId;
        second.role = role;
        return {*there->reader().get<Person>(membership.personId), second};
    }
    Outcome add(const Membership &membership, Role role) const
    {
        const auto [person, second] = also(membership, role);
        return here->perform(addPerson(person, second));
    }

    QStringList state() const
    {
        QStringList all = rowsOf<Event, LearningTeam, Person, Membership, Meeting, Step, Theme, Note, Placement, Action, Statement, Release>(
            there->reader());
        all << QString::number(there->tick());
        return all;
    }

    Workspace workspace;
    QDateTime now = start();
    std::unique_ptr<Store> here, there;
    TeamAtDiscovery team;
};

/// Arranges with the first, tries with the second.
struct Breach {
    const char *what;
    std::function<std::function<Outcome()>(Desk &)> prepare;
    const char *sentence;
};

inline constexpr auto resting = "The wall is resting: only typing slips and strikes.";
inline constexpr auto movedOn = "This has been changed since";

inline std::function<Outcome()> performing(Desk &desk, const Operation &operation)
{
    return [&desk, operation] { return desk.here->perform(operation); };
}
inline std::function<Outcome()> undoing(Desk &desk)
{
    return [&desk] { return desk.here->undo(desk.team.teamId); };
}
inline std::function<Outcome()> redoing(Desk &desk)
{
    return [&desk] { return desk.here->redo(desk.team.teamId); };
}

inline void refuseEach(const std::vector<Breach> &breaches)
{
    for (const Database::Engine engine : engines()) {
        INFO(test::nameOf(engine));
        Desk desk(engine); // each breach gathers a Learning Team of its own in it
        for (const Breach &breach : breaches) {
            INFO(breach.what);
            desk.now = Desk::start();
            const auto attempt = breach.prepare(desk);
            const QStringList before = desk.state();
            const Outcome outcome = attempt();
            INFO(outcome.sentence().toStdString());
            CHECK(outcome.state == Outcome::State::Refused);
            CHECK(outcome.sentence().contains(QString::fromUtf8(breach.sentence)));
            CHECK(desk.state() == before);
            CHECK(desk.there->check().isEmpty());
        }
    }
}

} // namespace sharpend::test
