// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "support/catch.h"

#include <QString>

namespace sharpend::test {

/// The content that Sharp End brings.
inline Content shippedContent()
{
    Content made;
    REQUIRE(readContent(made) == QString());
    return made;
}

/// Whether \a parts stand in \a text one after the other; the first that does not is told.
inline void checkInOrder(const QString &text, const QStringList &parts)
{
    qsizetype from = 0;
    for (const QString &part : parts) {
        INFO(part.toStdString());
        INFO(text.toStdString());
        const qsizetype found = text.indexOf(part, from);
        CHECK(found >= 0);
        from = std::max(from, found + part.size() - 1); // a newline may end one and begin the next
    }
}

} // namespace sharpend::test
