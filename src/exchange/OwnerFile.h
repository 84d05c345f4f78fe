// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"

#include <QByteArray>

namespace sharpend {

/// \a pack as one HTML page that opens offline in any browser, with the reply form inside: for an Owner who installs
/// nothing. Its own style and its own script are all that may run in it, and it fetches nothing.
QByteArray ownerFile(const OutputPack &pack);

/// \a title as the beginning of a file's name: "orders-after-go-live".
QString startOfFileName(const QString &title);

/// What a file about \a pack is called, with \a suffix: "orders-after-go-live-version-2.ownerreply".
QString fileNameFor(const OutputPack &pack, const QString &suffix);

/// \a letter as text to copy: a line for people, then what readReply() reads.
QByteArray replyAsText(const ReplyLetter &letter, const QDateTime &exportedAt);

} // namespace sharpend
