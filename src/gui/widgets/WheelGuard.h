// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace sharpend {

/// Keeps the mouse wheel from changing a choice, a number or a day that the page is only scrolled past: the wheel turns them where
/// somebody has gone there first, and never takes the keyboard. One for the whole application.
class WheelGuard : public QObject
{
    Q_OBJECT
public:
    explicit WheelGuard(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace sharpend
