// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/EventCsv.h"

namespace sharpend {

/// What the columns of rows without a heading may become, by what their cells look like: dates, links, references, words of
/// ours for kinds, a title and a longer story. What could be anything is left out, as it may hold names.
QList<EventField> guessedFields(const QList<CsvRow> &rows, qsizetype columns);

} // namespace sharpend
