// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

namespace sharpend {

/// \a document as one HTML page by itself: its own style, its photos inside, no script, nothing that is fetched. Light and dark
/// follow the system, and it prints on white.
QByteArray html(const Document &document);

} // namespace sharpend
