// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The verbs that bring files in and write them out.

#include "cli/Verbs.h"

#include "exchange/Bundle.h"
#include "exchange/EventCsv.h"
#include "operations/EventOperations.h"
#include "reports/RecordMarkdown.h"
#include "store/Location.h"
#include "store/Seat.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sharpend::cli {

namespace {

struct CliWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Opens the workspace, made if missing, at a seat of its own and does \a operation. Answers whether that changed anything.
bool perform(const CommandLine &line, const Operation &operation)
{
    makeDataFolder();
    const auto seat = Seat::claim(seatFolder());
    const auto store = Store::open(locationOf(line), seat->id());
    const Outcome outcome = store->perform(operation);
    if (!outcome.isDone())
        refuse(outcome.sentence());
    return !outcome.changes.rows.isEmpty();
}

bool isBundle(const QString &path, const QByteArray &bytes)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "csv"_L1 || suffix == "tsv"_L1 || suffix == "txt"_L1)
        return false;
    QByteArray start = bytes.left(4096);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return suffix == "learningteam"_L1 || start.trimmed().startsWith('{');
}

int importBundle(const CommandLine &line, const QString &path, const QByteArray &bytes, bool dryRun)
{
    const QString name = QFileInfo(path).fileName();
    const BundleReading reading = readBundle(bytes);
    if (!reading.refusal.isEmpty())
        refuse(u"%1: %2"_s.arg(name, reading.refusal));
    const QStringList broken = brokenRules(reading.bundle);
    if (!broken.isEmpty())
        refuse(u"%1: %2"_s.arg(name, broken.join(u' ')));

    const QString what = u"“%1”: %2"_s.arg(oneLine(reading.bundle.title), reading.bundle.summary());
    const QString nothing = CliWords::tr("Nothing to do, all of it is here already: %1.").arg(what);
    if (!dryRun) {
        const bool changed = perform(line, importLearningTeam(reading.bundle));
        say(changed ? CliWords::tr("Imported %1.").arg(what) : nothing);
        return exitDone;
    }
    const QString location = locationOf(line);
    if (Database::isPostgres(location) || QFileInfo::exists(location)) {
        Store::probe(location);
        Database db(location, Database::Access::ReadOnly);
        Reader reader(db);
        const BundleMatch match = matchBundle(reader, reading.bundle);
        if (!match.refusal.isEmpty())
            refuse(match.refusal);
        if (match.missing.isEmpty()) {
            say(nothing);
            return exitDone;
        }
    }
    say(CliWords::tr("Would import %1.").arg(what));
    return exitDone;
}

QString eventsCounted(qsizetype number)
{
    return number == 1 ? CliWords::tr("1 event") : CliWords::tr("%1 events").arg(QLocale().toString(number));
}

int importCsv(const CommandLine &line, const QString &path, const QByteArray &bytes, const QCommandLineParser &parser)
{
    const QString name = QFileInfo(path).fileName();
    EventCsv csv(bytes);
    if (!csv.refusal().isEmpty())
        refuse(u"%1: %2"_s.arg(name, csv.refusal()));
    for (const QString &mapping : parser.values(u"map"_s)) {
        if (const QString wrong = csv.map(mapping); !wrong.isEmpty())
            misuse(wrong);
    }
    if (parser.isSet(u"dates"_s)) {
        const auto order = dateOrderFrom(parser.value(u"dates"_s));
        if (!order)
            misuse(CliWords::tr("--dates knows dmy, mdy and ymd, not “%1”.").arg(parser.value(u"dates"_s)));
        csv.setDateOrder(order);
    }
    const EventCsvResult result = csv.result();
    if (!result.missing.isEmpty()) {
        const bool dates = csv.dates().ambiguous && !csv.dateOrder();
        refuse(dates ? CliWords::tr("%1: %2 Add --dates dmy or --dates mdy.").arg(name, result.missing)
                     : CliWords::tr("%1: %2 Add --map COLUMN=title.").arg(name, result.missing));
    }
    for (const BadRow &bad : result.badRows)
        complain(CliWords::tr("%1, line %2: %3").arg(name).arg(bad.line).arg(bad.sentence));
    if (result.events.isEmpty())
        refuse(CliWords::tr("%1: no event could be read, so nothing was added.").arg(name));
    const QString left = result.badRows.isEmpty() ? QString() : CliWords::tr(" Left out: %1.").arg(result.badRows.size());
    if (parser.isSet(u"dry-run"_s)) {
        if (const QString location = locationOf(line); Database::isPostgres(location) || QFileInfo::exists(location))
            Store::probe(location);
        say(CliWords::tr("Would add %1.").arg(eventsCounted(result.events.size())) + left);
    } else {
        perform(line, importEvents(result.events));
        say(CliWords::tr("Added %1.").arg(eventsCounted(result.events.size())) + left);
    }
    for (const QString &remark : result.remarks)
        say(oneLine(remark));
    return exitDone;
}

void write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path); // whole or not at all
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!done)
        refuse(CliWords::tr("%1 cannot be written. Choose a folder that may be written.").arg(path));
}

} // namespace

int runImport(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOptions({{u"dry-run"_s, {}}, {u"map"_s, {}, u"COLUMN=FIELD"_s}, {u"dates"_s, {}, u"ORDER"_s}});
    const QString path = read(parser, line, {u"FILE"_s}).first();
    const QFileInfo info(path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        refuse(CliWords::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(path));
    const QByteArray bytes = file.read(largestBundle + 1); // no log may be larger either
    if (!isBundle(path, bytes))
        return importCsv(line, path, bytes, parser);
    for (const QString &option : {u"map"_s, u"dates"_s}) {
        if (parser.isSet(option))
            misuse(CliWords::tr("--%1 is for a log of events; %2 is a Learning Team.").arg(option, info.fileName()));
    }
    return importBundle(line, path, bytes, parser.isSet(u"dry-run"_s));
}

int runExport(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOptions({{u"to"_s, {}, u"FILE"_s}, {u"full"_s, {}}});
    const QString start = read(parser, line, {u"TEAM"_s}).first();
    const QString path = parser.value(u"to"_s);
    if (path.isEmpty())
        misuse(CliWords::tr("export needs --to FILE."));
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != "learningteam"_L1 && suffix != "md"_L1)
        misuse(CliWords::tr("export writes .learningteam and .md files, not “%1”.").arg(QFileInfo(path).fileName()));
    const auto store = openExisting(line);
    const LearningTeam team = teamNamed(store->reader(), start);
    if (suffix == "learningteam"_L1) {
        write(path, exportLearningTeam(store->reader(), team.id, QDateTime::currentDateTimeUtc()));
    } else if (!parser.isSet(u"full"_s)) {
        refuse(CliWords::tr("Nothing has been released yet, so there is no summary: add --full for the facilitator’s record."));
    } else {
        Content content;
        if (const QString wrong = readContent(content); !wrong.isEmpty())
            refuse(wrong);
        write(path, recordMarkdown(readTeamRecord(store->reader(), team.id).value(), content).toUtf8());
    }
    say(CliWords::tr("Wrote %1.").arg(path));
    return exitDone;
}

} // namespace sharpend::cli
