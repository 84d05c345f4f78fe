// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

namespace sharpend {

/// Whether this person has asked the desktop for less motion, as far as it can be known: by Qt's style, and by the
/// settings that KDE and GTK keep in files.
bool motionIsReduced();

} // namespace sharpend
