// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/TopBar.h"

namespace sharpend {

/// The bar of the Owner's window: the mark, what is open, when the draft was saved, whose window this is, the menu. There
/// is no way from it to anywhere else.
class OwnerBar : public TopBar
{
    Q_OBJECT
public:
    OwnerBar(QMenu *menu, bool preview, QWidget *parent = nullptr);
};

} // namespace sharpend
