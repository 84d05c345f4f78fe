// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"

#include <QByteArray>

namespace sharpend {

/// What Patterns counts as one table for a spreadsheet (docs/file-formats.md): the figure, what is counted, how often. What fewer than
/// three Learning Teams stand behind is not in it.
QByteArray patternsCsv(const PatternsPicture &picture);

} // namespace sharpend
