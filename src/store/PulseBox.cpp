// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/PulseBox.h"

#include "domain/Records.h"
#include "store/NextRow.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PulseBox)
};

struct Owner {
    QString table, column;
};
const QList<Owner> &owners()
{
    static const QList<Owner> all{{u"teams"_s, u"team_id"_s}, {u"communities"_s, u"community_id"_s}}; // by PulseScope::Of
    return all;
}

QString scopeColumn(const PulseScope &scope) { return owners()[int(scope.of)].column; }

} // namespace

bool PulseBox::add(const PulseScope &scope, QList<PulseAnswer> answers, int threshold)
{
    // The floor once more, whoever calls: what is not enough never reaches a statement.
    QHash<QString, int> given;
    for (const PulseAnswer &answer : std::as_const(answers))
        ++given[answer.question];
    answers.removeIf([&](const PulseAnswer &answer) { return given[answer.question] < pulseThreshold(threshold); });
    if (answers.isEmpty())
        return false;
    m_db.begin();
    try {
        // Others wait here as they do for the tick, which stays: a number that is missing between two steps would say when.
        m_db.run(u"update clock set tick = tick where id = 1"_s);
        answers += read(scope);
        m_db.run(u"delete from pulse_answers where %1 = ?"_s.arg(scopeColumn(scope)), {scope.id});
        std::shuffle(answers.begin(), answers.end(), *QRandomGenerator::system());
        for (const PulseAnswer &answer : std::as_const(answers))
            m_db.run(u"insert into pulse_answers (id, %1, question, value) values (?, ?, ?, ?)"_s.arg(scopeColumn(scope)),
                     {newId(), scope.id, answer.question, wordOf(answer.value)});
        m_db.commit();
    } catch (...) {
        m_db.rollback();
        throw;
    }
    return true;
}

QList<PulseAnswer> PulseBox::read(const PulseScope &scope)
{
    QList<PulseAnswer> answers;
    QSqlQuery &query = m_db.run(u"select question, value from pulse_answers where %1 = ? order by id"_s.arg(scopeColumn(scope)), {scope.id});
    while (nextRow(m_db, query))
        answers.append({query.value(0).toString(), fromWord<PulseLean>(query.value(1).toString()).value_or(PulseLean::Between)});
    query.finish();
    return answers;
}

QHash<QString, PulseCounts> PulseBox::counts(const PulseScope &scope, int threshold)
{
    QHash<QString, PulseCounts> counts;
    for (const PulseAnswer &answer : read(scope))
        ++counts[answer.question][std::size_t(answer.value)];
    counts.removeIf([threshold](const auto &each) { return totalOf(each.value()) < pulseThreshold(threshold); });
    return counts;
}

void PulseBox::forget(const QString &table, const QString &id)
{
    for (const Owner &owner : owners()) {
        if (owner.table == table)
            m_db.run(u"delete from pulse_answers where %1 = ?"_s.arg(owner.column), {id});
    }
}

QStringList PulseBox::check()
{
    QStringList wrong;
    QSqlQuery &few
        = m_db.run(u"select 1 from pulse_answers group by team_id, community_id, question having count(*) < ?"_s, {leastPulseThreshold});
    while (nextRow(m_db, few))
        wrong << Words::tr("A question of a pulse has fewer than three answers, so they did not come from a round.");
    few.finish();
    for (const Owner &owner : owners()) {
        if (!m_db.hasTable(owner.table))
            continue;
        QSqlQuery &lost = m_db.run(
            u"select 1 from pulse_answers p where p.%1 is not null and not exists (select 1 from %2 o where o.id = p.%1) limit 1"_s.arg(
                owner.column, owner.table));
        if (nextRow(m_db, lost))
            wrong << Words::tr("Answers of a pulse belong to a row of %1 that is not there.").arg(owner.table);
        lost.finish();
    }
    wrong.removeDuplicates();
    return wrong;
}

} // namespace sharpend
