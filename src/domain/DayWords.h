// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QDate;
class QDateTime;

namespace sharpend {

/// "3 March", for a day whose year goes without saying.
QString dayAndMonth(const QDate &day);
/// The same of the day that \a time is here.
QString dayAndMonth(const QDateTime &time);

} // namespace sharpend
