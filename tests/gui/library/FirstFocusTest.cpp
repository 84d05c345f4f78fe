// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/OpenWindow.h"
#include "support/Wait.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("where there is nothing yet, the keyboard begins at the sample")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const OpenWindow open(workspace);
    CHECK(until([&] { return open.window.focusWidget() && open.window.focusWidget()->objectName() == u"openSampleButton"_s; }));
}
