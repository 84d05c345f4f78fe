// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Eraser.h"

#include "domain/FieldCodec.h"
#include "store/NextRow.h"
#include "store/SearchIndex.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Eraser)
};

/// Whether the workspace at \a path knows any of the rows, or cannot be asked.
bool mayKnow(const QString &path, const QStringList &ids)
{
    try {
        Database db(path, Database::Access::ReadOnly);
        for (const QString &id : ids) {
            QSqlQuery &query = db.run(u"select 1 from journal where row_id = ? limit 1"_s, {id});
            const bool known = nextRow(db, query);
            query.finish();
            if (known)
                return true;
        }
        return false;
    } catch (const StoreError &) {
        return true;
    }
}

} // namespace

Eraser::Eraser(Store &store, Places places)
    : m_store(store)
    , m_places(std::move(places))
{
}

Eraser::State Eraser::step()
{
    State state;
    try {
        m_store.database().ensureAlive();
        const QStringList ids = notYetGone();
        state.notYetGone = int(ids.size());
        if (!clearPlaces()) {
            state.sentence = Words::tr("A draft on this computer that holds struck words cannot be changed. It is tried again.");
            return state;
        }
        if (ids.isEmpty())
            return state;
        if (m_store.database().engine() == Database::Engine::Sqlite) {
            deleteOldCopies(ids);
            state.sentence = clearBackups(ids);
            if (!std::all_of(ids.begin(), ids.end(), [this](const QString &id) { return m_rewritten.contains(id); })) {
                rewriteFile();
                m_rewritten = QSet<QString>(ids.begin(), ids.end());
                state.sentence.clear();
                state.goesOn = true;
                return state;
            }
            if (!emptyLog()) {
                state.sentence = Words::tr("Struck, and not yet gone from the file: another window or program is reading it. It is tried again.");
                return state;
            }
        }
        if (!state.sentence.isEmpty())
            return state;
        finish(ids);
        m_rewritten.clear();
        return step(); // what was struck meanwhile
    } catch (const StoreError &error) {
        state.sentence = error.sentence();
        return state;
    }
}

bool Eraser::clearPlaces()
{
    const QStringList ids = struckIds();
    return ids.isEmpty() || !m_places || m_places(ids);
}

QStringList Eraser::struckIds()
{
    QStringList ids;
    QSqlQuery &query = m_store.database().run(u"select id from erasures where kind = ?"_s, {wordOf(ErasureKind::Struck)});
    while (nextRow(m_store.database(), query))
        ids << query.value(0).toString();
    query.finish();
    return ids + sealedTeams(m_store.database());
}

QStringList Eraser::notYetGone()
{
    QStringList ids;
    QSqlQuery &query = m_store.database().run(u"select id from erasures where finished = 0 order by id"_s);
    while (nextRow(m_store.database(), query))
        ids << query.value(0).toString();
    query.finish();
    return ids + unfinishedSeals(m_store.database());
}

QString Eraser::clearBackups(const QStringList &ids)
{
    if (!m_backups)
        return {};
    Gone gone;
    const QStringList sealed = sealedTeams(m_store.database());
    for (const QString &id : ids) {
        if (sealed.contains(id))
            gone.sealed.append({id, m_store.reader().get<LearningTeam>(id)->sealed.value()});
        else if (const auto erasure = m_store.reader().get<Erasure>(id))
            gone.erasures.append(*erasure);
    }
    return m_backups(gone);
}

void Eraser::deleteOldCopies(const QStringList &ids)
{
    const QFileInfo workspace(m_store.database().location());
    const QDir folder = workspace.absoluteDir();
    for (const QString &name : folder.entryList({workspace.fileName() + u".before-schema-*"_s}, QDir::Files)) {
        const QString path = folder.filePath(name);
        if (!name.endsWith("-wal"_L1) && !name.endsWith("-shm"_L1) && mayKnow(path, ids) && !QFile::remove(path))
            throw StoreError(Words::tr("%1 holds struck words and cannot be deleted. Delete it, or allow it.").arg(name), true);
    }
}

void Eraser::rewriteFile()
{
    Database &db = m_store.database();
    const Database::Patience brief(db, Database::Patience::Brief);
    db.begin();
    try {
        SearchIndex(m_store.reader()).dropDeadWords();
        db.commit();
    } catch (...) {
        db.rollback();
        throw;
    }
    db.endReading();
    db.execute(u"vacuum"_s);
}

bool Eraser::emptyLog()
{
    Database &db = m_store.database();
    const Database::Patience brief(db, Database::Patience::Brief);
    db.endReading();
    QSqlQuery &query = db.run(u"pragma wal_checkpoint(truncate)"_s);
    const bool busy = !nextRow(db, query) || query.value(0).toInt() != 0;
    query.finish();
    return !busy;
}

void Eraser::finish(const QStringList &ids)
{
    QHash<QString, QStringList> byTeam;
    const QStringList sealed = sealedTeams(m_store.database());
    for (const QString &id : ids) {
        if (sealed.contains(id))
            finishSeal(id);
        else if (const auto erasure = m_store.reader().get<Erasure>(id))
            byTeam[erasure->teamId] << id;
    }
    for (auto team = byTeam.cbegin(); team != byTeam.cend(); ++team) {
        Operation operation;
        operation.name = u"finishStrike"_s;
        operation.teamId = team.key();
        operation.undoable = false;
        operation.housekeeping = true;
        operation.run = [ids = team.value()](Transaction &tx) {
            for (const QString &id : ids) {
                Erasure erasure = tx.need<Erasure>(id);
                erasure.finished = true;
                // No new revision: what this file still holds is no news to another copy.
                tx.putJson(typeOf<Erasure>(), toJson(erasure), false);
            }
        };
        const Outcome outcome = m_store.perform(operation);
        if (!outcome.isDone())
            throw StoreError(outcome.sentence(), true);
    }
}

void Eraser::finishSeal(const QString &teamId)
{
    Operation operation;
    operation.name = QLatin1String(finishSealName);
    operation.teamId = teamId;
    operation.undoable = false;
    operation.housekeeping = true;
    operation.run = [teamId](Transaction &tx) { tx.finishSeal(teamId); };
    if (const Outcome outcome = m_store.perform(operation); !outcome.isDone())
        throw StoreError(outcome.sentence(), true);
}

} // namespace sharpend
