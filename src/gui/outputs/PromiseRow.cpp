// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/PromiseRow.h"

#include "domain/DayWords.h"

#include <QLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int daysToAnswer = 7; ///< offered where no day has been promised

} // namespace

PromiseRow::PromiseRow(QWidget *parent)
    : DayRow(u"promise"_s, tr("The Owner answers by"), daysToAnswer, parent)
{
    layout()->setContentsMargins(16, 6, 16, 6);
    connect(this, &DayRow::chosen, this, &PromiseRow::promised);
    setDay({});
}

void PromiseRow::setDay(const QDate &day)
{
    DayRow::setDay(day, day.isValid() ? tr("Reply promised by %1").arg(dayAndMonth(day)) : tr("No day promised for the reply"));
}

} // namespace sharpend
