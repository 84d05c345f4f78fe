// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/TopBar.h"

#include "gui/look/Look.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace sharpend {

Mark::Mark(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    connect(Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

QSize Mark::sizeHint() const { return {24, 20}; }

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look *look = Look::instance();
    painter.setPen(Qt::NoPen);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    QPainterPath wedge;
    wedge.moveTo(1, 2);
    wedge.lineTo(4, 2);
    wedge.lineTo(17, 9);
    wedge.lineTo(17, 11);
    wedge.lineTo(4, 18);
    wedge.lineTo(1, 18);
    wedge.closeSubpath();
    painter.setBrush(look->color(Token::Accent));
    painter.drawPath(wedge);
    painter.setBrush(look->kindHue(NoteKind::Adapting));
    painter.drawEllipse(QPointF(20, 10), 2.5, 2.5);
}

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_savedIcon(new IconLabel(u"check"_s, Token::Ink2, 16, this))
    , m_saved(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(8);
    m_row->addWidget(new Mark(this));
    m_row->addWidget(new TextLabel(tr("Sharp End"), Type::Section, Token::Ink, this));
    m_saved->setTabular(true);
    m_saved->setObjectName(u"savedLabel"_s);
    m_savedIcon->hide();
    connect(Look::instance(), &Look::changed, this, &TopBar::measure);
    measure();
}

void TopBar::addSaved()
{
    m_row->addStretch(1);
    m_row->addWidget(m_savedIcon);
    m_row->addWidget(m_saved);
    m_row->addSpacing(8);
}

void TopBar::addMenu(QMenu *menu)
{
    m_menuButton = new KeycapButton(this); // made last, so that it is the last stop
    m_menuButton->setObjectName(u"menuButton"_s);
    m_menuButton->setIconName(u"menu"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_row->addWidget(m_menuButton);
    connect(m_menuButton, &QAbstractButton::clicked, this, [this, menu] { popUpBelow(*menu, *m_menuButton); });
}

void TopBar::measure() { setFixedHeight(Look::instance()->scaled(48)); }

void TopBar::showSaved(const QString &text, bool settled)
{
    m_savedIcon->setVisible(settled && !text.isEmpty());
    m_saved->setText(text);
}

void TopBar::openMenu() { m_menuButton->click(); }

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look *look = Look::instance();
    painter.fillRect(rect(), look->color(Token::Paper));
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->color(Token::Line));
}

} // namespace sharpend
