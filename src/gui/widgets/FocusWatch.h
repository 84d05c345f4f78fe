// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace sharpend {

/// Tells what the keyboard leaves and what it comes to. A member of the widget that wants to know, so that it falls silent
/// when the widget's own part is gone: what Qt takes apart after that moves the keyboard once more.
class FocusWatch : public QObject
{
    Q_OBJECT
public:
    explicit FocusWatch(std::function<void(QWidget *before, QWidget *now)> heard);
};

} // namespace sharpend
