// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The verb that brings files in.

#include "domain/FieldCodec.h"
#include "cli/Verbs.h"

#include "exchange/Bundle.h"
#include "exchange/CommunityFile.h"
#include "exchange/EventDuplicates.h"
#include "exchange/LockedFile.h"
#include "exchange/Merge.h"
#include "exchange/OutputPackFile.h"
#include "exchange/ReflectionFile.h"
#include "operations/EventOperations.h"
#include "operations/FollowUpOperations.h"
#include "store/Location.h"
#include "store/Seat.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The workspace, made if missing, opened at a seat of its own.
struct Desk {
    explicit Desk(const CommandLine &line)
        : seat((makeDataFolder(), Seat::claim(seatFolder())))
        , store(Store::open(locationOf(line), seat->id()))
    {
    }

    Outcome perform(const Operation &operation) const
    {
        const Outcome outcome = store->perform(operation);
        if (!outcome.isDone())
            refuse(outcome.sentence());
        return outcome;
    }

    std::unique_ptr<Seat> seat;
    std::unique_ptr<Store> store;
};

/// What a file may hold, by its name, and where that tells nothing by how it begins.
enum class FileKind { Table, Bundle, Community, Pack, Reply, Reflections };

FileKind kindOf(const QString &path, const QByteArray &bytes)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const QByteArray start = bytes.left(4096);
    if (suffix == "csv"_L1 || suffix == "tsv"_L1)
        return FileKind::Table;
    if (suffix == "learningteam"_L1)
        return FileKind::Bundle;
    if (suffix == "community"_L1 || start.contains("\"sharpend.community\""))
        return FileKind::Community;
    if (suffix == "ownerreply"_L1 || start.contains("\"sharpend.ownerreply\"")) // also as text that came by mail
        return FileKind::Reply;
    if (suffix == "reflections"_L1 || start.contains("\"sharpend.reflections\""))
        return FileKind::Reflections;
    if (suffix == "outputpack"_L1 || start.contains("\"sharpend.outputpack\""))
        return FileKind::Pack;
    const QByteArray json = start.startsWith("\xEF\xBB\xBF") ? start.mid(3) : start;
    return suffix != "txt"_L1 && json.trimmed().startsWith('{') ? FileKind::Bundle : FileKind::Table;
}

/// What a locked file holds, by its head.
FileKind kindOf(const QString &name, LockedKind held)
{
    if (held == LockedKind::Workspace)
        refuse(Words::tr("%1 is the backup of a whole workspace, and not to be imported into one.").arg(name));
    return held == LockedKind::OutputPack ? FileKind::Pack
        : held == LockedKind::OwnerReply  ? FileKind::Reply
        : held == LockedKind::Community   ? FileKind::Community
                                          : FileKind::Bundle;
}

/// What lies in the locked file \a name.
QByteArray opened(const QString &name, const QByteArray &file, LockedKind held, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"passphrase-file"_s))
        refuse(Words::tr("%1 is locked: add --passphrase-file FILE, a file whose first line is the passphrase.").arg(name));
    const Passphrase passphrase = passphraseFrom(parser);
    Unlocking unlocking = unlocked(file, held, passphrase, held == LockedKind::OwnerReply ? largestPack : largestBundle);
    if (!unlocking.refusal.isEmpty())
        refuse(u"%1: %2"_s.arg(name, unlocking.refusal));
    return unlocking.bytes;
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

    const QString title = oneLine(reading.bundle.title);
    const QString what = u"“%1”: %2"_s.arg(title, reading.bundle.summary());
    const auto isHere = [&](const MergePlan &plan) {
        if (!plan.refusals.isEmpty())
            refuse(plan.refusals.join(u' '));
        if (plan.isHere && plan.isEmpty())
            say(Words::tr("Nothing to do, all of it is here already: %1.").arg(what));
        return plan.isHere;
    };
    if (dryRun) {
        const QString location = locationOf(line);
        MergePlan plan;
        if (Database::isPostgres(location) || QFileInfo::exists(location))
            plan = planMerge(openExisting(line)->reader(), reading.bundle);
        if (!isHere(plan)) {
            say(Words::tr("Would import %1.").arg(what));
        } else if (!plan.isEmpty()) {
            say(Words::tr("Would merge “%1”. %2").arg(title, plan.summary()));
            for (const QString &remark : std::as_const(plan.remarks))
                say(oneLine(remark));
        }
        return exitDone;
    }
    const Desk desk(line);
    if (const MergePlan plan = planMerge(desk.store->reader(), reading.bundle); !isHere(plan)) {
        desk.perform(importLearningTeam(reading.bundle));
        say(Words::tr("Imported %1.").arg(what));
    } else if (!plan.isEmpty()) {
        for (const QString &notice : desk.perform(mergeLearningTeam(reading.bundle)).notices)
            say(oneLine(notice));
    }
    return exitDone;
}

