// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"
#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// Which line is which event in the comparison: the line, the shape and the letter. It stands in the chart's title row.
class ComparisonLegend : public PaintedWidget
{
    Q_OBJECT
public:
    struct Entry {
        QString letter;
        EventKind kind = EventKind::DidNotGoToPlan;
    };

    explicit ComparisonLegend(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::StaticText; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int letterWidth() const;

    QList<Entry> m_entries;
};

} // namespace sharpend
