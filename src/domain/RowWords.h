// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Rules.h"

#include <functional>

namespace sharpend {

/// Finds the job label of a person.
using JobOf = std::function<QString(const QString &personId)>;

/// What a row is called in a sentence ("the note “We ring the ward twice”"). Never the words of a parked idea, which open in
/// Meeting 2, and never a name.
QString rowWords(const QString &table, const Json &row, const JobOf &jobOf);

/// The beginning of \a text on one line, short enough for a sentence.
QString beginning(const QString &text);

/// brokenValues() and brokenRules(), each sentence with the rows it is about: for changes that come in by the many.
QStringList brokenByRows(const QList<RowChange> &changes, const QHash<QString, TeamFacts> &facts, Door door, const JobOf &jobOf);

} // namespace sharpend
