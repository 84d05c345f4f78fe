// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The verbs for the whole workspace: search, backup and restore.

#include "cli/Verbs.h"

#include "domain/Community.h"
#include "exchange/LockedBackup.h"
#include "exchange/LockedFile.h"
#include "store/Backups.h"
#include "store/RowsToList.h"
#include "store/Search.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sharpend::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int hitsShown = 20;

/// What a record is called, by its table: as a word for programs, and for people.
QString recordWord(const QString &table) { return table == QLatin1String(Community::table) ? u"community"_s : table.chopped(1); }

/// What a line says of something found: of a community its name and the first line that has the words.
QString lineOf(const SearchHit &hit, const QString &words)
{
    if (hit.table != QLatin1String(Community::table))
        return hit.text;
    const QStringList lines = hit.text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!searchMarks(lines[i], words).isEmpty())
            return u"%1: %2"_s.arg(lines.first(), lines[i]);
    }
    return lines.first();
}

QString recordLabel(const QString &table)
{
    return table == QLatin1String(Note::table)      ? Words::tr("Note")
        : table == QLatin1String(Theme::table)     ? Words::tr("Theme")
        : table == QLatin1String(Statement::table) ? Words::tr("Statement")
        : table == QLatin1String(Action::table)    ? Words::tr("Improvement")
        : table == QLatin1String(Community::table) ? Words::tr("Community")
                                                   : Words::tr("Event");
}

int limitFrom(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"limit"_s))
        return hitsShown;
    bool isNumber = false;
    const int limit = parser.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1)
        misuse(Words::tr("--limit needs a number from 1, not “%1”.").arg(parser.value(u"limit"_s)));
    return limit;
}

} // namespace

int runSearch(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOptions({{u"limit"_s, {}, u"N"_s}, {u"json"_s, {}}});
    const QString words = readSome(parser, line, u"WORDS"_s).join(u' ');
    const int limit = limitFrom(parser);
    if (searchWords(words).isEmpty())
        misuse(Words::tr("search needs a word with letters or digits in it."));
    const auto store = openExisting(line);
    const QList<SearchHit> hits = search(store->reader(), words, limit);
    if (parser.isSet(u"json"_s)) {
        Json list = Json::array();
        for (const SearchHit &hit : hits) {
            Json found = Json::object();
            found["record"] = utf8(recordWord(hit.table));
            found.update(store->reader().json(*recordType(hit.table), hit.id));
            list.push_back(std::move(found));
        }
        sayJson(list);
        return exitDone;
    }
    if (hits.isEmpty()) {
        complain(Words::tr("Nothing found for “%1”. Try a word people would use at work.").arg(oneLine(words)));
        return exitDone;
    }
    QStringList ids; // of all Learning Teams, so that what is shown names one
    for (const LearningTeam &team : rowsToList<LearningTeam>(store->reader()))
        ids << team.id;
    const QStringList starts = shortIds(ids);
    QList<QStringList> rows;
    for (const SearchHit &hit : hits)
        rows << QStringList{hit.teamId.isEmpty() ? u"-"_s : starts.value(ids.indexOf(hit.teamId)), recordLabel(hit.table),
                            lineOf(hit, words)};
    sayTable(rows);
    return exitDone;
}

int runBackup(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOption(passphraseOption());
    const QString path = read(parser, line, {u"FILE"_s}).first();
    if (path.isEmpty())
        misuse(Words::tr("backup needs the name of a file."));
    const Passphrase passphrase = newPassphraseFrom(parser);
    const auto store = openExisting(line);
    if (QFileInfo::exists(path))
        refuse(Words::tr("%1 is there already: choose another name for the backup. Nothing has been changed.").arg(path));
    const Outcome outcome = passphrase.isEmpty() ? store->copyTo(path) : copyLocked(*store, path, passphrase);
    if (!outcome.isDone())
        refuse(outcome.sentence());
    say((passphrase.isEmpty() ? Words::tr("Wrote %1, and read it back.")
                              : Words::tr("Wrote %1, locked with the passphrase, and read it back.")).arg(path));
    return exitDone;
}

int runRestore(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOption(passphraseOption());
    parser.addOption({u"to"_s, {}, u"COPY"_s});
    const QString path = read(parser, line, {u"FILE"_s}).first(), to = parser.value(u"to"_s);
    if (path.isEmpty() || to.isEmpty())
        misuse(Words::tr("restore needs a backup and --to with the name of a new file."));
    if (!QFileInfo(path).isFile())
        refuse(Words::tr("There is no backup at %1: check its name.").arg(path));
    const bool isLockedFile = lockedKindOf(path) == LockedKind::Workspace;
    const Passphrase passphrase = passphraseFrom(parser);
    if (isLockedFile && passphrase.isEmpty())
        refuse(Words::tr("%1 is locked with a passphrase: add --passphrase-file with a file that holds it.").arg(path));
    const QString location = locationOf(line);
    const QString current = Database::isPostgres(location) || QFileInfo::exists(location) ? location : QString();
    const Outcome outcome = isLockedFile ? restoreLocked(path, to, current, Backups::usualRoot(), passphrase)
                                         : restoreCopy(path, to, current, Backups::usualRoot());
    if (!outcome.isDone())
        refuse(outcome.sentence());
    for (const QString &notice : outcome.notices)
        complain(notice);
    say(Words::tr("Restored %1 as %2, and read it back.").arg(path, to));
    return exitDone;
}

} // namespace sharpend::cli
