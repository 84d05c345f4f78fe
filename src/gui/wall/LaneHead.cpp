// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneHead.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/KindBadge.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int badge = 20, gap = 8, titleLines = 2, sentenceLines = 4, menuSide = 32;
} // namespace

LaneHead::LaneHead(const QString &title, std::optional<NoteKind> kind, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_kind(kind)
    , m_menuButton(new QToolButton(this))
    , m_edit(new QLineEdit(this))
{
    m_menuButton->setIcon(Look::instance()->icon(u"ellipsis"_s));
    m_menuButton->hide();
    m_edit->setObjectName(u"themeTitleEdit"_s);
    m_edit->setAccessibleName(tr("Name of the theme"));
    m_edit->setPlaceholderText(tr("A condition in the work"));
    m_edit->setProperty("controlSize", u"compact"_s);
    m_edit->hide();
    m_edit->installEventFilter(this);
    connect(m_menuButton, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))); });
    connect(Look::instance(), &Look::changed, this, [this] { m_menuButton->setIcon(Look::instance()->icon(u"ellipsis"_s)); });
    setTitle(title);
    setCount(0);
}

void LaneHead::setTitle(const QString &title)
{
    m_title = title; // an open field is left alone
    setToolTip(title);
    m_menuButton->setAccessibleName(tr("What to do with %1").arg(title));
    m_menuButton->setToolTip(m_menuButton->accessibleName());
    update();
}

void LaneHead::setCount(int count)
{
    m_count = count;
    setAccessibleName(tr("%1, %n note(s)", nullptr, count).arg(m_title));
    update();
}

void LaneHead::setHasMenu(bool hasMenu, bool beside)
{
    m_menuButton->setVisible(hasMenu);
    m_besideMenus = beside;
    update();
}

void LaneHead::editTitle()
{
    m_from = m_title;
    m_edit->setText(m_title);
    m_edit->setGeometry(0, 0, width(), m_edit->sizeHint().height());
    m_edit->show();
    m_edit->raise();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
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
    if (keep && !title.isEmpty() && title != m_from.simplified()) {
        setTitle(title);
        Q_EMIT renamed(title, m_from);
    }
    if (byKey)
        Q_EMIT editingDone();
}

bool LaneHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || m_edit->isHidden())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            closeTitle(key != Qt::Key_Escape, true);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            closeTitle(true, false);
    }
    return QWidget::eventFilter(watched, event);
}

int LaneHead::titleLeft() const { return m_kind ? Look::instance()->scaled(badge + gap) : 0; }

// The first line stands in the middle of the menu beside it.
int LaneHead::titleTop() const
{
    return m_besideMenus ? (Look::instance()->scaled(menuSide) - Look::instance()->lineHeight(Type::Body)) / 2 : 0;
}

int LaneHead::lines() const { return m_besideMenus ? sentenceLines : titleLines; }

int LaneHead::menuWidth() const { return m_menuButton->isHidden() ? 0 : Look::instance()->scaled(menuSide); }

int LaneHead::countWidth() const
{
    return QFontMetrics(Look::instance()->font(Type::Body)).horizontalAdvance(QString::number(m_count)) + Look::instance()->scaled(gap)
        + menuWidth();
}

int LaneHead::heightForWidth(int width) const
{
    const Look *look = Look::instance();
    const TextLines title(m_title, look->font(Type::Body, 600), look->lineHeight(Type::Body), width - titleLeft() - countWidth(), lines());
    return std::max(titleTop() + title.height(), menuWidth());
}

void LaneHead::resizeEvent(QResizeEvent *)
{
    const int side = Look::instance()->scaled(menuSide);
    m_menuButton->setGeometry(layoutDirection() == Qt::RightToLeft ? 0 : width() - side, 0, side, side);
    m_edit->setGeometry(0, 0, width(), m_edit->sizeHint().height());
}

void LaneHead::mousePressEvent(QMouseEvent *) { Q_EMIT chosen(); }

void LaneHead::mouseDoubleClickEvent(QMouseEvent *)
{
    if (!m_menuButton->isHidden())
        editTitle();
}

void LaneHead::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_menuButton->isHidden())
        Q_EMIT menuRequested(event->globalPos());
}

void LaneHead::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind)
        paintKindBadge(painter, QRectF(0, 0, look->scaled(badge), look->scaled(badge)), *m_kind, *look);
    const int line = look->lineHeight(Type::Body);
    const TextLines title(m_title, look->font(Type::Body, 600), line, width() - titleLeft() - countWidth(), lines());
    const int top = titleTop();
    painter.setPen(look->color(Token::Ink));
    title.draw(&painter, QPointF(titleLeft(), top));
    painter.setFont(look->font(Type::Body));
    painter.setPen(look->color(Token::Ink3));
    const int left = title.lineCount() > 1 ? width() - countWidth() + look->scaled(gap) : titleLeft() + int(title.width()) + look->scaled(gap);
    painter.drawText(QRect(left, top, width() - left, line), Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_count));
}

} // namespace sharpend
