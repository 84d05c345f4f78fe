// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"

#include <QByteArray>

namespace sharpend {

/// The most that a pack or a reply may hold.
inline constexpr qint64 largestPack = 8 * 1024 * 1024;

/// What came of reading a pack: the pack, or why it is refused, one sentence with the place.
struct PackReading {
    OutputPack pack;
    QString refusal;
};
/// Reads the whole of a `.outputpack` file.
PackReading readPack(const QByteArray &bytes);
PackReading readPackFile(const QString &path);
/// A pack as a `.outputpack` file.
QByteArray packBytes(const OutputPack &pack, const QDateTime &exportedAt);

struct ReplyReading {
    ReplyLetter letter;
    QString refusal;
};
/// Reads a `.ownerreply` file, or the same as text that was pasted: what stands before and after it does not matter.
ReplyReading readReply(const QByteArray &bytes);
ReplyReading readReplyFile(const QString &path);
/// A reply as a `.ownerreply` file, and as the text to copy.
QByteArray replyBytes(const ReplyLetter &letter, const QDateTime &exportedAt);

} // namespace sharpend
