// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/SegmentedControl.h"

#include "gui/look/Look.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sharpend {

static constexpr int padding = 12;

static QFont segmentFont(bool chosen)
{
    return Look::instance()->font(Type::Supporting, chosen ? QFont::DemiBold : QFont::Medium);
}

class SegmentedControl::Segment : public QRadioButton
{
public:
    Segment(const QString &text, SegmentedControl *control)
        : QRadioButton(text, control)
        , m_control(control)
    {
        setAttribute(Qt::WA_Hover);
        setProperty("focusOnParent", true);
    }
    int naturalWidth() const
    {
        return int(std::ceil(QFontMetricsF(segmentFont(true)).horizontalAdvance(text()))) + 2 * padding;
    }

protected:
    bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }
    void nextCheckState() override { m_control->setCurrentIndex(int(m_control->m_segments.indexOf(this))); }
    void keyPressEvent(QKeyEvent *event) override
    {
        const int forward = isRightToLeft() ? -1 : 1;
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            m_control->move(event->key() == Qt::Key_Left ? -forward : -1);
            break;
        case Qt::Key_Right:
        case Qt::Key_Down:
            m_control->move(event->key() == Qt::Key_Right ? forward : 1);
            break;
        default:
            QRadioButton::keyPressEvent(event);
        }
    }
    void paintEvent(QPaintEvent *) override
    {
        const Look *look = Look::instance();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked()) {
            painter.setPen(QPen(look->color(isEnabled() ? Token::Accent : Token::LineStrong), 2));
            painter.setBrush(look->color(isEnabled() ? Token::AccentTint : Token::Sunken));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
        } else if (underMouse() && isEnabled()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look->color(Token::Paper));
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
        }
        painter.setFont(segmentFont(isChecked()));
        painter.setPen(look->color(!isEnabled() ? Token::Ink3 : isChecked() ? Token::Accent : Token::Ink2));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }

private:
    SegmentedControl *m_control;
};

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, [this] {
        arrange();
        updateGeometry();
        update();
    });
}

QStringList SegmentedControl::segments() const
{
    QStringList texts;
    for (const Segment *segment : m_segments)
        texts << segment->text();
    return texts;
}

void SegmentedControl::setSegments(const QStringList &segments)
{
    qDeleteAll(m_segments);
    m_segments.clear();
    m_current = -1;
    for (const QString &text : segments) {
        m_segments << new Segment(text, this);
        m_segments.last()->setObjectName(QStringLiteral("segment%1").arg(m_segments.size()));
        m_segments.last()->setVisible(true);
    }
    settleFocus();
    arrange();
    updateGeometry();
}

int SegmentedControl::currentIndex() const
{
    return m_current;
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (index < -1 || index >= m_segments.size() || index == m_current)
        return;
    m_current = index;
    // The segments are exclusive, which is what makes them radio buttons to assistive technology; Qt would not let an
    // exclusive group be empty again.
    for (Segment *segment : std::as_const(m_segments))
        segment->setAutoExclusive(false);
    for (int i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setChecked(i == index);
    for (Segment *segment : std::as_const(m_segments))
        segment->setAutoExclusive(true);
    settleFocus();
    update();
    Q_EMIT currentChanged(index);
}

void SegmentedControl::settleFocus()
{
    // Tab stops once, at the choice; the arrow keys do the rest.
    for (int i = 0; i < m_segments.size(); ++i)
        m_segments[i]->setFocusPolicy(i == std::max(m_current, 0) ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(m_segments.isEmpty() ? nullptr : m_segments[std::max(m_current, 0)]);
}

void SegmentedControl::move(int step)
{
    if (m_segments.isEmpty())
        return;
    const int last = int(m_segments.size()) - 1;
    const int next = m_current < 0 ? (step > 0 ? 0 : last) : std::clamp(m_current + step, 0, last);
    setCurrentIndex(next);
    m_segments[next]->setFocus(Qt::OtherFocusReason);
}

void SegmentedControl::arrange()
{
    if (m_segments.isEmpty())
        return;
    const int count = int(m_segments.size());
    int natural = 0, widest = 0;
    for (const Segment *segment : std::as_const(m_segments)) {
        natural += segment->naturalWidth();
        widest = std::max(widest, segment->naturalWidth());
    }
    // Even segments where they fit; otherwise each its own width and an even share of what is left.
    const bool even = widest * count <= width();
    qreal x = 0;
    for (Segment *segment : std::as_const(m_segments)) {
        const qreal share = even ? qreal(width()) / count : segment->naturalWidth() + qreal(width() - natural) / count;
        const int left = qRound(x);
        const int right = qRound(x + share);
        segment->setGeometry(isRightToLeft() ? width() - right : left, 0, right - left, height());
        x += share;
    }
}

QSize SegmentedControl::sizeHint() const
{
    int width = 0;
    for (const Segment *segment : m_segments)
        width += segment->naturalWidth();
    return {width, Look::instance()->scaled(32)};
}

QSize SegmentedControl::minimumSizeHint() const
{
    // A tight row may give up most of its padding, never a letter.
    const QSize hint = sizeHint();
    return {hint.width() - int(m_segments.size()) * (padding - 4) * 2, hint.height()};
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look->color(isEnabled() ? Token::LineStrong : Token::Line), 1));
    painter.setBrush(look->color(isEnabled() ? Token::Card : Token::Sunken));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int i = 1; i < m_segments.size(); ++i) {
        if (i == m_current || i - 1 == m_current)
            continue;
        const int x = isRightToLeft() ? m_segments[i]->geometry().right() + 1 : m_segments[i]->x();
        painter.fillRect(QRect(x, 1, 1, height() - 2), look->color(Token::Line));
    }
}

void SegmentedControl::resizeEvent(QResizeEvent *)
{
    arrange();
}

void SegmentedControl::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
    QWidget::changeEvent(event);
}

} // namespace sharpend
