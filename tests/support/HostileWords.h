// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace sharpend::test {

/// Words that something in between might take for more than words.
struct HostileWords {
    const char *what;
    QString words;
};

/// All of them; each is nothing but text, wherever it is typed, imported or shown.
const QList<HostileWords> &hostileWords();

/// One that has something of most of them, for where each by itself would take too long.
QString mostHostileWords();

} // namespace sharpend::test
