// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

namespace sharpend {

/// Words of people as Markdown that shows them as they are: nothing in them becomes a heading, a list or a tag.
QString markdownText(const QString &text);

/// \a document as Markdown.
QString markdown(const Document &document);

} // namespace sharpend
