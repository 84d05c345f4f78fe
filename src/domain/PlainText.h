// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend {

/// Whether \a c gives all that follows it in its line another direction, our own words too. No text keeps such a character; the
/// marks that people write beside a word of another script (LRM, RLM, ALM) are not among them.
constexpr bool turnsTextRound(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }
inline bool turnsTextRound(QChar c) { return turnsTextRound(char32_t(c.unicode())); }

/// Whether \a text says nothing.
inline bool isBlank(const QString &text) { return text.trimmed().isEmpty(); }

/// A word out of a file as a sentence may quote it: its first 60 characters, on one line, without those that no screen shows or
/// that turn a text round.
QString quoted(const QString &word);

} // namespace sharpend
