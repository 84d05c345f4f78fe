// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Store.h"

#include "domain/Rules.h"
#include "store/NextRow.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// A row of a step: what it was before the step and after it.
struct StepImage {
    const RecordType *type;
    QString id;
    Json before, after;
};

/// Whether a step brought in what somebody else has written. To take it back is to be as if it had never come, and nothing
/// that a later merge would take for a wish of this side.
bool cameFromElsewhere(const QString &operation)
{
    return operation == "importLearningTeam"_L1 || operation == "mergeLearningTeam"_L1 || operation == "importReflections"_L1
        || operation == "importCommunity"_L1;
}

QString scope(const QString &teamId) { return teamId.isNull() ? u""_s : teamId; }

/// The rows of \a step, in the order of first touch, each with its first *before* and last *after*. What has been struck since
/// is no longer among them.
QList<StepImage> imagesOf(Database &db, qint64 step, const QString &seat, const QString &teamId)
{
    QList<StepImage> images;
    QHash<QString, qsizetype> index;
    // A step is called by its first tick, and goes on until its seat does another one in the same scope.
    QSqlQuery &query = db.run(u"select row_table, row_id, before, after from journal where seat = ? and team_id = ? and tick >= ?"
                              " and tick < coalesce((select next.tick from journal next where next.seat = ? and next.team_id = ?"
                              " and next.tick > ? and next.step <> ? order by next.tick limit 1), ?)"
                              " and act = 'do' and undoable = 1 order by tick, id"_s,
                              {seat, scope(teamId), step, seat, scope(teamId), step, step, std::numeric_limits<qint64>::max()});
    while (nextRow(db, query)) {
        const RecordType *type = recordType(query.value(0).toString());
        if (!type)
            continue;
        const QString key = query.value(0).toString() + u'/' + query.value(1).toString();
        if (const auto found = index.constFind(key); found != index.cend()) {
            images[*found].after = imageFrom(*type, query.value(3));
        } else {
            index.insert(key, images.size());
            images.append({type, query.value(1).toString(), imageFrom(*type, query.value(2)), imageFrom(*type, query.value(3))});
        }
    }
    query.finish();
    return images;
}

Json valueAt(const Json &row, const char *key)
{
    const auto found = row.find(key);
    return found == row.end() ? Json() : *found;
}

bool isRevs(const Field &field) { return qstrcmp(field.key, "revs") == 0; }

/// A list whose items have ids: each is a part by itself, as the parts of a value that has some are.
bool isKeyed(const Json &list)
{
    return list.is_array() && std::all_of(list.begin(), list.end(), [](const Json &item) { return item.is_object() && item.contains("id"); });
}

Json itemOf(const Json &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const Json &item) { return textAt(item, "id") == id; });
    return found == list.end() ? Json() : *found;
}

std::optional<Json> putBack(const Json &now, const Json &from, const Json &to);

std::optional<Json> putItemsBack(const Json &now, const Json &from, const Json &to)
{
    Json list = Json::array();
    for (const Json &item : now) {
        const QString id = textAt(item, "id");
        const auto back = putBack(item, itemOf(from, id), itemOf(to, id));
        if (!back)
            return std::nullopt;
        if (!back->is_null())
            list.push_back(*back);
    }
    for (const Json &item : from) { // what has been taken out since cannot be changed any more
        const QString id = textAt(item, "id");
        if (itemOf(now, id).is_null() && item != itemOf(to, id))
            return std::nullopt;
    }
    for (std::size_t i = 0; i < to.size(); ++i) {
        const QString id = textAt(to[i], "id");
        if (itemOf(from, id).is_null() && itemOf(now, id).is_null())
            list.insert(list.begin() + qsizetype(std::min(i, list.size())), to[i]);
    }
    return list;
}

/// \a now with what differs between \a from and \a to made as in \a to; nothing where that says something else by now. Other parts of
/// it stay as they are.
std::optional<Json> putBack(const Json &now, const Json &from, const Json &to)
{
    if (from == to)
        return now;
    if (now == from)
        return to;
    if (isKeyed(now) && isKeyed(from) && isKeyed(to))
        return putItemsBack(now, from, to);
    if (!now.is_object() || !from.is_object() || !to.is_object())
        return std::nullopt;
    Json object = now;
    for (const Json &image : {from, to}) {
        for (const auto &[key, unused] : image.items()) {
            const auto back = putBack(valueAt(now, key.c_str()), valueAt(from, key.c_str()), valueAt(to, key.c_str()));
            if (!back)
                return std::nullopt;
            if (back->is_null())
                object.erase(key);
            else
                object[key] = *back;
        }
    }
    return object;
}

