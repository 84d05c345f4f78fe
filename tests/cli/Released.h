// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "Program.h"

#include "operations/TeamOperations.h"
#include "support/LateTeam.h"
#include "support/Workspace.h"
#include "support/catch.h"

namespace sharpend::test {

/// A workspace beside the program with a Learning Team that has released once.
struct Released {
    Released()
        : store(Store::open(program.path(QStringLiteral("a.db")), QStringLiteral("seat")))
        , team(teamAfterMeeting2(*store))
    {
        for (const Membership &one : store->reader().find<Membership>({{"teamId", team.teamId}})) {
            REQUIRE(store->perform(editPerson(team.teamId, one.personId, "name", [](Person &p) { p.name = QStringLiteral("Ada Marchetti"); })).isDone());
        }
        releaseId = release(*store, team.teamId);
    }
    OutputPack pack() const { return store->reader().get<Release>(releaseId)->pack; }
    Answer run(const QStringList &verb) const { return program.run(QStringList{QStringLiteral("--store"), QStringLiteral("a.db")} + verb); }
    Answer exportTo(const QString &name, const QStringList &more = {}) const
    {
        return run(QStringList{QStringLiteral("export"), team.teamId, QStringLiteral("--to"), name} + more);
    }
    QString text(const QString &name) const { return QString::fromUtf8(program.bytesOf(name)); }

    Program program;
    std::unique_ptr<Store> store;
    LateTeam team;
    QString releaseId;
};

inline void checkDone(const Answer &answer, const QString &out)
{
    INFO(answer.err.toStdString());
    CHECK(answer.status == 0);
    CHECK(answer.err == QString());
    INFO(answer.out.toStdString());
    CHECK(answer.out.startsWith(out));
}

inline void checkRefused(const Answer &answer, const QString &words)
{
    CHECK(answer.status == 1);
    CHECK(answer.out == QString());
    CHECK(answer.err.count(QLatin1Char('\n')) == 1);
    INFO(answer.err.toStdString());
    CHECK(answer.err.contains(words));
}

} // namespace sharpend::test
