// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

class QString;

namespace sharpend {

/// Moves \a part to \a path, over what is there, once it is on the disk for sure: a power cut leaves the old or the new one.
bool putInPlace(const QString &part, const QString &path);

/// Whether both name the same file, or the same place where nothing is.
bool isSamePlace(const QString &one, const QString &other);

} // namespace sharpend
