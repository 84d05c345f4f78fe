// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QTimeZone>

namespace sharpend {

/// The moment at which the clock of \a zone shows \a local. Where clocks go back and show it twice, the first of the two;
/// nothing where they go forward past it, so that it is never shown.
std::optional<QDateTime> momentAt(const QDateTime &local, const QTimeZone &zone);

/// What there is to say of \a local by the clock of \a zone: that it never comes, or comes twice. Mostly nothing.
QString aboutClockChange(const QDateTime &local, const QTimeZone &zone);

/// The time zone of the room of \a meeting; this computer's where it has none that is known.
QTimeZone zoneOf(const Meeting &meeting);

/// When \a meeting begins, in the zone of its room. Nothing where nothing is planned, or at a time that its clock never shows.
std::optional<QDateTime> plannedMoment(const Meeting &meeting);

/// A zone as people say it: "London time".
QString zoneWords(const QTimeZone &zone);

/// The same where \a zone is not this computer's, so that it needs saying; else an empty text.
QString foreignZoneWords(const QTimeZone &zone);

} // namespace sharpend
