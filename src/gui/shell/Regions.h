// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

/// F6: moves the keyboard from the region of \a regions that has it \a step regions on, to the first control there.
inline void goToRegion(const QList<QWidget *> &regions, const QWidget *focus, int step)
{
    int now = 0;
    for (int i = 0; i < regions.size(); ++i) {
        if (focus && (regions[i] == focus || regions[i]->isAncestorOf(focus)))
            now = i;
    }
    const auto count = regions.size();
    for (qsizetype i = 1; i <= count; ++i) {
        QWidget *region = regions[(now + count + step * i) % count];
        QWidget *target = region->focusPolicy() & Qt::TabFocus ? region : nullptr;
        for (QWidget *each = region->nextInFocusChain(); !target && each != region; each = each->nextInFocusChain()) {
            if (region->isAncestorOf(each) && each->isVisibleTo(region) && each->isEnabled()
                && (each->focusPolicy() & Qt::TabFocus))
                target = each;
        }
        if (target && target->isVisible()) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace sharpend
