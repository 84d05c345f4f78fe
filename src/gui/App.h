// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QApplication;

namespace sharpend {

/// How the window is to be opened.
struct AppOptions {
    QString store; ///< a file or `postgresql://…`; empty for the user's own workspace
    QString file;  ///< to be brought in once the window is open
    bool demo = false;
};

/// Opens the window and runs until it closes. A workspace that cannot be opened gets its sentence on the screen.
int runApp(QApplication &application, const AppOptions &options);

} // namespace sharpend
