// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/FocusWatch.h"

#include <QApplication>

namespace sharpend {

FocusWatch::FocusWatch(std::function<void(QWidget *before, QWidget *now)> heard)
{
    connect(qApp, &QApplication::focusChanged, this, std::move(heard));
}

} // namespace sharpend
