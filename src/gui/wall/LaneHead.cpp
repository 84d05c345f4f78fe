// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneHead.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/wall/LaneModel.h"
#include "gui/widgets/KindBadge.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int numberBadge = 20, numberGap = 8, titleLines = 3, sentenceLines = 4, menuSide = 32, markedInset = 8;
} // namespace

LaneHead::LaneHead(const Lane &lane, QWidget *parent)
    : QWidget(parent)
    , m_menuButton(new QToolButton(this))
    , m_edit(new QLineEdit(this))
{
    m_menuButton->setIcon(Look::instance()->icon(u"ellipsis"_s));
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_menuButton->setProperty("surface", u"paper"_s); // it may lie over the end of the first line
    m_menuButton->hide();
    m_menuButton->installEventFilter(this);
    setProperty("focusRadius", 6);
    const bool isStep = lane.number > 0;
    m_edit->setObjectName(isStep ? u"stepTitleEdit"_s : u"themeTitleEdit"_s);
    m_edit->setAccessibleName(isStep ? tr("Name of the step") : tr("Name of the theme"));
    m_edit->setPlaceholderText(isStep ? tr("What is done here") : tr("A condition in the work"));
    m_edit->setProperty("controlSize", u"compact"_s);
    m_edit->hide();
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &title) { Q_EMIT writing(title, m_from); });
    connect(m_menuButton, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))); });
    connect(Look::instance(), &Look::changed, this, [this] { m_menuButton->setIcon(Look::instance()->icon(u"ellipsis"_s)); });
    setLane(lane);
}

void LaneHead::setLane(const Lane &lane)
{
    m_lane = lane; // an open field is left alone
    setToolTip(lane.title);
    setCount(m_count);
    m_menuButton->setAccessibleName(tr("What to do with %1").arg(lane.title));
    m_menuButton->setToolTip(m_menuButton->accessibleName());
    update();
}

void LaneHead::setCount(int count)
{
    m_count = count;
    const QString title = m_lane.number > 0 ? tr("Step %1, %2").arg(m_lane.number).arg(m_lane.title) : m_lane.title;
    setAccessibleName(tr("%1, %n note(s)", nullptr, count).arg(m_marked ? tr("%1, marked").arg(title) : title));
    update();
}

void LaneHead::setShowsCount(bool shown)
{
    m_showsCount = shown;
    update();
}

void LaneHead::setMenu(Menu menu)
{
    m_menu = menu;
    setFocusPolicy(canWork() ? Qt::ClickFocus : Qt::NoFocus); // by the keyboard from the first card, upwards
    setAcceptDrops(canWork());
    showMenuButton();
    update();
}

void LaneHead::setBesideMenus(bool beside)
{
    m_besideMenus = beside;
    update();
}

void LaneHead::setInFull(bool full)
{
    m_inFull = full;
    update();
}

void LaneHead::showMenuButton()
{
    const bool near = underMouse() || hasFocus() || m_menuButton->hasFocus();
    m_menuButton->setVisible(m_menu == Menu::Shown || (m_menu == Menu::Quiet && near));
}

void LaneHead::setMarked(bool marked)
{
    m_marked = marked;
    setCount(m_count);
}

void LaneHead::editTitle()
{
    m_from = m_lane.title;
    m_edit->setText(m_lane.title);
    m_edit->setGeometry(0, 0, width(), m_edit->sizeHint().height());
    m_edit->show();
    m_edit->raise();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
    update();
}

void LaneHead::reopenTitle(const QString &title, const QString &from)
{
    editTitle();
    m_from = from;
    m_edit->setText(title);
    Q_EMIT writing(title, from);
}

void LaneHead::finish()
{
    if (!m_edit->isHidden())
        closeTitle(true, false);
}

void LaneHead::closeTitle(bool keep, bool byKey)
{
    const QString title = m_edit->text().simplified();
    m_edit->hide();
    update();
    if (keep && !title.isEmpty() && title != m_from.simplified()) {
        Lane lane = m_lane;
        lane.title = title;
        setLane(lane);
        Q_EMIT renamed(title, m_from);
    }
    Q_EMIT writingDone();
    if (byKey)
        Q_EMIT editingDone();
}

bool LaneHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_menuButton && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QMetaObject::invokeMethod(this, &LaneHead::showMenuButton, Qt::QueuedConnection);
    if (watched != m_edit || m_edit->isHidden())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            closeTitle(true, true); // Esc never clears text
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            closeTitle(true, false);
    }
    return QWidget::eventFilter(watched, event);
}

int LaneHead::titleLeft() const
{
    const Look *look = Look::instance();
    if (m_lane.kind)
        return look->scaled(numberBadge + numberGap);
    if (m_lane.number > 0)
        return QFontMetrics(look->font(Type::Supporting, 500)).horizontalAdvance(QString::number(m_lane.number)) + look->scaled(numberGap);
    if (m_marked)
        return look->scaled(markedInset);
    return 0;
}

// The first line stands in the middle of the menu beside it.
int LaneHead::titleTop() const
{
    return m_besideMenus ? (Look::instance()->scaled(menuSide) - Look::instance()->lineHeight(Type::Body)) / 2 : 0;
}

int LaneHead::lines() const { return m_inFull ? sentenceLines : titleLines; }

// Where the button comes and goes it lies over the title, which would be restless if it broke anew under the mouse.
int LaneHead::menuWidth() const { return m_menu == Menu::Shown ? Look::instance()->scaled(menuSide) : 0; }

