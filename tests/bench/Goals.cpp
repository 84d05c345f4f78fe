// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "bench/Goals.h"

#include "bench/Side.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend::bench {

namespace {

constexpr int log = 50'000;
constexpr double reportAtMost = 40 * 1024; // kilobytes

/// Both sides in turn, \a each repetitions at a time. The first \a warmUp turns are not counted.
Measured takeTurns(Side &bare, Side &ours, int turns, int each, int warmUp)
{
    Measured measured;
    for (int turn = -warmUp; turn < turns; ++turn) {
        const QList<double> one = bare.round(each), other = ours.round(each);
        if (turn >= 0) {
            measured.bare += one;
            measured.ours += other;
        }
    }
    return measured;
}

} // namespace

double percentile(QList<double> values, int hundredth)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = qsizetype(std::ceil(double(values.size()) * hundredth / 100.0));
    return values[std::clamp<qsizetype>(rank - 1, 0, values.size() - 1)];
}

const QList<Goal> &goals()
{
    static const QList<Goal> all{
        {"note", "a durable note", "prepared insert of the row and its FTS5 entry", "ms", 1000, 50, 1.5, &Bench::note},
        {"import", "50,000 events of a log, as one step", "prepared inserts of the rows and their journal", "s", 1e6, 50, 1.5, &Bench::import, true},
        {"key", "a key in the capture field, 10,000 notes open", "QLineEdit", "ms", 1000, 95, 1.5, &Bench::key},
        {"wall", "10,000 notes from the store to the first paint", "painted list, heights known", "ms", 1000, 50, 2, &Bench::wall},
        {"add", "Enter to the card on the screen, at 10,000", "the same at 100", "ms", 1000, 50, 2, &Bench::add},
        {"settle", "all work of the window for a note, at 10,000", "the same at 100", "ms", 1000, 50, 2, &Bench::settle},
        {"scroll", "a frame of scrolling, at 10,000", "painted list", "ms", 1000, 50, 2, &Bench::scroll},
        {"memory", "memory with 1,000 notes on the open wall", "Qt window", "MB", 1024, 50, 2, &Bench::memory},
        {"start", "start to the first paint of the Library", "Qt window", "ms", 1000, 50, 2, &Bench::start},
        {"report", "the record of 500 notes as a PDF", "QTextDocument of its words onto QPdfWriter", "ms", 1000, 50, 1.5, &Bench::report},
        {"reportmb", "memory that the record takes at its height", "40 MB", "MB", 1024, 50, 1, &Bench::reportMemory},
        {"find", "what is found at a key, in 100,000 notes", "FTS5, the newest 50 rowids", "ms", 1000, 95, 10, &Bench::find, true},
        {"find1m", "the same in 1,000,000 notes", "the same", "ms", 1000, 95, 10, &Bench::findMore, true},
        {"grep", "what is found at a key, in 100,000 notes", "grep over their texts", "ms", 1000, 95, 0.1, &Bench::grep, true},
        {"grep1m", "the same in 1,000,000 notes", "the same", "ms", 1000, 95, 0.1, &Bench::grepMore, true},
        {"select", "what is found for words that few of 100,000 notes have together", "that index alone, the newest 50 rowids", "ms", 1000, 50, 1.2, &Bench::select, true},
        {"select1m", "the same in 1,000,000 notes", "the same", "ms", 1000, 50, 1.2, &Bench::selectMore, true},
        {"team", "a Learning Team of 100,000 notes out of its file", "JSON read, prepared inserts of the rows and their journal, one index made", "s", 1e6, 50, 1.5, &Bench::team, true},
        {"teammb", "memory that it takes at its height", "the size of the file", "MB", 1024, 50, 3, &Bench::teamMemory, true},
        {"library", "start to the first paint of the Library, 1,000 Learning Teams", "the same at 10", "ms", 1000, 50, 1.5, &Bench::library, true},
    };
    return all;
}

Bench::Bench(const QString &programs, Effort effort)
    : m_programs(programs)
    , m_effort(effort)
{
}

