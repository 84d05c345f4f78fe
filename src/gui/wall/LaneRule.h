// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

/// The line between what is written of a step and what is done: "As done 3", and a rule to the end of the lane.
class LaneRule : public QWidget
{
public:
    LaneRule(const QString &text, QWidget *parent);
    void setCount(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    int m_count = 0;
};

} // namespace sharpend
