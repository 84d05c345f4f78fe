// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A community on the command line: its file comes in, locked or not, and search finds it.

#include "Released.h"

#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "exchange/CommunityFile.h"
#include "exchange/LockedFile.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const QString passphrase = u"lantern orchard tuesday"_s;

QByteArray circleFile()
{
    Community community;
    community.id = u"circle-1"_s;
    community.name = u"Medicines safety circle"_s;
    community.charter.keeping = u"A notebook in the drawer"_s;
    CommunitySession session;
    session.id = u"session-1"_s;
    session.caseQuestion = u"Whether to ring at night"_s;
    session.plannedLocal = QDateTime(QDate(2026, 3, 26), QTime(15, 0));
    community.sessions << session;
    return communityFile(toJson(community), {}, {}, QDateTime(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC));
}

} // namespace

TEST_CASE("import brings a community in once, and search finds it", "[cli]")
{
    const Program program;
    program.write(u"circle.community"_s, circleFile());
    const QString what = u"“Medicines safety circle”: 1 community, 1 session"_s;
    checkDone(program.run({u"--store"_s, u"w.db"_s, u"import"_s, u"circle.community"_s, u"--dry-run"_s}),
              u"Would import %1.\n"_s.arg(what));
    CHECK_FALSE(program.files().contains(u"w.db"_s));
    checkDone(program.run({u"--store"_s, u"w.db"_s, u"import"_s, u"circle.community"_s}), u"Imported %1.\n"_s.arg(what));
    checkDone(program.run({u"--store"_s, u"w.db"_s, u"import"_s, u"circle.community"_s}),
              u"Nothing to do, all of it is here already: %1.\n"_s.arg(what));
    const Answer found = program.run({u"--store"_s, u"w.db"_s, u"search"_s, u"ring"_s, u"night"_s});
    CHECK(found.status == 0);
    CHECK(found.out.simplified() == u"- Community Medicines safety circle: Whether to ring at night"_s);
    const Json list = program.run({u"--store"_s, u"w.db"_s, u"search"_s, u"notebook"_s, u"--json"_s}).json();
    REQUIRE(list.size() == 1);
    CHECK(textAt(list[0], "record") == u"community"_s);
    CHECK(textAt(list[0], "name") == u"Medicines safety circle"_s);
    checkDone(program.run({u"--store"_s, u"w.db"_s, u"check"_s}), u"The workspace is sound.\n"_s);
}

TEST_CASE("a locked community needs its passphrase, and a damaged one is refused with its place", "[cli][locked]")
{
    const Program program;
    REQUIRE(writeLocked(program.path(u"circle.community"_s), circleFile(), LockedKind::Community, Passphrase(passphrase)).isEmpty());
    QFile::setPermissions(program.write(u"words"_s, passphrase.toUtf8() + '\n'), QFile::ReadOwner | QFile::WriteOwner);
    checkRefused(program.run({u"--store"_s, u"w.db"_s, u"import"_s, u"circle.community"_s}), u"is locked: add --passphrase-file"_s);
    const Answer imported = program.run({u"--store"_s, u"w.db"_s, u"import"_s, u"circle.community"_s, u"--passphrase-file"_s, u"words"_s});
    INFO(imported.err.toStdString());
    CHECK(imported.status == 0);
    program.write(u"other.community"_s, circleFile().replace("\"session-1\"", "\"session 1\""));
    checkRefused(program.run({u"--store"_s, u"w.db"_s, u"import"_s, u"other.community"_s}), u"community.sessions[0].id"_s);
}
