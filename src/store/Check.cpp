// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Store.h"

#include "domain/Community.h"
#include "domain/Json.h"
#include "store/NextRow.h"
#include "store/PulseBox.h"
#include "store/PutInPlace.h"
#include "store/Seals.h"
#include "store/SearchIndex.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype sentencesAtMost = 50;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// A log that is left behind would be taken for that of the next file of this name.
void removeWithLog(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

/// Takes the words of what was struck out of the search index of the copy \a path. Not of the workspace itself, which may be a file
/// that cannot be written any more.
void dropDeadWords(const QString &path)
{
    Database db(path, Database::Access::ReadWrite);
    Reader reader(db);
    db.begin();
    SearchIndex(reader).dropDeadWords();
    db.commit();
    db.endReading();
    db.execute(u"vacuum"_s);
}

} // namespace

Outcome Store::copyTo(const QString &path)
{
    return guarded([&] {
        const QString name = QFileInfo(path).fileName();
        if (m_db.engine() == Database::Engine::Postgres)
            throw Refusal({Words::tr("A workspace on a server is copied by its administrator.")});
        if (isSamePlace(path, m_db.location()))
            throw Refusal({Words::tr("That is the workspace itself. Choose another name for the copy.")});
        // Written beside its place and moved there when it has been read back: a half-written copy replaces nothing.
        const QString part = path + u".part"_s;
        removeWithLog(part);
        QFile made(part);
        if (!made.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            throw Refusal({Words::tr("%1 cannot be written. Choose a folder that may be written.").arg(name)});
        made.close();
        const bool holdsStruck = m_reader.exists(Erasure::table, {{"finished", 0}}) || !unfinishedSeals(m_db).isEmpty();
        try {
            m_db.run(u"vacuum into ?"_s, {part});
            if (holdsStruck) // or the copy would hold what the file is about to lose
                dropDeadWords(part);
            probe(part);
        } catch (const StoreError &error) {
            removeWithLog(part); // a full disk needs the room
            if (!error.isPassing())
                throw;
            // No reason for notes to wait.
            throw Refusal({Words::tr("%1 cannot be written. Make room on that disk, or choose another folder.").arg(name)});
        }
        if (!putInPlace(part, path)) {
            removeWithLog(part);
            throw Refusal({Words::tr("%1 cannot be written. Choose a folder that may be written.").arg(name)});
        }
        return Outcome();
    });
}

QStringList Store::check()
{
    QStringList wrong;
    try {
        if (m_db.engine() == Database::Engine::Sqlite) {
            QSqlQuery &integrity = m_db.run(u"pragma integrity_check"_s);
            while (nextRow(m_db, integrity) && wrong.size() < sentencesAtMost) {
                if (const QString line = integrity.value(0).toString(); line != "ok"_L1)
                    wrong << Words::tr("The file is damaged: %1").arg(line.simplified());
            }
            integrity.finish();
            QSqlQuery &references = m_db.run(u"pragma foreign_key_check"_s);
            while (nextRow(m_db, references) && wrong.size() < sentencesAtMost)
                wrong << Words::tr("A row of %1 refers to one of %2 that is not there.")
                             .arg(references.value(0).toString(), references.value(2).toString());
            references.finish();
        }
        for (const RecordType &type : recordTypes()) {
            const QString table = QLatin1String(type.table);
            // Every row is the last that the journal says of it: what bypasses the journal lies.
            QStringList ids;
            QSqlQuery &rows = m_db.run(u"select id from %1 order by id"_s.arg(table));
            while (nextRow(m_db, rows))
                ids << rows.value(0).toString();
            rows.finish();
            for (const QString &id : ids) {
                if (wrong.size() >= sentencesAtMost)
                    break;
                QSqlQuery &last = m_db.run(u"select after from journal where row_table = ? and row_id = ?"
                                           " order by tick desc, id desc limit 1"_s,
                                           {table, id});
                const bool known = nextRow(m_db, last);
                const Json after = known && !last.value(0).isNull()
                    ? asOfNow(type, Json::parse(utf8(last.value(0).toString()), nullptr, false))
                    : Json();
                last.finish();
                if (known && leavesImages(table) && withoutSealedBundle(after) != withoutSealedBundle(m_reader.json(type, id)))
                    wrong << Words::tr("Row %1 of %2 is not what the journal says.").arg(id, table);
                else if (!known)
                    wrong << Words::tr("Row %1 of %2 is not in the journal.").arg(id, table);
            }
        }
        for (const Attachment &photo : m_reader.find<Attachment>()) {
            if (wrong.size() < sentencesAtMost && m_reader.bytes(photo.hash).isEmpty())
                wrong << Words::tr("The picture of the photo “%1” is missing or damaged.").arg(photo.name);
        }
        wrong += PulseBox(m_db).check();
        wrong += SearchIndex(m_reader).check();
    } catch (const StoreError &error) {
        wrong << error.sentence();
    }
    return wrong;
}

} // namespace sharpend
