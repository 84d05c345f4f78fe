// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// The eight stages of a Learning Team with what each is for, dotted where the pause is.
class StageList : public PaintedWidget
{
    Q_OBJECT
public:
    explicit StageList(QWidget *parent = nullptr);

    QString summary() const override { return tr("The eight stages of a Learning Team"); }
    QAccessible::Role accessibleRole() const override { return QAccessible::List; }
    QList<PaintedPart> parts() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QStringList purposes();
    QRect rowRect(int index) const;
};

} // namespace sharpend
