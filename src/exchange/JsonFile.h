// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Json.h"

#include <QByteArray>
#include <QDateTime>

namespace sharpend {

/// Ends the reading of a file with one sentence, with the place where there is one.
struct FileRefused {
    QString sentence;
};

/// Throws FileRefused: \a place should have been \a wanted ("notes[3].kind: expected one of …").
[[noreturn]] void refuseAt(const QString &place, const QString &wanted);

/// The longest text that is no note and no document.
inline constexpr qsizetype longestText = 100'000;

/// Looks through a file that may come from anywhere, before anything of it is built: UTF-8, JSON of at most \a largest bytes and five
/// million values, each key once in its object, not nested deeper than 32. Throws FileRefused.
void lookThrough(const QByteArray &bytes, qint64 largest);
/// The JSON of such a file.
Json parseFile(const QByteArray &bytes, qint64 largest);

/// Requires that \a file says \a format and version 1, and has no keys but format, version, exportedAt and \a keys.
/// \a otherwise is the sentence for a file that is something else. Throws FileRefused.
void requireHead(const Json &file, const QString &format, const QStringList &keys, const QString &otherwise);

/// Refuses a list of more than \a most.
void requireCount(std::size_t count, const QString &place, std::size_t most);

/// Takes control characters out of all texts in \a json, and refuses those longer than \a limit and lists of more than 10,000.
void tidy(Json &json, const QString &place, qsizetype limit);

/// Whether tidy() would find nothing to do, at a glance: no for some texts where there is nothing to do either.
bool isTidy(const Json &json, qsizetype limit);

/// Whether \a text may be the id of a row.
bool isId(const QString &text);

/// The first keys of a file that leaves now.
Json fileHead(const QString &format, const QDateTime &exportedAt);
/// The bytes of a file: UTF-8, indented, with a newline at the end.
QByteArray fileBytes(const Json &file);

} // namespace sharpend
