// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/DocumentParts.h"

namespace sharpend {

QList<DocumentPart> partsOf(const Document &document)
{
    QList<DocumentPart> parts;
    for (const DocumentBlock &block : document.blocks()) {
        const bool goesOn = !parts.isEmpty() && parts.last().items.last().block.isItem() && block.isItem();
        if (goesOn && block.kind == DocumentBlock::Kind::UnderItem)
            parts.last().items.last().under << block;
        else if (goesOn && parts.last().kind == block.kind)
            parts.last().items << DocumentItem{block, {}};
        else
            parts << DocumentPart{block.kind, {DocumentItem{block, {}}}};
    }
    return parts;
}

} // namespace sharpend
