// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerPrefixEdit.h"

#include "gui/widgets/TextLabel.h"

namespace sharpend {

namespace {
constexpr int beside = 10, gap = 6;
} // namespace

OwnerPrefixEdit::OwnerPrefixEdit(const QString &prefix, QWidget *parent)
    : QLineEdit(parent)
    , m_prefix(new TextLabel(prefix, Type::Supporting, Token::Ink3, this))
{
    m_prefix->setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(prefix);
    connect(Look::instance(), &Look::changed, this, &OwnerPrefixEdit::measure);
    measure();
}

void OwnerPrefixEdit::measure()
{
    const int width = m_prefix->sizeHint().width();
    setTextMargins(width + gap, 0, 0, 0);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    m_prefix->setGeometry(rightToLeft ? this->width() - beside - width : beside, 0, width, height());
}

void OwnerPrefixEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    measure();
}

} // namespace sharpend
