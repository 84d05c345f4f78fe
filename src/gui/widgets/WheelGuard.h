// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace sharpend {

/// Keeps the mouse wheel from changing what the page is only scrolled past. It turns a number or a day where somebody has gone there
/// first, and a choice never: that keeps the keyboard once it is made, and may hold words of one's own. It takes no keyboard either. One
/// for the whole application.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    explicit WheelGuard(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace sharpend
