// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <iterator>

namespace sharpend {

/// Colours and text size as this user has chosen them, in the menu or on the page of settings.
struct LookSettings {
    Q_DECLARE_TR_FUNCTIONS(LookSettings)
public:
    static constexpr int textPercents[]{90, 100, 110, 125, 150};

    /// In the order of ColorScheme.
    static QStringList schemeNames() { return {tr("As the system"), tr("Light"), tr("Dark")}; }
    static void setScheme(int scheme)
    {
        Look::instance()->setColorScheme(ColorScheme(scheme));
        QSettings().setValue(QStringLiteral("look/scheme"), scheme);
    }
    /// An index of textPercents; -1 for a size that is none of them.
    static int currentTextPercent()
    {
        const int *end = std::end(textPercents),
                  *found = std::find(std::begin(textPercents), end, qRound(Look::instance()->textScale() * 100));
        return found == end ? -1 : int(found - std::begin(textPercents));
    }
    static QString textPercentName(int percent) { return tr("%1%").arg(percent); }
    static void setTextPercent(int percent)
    {
        Look::instance()->setTextScale(percent / 100.0);
        QSettings().setValue(QStringLiteral("look/textPercent"), percent);
    }
    /// What was chosen in an earlier run.
    static void apply(Look *look)
    {
        const QSettings settings;
        look->setColorScheme(ColorScheme(settings.value(QStringLiteral("look/scheme"), 0).toInt()));
        look->setTextScale(settings.value(QStringLiteral("look/textPercent"), 100).toInt() / 100.0);
    }
};

} // namespace sharpend