QString Bench::program(const char *name) const { return QDir(m_programs).filePath(u"sharpend_bench_"_s + QLatin1String(name)); }

int Bench::size(int notes) const { return m_effort == Effort::Smoke ? std::max(few, notes / 20) : notes; }

int Bench::times(int full) const { return m_effort == Effort::Smoke ? 1 : m_effort == Effort::Quick ? std::max(1, full / 4) : full; }

Bench::Workspace Bench::workspace(int notes)
{
    notes = size(notes);
    Workspace &made = m_made[notes];
    if (made.path.isEmpty()) {
        made.path = u"%1.db"_s.arg(notes);
        made.teamId = Side::lineOf({program("store"), {u"prepare"_s, made.path, QString::number(notes)}, {}, {}});
    }
    const QString copy = u"%1-%2.db"_s.arg(notes).arg(++m_copies);
    if (!QFile::copy(made.path, copy)) // nobody has it open: all of it is in the file
        throw BenchError(u"%1 could not be copied"_s.arg(made.path));
    return {copy, made.teamId};
}

Measured Bench::note()
{
    const Workspace one = workspace(many), other = workspace(many);
    Side bare({program("bare"), {u"note"_s, one.path}, {}, {}});
    Side ours({program("store"), {u"note"_s, other.path, other.teamId}, {}, {}});
    // Warmed up until both write their logs anew from the beginning, which takes a thousand pages.
    return takeTurns(bare, ours, times(300), 1, m_effort == Effort::Smoke ? 0 : 250);
}

Measured Bench::import()
{
    const Workspace one = workspace(many), other = workspace(many);
    const QString rows = QString::number(size(log));
    Side bare({program("bare"), {u"import"_s, one.path, rows}, {}, {}});
    Side ours({program("store"), {u"import"_s, other.path, rows}, {}, {}});
    return takeTurns(bare, ours, times(5), 1, m_effort == Effort::Smoke ? 0 : 1);
}

Measured Bench::key()
{
    const Workspace store = workspace(most);
    Side ours({program("app"), {u"--store"_s, store.path}, u"key"_s, store.teamId});
    Side bare({program("bare"), {u"key"_s, ours.word()}, {}, {}});
    return takeTurns(bare, ours, times(120), 5, 4);
}

Measured Bench::wall()
{
    const Workspace one = workspace(most), other = workspace(most);
    Side ours({program("app"), {u"--store"_s, other.path}, u"wall"_s, other.teamId});
    Side bare({program("bare"), {u"list"_s, one.path, one.teamId, ours.word()}, {}, {}});
    return takeTurns(bare, ours, times(24), 1, 1);
}

Measured Bench::add()
{
    const Workspace small = workspace(few), large = workspace(most);
    Side bare({program("app"), {u"--store"_s, small.path}, u"add"_s, small.teamId});
    Side ours({program("app"), {u"--store"_s, large.path}, u"add"_s, large.teamId});
    return takeTurns(bare, ours, times(60), 1, 2);
}

Measured Bench::settle()
{
    const Workspace small = workspace(few), large = workspace(most);
    Side bare({program("app"), {u"--store"_s, small.path}, u"settle"_s, small.teamId});
    Side ours({program("app"), {u"--store"_s, large.path}, u"settle"_s, large.teamId});
    return takeTurns(bare, ours, times(60), 1, 2);
}

Measured Bench::scroll()
{
    const Workspace one = workspace(most), other = workspace(most);
    Side ours({program("app"), {u"--store"_s, other.path}, u"scroll"_s, other.teamId});
    Side bare({program("bare"), QStringList{u"scroll"_s, one.path, one.teamId} + ours.word().split(u' '), {}, {}});
    return takeTurns(bare, ours, times(120), 5, 4);
}

Measured Bench::memory()
{
    const Workspace store = workspace(many);
    Measured measured;
    for (int i = 0; i < times(6); ++i) {
        measured.bare << Side::once({program("window"), {}, {}, {}}, u"holds"_s).second;
        measured.ours << Side::once({program("app"), {u"--store"_s, store.path}, u"memory"_s, store.teamId}, u"holds"_s).second;
    }
    return measured;
}

