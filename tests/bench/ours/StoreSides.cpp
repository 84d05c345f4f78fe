// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What needs no window:
//   sharpend_bench_store prepare STORE NOTES   makes a workspace: the sample, whose meeting in discovery gets so many notes on its
//                                              wall; says the id of that Learning Team
//   sharpend_bench_store note STORE TEAM       the side of Sharp End of a durable note: an operation through the Store
//   sharpend_bench_store import STORE ROWS     so many events of a log, as one step
//   sharpend_bench_store export STORE NOTES    makes STORE.learningteam: the Learning Team of a workspace made by prepare; says how large
//                                              it is in kilobytes
//   sharpend_bench_store empty STORE ''         makes a workspace with nothing in it
//   sharpend_bench_store team STORE FILE       brings a Learning Team into a workspace, made if missing, once; says how long it took, and by how much more memory the
//                                              process held at its height than before

#include "bench/child/Imported.h"
#include "bench/child/Rounds.h"
#include "exchange/Bundle.h"
#include "exchange/Demo.h"
#include "operations/EventOperations.h"
#include "operations/WallOperations.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QFile>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::bench;

namespace {

LearningTeam teamInDiscovery(Store &store)
{
    for (const LearningTeam &team : store.reader().find<LearningTeam>()) {
        if (team.stage == Stage::Meeting1)
            return team;
    }
    giveUp(u"the sample has no Meeting 1"_s);
}

QString meetingOf(Store &store, const QString &teamId)
{
    return store.reader().find<Meeting>({{"teamId", teamId}, {"kind", wordOf(MeetingKind::Learning)}}).first().id;
}

void done(const Outcome &outcome)
{
    if (!outcome.isDone())
        giveUp(outcome.sentence());
}

/// Notes like those of the sample, two in three in a theme, as there. No two have the same words.
Operation fillWall(const LearningTeam &team, const QString &meetingId, int count)
{
    Operation operation;
    operation.name = u"addNote"_s;
    operation.teamId = team.id;
    operation.run = [=](Transaction &tx) {
        const QList<Note> samples = tx.find<Note>();
        const QList<Theme> themes = tx.find<Theme>({{"teamId", team.id}});
        const QList<Note> there = tx.find<Note>({{"teamId", team.id}});
        const QDateTime begin = tx.now().addSecs(-60 * 60);
        const auto onWall = std::count_if(there.begin(), there.end(), isOnWall);
        for (int i = int(onWall); i < count; ++i) {
            Note note;
            note.id = newId();
            note.teamId = team.id;
            note.capturedIn = meetingId;
            note.capturedAt = begin.addMSecs(i * 100);
            note.text = u"%1 (%2)"_s.arg(samples[i % samples.size()].text).arg(i);
            if (i % 8 != 0)
                note.kind = NoteKind(i % enumCount<NoteKind>);
            tx.put(note);
            if (i % 3 == 0)
                continue;
            Placement placement;
            placement.id = newId();
            placement.teamId = team.id;
            placement.noteId = note.id;
            placement.themeId = themes[i % themes.size()].id;
            placement.position = i;
            tx.put(placement);
        }
    };
    return operation;
}

Event importedEvent()
{
    Event event;
    event.id = newId();
    event.title = QLatin1String(importedTitle);
    event.story = u"The order was sent to the old printer. The night shift looked at the new one, as they had been told in spring, "
                  "and the morning found it. Nobody had seen the first list since the move."_s;
    event.occurredOn = QDate(2026, 3, 4);
    event.place = u"Dispensary"_s;
    event.raisedBy = u"Pharmacy technician"_s;
    event.raisedOn = QDateTime(QDate(2026, 3, 5), QTime(12, 0), Qt::UTC);
    return event;
}

/// The events are made before the clock starts, as a log is read before anybody can say "Add".
double importOnce(Store &store, int rows, qint64 import)
{
    QList<Event> events(rows, importedEvent());
    for (int i = 0; i < rows; ++i) {
        events[i].id = newId();
        events[i].title = importedTitleOf(i);
        events[i].reference = importedReferenceOf(import, i);
    }
    const auto progress = std::make_shared<WorkProgress>();
    const double start = now();
    done(store.perform(importEvents(events, progress)));
    return now() - start;
}

void prepare(const QString &path, int count)
{
    if (const QString wrong = makeDemo(path); !wrong.isEmpty())
        giveUp(wrong);
    const auto store = Store::open(path, u"bench"_s);
    const LearningTeam team = teamInDiscovery(*store);
    done(store->perform(fillWall(team, meetingOf(*store, team.id), count)));
    done(store->perform(importEvents({importedEvent()})));
    tell(team.id);
}

/// As a file that somebody sends.
void writeTeam(const QString &path, int count)
{
    prepare(path, count);
    const auto store = Store::open(path, u"bench"_s);
    QFile file(path + u".learningteam"_s);
    const QByteArray bytes = exportLearningTeam(store->reader(), teamInDiscovery(*store).id, QDateTime::currentDateTimeUtc());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        giveUp(file.errorString());
    tell(QString::number(double(bytes.size()) / 1024));
}

void bringTeamIn(Store &store, const QString &path)
{
    const double held = memoryHeld(), start = now();
    BundleReading reading = readBundleFile(path);
    if (!reading.refusal.isEmpty())
        giveUp(reading.refusal);
    done(store.perform(importLearningTeam(reading.bundle)));
    tell(u"took %1"_s.arg(now() - start));
    tell(u"holds %1"_s.arg(mostMemoryHeld() - held));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        giveUp(u"no such side"_s);
    try {
        if (arguments[1] == "prepare"_L1) {
            prepare(arguments[2], arguments[3].toInt());
            return 0;
        }
        if (arguments[1] == "export"_L1) {
            writeTeam(arguments[2], arguments[3].toInt());
            return 0;
        }
        const std::shared_ptr<Store> store = Store::open(arguments[2], u"bench"_s);
        if (arguments[1] == "empty"_L1) {
            tell(store->workspaceId());
            return 0;
        }
        if (arguments[1] == "team"_L1) {
            bringTeamIn(*store, arguments[3]);
            return 0;
        }
        if (arguments[1] == "import"_L1) {
            qint64 import = 0;
            Rounds rounds([store, rows = arguments[3].toInt(), import]() mutable { return importOnce(*store, rows, ++import); });
            rounds.begin();
            return QCoreApplication::exec();
        }
        const QString teamId = arguments[3], meetingId = meetingOf(*store, teamId);
        int number = 0;
        Rounds rounds([store, teamId, meetingId, number]() mutable {
            Note note;
            note.id = newId();
            note.teamId = teamId;
            note.capturedIn = meetingId;
            note.text = u"%1 Nobody told the night shift that the list had changed"_s.arg(++number);
            const double start = now();
            done(store->perform(addNote(note)));
            return now() - start;
        });
        rounds.begin();
        return QCoreApplication::exec();
    } catch (const StoreError &error) {
        giveUp(error.sentence());
    }
}
