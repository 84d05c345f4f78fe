// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Snapshot.h"

#include "store/Database.h"

using namespace Qt::StringLiterals;

namespace sharpend {

Snapshot::Snapshot(Database &db)
    : m_db(db)
{
    if (db.engine() == Database::Engine::Sqlite)
        db.run(u"begin"_s);
    else
        db.execute(u"begin isolation level repeatable read, read only"_s);
}

Snapshot::~Snapshot()
{
    // There is nothing to keep; where the server has gone, or an error ended the transaction, it is over anyway.
    try {
        if (m_db.engine() == Database::Engine::Sqlite)
            m_db.run(u"commit"_s);
        else
            m_db.execute(u"commit"_s);
    } catch (const StoreError &) {
        m_db.rollback();
    }
}

} // namespace sharpend
