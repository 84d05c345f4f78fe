// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <future>

namespace sharpend {

/// Begins to read which fonts the system has, in a thread of its own: it takes a tenth of a start, and can be done while the
/// application connects to its display. To be waited for before anything has a font. Does nothing where Qt finds fonts without
/// Fontconfig.
std::future<void> readFontsAhead();

} // namespace sharpend
