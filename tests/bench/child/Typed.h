// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend::bench {

/// What stands in the field of search at each key while somebody types words that are common, rare, or not there; from the second
/// letter on, as the window asks.
inline QString typedAt(int key)
{
    static const QStringList words{QStringLiteral("the"), QStringLiteral("screen"), QStringLiteral("night"), QStringLiteral("seen"), QStringLiteral("list"), QStringLiteral("lanyard")};
    int letters = 0;
    for (const QString &word : words)
        letters += int(word.size()) - 1;
    key %= letters;
    for (const QString &word : words) {
        if (key < word.size() - 1)
            return word.left(key + 2);
        key -= int(word.size()) - 1;
    }
    return words.first();
}

/// What somebody has typed who knows what they look for: words that many notes have, and few together, less than a page of them in a
/// million.
inline QString selectiveAt(int key)
{
    static const QStringList queries{QStringLiteral("desk list minutes first"), QStringLiteral("nobody ward screen ten"), QStringLiteral("somebody until first time"),
                                     QStringLiteral("time look same ward"), QStringLiteral("before four minutes desk"), QStringLiteral("know who ten list"),
                                     QStringLiteral("screen list same desk"), QStringLiteral("who comes before minutes")};
    return queries[key % queries.size()];
}

} // namespace sharpend::bench
