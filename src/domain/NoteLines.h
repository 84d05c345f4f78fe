// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace sharpend {

/// The lines of a list as a note each: bullets, boxes and numbers at their start are left out, so are empty lines. The
/// words stay as they are.
QStringList noteLines(const QString &text);

} // namespace sharpend
