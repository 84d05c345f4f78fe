// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/StageRail.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/Wedge.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int margin = 16;
static constexpr int collapsedWidth = 56;
static constexpr int rowsTop = 12;

StageRail::StageRail(QWidget *parent)
    : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    for (const QString &name : stageNames())
        m_stages += StageRow{name, {}, StageState::Ahead};
    m_stages.first().state = StageState::Current;
}

QStringList StageRail::stageNames()
{
    return {tr("Event"), tr("People"),    tr("Prepare"), tr("Meeting 1"),
            tr("Soak"),  tr("Meeting 2"), tr("Outputs"), tr("Follow-up")};
}

void StageRail::setTeam(const QString &title, const QString &kindText)
{
    m_title = title;
    m_kindText = kindText;
    update();
}

void StageRail::setStages(const QList<StageRow> &stages)
{
    const int before = current();
    m_stages = stages;
    update();
    if (current() != before)
        announceName();
}

void StageRail::setCurrent(int index)
{
    for (int i = 0; i < m_stages.size(); ++i)
        m_stages[i].state = i < index ? StageState::Done : i == index ? StageState::Current : StageState::Ahead;
    update();
    announceName();
}

int StageRail::current() const
{
    for (int i = 0; i < m_stages.size(); ++i) {
        if (m_stages.at(i).state == StageState::Current)
            return i;
    }
    return -1;
}

void StageRail::setShown(int index)
{
    m_shown = index;
    update();
}

void StageRail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    if (collapsed && (m_focused == library || m_focused == lockItem()))
        m_focused = 0;
    restyle();
}

QSize StageRail::sizeHint() const
{
    const Look &look = *Look::instance();
    if (m_collapsed)
        return {std::max(collapsedWidth, look.scaled(24) + 2 * margin), rowsTop + 8 * look.scaled(52)};
    const int width = std::min(look.scaled(216), 288);
    return {width, headHeight() + rowsTop + 8 * look.scaled(52) + footHeight()};
}

QSize StageRail::minimumSizeHint() const
{
    return {sizeHint().width(), headHeight() + rowsTop + 8 * 32 + footHeight()};
}

// Where things are, before mirroring: mirrored() is applied when painting and when asked for a position.

QRect StageRail::libraryRect() const
{
    return m_collapsed ? QRect() : QRect(8, 8, width() - 16, std::max(32, Look::instance()->scaled(32)));
}

static TextLines titleLines(const QString &title, int width, Qt::LayoutDirection direction)
{
    const Look &look = *Look::instance();
    return {title,    look.font(Type::Body, 600), look.lineHeight(Type::Body), qreal(width), 3, Qt::AlignLeading,
            direction};
}

int StageRail::headHeight() const
{
    if (m_collapsed)
        return 0;
    const Look &look = *Look::instance();
    const int own = width() > 2 * collapsedWidth ? width() : std::min(look.scaled(216), 288);
    return libraryRect().bottom() + 1 + 4 + titleLines(m_title, own - 2 * margin, layoutDirection()).height() + 4
        + look.lineHeight(Type::Meta) + 14;
}

static QString footText()
{
    return StageRail::tr("The Owner gets only what you release. This file is as private as this computer.");
}

static TextLines footLines(int width, Qt::LayoutDirection direction)
{
    const Look &look = *Look::instance();
    return {footText(), look.font(Type::Meta), look.lineHeight(Type::Meta), qreal(width), 0, Qt::AlignLeading,
            direction};
}

int StageRail::footHeight() const
{
    if (m_collapsed)
        return 0;
    const int own = width() > 2 * collapsedWidth ? width() : std::min(Look::instance()->scaled(216), 288);
    return 10 + footLines(own - 40 - margin, layoutDirection()).height() + 10;
}

QRect StageRail::footRect() const
{
    const int foot = footHeight();
    return m_collapsed ? QRect() : QRect(8, height() - foot + 4, width() - 16, foot - 8);
}

int StageRail::rowHeight() const
{
    const int room = height() - headHeight() - rowsTop - footHeight();
    return std::clamp(room / std::max(1, int(m_stages.size())), 32, Look::instance()->scaled(52));
}

bool StageRail::statusesFit() const
{
    const Look &look = *Look::instance();
    return !m_collapsed && rowHeight() >= look.lineHeight(Type::Body) + look.lineHeight(Type::Meta) + 4;
}

