// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/BlankCover.h"

#include "gui/look/Look.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

BlankCover::BlankCover(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_uncover(new KeycapButton(tr("Uncover"), u"F12"_s, this))
{
    setObjectName(u"blankCover"_s);
    m_uncover->setObjectName(u"uncoverButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_uncover, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_uncover, &QAbstractButton::clicked, this, &BlankCover::uncoverRequested);
    hide();
}

void BlankCover::lieOver(QWidget *beneath)
{
    m_beneath = beneath;
    beneath->installEventFilter(this);
}

void BlankCover::setCovering(bool covering, bool timerWaits, QWidget *field)
{
    m_text->setText(timerWaits ? tr("Covered, and the timer waits.") : tr("Covered."));
    follow();
    setVisible(covering);
    raise();
    QWidget *focus = window()->focusWidget();
    if (covering) {
        const bool isText = qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus);
        m_before = focus && !isText && m_beneath->isAncestorOf(focus) ? focus : nullptr;
        m_lent = !m_before ? nullptr : field && field->isVisible() ? field : m_uncover;
        if (m_lent)
            m_lent->setFocus(Qt::OtherFocusReason);
    } else if (m_before && (focus == m_lent || !focus)) {
        const auto *typed = qobject_cast<QPlainTextEdit *>(m_lent);
        if (!typed || typed->toPlainText().isEmpty())
            m_before->setFocus(Qt::OtherFocusReason);
    }
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