int LaneHead::countWidth() const
{
    const int count = m_showsCount ? QFontMetrics(Look::instance()->font(Type::Body)).horizontalAdvance(QString::number(m_count)) : 0;
    return count + Look::instance()->scaled(numberGap) + menuWidth();
}

int LaneHead::heightForWidth(int width) const
{
    const Look *look = Look::instance();
    const TextLines title(m_lane.title, look->font(Type::Body, 600), look->lineHeight(Type::Body), width - titleLeft() - countWidth(), lines());
    return std::max(titleTop() + title.height(), m_besideMenus ? look->scaled(menuSide) : 0);
}

void LaneHead::resizeEvent(QResizeEvent *)
{
    const int side = Look::instance()->scaled(menuSide);
    m_menuButton->setGeometry(layoutDirection() == Qt::RightToLeft ? 0 : width() - side, 0, side, side);
    m_edit->setGeometry(0, 0, width(), m_edit->sizeHint().height());
}

bool LaneHead::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
    case QEvent::FocusOut:
        QMetaObject::invokeMethod(this, &LaneHead::showMenuButton, Qt::QueuedConnection);
        break;
    case QEvent::FocusIn:
        showMenuButton();
        Q_EMIT chosen();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void LaneHead::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    const bool plain = modifiers == Qt::NoModifier, sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const int step = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1;
    if (sideways && plain)
        Q_EMIT leaveSideways(step);
    else if (sideways && modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        Q_EMIT moveRequested(step);
    else if (plain && key == Qt::Key_Down)
        Q_EMIT leaveDown();
    else if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2))
        editTitle();
    else if (plain && key == Qt::Key_Space)
        Q_EMIT markToggled();
    else if (plain && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else if ((plain || modifiers == Qt::ShiftModifier) && !event->text().isEmpty() && event->text().at(0).isPrint())
        Q_EMIT typed(event->text());
    else
        QWidget::keyPressEvent(event);
}

void LaneHead::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    Q_EMIT chosen();
}

void LaneHead::mouseMoveEvent(QMouseEvent *event)
{
    if (!canWork() || !(event->buttons() & Qt::LeftButton) || (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    auto *drag = new QDrag(this);
    auto *mime = new QMimeData;
    mime->setData(themeMime, m_lane.id.toUtf8());
    drag->setMimeData(mime);
    drag->setPixmap(grab());
    drag->setHotSpot(m_pressedAt);
    drag->exec(Qt::MoveAction);
}

bool LaneHead::isAfter(const QPointF &position) const
{
    return (position.x() > width() / 2.0) == (layoutDirection() == Qt::LeftToRight);
}

void LaneHead::showDrop(int side)
{
    m_dropSide = side;
    update();
}

void LaneHead::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(themeMime) && event->mimeData()->data(themeMime) != m_lane.id.toUtf8())
        event->acceptProposedAction();
}

void LaneHead::dragMoveEvent(QDragMoveEvent *event)
{
    showDrop(isAfter(event->position()) ? 1 : -1);
    event->acceptProposedAction();
}

void LaneHead::dragLeaveEvent(QDragLeaveEvent *) { showDrop(0); }

void LaneHead::dropEvent(QDropEvent *event)
{
    showDrop(0);
    event->acceptProposedAction();
    Q_EMIT headDropped(QString::fromUtf8(event->mimeData()->data(themeMime)), isAfter(event->position()));
}

void LaneHead::mouseDoubleClickEvent(QMouseEvent *)
{
    if (canWork())
        editTitle();
}

void LaneHead::contextMenuEvent(QContextMenuEvent *event)
{
    if (canWork())
        Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(QPoint(0, height())));
}

void LaneHead::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (m_marked) {
        painter.setPen(QPen(look->color(Token::Accent), 2));
        painter.setBrush(look->color(Token::AccentTint));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    if (!m_edit->isHidden())
        return; // its words are in the field
    const int line = look->lineHeight(Type::Body), top = titleTop();
    if (m_lane.kind) {
        const int side = look->scaled(numberBadge);
        paintKindBadge(painter, QRectF(mirrored ? width() - side : 0, 0, side, side), *m_lane.kind, *look);
    } else if (m_lane.number > 0) {
        painter.setFont(look->font(Type::Supporting, 500));
        painter.setPen(look->color(Token::Ink2));
        painter.drawText(QRect(0, top, width(), line), Qt::AlignLeading | Qt::AlignVCenter, QString::number(m_lane.number));
    }
    const int room = width() - titleLeft() - countWidth();
    const TextLines title(m_lane.title, look->font(Type::Body, 600), line, room, lines());
    painter.setPen(look->color(Token::Ink));
    title.draw(&painter, QPointF(mirrored ? countWidth() : titleLeft(), top));
    if (m_showsCount) {
        painter.setFont(look->font(Type::Body));
        painter.setPen(look->color(Token::Ink3));
        // Behind the last word, wherever that is: against the edge it would be taken for the next lane's.
        const int last = title.lineCount() - 1;
        const qreal words = title.isElided() ? room : QFontMetricsF(look->font(Type::Body, 600)).horizontalAdvance(title.textOf(last, 1));
        const int before = titleLeft() + std::min(room, int(std::ceil(words))) + look->scaled(numberGap);
        painter.drawText(QRect(mirrored ? 0 : before, top + last * line, width() - before, line), Qt::AlignLeading | Qt::AlignVCenter,
                         QString::number(m_count));
    }
    if (m_dropSide != 0) {
        const bool right = (m_dropSide > 0) != mirrored;
        painter.fillRect(QRect(right ? width() - 2 : 0, 0, 2, height()), look->color(Token::Accent));
    }
}

} // namespace sharpend