QRect StageRail::rowRect(int index) const
{
    const int row = rowHeight();
    const int end = m_collapsed ? 0 : 5;
    const int start = m_collapsed ? 6 : 8;
    return {start, headHeight() + rowsTop + index * row + 2, width() - start - end, row - 4};
}

QRect StageRail::nodeRect(int index) const
{
    const QRect row = rowRect(index);
    const int size = std::min(Look::instance()->scaled(24), row.height());
    const int left = m_collapsed ? (collapsedWidth - 24) / 2 - (size - 24) / 2 : margin;
    return {left, row.center().y() - size / 2 + 1, size, size};
}

int StageRail::itemAt(const QPoint &position) const
{
    if (mirrored(libraryRect()).contains(position))
        return library;
    if (mirrored(footRect()).contains(position))
        return lockItem();
    for (int i = 0; i < m_stages.size(); ++i) {
        if (mirrored(rowRect(i)).contains(position))
            return i;
    }
    return nothing;
}

// What it says.

QString StageRail::summary() const
{
    const int now = current();
    //: The stage rail as a whole; %1 is a stage such as "Meeting 1"
    return now < 0 ? tr("Stages") : tr("Stages, now %1").arg(m_stages.at(now).name);
}

QString StageRail::rowName(int index) const
{
    const StageRow &row = m_stages.at(index);
    QString text = tr("Stage %1 of %2, %3").arg(QString::number(index + 1), QString::number(m_stages.size()), row.name);
    switch (row.state) {
    case StageState::Done:
        text = tr("%1, done").arg(text);
        break;
    case StageState::Current:
        text = tr("%1, current").arg(text);
        break;
    case StageState::Ahead:
        text = tr("%1, ahead").arg(text);
        break;
    }
    return row.status.isEmpty() ? tr("%1.").arg(text) : tr("%1. %2.").arg(text, row.status);
}

QList<PaintedPart> StageRail::parts() const
{
    QList<PaintedPart> parts;
    for (int i = 0; i < m_stages.size(); ++i)
        parts += PaintedPart{rowName(i), mirrored(rowRect(i)), QAccessible::ListItem, true, i == current()};
    if (!m_collapsed) {
        parts += PaintedPart{tr("Library"), mirrored(libraryRect()), QAccessible::Link, true, false};
        parts += PaintedPart{tr("Lock this Learning Team. %1").arg(footText()), mirrored(footRect()), QAccessible::Link, true, false};
    }
    return parts;
}

int StageRail::focusedPart() const
{
    // The Library comes after the stages, and the foot last.
    return m_focused == library ? int(m_stages.size()) : m_focused == lockItem() ? lockItem() + 1 : m_focused == nothing ? -1 : m_focused;
}

void StageRail::pressPart(int index)
{
    if (index <= m_stages.size() + 1)
        activate(index == m_stages.size() ? library : index == m_stages.size() + 1 ? lockItem() : index);
}

// What it does.

void StageRail::activate(int item)
{
    if (item == library)
        Q_EMIT libraryRequested();
    else if (item == lockItem())
        Q_EMIT lockRequested();
    else if (item >= 0)
        Q_EMIT stageActivated(item);
}

void StageRail::setFocusedItem(int item)
{
    const int first = m_collapsed ? 0 : library;
    m_focused = std::clamp(item, first, m_collapsed ? int(m_stages.size()) - 1 : lockItem());
    update();
    announceFocus();
}

void StageRail::focusInEvent(QFocusEvent *event)
{
    if (m_focused == nothing)
        m_focused = std::max(0, m_shown >= 0 ? m_shown : current());
    PaintedWidget::focusInEvent(event);
}

void StageRail::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return setFocusedItem(m_focused - 1);
    case Qt::Key_Down:
        return setFocusedItem(m_focused + 1);
    case Qt::Key_Home:
        return setFocusedItem(0);
    case Qt::Key_End:
        return setFocusedItem(lockItem());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return activate(m_focused);
    default:
        PaintedWidget::keyPressEvent(event);
    }
}

void StageRail::mousePressEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || item == nothing)
        return PaintedWidget::mousePressEvent(event);
    setFocusedItem(item);
    activate(item);
}

