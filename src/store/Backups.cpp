// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Backups.h"

#include "store/Location.h"
#include "store/NextRow.h"
#include "store/ProcessLock.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qint64 roomToLeave = 64 * 1024 * 1024;
constexpr qsizetype newestKept = 3, hoursKept = 2, daysKept = 3, weeksKept = 2;
constexpr auto timeFormat = "yyyyMMdd'T'HHmmss"_L1;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

Outcome failure(const QString &sentence)
{
    Outcome outcome;
    outcome.state = Outcome::State::Failed;
    outcome.sentences = {sentence};
    return outcome;
}

QString lockOf(const QString &folder) { return QDir(folder).filePath(u"lock"_s); }

bool makePrivateFolder(const QString &path)
{
    return QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QDateTime utcOf(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, QString(timeFormat));
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// The hour, day or week of \a time, as a number.
qint64 bucketOf(const QDateTime &time, int which)
{
    const qint64 hour = time.toSecsSinceEpoch() / 3600, day = time.date().toJulianDay();
    return which == 0 ? hour : which == 1 ? day : day / 7;
}

/// Whether the backup holds a row's words: it knows the row, and not yet that it is gone.
bool holds(Database &db, const QString &id)
{
    QSqlQuery &erased = db.run(u"select 1 from erasures where id = ? and finished = 1 and kind in (?, ?)"_s,
                               {id, wordOf(ErasureKind::Struck), wordOf(ErasureKind::Forgotten)});
    const bool isGone = nextRow(db, erased);
    erased.finish();
    if (isGone)
        return false;
    QSqlQuery &known = db.run(u"select 1 from journal where row_id = ? limit 1"_s, {id});
    const bool isKnown = nextRow(db, known);
    known.finish();
    return isKnown;
}

bool mayHold(const QString &path, const Gone &gone)
{
    try {
        Database db(path, Database::Access::ReadOnly);
        return std::any_of(gone.erasures.begin(), gone.erasures.end(), [&db](const Erasure &erasure) { return holds(db, erasure.id); })
            || std::any_of(gone.sealed.begin(), gone.sealed.end(), [&db](const Gone::Team &team) { return holdsWordsOf(db, team.id); });
    } catch (const StoreError &) {
        return true;
    }
}

} // namespace

QString backupReasonLabel(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Stage:
        return Words::tr("A stage change");
    case BackupReason::Update:
        return Words::tr("Before a new version");
    case BackupReason::Close:
        return Words::tr("When the window closed");
    case BackupReason::Hand:
        return Words::tr("Made by hand");
    default:
        return Words::tr("While you worked");
    }
}

BackupContents lookInto(const QString &path)
{
    BackupContents contents;
    try {
        Store::probe(path);
        Database db(path, Database::Access::ReadOnly);
        QSqlQuery &query = db.run(u"select teams.title, events.kind, teams.stage, (select count(*) from notes where notes.team_id = teams.id)"
                                  " from teams left join events on events.id = teams.event_id order by teams.title, teams.id"_s);
        while (nextRow(db, query)) {
            contents.teams.append({query.value(0).toString(), fromWord<EventKind>(query.value(1).toString()).value_or(EventKind::DidNotGoToPlan),
                                   fromWord<Stage>(query.value(2).toString()).value_or(Stage::People), query.value(3).toInt()});
            contents.notes += contents.teams.last().notes;
        }
        query.finish();
    } catch (const StoreError &error) {
        contents = {};
        contents.wrong = error.sentence();
    }
    return contents;
}

QList<std::pair<QString, int>> stepsSince(Store &store, qint64 tick)
{
    QList<std::pair<QString, int>> steps;
    QSqlQuery &query = store.database().run(u"select operation, count(distinct step) from journal where tick > ? and act = 'do' and seat <> ''"
                                            " group by operation order by 2 desc, 1"_s,
                                            {tick});
    while (nextRow(store.database(), query))
        steps.append({query.value(0).toString(), query.value(1).toInt()});
    query.finish();
    return steps;
}

Backups::Backups(const QString &root, const QString &workspaceId, const QString &location)
    : m_folder(QDir(root).filePath(workspaceId))
    , m_location(location)
{
}

QString Backups::usualRoot() { return QDir(dataFolder()).filePath(u"backups"_s); }

QList<Backup> Backups::list() const
{
    static const QRegularExpression ours(u"^(\\d{8}T\\d{6})-(\\d+)-([a-z]+)\\.db$"_s);
    QList<Backup> found;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.db"_s}, QDir::Files)) {
        const QRegularExpressionMatch parts = ours.match(name);
        if (const auto reason = fromWord<BackupReason>(parts.captured(3)); parts.hasMatch() && reason)
            found.append({folder.filePath(name), utcOf(parts.captured(1)), *reason, parts.captured(2).toLongLong()});
    }
    const QFileInfo workspace(m_location);
    static const QRegularExpression before(u"\\.before-schema-\\d+$"_s);
    for (const QFileInfo &file : workspace.absoluteDir().entryInfoList({workspace.fileName() + u".before-schema-*"_s}, QDir::Files)) {
        if (before.match(file.fileName()).hasMatch())
            found.append({file.filePath(), file.lastModified().toUTC(), BackupReason::Update, -1});
    }
    // The newest is the one that holds most: a clock may have been set back. Those that an update has left do not say, and go by time.
    const auto updates = std::stable_partition(found.begin(), found.end(), [](const Backup &one) { return one.tick >= 0; });
    const auto isNewer
        = [](const Backup &one, const Backup &other) { return one.tick != other.tick ? one.tick > other.tick : one.made > other.made; };
    std::stable_sort(found.begin(), updates, isNewer);
    const QList<Backup> left(updates, found.end());
    found.erase(updates, found.end());
    for (const Backup &update : left)
        found.insert(std::find_if(found.begin(), found.end(), [&update](const Backup &one) { return one.made < update.made; }), update);
    return found;
}

