// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/BlankCover.h"

#include "gui/look/Look.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

BlankCover::BlankCover(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel({}, Type::Body, Token::Ink2, this))
{
    setObjectName(u"blankCover"_s);
    auto *uncover = new KeycapButton(tr("Uncover"), u"F12"_s, this);
    uncover->setObjectName(u"uncoverButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(uncover, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(uncover, &QAbstractButton::clicked, this, &BlankCover::uncoverRequested);
    hide();
}

void BlankCover::lieOver(QWidget *beneath)
{
    m_beneath = beneath;
    beneath->installEventFilter(this);
}

void BlankCover::setCovering(bool covering, bool timerWaits)
{
    m_text->setText(timerWaits ? tr("Covered, and the timer waits.") : tr("Covered."));
    follow();
    setVisible(covering);
    raise();
}

void BlankCover::follow() { setGeometry(QRect(m_beneath->mapTo(parentWidget(), QPoint()), m_beneath->size())); }

bool BlankCover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        follow();
    return QWidget::eventFilter(watched, event);
}

void BlankCover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::instance()->color(Token::Paper));
}

} // namespace sharpend
