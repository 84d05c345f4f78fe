// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// An open window whose notes are edited all day does not grow.

#include "Tally.h"
#include "domain/Content.h"
#include "gui/documents/NoteEdit.h"
#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "operations/WallOperations.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/catch.h"

#include <QApplication>
#include <QFile>

#include <malloc.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;
using namespace sharpend::torture;

namespace {

constexpr int notesOnTheWall = 200, inOneGo = 50;
constexpr double mostGrowth = 0.10;

/// What the process holds, in bytes; what has been freed and not given back does not count.
qint64 memory()
{
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

TEST_CASE("edits")
{
    Tally tally("edits");
    const int all = tally.wanted(1000, 20000);
    const QString location = tally.path(u"library.db"_s);
    TeamAtDiscovery team;
    {
        const auto store = Store::open(location, u"seat-before"_s);
        team = teamAtDiscovery(*store);
        for (int i = 0; i < notesOnTheWall; ++i)
            REQUIRE(store->perform(addNote(aNote(team.teamId, team.meetingId, u"Note %1 of a long day"_s.arg(i)))).isDone());
    }
    if (!Look::instance())
        new Look(qApp);
    Content content;
    REQUIRE(readContent(content).isEmpty());
    Session session(location, tally.path(u"seats"_s));
    MainWindow window(session, content);
    window.resize(1440, 900);
    window.show();
    window.openTeam(team.teamId);
    auto *document = window.findChild<TeamDocument *>();
    REQUIRE(document);
    REQUIRE(until([&] { return document->isLoaded() && document->rows<Note>().size() == notesOnTheWall; }));

    const QStringList ids = document->rows<Note>().keys();
    int made = 0, refused = 0;
    const auto edit = [&](int count) {
        for (int end = made + count; made < end;) {
            for (int i = 0; i < inOneGo && made < end; ++i, ++made) {
                const Note note = document->row<Note>(ids[made % ids.size()]);
                document->edit({note.id, note.text, u"Note %1, said for the %2th time"_s.arg(made % ids.size()).arg(made)}, &window,
                               [&refused](const QString &) { ++refused; });
            }
            REQUIRE(until([&] { return session.waiting() == 0; }, 60000));
            bool isRead = false; // what was read of it has come too: else it lies in a queue, and is counted
            session.read<int>(document, [](Store &) { return 0; }, [&isRead](int) { isRead = true; });
            REQUIRE(until([&] { return isRead; }, 60000));
        }
    };
    edit(all / 10); // caches fill
    const qint64 before = memory();
    edit(all - made);
    const qint64 after = memory();
    const double growth = double(after - before) / double(before);
    for (int i = 0; i < ids.size(); ++i) // the last words of each
        CHECK(document->row<Note>(ids[i]).text.startsWith(u"Note %1, said"_s.arg(i)));
    CHECK(growth <= mostGrowth);
    tally.countMany(made, refused, u"edits that were refused"_s);
    tally.say(u"memory from %1 to %2 MB (%3 %)"_s.arg(double(before) / 1e6, 0, 'f', 1)
                  .arg(double(after) / 1e6, 0, 'f', 1)
                  .arg(growth * 100, 0, 'f', 1));
}
