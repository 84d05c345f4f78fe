// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend::report {

/// The sections in the order in which they are read.
inline constexpr std::array sections{StatementSection::Understanding, StatementSection::Helps, StatementSection::Question};

/// "19 March 2026"; empty where there is no day.
QString day(const QDate &date);
/// The day of a moment, where this computer stands.
QString day(const QDateTime &moment);
/// \a moment in the time zone \a zone (an IANA name), where that is known; else where this computer stands.
QDateTime inTheRoom(const QDateTime &moment, const QString &zone);
/// "13:29", with the day in front where there are several: "17 March, 13:29".
QString clock(const QDateTime &moment, bool withDay);
QString sectionHeading(StatementSection section);

} // namespace sharpend::report