/// \a operation tried for its refusals, and taken back.
void tryOut(Store &store, Operation operation)
{
    const QString tried = u"tried"_s;
    operation.run = [run = operation.run, tried](Transaction &tx) {
        run(tx);
        tx.refuse(tried);
    };
    const Outcome outcome = store.perform(operation);
    if (outcome.sentence() != tried)
        refuse(outcome.sentence());
}

/// Keeps the Owner's reply, or says what that would do.
int importReply(const CommandLine &line, const QString &path, const QByteArray &bytes, bool dryRun)
{
    const QString name = QFileInfo(path).fileName();
    const ReplyReading reading = readReply(bytes);
    if (!reading.refusal.isEmpty())
        refuse(u"%1: %2"_s.arg(name, reading.refusal));
    const auto existing = openExisting(line); // a reply belongs to a release that is here
    const auto release = releaseAnswered(existing->reader(), reading.letter);
    const QString teamId = release ? release->teamId : QString();
    const auto team = existing->reader().get<LearningTeam>(teamId);
    const QString what = Words::tr("the Owner’s reply to version %1 of “%2”")
                             .arg(reading.letter.release)
                             .arg(team ? oneLine(team->title) : name);
    if (release && release->reply && toJson(*release->reply) == toJson(reading.letter.reply)) {
        say(Words::tr("Nothing to do: %1 is here already.").arg(what));
        return exitDone;
    }
    const Operation operation = recordReply(teamId, reading.letter);
    if (dryRun) {
        tryOut(*existing, operation);
        say(Words::tr("Would keep %1.").arg(what));
    } else {
        Desk(line).perform(operation);
        say(Words::tr("Kept %1. The team has not heard it yet: share it in the window.").arg(what));
    }
    return exitDone;
}

QString reflectionsCounted(qsizetype number)
{
    return number == 1 ? Words::tr("1 reflection") : Words::tr("%1 reflections").arg(number);
}

/// Brings in what somebody wrote on a reflection sheet, or says what that would do.
int importReflections(const CommandLine &line, const QString &path, const QByteArray &bytes, bool dryRun)
{
    const ReflectionReading reading = readReflections(bytes);
    if (!reading.refusal.isEmpty())
        refuse(u"%1: %2"_s.arg(QFileInfo(path).fileName(), reading.refusal));
    const auto existing = openExisting(line); // a sheet belongs to a Learning Team that is here
    const auto &sent = reading.letter.reflections;
    const qsizetype fresh = std::count_if(sent.begin(), sent.end(), [&](const SentReflection &one) {
        return !existing->reader().get<Note>(one.id) && !existing->reader().get<Erasure>(one.id);
    });
    const Operation operation = sharpend::importReflections(reading.letter.teamId, sent);
    if (dryRun)
        tryOut(*existing, operation);
    else
        Desk(line).perform(operation);
    const auto team = existing->reader().get<LearningTeam>(reading.letter.teamId);
    const QString title = team ? oneLine(team->title) : QString();
    if (fresh == 0)
        say(Words::tr("Nothing to do, all of it has come in before: %1 for “%2”.").arg(reflectionsCounted(sent.size()), title));
    else
        say((dryRun ? Words::tr("Would bring in %1 for “%2”.") : Words::tr("Brought in %1 for “%2”.")).arg(reflectionsCounted(fresh), title));
    return exitDone;
}

QString eventsCounted(qsizetype number)
{
    return number == 1 ? Words::tr("1 event") : Words::tr("%1 events").arg(QLocale().toString(number));
}

/// Reads the log as the options say; ends with what is missing or cannot be read.
EventCsvResult readLog(const QString &name, const QByteArray &bytes, const QCommandLineParser &parser)
{
    EventCsv csv(bytes);
    if (!csv.refusal().isEmpty())
        refuse(u"%1: %2"_s.arg(name, csv.refusal()));
    if (parser.isSet(u"no-heading"_s))
        csv.setHasHeading(false);
    for (const QString &mapping : parser.values(u"map"_s)) {
        if (const QString wrong = csv.map(mapping); !wrong.isEmpty())
            misuse(wrong);
    }
    if (parser.isSet(u"dates"_s)) {
        const auto order = dateOrderFrom(parser.value(u"dates"_s));
        if (!order)
            misuse(Words::tr("--dates knows dmy, mdy and ymd, not “%1”.").arg(parser.value(u"dates"_s)));
        csv.setDateOrder(order);
    }
    const EventCsvResult result = csv.result();
    if (!result.missing.isEmpty()) {
        const bool dates = csv.dates().ambiguous && !csv.dateOrder();
        refuse(dates ? Words::tr("%1: %2 Add --dates dmy or --dates mdy.").arg(name, result.missing)
                     : Words::tr("%1: %2 Add --map COLUMN=title.").arg(name, result.missing));
    }
    return result;
}

