// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace sharpend {

/// What was typed after `sharpend`, taken apart. See docs/command-line.md.
struct CommandLine {
    bool opensWindow = true;
    bool demo = false;
    QString store; ///< empty for the user's own workspace
    QString file;  ///< to open with the window
    QString verb;  ///< also `--help` and `--version`
    QStringList arguments; ///< of the verb
    bool drawsText = false; ///< the verb needs fonts, though no display
    QString wrong; ///< a usage error, one line
};

CommandLine parseCommandLine(const QStringList &arguments);

/// Runs a verb without a window. Answers the exit status: 0 done, 1 refused or not done, 2 usage.
int runCommand(const CommandLine &line);

} // namespace sharpend
