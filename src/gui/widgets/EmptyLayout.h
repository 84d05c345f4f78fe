// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

class QLayout;

namespace sharpend {

/// Takes everything out of \a layout, inner layouts too. Widgets are hidden at once and deleted when the event that is
/// being handled is over: it may have come from one of them.
void emptyLayout(QLayout *layout);

} // namespace sharpend
