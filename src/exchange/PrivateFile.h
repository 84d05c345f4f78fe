// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace sharpend {

/// Writes \a bytes to \a path, whole or not at all, for nobody else to read (mode 0600). Answers whether that worked.
bool writePrivately(const QString &path, const QByteArray &bytes);

} // namespace sharpend
