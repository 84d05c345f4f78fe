// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace sharpend::architecture {

/// Something with the line on which it starts.
struct Located {
    int line;
    QString text;
};

/// One file as the rules see it. C++ is taken apart once; other files have their text only.
struct Source {
    QString path;            ///< from the top of the repository: src/domain/Records.h
    QString text;
    QString code;            ///< the text with comments and the insides of literals blanked; lines stay where they are
    QList<Located> literals; ///< what string literals say; neighbours that the compiler joins are one
    QList<Located> includes; ///< with their delimiters: <QString>, "domain/Records.h"

    bool isCpp() const { return path.endsWith(u".cpp") || path.endsWith(u".h"); }

    /// The folder of the house that a file under src/ is in; empty for src/main.cpp and for everything else.
    QString house() const;

    /// The line of the character at \a position of the text or the code.
    int lineAt(qsizetype position) const;
};

Source sourceOf(const QString &path, const QString &text);

} // namespace sharpend::architecture
