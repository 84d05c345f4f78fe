// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/PlainText.h"

#include <QList>

#include <algorithm>

namespace sharpend {

QString quoted(const QString &word)
{
    constexpr qsizetype longest = 60;
    QList<uint> kept; // as characters, so that none is cut in half
    for (const uint c : word.left(4 * longest).simplified().toUcs4()) {
        const QChar::Category category = QChar::category(char32_t(c));
        if (category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Other_Surrogate)
            kept << c;
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(kept.constData()), std::min(kept.size(), longest));
}

} // namespace sharpend
