// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Card.h"

#include <QStyle>

using namespace Qt::StringLiterals;

namespace sharpend {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_surface(u"card"_s)
{
    setAttribute(Qt::WA_StyledBackground);
}

void Card::setSurface(const QString &surface)
{
    if (m_surface == surface)
        return;
    m_surface = surface;
    // Rules by property are matched when a widget is polished, not when the property changes.
    style()->unpolish(this);
    style()->polish(this);
    update();
}

} // namespace sharpend
