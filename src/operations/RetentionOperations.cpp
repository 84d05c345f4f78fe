// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/RetentionOperations.h"

#include "store/RowsToList.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RetentionOperations)
};

bool isOnWall(const QString &table)
{
    return table == QLatin1String(Note::table) || table == QLatin1String(Theme::table) || table == QLatin1String(Step::table)
        || table == QLatin1String(Attachment::table);
}

template<Record T>
void strikeAll(Transaction &tx, const QString &teamId)
{
    for (const T &row : tx.find<T>({{"teamId", teamId}}))
        tx.strike(typeOf<T>(), row.id, teamId);
}

} // namespace

QList<DueWall> dueWalls(Reader &reader, int months, const QDate &today)
{
    QList<DueWall> due;
    if (months <= 0)
        return due;
    for (const LearningTeam &team : rowsToList<LearningTeam>(reader, {{"stage", wordOf(Stage::Closed)}})) {
        if (team.sealed || !team.closedOn.isValid() || team.closedOn.toLocalTime().date().addMonths(months) > today)
            continue;
        const Where ofTeam{{"teamId", team.id}};
        const DueWall wall{team.id, team.title, team.closedOn, reader.count(Note::table, ofTeam), reader.count(Attachment::table, ofTeam)};
        if (wall.notes > 0 || wall.photos > 0 || reader.exists(Theme::table, ofTeam))
            due << wall;
    }
    std::sort(due.begin(), due.end(),
              [](const DueWall &a, const DueWall &b) { return std::tie(a.closedOn, a.teamId) < std::tie(b.closedOn, b.teamId); });
    return due;
}

Operation destroyWall(const QString &teamId)
{
    Operation operation;
    operation.name = u"destroyWall"_s;
    operation.teamId = teamId;
    operation.undoable = false;
    operation.endsUndo = true;
    operation.run = [=](Transaction &tx) {
        const LearningTeam team = tx.need<LearningTeam>(teamId);
        if (team.stage != Stage::Closed)
            tx.refuse(Words::tr("This Learning Team is not finished, so its wall stays. Close it first."));
        if (team.sealed)
            tx.refuse(Words::tr("This Learning Team is locked: open it with its passphrase first."));
        for (Action action : tx.find<Action>({{"teamId", teamId}})) {
            if (std::exchange(action.themeId, {}).isEmpty())
                continue;
            tx.put(action);
        }
        strikeAll<Placement>(tx, teamId);
        strikeAll<Attachment>(tx, teamId);
        strikeAll<Note>(tx, teamId);
        strikeAll<Theme>(tx, teamId);
        strikeAll<Step>(tx, teamId);
        // What was taken off the wall before stands in the history still.
        for (Erasure erasure : tx.find<Erasure>({{"teamId", teamId}, {"kind", wordOf(ErasureKind::Removed)}})) {
            if (!isOnWall(erasure.rowTable))
                continue;
            erasure.kind = ErasureKind::Struck;
            tx.put(erasure);
        }
    };
    return operation;
}

} // namespace sharpend