QStringList Backups::halfWritten() const
{
    QStringList found;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u"*.part*"_s, u"*.work*"_s}, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot))
        found << folder.filePath(name);
    return found;
}

bool Backups::removeHalfWritten() const
{
    bool all = true;
    for (const QString &path : halfWritten())
        all &= QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path);
    return all;
}

Outcome Backups::make(Store &store, BackupReason reason, const QDateTime &now)
{
    const QString noFolder = Words::tr("No backup could be made: %1 cannot be written.").arg(QDir::toNativeSeparators(m_folder));
    if (!makePrivateFolder(m_folder))
        return failure(noFolder);
    ProcessLock lock(lockOf(m_folder));
    if (!lock.tryLock())
        return lock.error() == QLockFile::LockFailedError ? Outcome() : failure(noFolder);
    removeHalfWritten(); // by whoever did not get to the end of it
    try {
        const qint64 tick = store.tick();
        const QList<Backup> before = list();
        const bool isNew = std::none_of(before.begin(), before.end(), [tick](const Backup &one) { return one.tick == tick; });
        if (!isNew && reason != BackupReason::Hand)
            return {};
        // What people type needs the room more. Where nobody knows how much there is (a system without a mount of its own), it is tried.
        const qint64 room = QStorageInfo(m_folder).bytesAvailable();
        if (room >= 0 && room < QFileInfo(m_location).size() + roomToLeave)
            return failure(Words::tr("No backup could be made: the disk is nearly full. Make room; what you type is still saved."));
        const QString name = u"%1-%2-%3.db"_s.arg(now.toUTC().toString(QString(timeFormat))).arg(tick).arg(wordOf(reason));
        if (const Outcome outcome = store.copyTo(QDir(m_folder).filePath(name)); !outcome.isDone())
            return failure(Words::tr("No backup could be made: %1").arg(outcome.sentence()));
        thin();
        sayWhose();
    } catch (const StoreError &error) {
        return failure(Words::tr("No backup could be made: %1").arg(error.sentence()));
    }
    return {};
}

QList<Backup> Backups::kept(const QList<Backup> &backups)
{
    static constexpr qsizetype atMost[]{hoursKept, daysKept, weeksKept};
    QList<Backup> stay = backups.mid(0, newestKept);
    int which = 0;
    qsizetype found = 0;
    for (const Backup &one : backups.mid(newestKept)) {
        for (; which < 3 && found == atMost[which]; ++which)
            found = 0;
        if (which == 3)
            break;
        // The last of each: it stays until the next hour, day or week has one that is older than the newest.
        if (bucketOf(one.made, which) == bucketOf(stay.last().made, which))
            continue;
        stay.append(one);
        ++found;
    }
    qint64 weight = 0;
    for (qsizetype i = 0; i < stay.size(); ++i) {
        weight += QFileInfo(stay[i].path).size();
        if (i >= always && weight > budget)
            return stay.mid(0, i);
    }
    return stay;
}

void Backups::thin() const
{
    QList<Backup> own = list();
    own.removeIf([this](const Backup &one) { return QFileInfo(one.path).absolutePath() != QDir(m_folder).absolutePath(); });
    const QList<Backup> stay = kept(own);
    for (const Backup &one : std::as_const(own)) {
        if (std::none_of(stay.begin(), stay.end(), [&one](const Backup &other) { return other.path == one.path; }))
            QFile::remove(one.path);
    }
}

/// Leaves a note of which file this is a folder of: once that is damaged, it can no longer say.
void Backups::sayWhose() const
{
    QFile note(QDir(m_folder).filePath(u"workspace"_s));
    if (note.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        note.write(QFileInfo(m_location).absoluteFilePath().toUtf8());
}

std::optional<Backups> Backups::of(const QString &root, const QString &location)
{
    const QDir all(root);
    for (const QString &id : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        QFile note(QDir(all.filePath(id)).filePath(u"workspace"_s));
        if (note.open(QIODevice::ReadOnly) && QString::fromUtf8(note.readAll()) == QFileInfo(location).absoluteFilePath())
            return Backups(root, id, location);
    }
    return std::nullopt;
}

bool Backups::mayHold(const Gone &gone) const
{
    // First what is being written: by the time it has got its name, the list has it.
    if (!halfWritten().isEmpty())
        return true;
    const QList<Backup> all = list();
    return std::any_of(all.begin(), all.end(), [&gone](const Backup &one) { return sharpend::mayHold(one.path, gone); });
}

QString Backups::clean(const Gone &gone)
{
    if (!QFileInfo::exists(m_folder))
        return {};
    ProcessLock lock(lockOf(m_folder));
    const QString held = Words::tr("Struck, and not yet gone from the backups. It is tried again.");
    if (!lock.tryLock() || !removeHalfWritten())
        return held;
    for (const Backup &one : list()) {
        if (!sharpend::mayHold(one.path, gone))
            continue;
        const bool isOwn = QFileInfo(one.path).absolutePath() == QDir(m_folder).absolutePath();
        if (isOwn && writeWithout(one.path, one.path, gone, false).isDone() && !sharpend::mayHold(one.path, gone))
            continue;
        if (!QFile::remove(one.path))
            return Words::tr("%1 holds struck words and cannot be deleted. Delete it, or allow it.").arg(QFileInfo(one.path).fileName());
    }
    return removeHalfWritten() ? QString() : held;
}

} // namespace sharpend
