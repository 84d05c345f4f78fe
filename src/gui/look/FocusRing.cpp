// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/FocusRing.h"

#include "gui/look/Look.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

namespace sharpend {

static constexpr int reach = 4; // 2 px of gap and 2 px of ring

/// A QFocusFrame only so that assistive technology passes over it; it follows nothing by itself.
class FocusRing::Frame : public QFocusFrame
{
public:
    explicit Frame(QWidget *parent)
        : QFocusFrame(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }
    qreal radius = 6;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Look::instance()->color(Token::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius + reach - 1, radius + reach - 1);
    }
};

static bool marksItself(const QWidget *widget)
{
    return widget->property("ownFocus").toBool() || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QMenu *>(widget)
        || qobject_cast<const QMenuBar *>(widget) || qobject_cast<const QTabBar *>(widget)
        || widget->isWindow();
}

/// The ring may not leave the page that scrolls the control, nor the window.
static QWidget *clipOf(QWidget *widget)
{
    QWidget *ancestor = widget->parentWidget();
    while (ancestor && !ancestor->isWindow()) {
        const auto *area = qobject_cast<QAbstractScrollArea *>(ancestor->parentWidget());
        if (area && area->viewport() == ancestor)
            break;
        ancestor = ancestor->parentWidget();
    }
    return ancestor;
}

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    letGo();
}

void FocusRing::follow(QWidget *focus)
{
    letGo();
    if (focus && focus->property("focusOnParent").toBool())
        focus = focus->parentWidget();
    if (!focus || marksItself(focus))
        return;
    m_clip = clipOf(focus);
    if (!m_clip)
        return;
    m_target = focus;
    m_frame = new Frame(m_clip);
    const QVariant radius = focus->property("focusRadius");
    m_frame->radius = radius.isValid() ? radius.toReal() : 6;
    for (QWidget *w = focus; w && w != m_clip; w = w->parentWidget())
        w->installEventFilter(this);
    place();
}

void FocusRing::place()
{
    if (!m_target || !m_clip || !m_frame)
        return;
    const QRect control(m_target->mapTo(m_clip.data(), QPoint(0, 0)), m_target->size());
    // A control at the very edge keeps a whole ring, drawn closer.
    const QRect ring = control.adjusted(-reach, -reach, reach, reach);
    const QRect visible = control.intersects(m_clip->rect()) ? ring : QRect();
    m_frame->setVisible(!visible.isEmpty() && m_target->isVisible());
    QRect fitted = ring;
    const QRect bounds = m_clip->rect();
    if (control.left() >= bounds.left() && ring.left() < bounds.left())
        fitted.setLeft(bounds.left());
    if (control.right() <= bounds.right() && ring.right() > bounds.right())
        fitted.setRight(bounds.right());
    if (control.top() >= bounds.top() && ring.top() < bounds.top())
        fitted.setTop(bounds.top());
    if (control.bottom() <= bounds.bottom() && ring.bottom() > bounds.bottom())
        fitted.setBottom(bounds.bottom());
    m_frame->setGeometry(fitted);
    m_frame->raise();
}

void FocusRing::letGo()
{
    for (QWidget *w = m_target; w && w != m_clip; w = w->parentWidget())
        w->removeEventFilter(this);
    if (m_frame) {
        m_frame->hide();
        m_frame->deleteLater();
    }
    m_target = nullptr;
    m_clip = nullptr;
    m_frame = nullptr;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ZOrderChange:
        place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sharpend
