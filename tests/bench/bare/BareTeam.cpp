// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "bench/bare/BareTeam.h"

#include "bench/child/Rounds.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>
#include <QVariant>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace sharpend::bench {

namespace {

using Json = nlohmann::ordered_json;

void run(QSqlQuery &query, const QString &sql = {})
{
    if (!(sql.isEmpty() ? query.exec() : query.exec(sql)))
        giveUp(query.lastError().text());
}

std::string keyOf(const QString &column)
{
    std::string key;
    for (const QString &word : column.split(u'_'))
        key += key.empty() ? word.toStdString() : (word.left(1).toUpper() + word.mid(1)).toStdString();
    return key;
}

QVariant valueOf(const Json &row, const std::string &key)
{
    const auto found = row.find(key);
    if (found == row.end() || found->is_null())
        return {};
    if (found->is_boolean())
        return found->get<bool>() ? 1 : 0;
    if (found->is_number_integer())
        return qlonglong(found->get<qint64>());
    if (found->is_number())
        return found->get<double>();
    return QString::fromStdString(found->is_string() ? found->get<std::string>() : found->dump());
}

class BareRows
{
public:
    BareRows(const QSqlDatabase &db, const QString &table, QSqlQuery &journal)
        : m_insert(db)
        , m_journal(journal)
        , m_table(table)
    {
        QStringList columns, marks;
        const QSqlRecord record = db.record(table);
        for (int i = 0; i < record.count(); ++i) {
            columns << record.fieldName(i);
            marks << u"?"_s;
            m_keys << keyOf(columns.last());
        }
        m_insert.prepare(u"insert into %1 (%2) values (%3)"_s.arg(table, columns.join(", "_L1), marks.join(", "_L1)));
    }

    void add(const Json &row)
    {
        for (int i = 0; i < int(m_keys.size()); ++i)
            m_insert.bindValue(i, valueOf(row, m_keys[i]));
        run(m_insert);
        m_journal.bindValue(0, m_table);
        m_journal.bindValue(1, valueOf(row, "id"));
        m_journal.bindValue(2, QString::fromStdString(row.dump()));
        run(m_journal);
    }

private:
    QSqlQuery m_insert;
    QSqlQuery &m_journal;
    QString m_table;
    QList<std::string> m_keys;
};

} // namespace

double bringBareTeamIn(const QSqlDatabase &db, const QString &path)
{
    const double start = now();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(file.errorString());
    const QByteArray bytes = file.readAll();
    const Json team = Json::parse(bytes.begin(), bytes.end());
    QSqlQuery query(db), journal(db);
    run(query, u"begin immediate"_s);
    journal.prepare(u"insert into journal (tick, step, act, operation, merge_key, undoable, ends_undo, seat, team_id, at, row_table, row_id, after)"
                    " values (1, 1, 'do', 'importLearningTeam', '', 1, 0, 'bench', '', '2026-03-17T10:30:00.000Z', ?, ?, ?)"_s);
    using Part = std::pair<const char *, const char *>;
    for (const auto &[key, table] : {Part("event", "events"), {"team", "teams"}, {"people", "people"}, {"memberships", "memberships"}, {"meetings", "meetings"},
                                     {"steps", "steps"}, {"themes", "themes"}, {"notes", "notes"}, {"placements", "placements"}}) {
        BareRows rows(db, QLatin1String(table), journal);
        const Json &part = team.at(key);
        if (part.is_object())
            rows.add(part);
        if (part.is_array()) {
            for (const Json &row : part)
                rows.add(row);
        }
    }
    run(query, u"create virtual table bare_words using fts5 (text, content='notes', tokenize='ascii', prefix='2 3', columnsize=0)"_s);
    run(query, u"insert into bare_words (bare_words) values ('rebuild')"_s);
    run(query, u"commit"_s);
    return now() - start;
}

} // namespace sharpend::bench
