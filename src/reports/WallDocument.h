// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "domain/TeamRecord.h"
#include "reports/Document.h"

#include <QHash>

namespace sharpend {

enum class WallOrder { ByKind, ByTheme, AlongTheWork };

/// How the wall is written.
struct WallLayout {
    WallOrder order = WallOrder::ByTheme;
    bool times = true;
    bool loose = true; ///< what belongs to no theme, or to no step, too
    int level = 2;     ///< of its headings
};

/// Every note on the wall of \a record, in the order in which they came, or as they are placed in a theme.
void writeWall(Document &document, const TeamRecord &record, const Content &content, const WallLayout &layout);

/// The photos of the wall as pages, with \a bytes by their hash.
void writePhotos(Document &document, const TeamRecord &record, const QHash<QString, QByteArray> &bytes);

/// The wall by itself, to hang up or to keep: its notes with kinds and times, parked ideas as a number only, its photos
/// last. Like the wall it is not for the Owner, and says so on every page.
Document wallDocument(const TeamRecord &record, const Content &content, const WallLayout &layout,
                      const QHash<QString, QByteArray> &bytes = {});

} // namespace sharpend
