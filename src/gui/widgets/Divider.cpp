// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Divider.h"

#include <QFrame>

namespace sharpend {

QFrame *makeDivider(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("divider", true); // its height and colour are the style sheet's
    return line;
}

} // namespace sharpend
