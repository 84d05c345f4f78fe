// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"

#include <QSettings>

namespace sharpend {

/// How many answers to a question are enough on this computer: five, unless somebody wants it otherwise; never below three.
struct PulseSettings {
    static int threshold() { return pulseThreshold(QSettings().value(key(), usualPulseThreshold).toInt()); }
    static void setThreshold(int threshold) { QSettings().setValue(key(), pulseThreshold(threshold)); }

private:
    static QString key() { return QStringLiteral("pulse/threshold"); }
};

} // namespace sharpend
