// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QStringList>

#include <optional>

namespace sharpend {

/// In which order a date written in figures is read.
enum class DateOrder { Dmy, Mdy, Ymd };

/// "dmy", "mdy", "ymd" as the command line says them.
std::optional<DateOrder> dateOrderFrom(const QString &word);

/// A date out of \a text, or one that is not valid. A year in front and a month by its name (English or German) need no
/// order; a time of day behind the date is passed over. Two-figure years from 70 on lie in the last century.
QDate readDate(const QString &text, DateOrder order);

/// What the cells of a column tell about their order.
struct DateReading {
    std::optional<DateOrder> order; ///< what they can only be; nothing when ambiguous
    bool ambiguous = false; ///< both day first and month first fit every row, and it matters
    QString example;  ///< the first cell that can be read two ways
    QDate dayFirst, monthFirst; ///< its two readings

    /// "Is 03/04/2026 in April or in March?"
    QString question() const;
};

/// Cells that are no date at all have no say. With dates of both orders in one column, the more frequent one is taken;
/// dots speak for day first.
DateReading detectDateOrder(const QStringList &cells);

} // namespace sharpend
