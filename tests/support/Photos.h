// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/AttachmentOperations.h"
#include "support/Pictures.h"

namespace sharpend::test {

/// A photo as the reader makes them.
NewPhoto aPhoto(int seed = 0, const QString &name = QStringLiteral("left half.jpg"));
/// Puts photos on a wall whatever its meetings say, as an import of their file would.
void putPhotos(Store &store, const QString &teamId, const QList<NewPhoto> &photos);

} // namespace sharpend::test
