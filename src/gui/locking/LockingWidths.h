// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

namespace sharpend::locking {

/// The page that closes a wall away, and the one that stands in its place, are laid out alike: in device-independent pixels.
inline constexpr int widestContent = 1120, besideFrom = 960, sideWidth = 480, widestSide = 640;

} // namespace sharpend::locking
