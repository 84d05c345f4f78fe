// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend {

/// Small counts as words ("two", "five"), larger ones in figures: for counts of people and rows, never for factors.
QString countInWords(qsizetype count);

/// \a text with its first letter as a capital.
QString sentenceCase(const QString &text);

} // namespace sharpend
