// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

namespace sharpend {

class WorkProgress;

/// \a document as one HTML page by itself: its own style, its photos inside, no script, nothing that is fetched. Light and dark
/// follow the system, and it prints on white.
/// Empty where \a progress is stopped meanwhile.
QByteArray html(const Document &document, WorkProgress *progress = nullptr);

} // namespace sharpend
