// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Store.h"

#include "domain/Rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// A row of a step: what it was before the step and after it.
struct Image {
    const RecordType *type;
    QString id;
    Json before, after;
};

/// The rows of \a step, in the order of first touch, each with its first *before* and last *after*.
QList<Image> imagesOf(Database &db, const QString &step)
{
    const auto parsed = [](const RecordType &type, const QVariant &text) {
        return text.isNull() ? Json() : asOfNow(type, Json::parse(utf8(text.toString()), nullptr, false));
    };
    QList<Image> images;
    QHash<QString, qsizetype> index;
    QSqlQuery &query = db.run(u"select row_table, row_id, before, after from journal where step = ? and act = 'do'"
                              " order by tick, seq"_s,
                              {step});
    while (query.next()) {
        const RecordType *type = recordType(query.value(0).toString());
        if (!type || type == recordType(QLatin1String(Erasure::table))) // what remembers a removal comes and goes with the row
            continue;
        const QString key = query.value(0).toString() + u'/' + query.value(1).toString();
        if (const auto found = index.constFind(key); found != index.cend()) {
            images[*found].after = parsed(*type, query.value(3));
        } else {
            index.insert(key, images.size());
            images.append({type, query.value(1).toString(), parsed(*type, query.value(2)), parsed(*type, query.value(3))});
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

/// Whether \a row still says what the step left in it, in the fields that differ between \a from and \a to.
bool hasMovedOn(const QList<Field> &fields, const Json &row, const Json &from, const Json &to)
{
    return std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        const Json left = valueAt(from, field.key);
        const bool concerned = to.is_null() || left != valueAt(to, field.key);
        return !isRevs(field) && concerned && valueAt(row, field.key) != left;
    });
}

/// Makes the row say \a to where it differs from \a from. Refuses where that would undo somebody else's work.
void apply(Transaction &tx, const Image &image, const Json &from, const Json &to)
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
        Json back = to;
        back["revs"].insert(back["revs"].begin(), utf8(newRev()));
        tx.putJson(*image.type, std::move(back), false);
    } else {
        Json changed = Json::object(); // in the order of the fields, as every row is
        for (const Field &field : fields) {
            const bool concerned = !isRevs(field) && valueAt(from, field.key) != valueAt(to, field.key);
            Json value = valueAt(concerned ? to : row, field.key);
            if (!value.is_null())
                changed[field.key] = std::move(value);
        }
        tx.putJson(*image.type, std::move(changed), true);
    }
}

std::optional<StepInfo> firstStep(QSqlQuery &query)
{
    std::optional<StepInfo> info;
    if (query.next())
        info = StepInfo{query.value(0).toString(), query.value(1).toString()};
    query.finish();
    return info;
}

QString scope(const QString &teamId) { return teamId.isNull() ? u""_s : teamId; }

} // namespace

std::optional<StepInfo> Store::stepToUndo(const QString &teamId)
{
    return firstStep(m_db.run(
        u"select j.step, j.operation from journal j where j.seat = ? and j.team_id = ? and j.act = 'do' and j.undoable = 1"
        " and not exists (select 1 from journal u where u.target = j.step and u.act in ('undo', 'pass')"
        " and not exists (select 1 from journal r where r.target = j.step and r.act = 'redo' and r.tick > u.tick))"
        " and j.tick >= (select coalesce(max(e.tick), 0) from journal e where e.team_id = ? and e.ends_undo = 1)"
        " order by j.tick desc limit 1"_s,
        {m_seat, scope(teamId), scope(teamId)}));
}

std::optional<StepInfo> Store::stepToRedo(const QString &teamId)
{
    return firstStep(m_db.run(
        u"select u.target, u.operation from journal u where u.seat = ? and u.team_id = ? and u.act = 'undo'"
        " and not exists (select 1 from journal r where r.target = u.target and r.act in ('undo', 'redo') and r.tick > u.tick)"
        " and u.tick > (select coalesce(max(d.tick), 0) from journal d where d.seat = ? and d.team_id = ? and d.act = 'do')"
        " order by u.tick desc limit 1"_s,
        {m_seat, scope(teamId), m_seat, scope(teamId)}));
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
        Transaction tx(m_db, m_clock());
        QList<Image> images = imagesOf(m_db, info->step);
        if (!forward)
            std::reverse(images.begin(), images.end());
        for (const Image &image : images)
            apply(tx, image, forward ? image.before : image.after, forward ? image.after : image.before);
        judge(tx.m_changes, Door::Undo);
        Operation operation;
        operation.name = info->operation;
        operation.teamId = teamId;
        Outcome outcome;
        outcome.changes = writeJournal(tx, operation, newId(), forward ? u"redo"_s : u"undo"_s, info->step, tick);
        announce();
        m_db.commit();
        return outcome;
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
        m_db.run(u"insert into journal (tick, seq, step, act, target, operation, merge_key, undoable, seat, team_id, at,"
                 " row_table, row_id) values (?, 0, ?, 'pass', ?, ?, '', 0, ?, ?, ?, '', '')"_s,
                 {tick, newId(), info->step, info->operation, m_seat, scope(teamId), timeText(m_clock())});
        m_db.commit();
        return Outcome();
    });
}

} // namespace sharpend
