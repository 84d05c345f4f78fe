// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "cli/CommandLine.h"

using namespace Qt::StringLiterals;

namespace sharpend {

CommandLine parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--store"_L1 && i + 1 < arguments.size())
            line.store = arguments[++i];
        else if (arguments[i] == "--demo"_L1)
            line.demo = true;
        else
            line.file = arguments[i];
    }
    return line;
}

int runCommand(const CommandLine &) { return 2; }

} // namespace sharpend
