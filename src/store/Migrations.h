// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend {

class Database;

/// The newest schema this program knows.
int newestSchema();

/// Throws StoreError unless \a db holds a workspace of this schema or an older one.
void requireWorkspace(Database &db);

/// Brings \a db to the newest schema, one transaction a migration, with a checked backup beside the file before the first.
void migrate(Database &db);

} // namespace sharpend
