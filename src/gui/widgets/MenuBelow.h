// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QMenu;
class QWidget;

namespace sharpend {

/// Opens \a menu under \a button, its leading edge at the button's, or its trailing edge at the button's where it would reach past
/// the page beside the button.
void popUpBelow(QMenu &menu, const QWidget &button);

/// \a text, which people typed, as an entry of \a menu: without letters to press, and cut in the middle before the menu is wider than a
/// column.
QString inMenu(const QMenu &menu, const QString &text);

} // namespace sharpend
