// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QSettings>

namespace sharpend {

/// How long the raw walls of finished Learning Teams are kept before the Library asks about them.
struct RetentionSettings {
    Q_DECLARE_TR_FUNCTIONS(RetentionSettings)
public:
    static constexpr int choices[]{6, 12, 0};

    /// 0 until somebody decides.
    static int months() { return QSettings().value(QStringLiteral("retention/months"), 0).toInt(); }
    static void setMonths(int months) { QSettings().setValue(QStringLiteral("retention/months"), months); }
    static QString label(int months) { return months == 6 ? tr("6 months") : months == 12 ? tr("1 year") : tr("Until I decide"); }
};

} // namespace sharpend
