// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace sharpend::test {

/// Settings of their own for a test: empty, and gone afterwards. The folder of the drafts goes by the organisation too, so this
/// comes before whatever keeps one.
struct OwnSettings {
    OwnSettings()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settingsFolder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("sharpend-test"));
        QSettings().clear();
    }
    ~OwnSettings()
    {
        QSettings().clear();
        QCoreApplication::setOrganizationName({});
        QSettings::setDefaultFormat(QSettings::NativeFormat);
    }

    QTemporaryDir settingsFolder;
};

} // namespace sharpend::test
