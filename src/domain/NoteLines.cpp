// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/NoteLines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend {

QStringList noteLines(const QString &text)
{
    // A number needs a sign after it and space after that: "3 pumps", "16.30" and "-5 at night" are words of the note.
    static const QRegularExpression lead(
        u"\\A\\s*(?:(?:[-*+\u2013\u2014\u2022\u2023\u2043\u25aa\u25cf\u25e6\u00b7]|o(?=\\t))\\s+|\\(?\\d{1,3}[.)]\\s+|\\(?[A-Za-z]\\)\\s+)?"
        "(?:(?:\\[[ xX]?\\]|[\u2610-\u2612])\\s+)?"_s);
    static const QRegularExpression alone(
        u"\\A\\s*(?:[-*+\u2013\u2014\u2022\u2023\u2043\u25aa\u25cf\u25e6\u00b7]+|\\(?\\d{1,3}[.)]|\\[[ xX]?\\]|[\u2610-\u2612])?\\s*\\z"_s);
    static const QRegularExpression lineEnd(u"\\r\\n|[\\n\\r\u2028\u2029]"_s);
    QStringList lines;
    for (const QString &line : text.split(lineEnd)) {
        if (!alone.match(line).hasMatch())
            lines << line.mid(lead.match(line).capturedLength()).trimmed();
    }
    return lines;
}

} // namespace sharpend
