// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "support/Sight.h"
#include "support/Workspace.h"

#include <QTemporaryDir>

namespace sharpend::test {

/// The main window on a workspace, in front, at a seat of its own.
struct OpenWindow {
    explicit OpenWindow(const Workspace &workspace, const QSize &size = {1440, 900})
        : session(workspace.location(), seats.path())
        , content(read())
        , window(session, content)
    {
        bringToFront(&window, size);
    }

    QTemporaryDir seats;
    Session session;
    Content content;
    MainWindow window;

private:
    static Content read()
    {
        Content content;
        REQUIRE(readContent(content).isEmpty());
        return content;
    }
};

} // namespace sharpend::test