/// Whether \a row still says what the step left in it, in the fields that differ between \a from and \a to.
bool hasMovedOn(const QList<Field> &fields, const Json &row, const Json &from, const Json &to)
{
    return std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        const Json now = valueAt(row, field.key), left = valueAt(from, field.key);
        return !isRevs(field) && (to.is_null() ? now != left : !putBack(now, left, valueAt(to, field.key)));
    });
}

/// The revisions of a row that came from elsewhere, as they were; where it has moved on since, without those that came.
Json revsWithout(const Json &row, const Json &from, const Json &to)
{
    if (row["revs"] == from["revs"])
        return to["revs"];
    const auto has = [](const Json &revs, const Json &rev) { return std::find(revs.begin(), revs.end(), rev) != revs.end(); };
    Json revs = Json::array({utf8(newRev())});
    for (const Json &rev : row["revs"]) {
        if (!has(from["revs"], rev) && !has(to["revs"], rev))
            revs.push_back(rev);
    }
    for (const Json &rev : to["revs"]) {
        if (revs.size() < revsKept)
            revs.push_back(rev);
    }
    return revs;
}

/// Makes the row say \a to where it differs from \a from. Refuses where that would undo somebody else's work.
void apply(Transaction &tx, const StepImage &image, const Json &from, const Json &to, bool elsewhere)
{
    const QList<Field> &fields = *image.type->fields;
    const Json row = tx.json(*image.type, image.id);
    if (row.is_null() != from.is_null())
        tx.refuse(from.is_null() ? Words::tr("This has been added again since, so the step stays as it is.")
                                 : Words::tr("This has been removed since, so the step stays as it is."));
    if (!row.is_null() && hasMovedOn(fields, row, from, to))
        tx.refuse(Words::tr("This has been changed since, here or in another window, so the step stays as it is."));
    if (to.is_null()) {
        tx.removeRow(*image.type, image.id);
    } else if (row.is_null()) {
        for (const QString &id : {image.id, textAt(to, "noteId")}) { // what was struck stays away, and its place in a theme too
            if (tx.exists(Erasure::table, {{"id", id}, {"kind", wordOf(ErasureKind::Struck)}}))
                return;
        }
        Json back = to;
        if (!elsewhere)
            back["revs"].insert(back["revs"].begin(), utf8(newRev()));
        tx.putJson(*image.type, std::move(back), false);
    } else {
        Json changed = Json::object(); // in the order of the fields, as every row is
        for (const Field &field : fields) {
            Json value = valueAt(row, field.key);
            if (!isRevs(field))
                value = *putBack(value, valueAt(from, field.key), valueAt(to, field.key));
            if (!value.is_null())
                changed[field.key] = std::move(value);
        }
        changed = asOfNow(*image.type, changed); // the parts in their order too
        if (elsewhere)
            changed["revs"] = revsWithout(row, from, to);
        tx.putJson(*image.type, std::move(changed), !elsewhere);
    }
}

/// Makes the memory of a removal what it was. What was struck or forgotten stays so.
void applyErasure(Transaction &tx, const QString &id, const Json &to)
{
    const Json now = tx.json(typeOf<Erasure>(), id);
    const QString removed = wordOf(ErasureKind::Removed);
    if (now == to || (!now.is_null() && textAt(now, "kind") != removed))
        return;
    if (to.is_null())
        tx.removeRow(typeOf<Erasure>(), id);
    else
        tx.putJson(typeOf<Erasure>(), to, false);
}

/// A step that a row of the journal belongs to, and the row's tick.
struct StepFound {
    StepInfo info;
    qint64 tick;
    qint64 step() const { return info.step.toLongLong(); }
};

std::optional<StepFound> firstStep(Database &db, const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = db.run(sql, values);
    std::optional<StepFound> found;
    if (nextRow(db, query))
        found = StepFound{{query.value(0).toString(), query.value(1).toString()}, query.value(2).toLongLong()};
    query.finish();
    return found;
}

/// When \a step was last undone, done again or passed over; 0 for never.
qint64 lastTick(Database &db, qint64 step, const QString &act)
{
    return firstValue(db, u"select max(tick) from journal where target = ? and act = ?"_s, {step, act}).toLongLong();
}

/// What a seat did last, and to which step; nothing where that was a step itself.
struct LastAct {
    QString act;
    qint64 step = 0;
};

LastAct lastActOn(Database &db, const QString &seat, const QString &teamId)
{
    LastAct last;
    QSqlQuery &query = db.run(u"select act, target from journal where seat = ? and team_id = ? and (act <> 'do' or undoable = 1)"
                              " order by tick desc limit 1"_s,
                              {seat, scope(teamId)});
    if (nextRow(db, query) && query.value(0).toString() != "do"_L1)
        last = {query.value(0).toString(), query.value(1).toLongLong()};
    query.finish();
    return last;
}

} // namespace

