// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/Motion.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sharpend {

bool motionIsReduced()
{
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0)
        return true;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    const auto says = [&folder](const QString &file, const QString &key) {
        return QSettings(folder.filePath(file), QSettings::IniFormat).value(key, 1).toString();
    };
    const auto isOff = [](const QString &value) { return value == "0"_L1 || value == "false"_L1; };
    return isOff(says(u"kdeglobals"_s, u"KDE/AnimationDurationFactor"_s))
        || isOff(says(u"gtk-4.0/settings.ini"_s, u"Settings/gtk-enable-animations"_s))
        || isOff(says(u"gtk-3.0/settings.ini"_s, u"Settings/gtk-enable-animations"_s));
}

} // namespace sharpend
