// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend {

/// Makes the sample workspace at \a path by the ordinary import of resources/demo, its days moved so that it is of today.
/// Answers what went wrong; empty when all is well.
QString makeDemo(const QString &path);

} // namespace sharpend
