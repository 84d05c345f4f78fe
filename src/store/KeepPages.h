// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Database.h"

namespace sharpend {

/// Lets the connection keep 16 MB of pages, for who looks at many of them again and again: a question to search in a large workspace
/// at a thousand, a large step at those it changes. Who reads a table through once is better off with the few that SQLite keeps by
/// itself: each further page would be memory that the system has to find.
inline void keepPages(Database &db)
{
    using namespace Qt::StringLiterals;
    if (db.engine() == Database::Engine::Sqlite)
        db.run(u"pragma cache_size = -16000"_s); // which SQLite obeys as it prepares it, so only the first time costs anything
}

} // namespace sharpend
