// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend::bench {

/// What stands in the field of search at each key while somebody types words that are common, rare, or not there.
inline QString typedAt(int key)
{
    static const QStringList words{QStringLiteral("the"), QStringLiteral("screen"), QStringLiteral("night"), QStringLiteral("seen"), QStringLiteral("list"), QStringLiteral("lanyard")};
    int letters = 0;
    for (const QString &word : words)
        letters += int(word.size());
    key %= letters;
    for (const QString &word : words) {
        if (key < word.size())
            return word.left(key + 1);
        key -= int(word.size());
    }
    return words.first();
}

} // namespace sharpend::bench
