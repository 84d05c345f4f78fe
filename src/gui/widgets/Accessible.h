// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

namespace sharpend {

/// Gives the small painted widgets their roles: badges and shapes are graphics with a name, banners are notes, icons
/// and avatars without a name are passed over, a tick box is clicked. Call once, before the first window. Larger widgets bring factories of
/// their own.
void installAccessibleWidgets();

} // namespace sharpend
