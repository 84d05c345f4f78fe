// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/DayWords.h"

#include <QDateTime>
#include <QLocale>

namespace sharpend {

QString dayAndMonth(const QDate &day) { return QLocale().toString(day, QStringLiteral("d MMMM")); }

QString dayAndMonth(const QDateTime &time) { return dayAndMonth(time.toLocalTime().date()); }

} // namespace sharpend
