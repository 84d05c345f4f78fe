// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/soak/SoakPage.h"
#include "support/Sight.h"
#include "support/SoakedTeam.h"

#include <memory>

namespace sharpend::test {

/// A Learning Team whose Meeting 1 is over, and its Soak page.
struct OpenSoak : SoakedTeam {
    void open()
    {
        page = std::make_unique<SoakPage>(*document, content);
        bringToFront(page.get());
        page->arrive();
    }
    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        T *found = inSight<T>(page.get(), name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }

    std::unique_ptr<SoakPage> page;
};

} // namespace sharpend::test
