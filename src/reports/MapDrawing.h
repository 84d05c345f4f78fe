// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// The goldilocks map with one event at \a place, as an SVG for paper. It holds no number (rule 5).
QByteArray mapDrawing(const MapPlacement &place);

} // namespace sharpend