void StageRail::mouseMoveEvent(QMouseEvent *event)
{
    const int item = itemAt(event->position().toPoint());
    if (item == m_hovered)
        return;
    m_hovered = item;
    setCursor(item == nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void StageRail::leaveEvent(QEvent *event)
{
    m_hovered = nothing;
    update();
    PaintedWidget::leaveEvent(event);
}

bool StageRail::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int item = itemAt(help->pos());
        // Only where the row itself shows less: names and statuses are cut off by nothing else.
        if (item == lockItem()) {
            QToolTip::showText(help->globalPos(), tr("Lock this Learning Team"), this);
        } else if (item >= 0 && !statusesFit()) {
            const StageRow &row = m_stages.at(item);
            QToolTip::showText(help->globalPos(), row.status.isEmpty() ? row.name : row.name + u"\n"_s + row.status,
                               this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return PaintedWidget::event(event);
}

// What it looks like.

void StageRail::paintEvent(QPaintEvent *)
{
    const Look &look = *Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look.color(Token::Rail));
    painter.fillRect(mirrored(QRect(width() - 1, 0, 1, height())), look.color(Token::Line));
    if (!m_collapsed) {
        paintHead(&painter);
        paintFoot(&painter);
    }
    paintThread(&painter);
    for (int i = 0; i < m_stages.size(); ++i)
        paintRow(&painter, i);
    if (hasFocus() && (m_focused == library || m_focused == lockItem()))
        paintFocusRing(&painter, mirrored(m_focused == library ? libraryRect() : footRect()));
}

void StageRail::paintHead(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const QRect link = libraryRect();
    if (m_hovered == library) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.color(Token::Paper));
        painter->drawRoundedRect(mirrored(link), 6, 6);
    }
    const bool leftward = layoutDirection() == Qt::LeftToRight;
    const QPixmap back = look.pixmap(leftward ? u"chevron-left"_s : u"chevron-right"_s, look.color(Token::Ink2), 16,
                                     devicePixelRatioF());
    const QRect icon(12, link.center().y() - 7, 16, 16);
    painter->drawPixmap(mirrored(icon).topLeft(), back);
    painter->setFont(look.font(Type::Supporting));
    painter->setPen(look.color(Token::Ink2));
    painter->drawText(mirrored(QRect(32, link.top(), link.width() - 32, link.height())),
                      Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), tr("Library"));

    const int inner = width() - 2 * margin;
    int y = link.bottom() + 1 + 4;
    const TextLines title = titleLines(m_title, inner, layoutDirection());
    painter->setPen(look.color(Token::Ink));
    title.draw(painter, QPointF(margin, y));
    y += title.height() + 4;
    const TextLines kind(m_kindText, look.font(Type::Meta), look.lineHeight(Type::Meta), inner, 1, Qt::AlignLeading,
                         layoutDirection());
    painter->setPen(look.color(Token::Ink3));
    kind.draw(painter, QPointF(margin, y));
    painter->fillRect(QRect(0, headHeight() - 1, width() - 1, 1), look.color(Token::Line));
}

void StageRail::paintThread(QPainter *painter) const
{
    const Look &look = *Look::instance();
    for (int i = 0; i + 1 < m_stages.size(); ++i) {
        const QRect from = mirrored(nodeRect(i));
        const QRect to = mirrored(nodeRect(i + 1));
        const bool pause = i == 3 || i == 4; // Meeting 1, Soak, Meeting 2
        const bool done = m_stages.at(i).state == StageState::Done;
        QPen pen(look.color(done ? Token::AccentEdge : pause ? Token::LineStrong : Token::Line), 2);
        if (pause) {
            pen.setDashPattern({1, 1});
            pen.setCapStyle(Qt::FlatCap);
        }
        painter->setPen(pen);
        const qreal x = QRectF(from).center().x();
        painter->drawLine(QPointF(x, from.bottom() + 1), QPointF(x, to.top()));
    }
}

