// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/Tables.h"
#include "gui/session/Session.h"

namespace sharpend {

/// What LiveTables has that is no template.
class LiveRows : public QObject
{
    Q_OBJECT
public:
    LiveRows(Session &session, QObject *parent)
        : QObject(parent)
        , m_session(session)
    {
    }

    Session &session() const { return m_session; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void changed(const sharpend::DocumentChange &change);

protected:
    Session &m_session;
    bool m_loaded = false;
};

/// Whole tables of the workspace in memory, read once and kept up to date by ids, whoever changes them.
template<Record... T>
class LiveTables : public LiveRows
{
public:
    explicit LiveTables(Session &session, QObject *parent = nullptr)
        : LiveRows(session, parent)
    {
        connect(&session, &Session::changed, this, &LiveTables::refresh);
        load();
    }

    template<Record R>
    const QHash<QString, R> &rows() const
    {
        return m_tables.template of<R>();
    }
    /// The row, or one without an id.
    template<Record R>
    R row(const QString &id) const
    {
        return rows<R>().value(id);
    }

protected:
    /// Reads everything anew.
    void load()
    {
        m_session.read<Rows>(
            this,
            [](Store &store) {
                Rows all;
                (all.template addAll<T>(store.reader()), ...);
                return all;
            },
            [this](const Rows &all) {
                m_tables = all;
                m_loaded = true;
                DocumentChange change;
                change.all = true;
                Q_EMIT changed(change);
            });
    }

private:
    using Rows = Tables<T...>;
    static constexpr qsizetype rowsOneByOne = 300; ///< past this, reading everything is quicker than asking for each

    void refresh(const ChangeSet &changes)
    {
        QList<ChangedRow> asked;
        for (const ChangedRow &row : changes.rows) {
            if (Rows::holds(row.table))
                asked.append(row);
        }
        if (asked.size() > rowsOneByOne)
            return load();
        if (asked.isEmpty())
            return;
        m_session.read<Rows>(
            this, [asked](Store &store) { return Rows::read(store.reader(), asked); },
            [this, asked](const Rows &found) {
                DocumentChange change;
                for (const ChangedRow &row : asked)
                    change.ids[row.table].insert(row.id);
                m_tables.take(found, change);
                Q_EMIT changed(change);
            });
    }

    Rows m_tables;
};

} // namespace sharpend