Measured Bench::start()
{
    const Workspace store = workspace(many);
    Measured measured;
    const auto time = [](const Program &program) {
        const auto [begin, end] = Side::once(program, u"painted"_s);
        return end - begin;
    };
    for (int i = -1; i < times(30); ++i) {
        const double bare = time({program("window"), {}, u"start"_s, {}});
        const double ours = time({program("app"), {u"--store"_s, store.path}, u"start"_s, store.teamId});
        if (i >= 0) { // the first reads the programs from the disk
            measured.bare << bare;
            measured.ours << ours;
        }
    }
    return measured;
}

Measured Bench::report()
{
    const Workspace store = workspace(some);
    Side ours({program("report"), {u"record"_s, store.path, store.teamId}, {}, {}});
    Side bare({program("bare"), {u"report"_s, ours.word()}, {}, {}});
    return takeTurns(bare, ours, times(40), 1, 2);
}

Measured Bench::reportMemory()
{
    const Workspace store = workspace(some);
    Measured measured;
    for (int i = 0; i < times(6); ++i) {
        measured.bare << reportAtMost;
        measured.ours << Side::once({program("report"), {u"holds"_s, store.path, store.teamId}, {}, {}}, u"holds"_s).second;
    }
    return measured;
}

QString Bench::organisation(int teams, int notes)
{
    const QString path = u"organisation-%1-%2.db"_s.arg(teams).arg(notes);
    if (!QFile::exists(path))
        Side::lineOf({program("library"), {u"make"_s, path, QString::number(teams), QString::number(notes)}, {}, {}});
    return path;
}

Measured Bench::search(const char *bareSide, const char *oursSide, int notes)
{
    const QString store = organisation(size(many), size(notes));
    Side bare({program("bare"), {QLatin1String(bareSide), store}, {}, {}});
    Side ours({program("library"), {QLatin1String(oursSide), store}, {}, {}});
    return takeTurns(bare, ours, times(60), 10, 3);
}

Bench::TeamFile Bench::teamFile()
{
    if (m_team.path.isEmpty()) {
        const QString workspace = u"team.db"_s;
        m_team.kilobytes = Side::lineOf({program("store"), {u"export"_s, workspace, QString::number(size(10 * most))}, {}, {}}).toDouble();
        m_team.path = workspace + u".learningteam"_s;
    }
    return m_team;
}

Measured Bench::team()
{
    const QString file = teamFile().path;
    Measured measured;
    for (int i = 0; i < times(5); ++i) {
        for (const auto &[side, times] : {std::pair("bare", &measured.bare), std::pair("store", &measured.ours)}) {
            const QString store = u"team-%1.db"_s.arg(++m_copies);
            Side::lineOf({program("store"), {u"empty"_s, store, {}}, {}, {}});
            *times << Side::once({program(side), {u"team"_s, store, file}, {}, {}}, u"took"_s).second;
            QFile::remove(store);
        }
    }
    return measured;
}

Measured Bench::teamMemory()
{
    const TeamFile file = teamFile();
    const QString store = u"team-%1.db"_s.arg(++m_copies);
    Measured measured;
    measured.bare << file.kilobytes;
    measured.ours << Side::once({program("store"), {u"team"_s, store, file.path}, {}, {}}, u"holds"_s).second;
    return measured;
}

Measured Bench::library()
{
    const QString small = organisation(10, 1000), large = organisation(size(many), size(10 * most));
    const auto time = [this](const QString &store) {
        const auto [begin, end] = Side::once({program("app"), {u"--store"_s, store}, u"start"_s, u"none"_s}, u"painted"_s);
        return end - begin;
    };
    Measured measured;
    for (int i = -1; i < times(20); ++i) {
        const double bare = time(small), ours = time(large);
        if (i >= 0) { // the first reads the program from the disk
            measured.bare << bare;
            measured.ours << ours;
        }
    }
    return measured;
}

} // namespace sharpend::bench
