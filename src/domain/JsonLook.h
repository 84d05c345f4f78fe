// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <optional>
#include <string>

namespace sharpend {

/// How much a file of JSON may hold that somebody else has made.
struct JsonLimits {
    int depth;            ///< lists and objects inside each other
    std::size_t keys;     ///< in one object
    qsizetype values;     ///< in all
    bool keysOnce = true; ///< whether a key may stand but once in its object
};

/// What is in the way of reading JSON.
struct JsonTrouble {
    enum class What {
        TooDeep,
        TooManyKeys, ///< with the first that is too many
        TooManyValues,
        KeyTwice, ///< with the key
        NotJson,  ///< at a byte
        Number    ///< beyond all bounds
    };
    What what;
    std::string key;
    std::size_t byte = 0;
};

/// Looks through \a bytes before anything of them is built, in time and memory that go by their length; nothing where they can be
/// read. (A parser that is asked at each value takes the square of a list's length.)
std::optional<JsonTrouble> jsonTrouble(const QByteArray &bytes, const JsonLimits &limits);

} // namespace sharpend
