// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QSettings>

namespace sharpend {

/// Adds *Colours* and *Text size* to \a menu; what is chosen there is remembered.
inline void addLookMenus(QMenu *menu)
{
    struct Words {
        Q_DECLARE_TR_FUNCTIONS(LookMenu)
    };
    Look *look = Look::instance();
    QMenu *colours = menu->addMenu(Words::tr("Colours"));
    auto *schemes = new QActionGroup(colours);
    const QStringList schemeNames{Words::tr("As the system"), Words::tr("Light"), Words::tr("Dark")};
    for (int i = 0; i < schemeNames.size(); ++i) {
        QAction *action = colours->addAction(schemeNames[i], look, [look, i] {
            look->setColorScheme(ColorScheme(i));
            QSettings().setValue(QStringLiteral("look/scheme"), i);
        });
        action->setCheckable(true);
        action->setChecked(int(look->colorScheme()) == i);
        schemes->addAction(action);
    }
    QMenu *sizes = menu->addMenu(Words::tr("Text size"));
    auto *percents = new QActionGroup(sizes);
    for (const int percent : {90, 100, 110, 125, 150}) {
        QAction *action = sizes->addAction(Words::tr("%1 %").arg(percent), look, [look, percent] {
            look->setTextScale(percent / 100.0);
            QSettings().setValue(QStringLiteral("look/textPercent"), percent);
        });
        action->setCheckable(true);
        action->setChecked(qRound(look->textScale() * 100) == percent);
        percents->addAction(action);
    }
}

} // namespace sharpend
