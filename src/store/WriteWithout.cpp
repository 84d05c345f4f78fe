// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A workspace written anew elsewhere: a backup that loses words, and one that is restored.

#include "store/Backups.h"
#include "store/Eraser.h"
#include "store/Migrations.h"
#include "store/NextRow.h"
#include "store/Store.h"

#include "domain/FieldCodec.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

Outcome refused(const QString &sentence)
{
    Outcome outcome;
    outcome.state = Outcome::State::Refused;
    outcome.sentences = {sentence};
    return outcome;
}

/// A private folder for the work, emptied before and gone afterwards.
class WorkFolder
{
public:
    explicit WorkFolder(const QString &path)
        : m_folder(path)
    {
        m_folder.removeRecursively();
        m_isThere = QDir().mkdir(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ~WorkFolder() { m_folder.removeRecursively(); }
    Q_DISABLE_COPY_MOVE(WorkFolder)
    bool isThere() const { return m_isThere; }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QDir m_folder;
    bool m_isThere;
};

bool knows(Store &store, const Erasure &erasure)
{
    QSqlQuery &query = store.database().run(u"select 1 from journal where row_id = ? limit 1"_s, {erasure.id});
    const bool known = nextRow(store.database(), query);
    query.finish();
    return known;
}

QString workspaceIdAt(const QString &path)
{
    try {
        Database db(path, Database::Access::ReadOnly);
        QSqlQuery &query = db.run(u"select workspace_id from workspace"_s);
        const QString id = nextRow(db, query) ? query.value(0).toString() : QString();
        query.finish();
        return id;
    } catch (const StoreError &) {
        return {};
    }
}

bool isForGood(const Erasure &erasure) { return erasure.kind == ErasureKind::Struck || erasure.kind == ErasureKind::Forgotten; }

/// Adds what was struck, forgotten and locked in the workspace at \a location to \a gone; answers whether it could be asked. Whether
/// a Learning Team is locked says the first that knows it, and is remembered in \a asked.
bool addGone(const QString &location, Gone &gone, QSet<QString> &asked)
{
    try {
        Database db(location, Database::Access::ReadOnly);
        requireWorkspace(db);
        Reader reader(db);
        for (const Erasure &erasure : reader.find<Erasure>()) {
            if (isForGood(erasure))
                gone.erasures.append(erasure);
        }
        QSqlQuery &query = db.run(u"select id, sealed from teams"_s);
        while (nextRow(db, query)) {
            const QString id = query.value(0).toString();
            if (!asked.contains(id) && !query.value(1).isNull())
                gone.sealed.append({id, fromJson<Sealed>(Json::parse(utf8(query.value(1).toString()), nullptr, false))});
            asked.insert(id);
        }
        query.finish();
        return true;
    } catch (const StoreError &) {
        return false;
    }
}

/// Does in \a store what \a gone asks for, down to the free pages.
Outcome erase(Store &store, const Gone &gone)
{
    Operation operation;
    operation.name = u"finishStrike"_s;
    operation.undoable = false;
    operation.housekeeping = true;
    operation.door = Door::Import; // what is here is judged as it stands
    operation.run = [&](Transaction &tx) {
        for (Erasure erasure : gone.erasures) {
            erasure.finished = false; // elsewhere, and not here
            if (isForGood(erasure) && knows(store, erasure))
                tx.putJson(typeOf<Erasure>(), toJson(erasure), false);
        }
    };
    if (const Outcome outcome = store.perform(operation); !outcome.isDone())
        return outcome;
    for (const Gone::Team &team : gone.sealed) {
        if (!holdsWordsOf(store.database(), team.id) || sealedTeams(store.database()).contains(team.id))
            continue;
        operation.name = QLatin1String(sealName);
        operation.teamId = team.id;
        operation.run = [&team](Transaction &tx) { tx.seal(team.id, team.sealed); };
        if (const Outcome outcome = store.perform(operation); !outcome.isDone())
            return outcome;
    }
    Eraser eraser(store, {});
    Eraser::State state = eraser.step();
    while (state.goesOn)
        state = eraser.step();
    return state.sentence.isEmpty() ? Outcome() : refused(state.sentence);
}

} // namespace

Outcome writeWithout(const QString &from, const QString &to, const Gone &gone, bool asNew)
{
    const QString unwritable = Words::tr("%1 cannot be written. Choose a folder that may be written.").arg(QFileInfo(to).fileName());
    try {
        Store::probe(from);
        const WorkFolder work(to + u".work"_s);
        const QString path = work.filePath(u"work.db"_s);
        if (QFile file(path); !work.isThere() || !file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            return refused(unwritable);
        {
            Database source(from, Database::Access::ReadOnly);
            source.run(u"vacuum into ?"_s, {path});
        }
        const auto store = Store::open(path, u"backup"_s);
        if (Outcome outcome = erase(*store, gone); !outcome.isDone())
            return outcome;
        if (asNew)
            store->database().run(u"update workspace set workspace_id = ? where id = 1"_s, {newId()});
        return store->copyTo(to);
    } catch (const StoreError &error) {
        return refused(error.sentence());
    }
}

Outcome restoreCopy(const QString &from, const QString &to, const QString &current, const QString &root)
{
    const QString name = QFileInfo(to).fileName();
    if (QFileInfo::exists(to))
        return refused(Words::tr("%1 is there already: choose another name for the copy. Nothing has been changed.").arg(name));
    Gone gone;
    QSet<QString> asked;
    const bool wasAsked = current.isEmpty() || addGone(current, gone, asked);
    for (const Backup &backup : Backups(root, workspaceIdAt(from), current).list()) // the newest first
        addGone(backup.path, gone, asked);
    Outcome outcome = writeWithout(from, to, gone, true);
    if (outcome.isDone() && !wasAsked)
        outcome.notices << Words::tr("%1 could not be read, so what was struck there since the backup may be in the copy. Look through it first.")
                               .arg(QFileInfo(current).fileName());
    return outcome;
}

} // namespace sharpend
