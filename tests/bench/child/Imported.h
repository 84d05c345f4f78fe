// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend::bench {

/// The event that the rows of an import are like, on both sides.
inline constexpr char importedTitle[] = "The order that nobody saw";

inline QString importedTitleOf(int row) { return QStringLiteral("%1 The list had changed and nobody told the night shift").arg(row); }
inline QString importedReferenceOf(qint64 import, int row) { return QStringLiteral("INC-%1-%2").arg(import).arg(row); }

} // namespace sharpend::bench
