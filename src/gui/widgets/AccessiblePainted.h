// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

namespace sharpend {

/// Lets assistive technology read every PaintedWidget and its parts. Call it once, before the first window.
void installPaintedAccessibility();

} // namespace sharpend
