// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace sharpend {
class Store;
}

namespace sharpend::test {

/// All that can be made of a released pack for its Owner, as text, by what it is.
QList<std::pair<QString, QString>> whatLeaves(Store &store, const QString &releaseId);

} // namespace sharpend::test
