// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

namespace sharpend {

class WorkProgress;

/// \a document as an OpenDocument text on A4: headings, lists and tables that are some, in named styles, with its title, its
/// language, and a foot with the number of the page. The same document makes the same file. One that is to fill one page
/// needs a QGuiApplication.
/// Empty where \a progress is stopped meanwhile.
QByteArray odt(const Document &document, WorkProgress *progress = nullptr);

} // namespace sharpend