int importCommunityFile(const CommandLine &line, const QString &path, const QByteArray &bytes, bool dryRun)
{
    const CommunityReading reading = readCommunity(bytes);
    if (!reading.refusal.isEmpty())
        refuse(u"%1: %2"_s.arg(QFileInfo(path).fileName(), reading.refusal));
    const QString what = u"“%1”: %2"_s.arg(oneLine(reading.bundle.name), reading.bundle.summary());
    if (dryRun) {
        say(Words::tr("Would import %1.").arg(what));
        return exitDone;
    }
    const Desk desk(line);
    const Outcome outcome = desk.perform(importCommunity(reading.bundle));
    say(outcome.changes.rows.isEmpty() ? Words::tr("Nothing to do, all of it is here already: %1.").arg(what)
                                       : Words::tr("Imported %1.").arg(what));
    for (const QString &notice : outcome.notices)
        say(oneLine(notice));
    return exitDone;
}

KnownEvents knownIn(Store &store)
{
    KnownEvents known;
    for (const Event &event : store.reader().find<Event>())
        known.add(event);
    return known;
}

int importCsv(const CommandLine &line, const QString &path, const QByteArray &bytes, const QCommandLineParser &parser)
{
    const QString name = QFileInfo(path).fileName();
    const EventCsvResult result = readLog(name, bytes, parser);
    for (const BadRow &bad : result.badRows)
        complain(Words::tr("%1, line %2: %3").arg(name).arg(bad.line).arg(bad.sentence));
    if (result.events.isEmpty())
        refuse(Words::tr("%1: no event could be read, so nothing was added.").arg(name));

    const bool dryRun = parser.isSet(u"dry-run"_s);
    std::unique_ptr<Desk> desk;
    KnownEvents known;
    if (!dryRun) {
        desk = std::make_unique<Desk>(line);
        known = knownIn(*desk->store);
    } else if (const QString location = locationOf(line); Database::isPostgres(location) || QFileInfo::exists(location)) {
        known = knownIn(*openExisting(line));
    }
    QList<DuplicateRow> duplicates = duplicatesIn(result, known);
    if (parser.isSet(u"add-duplicates"_s))
        duplicates.clear();
    for (const DuplicateRow &row : std::as_const(duplicates))
        complain(Words::tr("%1, line %2: left out, %3: “%4”.").arg(name).arg(row.line).arg(row.why(), oneLine(row.title)));

    const QList<Event> events = eventsToAdd(result, duplicates);
    QStringList left;
    if (!result.badRows.isEmpty())
        left << Words::tr("Left out: %1.").arg(result.badRows.size());
    if (!duplicates.isEmpty())
        left << Words::tr("Here already or twice: %1, left out; --add-duplicates adds them.").arg(QLocale().toString(duplicates.size()));
    if (events.isEmpty()) {
        say((QStringList(Words::tr("Nothing to add.")) + left).join(u' '));
        return exitDone;
    }
    if (desk)
        desk->perform(importEvents(events));
    const QString added = dryRun ? Words::tr("Would add %1.") : Words::tr("Added %1.");
    say((QStringList(added.arg(eventsCounted(events.size()))) + left).join(u' '));
    for (const QString &remark : result.remarks)
        say(oneLine(remark));
    return exitDone;
}

} // namespace

int runImport(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOptions({{u"dry-run"_s, {}}, {u"map"_s, {}, u"COLUMN=FIELD"_s}, {u"dates"_s, {}, u"ORDER"_s},
                       {u"no-heading"_s, {}}, {u"add-duplicates"_s, {}}, passphraseOption()});
    const QString path = read(parser, line, {u"FILE"_s}).first();
    const QFileInfo info(path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        refuse(Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(path));
    QByteArray bytes = file.read(lockedSize(largestBundle) + 1); // no log may be larger either
    const auto lockedAs = lockedKind(bytes);
    const FileKind kind = lockedAs ? kindOf(info.fileName(), *lockedAs) : kindOf(path, bytes);
    if (lockedAs && kind != FileKind::Pack) // a pack is refused below, whatever the passphrase
        bytes = opened(info.fileName(), bytes, *lockedAs, parser);
    else if (parser.isSet(u"passphrase-file"_s))
        complain(Words::tr("%1 is not locked, so no passphrase was needed.").arg(info.fileName()));
    if (kind == FileKind::Table)
        return importCsv(line, path, bytes, parser);
    for (const QString &option : {u"map"_s, u"dates"_s, u"no-heading"_s, u"add-duplicates"_s}) {
        if (parser.isSet(option))
            misuse(Words::tr("--%1 is for a log of events, and %2 is none.").arg(option, info.fileName()));
    }
    if (kind == FileKind::Pack)
        refuse(Words::tr("%1 is a pack for an Owner: open it in a window, with sharpend %2.").arg(info.fileName(), path));
    const bool dryRun = parser.isSet(u"dry-run"_s);
    if (kind == FileKind::Community)
        return importCommunityFile(line, path, bytes, dryRun);
    if (kind == FileKind::Reflections)
        return importReflections(line, path, bytes, dryRun);
    return kind == FileKind::Reply ? importReply(line, path, bytes, dryRun) : importBundle(line, path, bytes, dryRun);
}

} // namespace sharpend::cli
