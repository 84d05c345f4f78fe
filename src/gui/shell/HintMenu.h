// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/HintSettings.h"

#include <QCoreApplication>
#include <QMenu>

namespace sharpend {

/// Adds *Language hints* to \a menu: all on or off, and back with those that were muted.
inline void addHintMenu(QMenu *menu)
{
    struct Words {
        Q_DECLARE_TR_FUNCTIONS(HintMenu)
    };
    QMenu *hints = menu->addMenu(Words::tr("Language hints"));
    QAction *shown = hints->addAction(Words::tr("Show language hints"), hints, [](bool on) { HintSettings::setShown(on); });
    shown->setCheckable(true);
    QAction *all = hints->addAction(Words::tr("Show all language hints again"), hints, [] { HintSettings::showAll(); });
    QObject::connect(hints, &QMenu::aboutToShow, hints, [shown, all] {
        shown->setChecked(HintSettings::areShown());
        all->setEnabled(!HintSettings::areShown() || !HintSettings::muted().isEmpty());
    });
}

} // namespace sharpend
