// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The main of every test: an application without a screen unless one is asked for, and never the user's own folders.

#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "support/catch.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);

    // Qt takes its own arguments out, Catch2 reads the rest.
    QApplication application(argc, argv);
    Catch::Session session;
    if (const int wrong = session.applyCommandLine(argc, argv))
        return wrong;
    return session.run();
}
