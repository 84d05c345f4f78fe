// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/LookSettings.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace sharpend {

/// Adds *Colours* and *Text size* to \a menu; what is chosen there is remembered.
inline void addLookMenus(QMenu *menu)
{
    struct Words {
        Q_DECLARE_TR_FUNCTIONS(LookMenu)
    };
    const auto add = [menu](const QString &title, const QStringList &names, auto choose, auto current) {
        QMenu *choices = menu->addMenu(title);
        auto *group = new QActionGroup(choices);
        for (int i = 0; i < names.size(); ++i) {
            QAction *action = choices->addAction(names[i], choices, [choose, i] { choose(i); });
            action->setCheckable(true);
            group->addAction(action);
        }
        // The page of settings may have chosen meanwhile.
        QObject::connect(choices, &QMenu::aboutToShow, choices, [group, current] {
            const QList<QAction *> actions = group->actions();
            for (int i = 0; i < actions.size(); ++i)
                actions[i]->setChecked(i == current());
        });
    };
    add(Words::tr("Colours"), LookSettings::schemeNames(), &LookSettings::setScheme, [] { return int(Look::instance()->colorScheme()); });
    QStringList sizes;
    for (const int percent : LookSettings::textPercents)
        sizes << LookSettings::textPercentName(percent);
    add(
        Words::tr("Text size"), sizes, [](int i) { LookSettings::setTextPercent(LookSettings::textPercents[i]); },
        [] { return LookSettings::currentTextPercent(); });
}

} // namespace sharpend