// Both begin at the last act: what was undone or passed over was the newest step that could be, so all above it has been too, and what
// was done again was the last one that had been undone. And both go from step to step, as one of 200 notes has a thousand rows, and so
// has each undo of it.
std::optional<StepInfo> Store::stepToUndo(const QString &teamId)
{
    const qint64 since = firstValue(m_db, u"select max(tick) from journal where team_id = ? and ends_undo = 1"_s, {scope(teamId)}).toLongLong();
    const LastAct last = lastActOn(m_db, m_seat, teamId);
    qint64 below = last.act.isEmpty() ? std::numeric_limits<qint64>::max() : last.act == "redo"_L1 ? last.step + 1 : last.step;
    for (;;) {
        const auto found = firstStep(m_db, u"select step, operation, tick from journal where seat = ? and team_id = ? and act = 'do' and undoable = 1"
                                           " and tick >= ? and tick < ? order by tick desc limit 1"_s,
                                     {m_seat, scope(teamId), since, below});
        if (!found)
            return std::nullopt;
        const qint64 redone = lastTick(m_db, found->step(), u"redo"_s);
        if (redone >= lastTick(m_db, found->step(), u"undo"_s) && redone >= lastTick(m_db, found->step(), u"pass"_s))
            return found->info;
        below = found->step(); // its first tick
    }
}

std::optional<StepInfo> Store::stepToRedo(const QString &teamId)
{
    const qint64 since = firstValue(m_db, u"select max(tick) from journal where seat = ? and team_id = ? and act = 'do'"_s, {m_seat, scope(teamId)}).toLongLong();
    const LastAct last = lastActOn(m_db, m_seat, teamId);
    qint64 below = last.act == "redo"_L1 ? lastTick(m_db, last.step, u"undo"_s) : std::numeric_limits<qint64>::max();
    for (;;) {
        const auto found = firstStep(m_db, u"select target, operation, tick from journal where seat = ? and team_id = ? and act = 'undo' and undoable = 1"
                                           " and tick > ? and tick < ? order by tick desc limit 1"_s,
                                     {m_seat, scope(teamId), since, below});
        if (!found)
            return std::nullopt;
        if (found->tick >= lastTick(m_db, found->step(), u"undo"_s) && found->tick >= lastTick(m_db, found->step(), u"redo"_s))
            return found->info;
        below = found->tick;
    }
}

Outcome Store::undo(const QString &teamId) { return applyStep(teamId, false); }

Outcome Store::redo(const QString &teamId) { return applyStep(teamId, true); }

Outcome Store::applyStep(const QString &teamId, bool forward)
{
    return guarded([&] {
        m_db.ensureAlive();
        m_db.begin();
        const qint64 tick = bumpClock();
        const auto info = forward ? stepToRedo(teamId) : stepToUndo(teamId);
        if (!info)
            throw Refusal({forward ? Words::tr("There is nothing to do again.") : Words::tr("There is nothing to undo.")});
        Transaction tx(m_db, m_seat, m_clock());
        QList<StepImage> images = imagesOf(m_db, info->step.toLongLong(), m_seat, teamId);
        if (!forward)
            std::reverse(images.begin(), images.end());
        const bool elsewhere = cameFromElsewhere(info->operation);
        QHash<QString, Json> memories; // of removals: elsewhere they come and go with the row
        for (const StepImage &image : std::as_const(images)) {
            const Json &from = forward ? image.before : image.after, &to = forward ? image.after : image.before;
            if (image.type == &typeOf<Erasure>())
                memories.insert(image.id, to);
            else
                apply(tx, image, from, to, elsewhere);
        }
        for (const StepImage &image : std::as_const(images)) {
            if (elsewhere && image.type->hasTeam)
                applyErasure(tx, image.id, memories.value(image.id));
        }
        Operation operation;
        operation.name = info->operation;
        operation.teamId = teamId;
        operation.door = elsewhere ? Door::Import : Door::Undo;
        return conclude(tx, operation, {tick, QString::number(tick), forward ? u"redo"_s : u"undo"_s, info->step});
    });
}

Outcome Store::passOver(const QString &teamId)
{
    return guarded([&] {
        m_db.ensureAlive();
        m_db.begin();
        const qint64 tick = bumpClock();
        const auto info = stepToUndo(teamId);
        if (!info)
            throw Refusal({Words::tr("There is nothing to undo.")});
        m_db.run(u"insert into journal (id, tick, step, act, target, operation, merge_key, undoable, ends_undo, seat, team_id, at,"
                 " row_table, row_id) values ((select coalesce(max(id), 0) + 1 from journal), ?, ?, 'pass', ?, ?, '', 0, 0, ?, ?, ?, '', '')"_s,
                 {tick, tick, info->step.toLongLong(), info->operation, m_seat, scope(teamId), timeText(m_clock())});
        m_db.commit();
        return Outcome();
    });
}

} // namespace sharpend
