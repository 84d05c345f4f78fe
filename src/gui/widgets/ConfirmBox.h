// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace sharpend {

/// A question before something goes for good.
struct Confirmation {
    QString name; ///< of the box with "Box" after it, and of its button with "Button"
    QString title, question, about;
    QString yes, no;
};

/// Asks it over \a parent. Enter and Esc answer no; \a then happens on yes.
void askToConfirm(QWidget *parent, const Confirmation &asked, const std::function<void()> &then);

} // namespace sharpend
