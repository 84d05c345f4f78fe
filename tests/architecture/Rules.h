// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "architecture/Source.h"

#include <QStringList>

namespace sharpend::architecture {

/// A rule of the house. It looks at one file and says where the file breaks it, "path:line: why".
struct Rule {
    const char *name;
    QStringList (*brokenBy)(const Source &);
};

const QList<Rule> &rules();

/// What is wrong with a form, given every file there is: forms/classes go by the same name.
QStringList formsWithoutClass(const QList<Source> &forms, const QStringList &paths);

/// The length from which a file asks to be two, and the one at which it must be.
inline constexpr int longFile = 500;
inline constexpr int tooLongFile = 600;
int linesOf(const Source &source);

} // namespace sharpend::architecture
