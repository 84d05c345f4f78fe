// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QString>

namespace sharpend {

struct Bundle;

/// Makes the sample workspace at \a path by the ordinary import of resources/demo, its days moved so that it is of \a today.
/// Answers what went wrong; empty when all is well. Throws StoreError where \a path cannot be opened.
QString makeDemo(const QString &path, QDate today = QDate::currentDate());

/// Moves every date of \a bundle by \a days; times keep what the clock in the meeting room shows.
void moveDays(Bundle &bundle, qint64 days);

} // namespace sharpend