void StageRail::paintRow(QPainter *painter, int index) const
{
    const Look &look = *Look::instance();
    const StageRow &row = m_stages.at(index);
    const QRectF box = mirrored(rowRect(index));
    const bool isCurrent = row.state == StageState::Current;
    const bool isShown = index == m_shown && !isCurrent;
    if (isCurrent) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.color(m_hovered == index ? Token::AccentHover : Token::Accent));
        painter->drawPath(wedgePath(box, layoutDirection()));
    } else if (isShown) {
        painter->setPen(QPen(look.color(Token::AccentEdge), 1));
        painter->setBrush(look.color(Token::AccentTint));
        painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5 - wedgeDepth / 2, -0.5), 6, 6);
    } else if (m_hovered == index) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.color(Token::Paper));
        painter->drawRoundedRect(box.adjusted(0, 0, -wedgeDepth / 2, 0), 6, 6);
    }

    const QRectF node = mirrored(nodeRect(index));
    if (row.state == StageState::Done) {
        painter->setPen(QPen(look.color(Token::AccentEdge), 1));
        painter->setBrush(look.color(Token::AccentTint));
        painter->drawEllipse(node.adjusted(0.5, 0.5, -0.5, -0.5));
        const int size = look.scaled(14);
        const QPixmap tick = look.pixmap(u"check"_s, look.color(Token::Accent), size, devicePixelRatioF());
        painter->drawPixmap(node.center() - QPointF(size, size) / 2, tick);
    } else {
        painter->setPen(isCurrent ? QPen(Qt::NoPen) : QPen(look.color(Token::LineStrong), 1));
        painter->setBrush(look.color(isCurrent ? Token::OnAccent : isShown ? Token::AccentTint : Token::Rail));
        painter->drawEllipse(isCurrent ? node : node.adjusted(0.5, 0.5, -0.5, -0.5));
        painter->setFont(look.font(Type::Meta, 600));
        painter->setPen(look.color(isCurrent ? Token::Accent : Token::Ink2));
        painter->drawText(node, Qt::AlignCenter, QString::number(index + 1));
    }

    if (hasFocus() && m_focused == index) {
        // Inside a rail as narrow as its row the ring lies within; on the wedge it needs a lighter colour.
        if (isCurrent) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(look.color(Token::OnAccent), 2));
            painter->drawPath(wedgePath(box.adjusted(3, 3, -4, -3), layoutDirection(), 4, wedgeDepth - 2));
        } else {
            paintFocusRing(painter, box.adjusted(0, 0, m_collapsed ? -2 : -wedgeDepth / 2, 0));
        }
    }
    if (m_collapsed)
        return;

    const int textLeft = nodeRect(index).right() + 1 + 12;
    const int textWidth = width() - textLeft - 20;
    const bool showStatus = statusesFit() && !row.status.isEmpty();
    const int nameHeight = look.lineHeight(Type::Body) - (showStatus ? 1 : 0);
    const int statusHeight = showStatus ? look.lineHeight(Type::Meta) : 0;
    const int top = int(box.center().y()) - (nameHeight + statusHeight) / 2;
    const QFont nameFont = look.font(Type::Body, isCurrent || isShown ? 600 : 500);
    const Qt::Alignment aligned = Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const auto write = [&](const QString &text, const QFont &font, Token token, int y, int lineHeight) {
        painter->setFont(font);
        painter->setPen(look.color(token));
        painter->drawText(mirrored(QRect(textLeft, y, textWidth, lineHeight)), int(aligned),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, textWidth));
    };
    const bool ahead = row.state == StageState::Ahead;
    write(row.name, nameFont, isCurrent ? Token::OnAccent : ahead ? Token::Ink2 : Token::Ink, top, nameHeight);
    if (showStatus)
        write(row.status, look.font(Type::Meta), isCurrent ? Token::OnAccent : Token::Ink3, top + nameHeight,
              statusHeight);
}

void StageRail::paintFoot(QPainter *painter) const
{
    const Look &look = *Look::instance();
    const int top = height() - footHeight();
    painter->fillRect(QRect(0, top, width() - 1, 1), look.color(Token::Line));
    if (m_hovered == lockItem()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(look.color(Token::Paper));
        painter->drawRoundedRect(mirrored(footRect()), 6, 6);
    }
    const QRect icon(margin, top + 11, 16, 16);
    painter->drawPixmap(mirrored(icon).topLeft(),
                        look.pixmap(u"lock"_s, look.color(Token::Ink2), 16, devicePixelRatioF()));
    const TextLines lines = footLines(width() - 40 - margin, layoutDirection());
    painter->setPen(look.color(Token::Ink2));
    lines.draw(painter, mirrored(QRect(40, top + 10, width() - 40 - margin, lines.height())).topLeft());
}

} // namespace sharpend
