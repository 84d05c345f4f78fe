// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

#include <QTemporaryDir>

#include <memory>

namespace sharpend::test {

/// A new, empty workspace on one of the engines; gone with the object.
/// The PostgreSQL server is our own: made for the test binary in a folder of its own, on a Unix socket, ended with it.
class Workspace
{
public:
    explicit Workspace(Database::Engine engine);
    ~Workspace();
    Q_DISABLE_COPY_MOVE(Workspace)

    /// Where it is. Until it has been opened there is no file there yet, or a database with nothing in it.
    QString location() const;
    /// Opens the workspace at \a seat; throws StoreError.
    std::unique_ptr<Store> open(const QString &seat = QStringLiteral("seat-a")) const;

private:
    QTemporaryDir m_folder;
    QString m_location, m_name; ///< of the database, on PostgreSQL
    mutable bool m_isMade = false;
};

/// The engines every store test runs on; for GENERATE_REF(from_range(engines())).
const std::vector<Database::Engine> &engines();
const char *nameOf(Database::Engine engine);

/// Ends and starts the PostgreSQL server of the tests, as an administrator would, or one of the two.
void restartPostgres();
void stopPostgres();
void startPostgres();

} // namespace sharpend::test
