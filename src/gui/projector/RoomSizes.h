// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QSize>

#include <algorithm>

namespace sharpend {

/// Sizes on the projector. They are given for 1920 x 1080 and grow and shrink with the screen; the facilitator's text size
/// is for their own eyes and does not count.
struct RoomSizes {
    static constexpr int margin = 64; ///< on the left and the right of all that is painted
    QSize size;

    int of(int pixels) const { return int(pixels * std::min(size.width() / 1920.0, size.height() / 1080.0)); }
    QFont font(int pixels, int weight) const
    {
        QFont font = Look::instance()->font(Type::Body, weight);
        font.setPixelSize(std::max(8, of(pixels)));
        return font;
    }
};

} // namespace sharpend
