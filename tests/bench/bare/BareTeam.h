// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QSqlDatabase>

namespace sharpend::bench {

/// Reads all of a `.learningteam` file as JSON, inserts each row and one of the journal for it, prepared, makes an index of the words of
/// all notes, and commits once. Answers how long that took, in microseconds.
double bringBareTeamIn(const QSqlDatabase &db, const QString &path);

} // namespace sharpend::bench
