// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/CandidateRowList.h"

#include "domain/PlacementWords.h"
#include "gui/library/CandidateRowModel.h"
#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/MiniMap.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int rowsOfAPage = 8;
constexpr int edge = 20, gap = 12;
} // namespace

class CandidateRowList::Delegate : public QStyledItemDelegate
{
public:
    Delegate(CandidateRowList *list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    static QString linkText() { return CandidateRowList::tr("Weigh up"); }

    static int rowHeight()
    {
        const Look *look = Look::instance();
        return look->lineHeight(Type::Body) + look->lineHeight(Type::Meta) + 16;
    }

    /// Where the link is in \a row, reading from left to right.
    static QRect linkRect(const QRect &row)
    {
        const int width = QFontMetrics(Look::instance()->font(Type::Supporting, 600)).horizontalAdvance(linkText()) + 8;
        return {row.right() - edge - width + 1, row.top(), width, row.height()};
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {400, rowHeight()}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Look *look = Look::instance();
        const ListedEvent event = m_list->m_model->eventAt(index.row());
        const QRect row = option.rect;
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const bool hover = option.state & QStyle::State_MouseOver;
        const bool focus = m_list->hasFocus() && m_list->currentIndex() == index;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(row).adjusted(4, 4, -4, -3);
        if (hover) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(look->color(Token::Paper));
            painter->drawRoundedRect(box, 6, 6);
        }
        if (focus) {
            painter->setPen(QPen(look->color(Token::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
        }
        if (index.row() > 0)
            painter->fillRect(row.left(), row.top(), row.width(), 1, look->color(Token::Line));

        const int side = look->scaled(14);
        paintEventShape(*painter, place({row.left() + edge + 1, row.center().y() - side / 2, side, side}), event.kind,
                        look->color(Token::Ink2));

        const QRect link = linkRect(row);
        const int wordsWidth = look->scaled(m_list->width() < look->scaled(800) ? 148 : 204);
        const QRect words(link.left() - gap - wordsWidth, row.top(), wordsWidth, row.height());
        const QSize map = MiniMap::mapSize();
        const QRect thumbnail(words.left() - gap - map.width(), row.center().y() - map.height() / 2 + 1, map.width(), map.height());
        MiniMap::paint(painter, place(thumbnail), event.placement);
        drawLine(painter, place(words), placementWords(event.placement), Type::Supporting, 0, Token::Ink2, option.direction);
        drawLine(painter, place(link), linkText(), Type::Supporting, 600, hover ? Token::AccentHover : Token::Accent,
                 option.direction);

        const int left = row.left() + edge + side + gap + 4;
        const int width = thumbnail.left() - 2 * gap - left;
        const int body = look->lineHeight(Type::Body), meta = look->lineHeight(Type::Meta);
        const int top = row.top() + (row.height() - body - meta) / 2;
        drawLine(painter, place({left, top, width, body}), event.title, Type::Body, 500, Token::Ink, option.direction);
        drawLine(painter, place({left, top + body, width, meta}), m_list->m_model->metaAt(index.row()), Type::Meta, 0, Token::Ink3,
                 option.direction);
        painter->restore();
    }

private:
    static void drawLine(QPainter *painter, const QRect &box, const QString &text, Type type, int weight, Token token,
                         Qt::LayoutDirection direction)
    {
        const Look *look = Look::instance();
        const int height = look->lineHeight(type);
        const TextLines line(text, look->font(type, weight), height, box.width(), 1,
                             QStyle::visualAlignment(direction, Qt::AlignLeading));
        painter->setPen(look->color(token));
        line.draw(painter, QPointF(box.left(), box.top() + (box.height() - height) / 2));
    }

    CandidateRowList *m_list;
};

CandidateRowList::CandidateRowList(QWidget *parent)
    : QListView(parent)
    , m_delegate(new Delegate(this))
{
    setProperty("look", u"plain"_s);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Events that might be worth learning from"));
    connect(Look::instance(), &Look::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void CandidateRowList::setCandidates(CandidateRowModel *model)
{
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
}

QSize CandidateRowList::sizeHint() const
{
    const int rows = m_model ? m_model->rowCount() : 0;
    return {400, std::min(rows * Delegate::rowHeight(), QWIDGETSIZE_MAX - 1)};
}

QModelIndex CandidateRowList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // All rows are in sight for the view, so a page would be the whole list.
    if (m_model && (action == MovePageUp || action == MovePageDown)) {
        const int step = action == MovePageUp ? -rowsOfAPage : rowsOfAPage;
        return m_model->index(std::clamp(currentIndex().row() + step, 0, m_model->rowCount() - 1));
    }
    return QListView::moveCursor(action, modifiers);
}

void CandidateRowList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (hasFocus() && current.isValid())
        Q_EMIT showRequested(visualRect(current));
}

void CandidateRowList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    if (currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        Q_EMIT showRequested(visualRect(currentIndex()));
}

void CandidateRowList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        weigh(currentIndex());
    else
        QListView::keyPressEvent(event);
}

bool CandidateRowList::isOnLink(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return false;
    const QRect row = visualRect(index);
    return QStyle::visualRect(layoutDirection(), row, Delegate::linkRect(row)).contains(position);
}

void CandidateRowList::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(isOnLink(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void CandidateRowList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && isOnLink(event->position().toPoint()))
        weigh(indexAt(event->position().toPoint()));
}

void CandidateRowList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !isOnLink(event->position().toPoint()))
        weigh(indexAt(event->position().toPoint()));
}

void CandidateRowList::weigh(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT weighRequested(m_model->eventAt(index.row()).id);
}

} // namespace sharpend
