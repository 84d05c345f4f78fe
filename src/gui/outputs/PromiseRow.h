// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/DayRow.h"

namespace sharpend {

/// By when the Owner has promised to answer.
class PromiseRow : public DayRow
{
    Q_OBJECT
public:
    explicit PromiseRow(QWidget *parent = nullptr);
    void setDay(const QDate &day);

Q_SIGNALS:
    /// A day that is not valid takes the promise back.
    void promised(const QDate &by);
};

} // namespace sharpend
