// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace sharpend {

class Database;

/// What is read while it lives is of one state, whatever others write meanwhile. It also spares SQLite to take and give back its
/// locks for every question. Not for a connection that is in a transaction. Throws StoreError.
class Snapshot
{
public:
    explicit Snapshot(Database &db);
    ~Snapshot();
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    Database &m_db;
};

} // namespace sharpend
