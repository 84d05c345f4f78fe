// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "reports/PdfWriter.h"

namespace sharpend {

/// A wall to write on by hand: a column for each kind, or for themes that the group names.
struct BlankWall {
    QString focus;
    bool byKind = true;
    QPageSize::PageSizeId size = QPageSize::A3; ///< across
};

/// Two pages: the wall, and one for parked ideas.
Paper blankWall(const BlankWall &wall, const Content &content);

} // namespace sharpend
