// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/ChoiceRow.h"

#include "gui/look/Look.h"
#include "gui/widgets/TextLabel.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

ChoiceRow::ChoiceRow(QWidget *parent)
    : RowButton(parent)
    , m_name(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_about(new TextLabel({}, Type::Meta, Token::Ink3, this))
{
    setObjectName(u"choiceRow"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(2);
    for (TextLabel *label : {m_name, m_about}) {
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
}

void ChoiceRow::setWords(const QString &name, const QString &about, bool isShown)
{
    m_isShown = isShown;
    m_name->setText(name);
    m_name->setWeight(isShown ? 600 : 500);
    m_about->setText(about);
    m_about->setToken(isShown ? Token::Ink2 : Token::Ink3); // the tint takes some of the contrast
    setAccessibleName(isShown ? tr("%1. %2. Shown").arg(name, about) : tr("%1. %2").arg(name, about));
    update();
}

void ChoiceRow::paintEvent(QPaintEvent *event)
{
    if (m_isShown) {
        QPainter painter(this);
        painter.fillRect(rect(), Look::instance()->color(Token::AccentTint));
        const int edge = layoutDirection() == Qt::LeftToRight ? 0 : width() - 3;
        painter.fillRect(QRect(edge, 0, 3, height()), Look::instance()->color(Token::Accent));
    }
    RowButton::paintEvent(event);
}

} // namespace sharpend
