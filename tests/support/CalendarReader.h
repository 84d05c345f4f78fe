// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>

namespace sharpend::test {

/// What somebody else's parser (python3-icalendar) reads in a calendar file: `method` and `events`, with `start` and `end` in UTC by the
/// system's time zones, and `startHere` and `endHere` by those in the file alone.
QJsonObject readCalendar(const QByteArray &file);
/// The same where the file holds one event: just that.
QJsonObject readOneEvent(const QByteArray &file);

} // namespace sharpend::test
