// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/TeamRecord.h"

#include <QByteArray>

namespace sharpend {

/// The improvements of \a release as a table for a spreadsheet (docs/file-formats.md): what was released of them, and how far
/// each has come by \a now. Nothing else that is written of them is in it.
QByteArray actionsCsv(const Release &release, const QList<Action> &now);

/// All improvements of \a record as they are now, with why one stopped, updates and the Owner's answers: for the facilitator.
QByteArray actionsCsv(const TeamRecord &record);

/// \a rows as CSV (RFC 4180), in UTF-8 with a byte order mark. A cell that a spreadsheet would run as a formula begins with an
/// apostrophe.
QByteArray csvOf(const QList<QStringList> &rows);

} // namespace sharpend
