// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "domain/TeamRecord.h"
#include "reports/Document.h"

#include <QHash>

namespace sharpend {

/// The facilitator's record of a Learning Team. People are job labels, never names. It holds the wall, the parked ideas
/// and the reflections, so it is not for the Owner. The photos of the wall are its last pages, with \a bytes by their hash.
Document recordDocument(const TeamRecord &record, const Content &content, const QHash<QString, QByteArray> &bytes = {});

} // namespace sharpend
