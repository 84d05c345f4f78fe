// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

namespace sharpend {

/// A block with what belongs below it.
struct DocumentItem {
    DocumentBlock block;
    QList<DocumentBlock> under;
};

/// Blocks that stand together: a list, a table of facts, or one block by itself.
struct DocumentPart {
    DocumentBlock::Kind kind = DocumentBlock::Kind::Paragraph;
    QList<DocumentItem> items;
};

/// \a document as formats with lists and tables of their own see it.
QList<DocumentPart> partsOf(const Document &document);

} // namespace sharpend
