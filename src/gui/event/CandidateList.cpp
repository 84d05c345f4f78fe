// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/CandidateList.h"

#include "gui/event/CandidateModel.h"
#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/EventShape.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int edge = 14, mostTitleLines = 6, mostWhereLines = 3;
constexpr qsizetype mostLetters = 2; ///< that a shape has room for: the 703rd event is AAA
constexpr int briefTitleLines = 2, briefWhereLines = 1;
/// From so many rows on all are of one height: to measure the text of 50,000 takes seconds.
constexpr int mostMeasured = 400;
int side() { return Look::instance()->scaled(20); }
int boxSide() { return Look::instance()->scaled(18); }
} // namespace

CandidateDelegate::CandidateDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    connect(Look::instance(), &Look::changed, this, [this] { m_heights.clear(); });
}

void CandidateDelegate::setCompact(bool compact)
{
    m_compact = compact;
    m_heights.clear();
}

void CandidateDelegate::setCheckable(bool checkable)
{
    m_checkable = checkable;
    m_heights.clear();
}

void CandidateDelegate::setBrief(bool brief)
{
    m_brief = brief;
    m_heights.clear();
}

int CandidateDelegate::titleLines() const { return m_brief ? briefTitleLines : mostTitleLines; }
int CandidateDelegate::whereLines() const { return m_brief ? briefWhereLines : mostWhereLines; }

int CandidateDelegate::textLeft() const { return edge + side() + (m_compact ? 8 : 10); }

int CandidateDelegate::textWidth(int rowWidth) const
{
    return rowWidth - textLeft() - (m_checkable ? boxSide() + edge + 6 : edge);
}

int CandidateDelegate::titleLine() const
{
    return Look::instance()->lineHeight(m_compact ? Type::Supporting : Type::Body);
}

QRect CandidateDelegate::boxTarget(const QRect &row, Qt::LayoutDirection direction) const
{
    const int target = std::max(32, boxSide());
    const int middle = row.top() + (m_compact ? 8 : 10) + titleLine() / 2;
    const QRect box(row.right() + 1 - (edge - 2) - (target + boxSide()) / 2, middle - target / 2, target, target);
    return QStyle::visualRect(direction, row, box);
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (width != m_measuredWidth) {
        m_heights.clear();
        m_measuredWidth = width;
    }
    const Look *look = Look::instance();
    if (m_brief) {
        const int lines = briefTitleLines * titleLine() + (m_compact ? 0 : briefWhereLines * look->lineHeight(Type::Meta));
        return {width, std::max(lines + 2 * (m_compact ? 8 : 10), 36) + 1};
    }
    const QString title = index.data().toString();
    const QString where = m_compact ? QString() : index.data(CandidateModel::WhereWhenRole).toString();
    int &height = m_heights[title + u'\n' + where];
    if (height == 0) { // in the weight of the current row, so that no row grows by being current
        height = TextLines(title, look->font(m_compact ? Type::Supporting : Type::Body, QFont::DemiBold), titleLine(),
                           textWidth(width), mostTitleLines)
                     .height();
        if (!where.isEmpty()) {
            height += TextLines(where, look->font(Type::Meta), look->lineHeight(Type::Meta), textWidth(width),
                                mostWhereLines)
                          .height();
        }
    }
    return {width, std::max(height + 2 * (m_compact ? 8 : 10), 36) + 1};
}

void CandidateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look *look = Look::instance();
    const QRect row = option.rect;
    const bool current = option.state & QStyle::State_Selected;
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (current)
        painter->fillRect(row, look->color(Token::AccentTint));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, look->color(Token::Paper));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), look->color(Token::Line));

    const int padding = m_compact ? 8 : 10;
    const int line = titleLine();
    const QRect shape = place(QRect(row.left() + edge, row.top() + padding + (line - side()) / 2, side(), side()));
    const auto role = static_cast<CompareRole>(index.data(CandidateModel::ColorRole).toInt());
    const auto kind = static_cast<EventKind>(index.data(CandidateModel::KindRole).toInt());
    const QString letters = index.data(CandidateModel::LetterRole).toString();
    paintEventShape(*painter, shape, kind, compareColor(role), letters.size() <= mostLetters ? letters : QString(),
                    role == CompareRole::None || kind == EventKind::EverydayWork ? look->color(Token::Card)
                                                                                : compareInk(role));

    const int width = textWidth(row.width());
    const QRect words = place(QRect(row.left() + textLeft(), row.top() + padding, width, row.height() - 2 * padding));
    const bool rtl = option.direction == Qt::RightToLeft;
    const TextLines title(
        index.data().toString(),
        look->font(m_compact ? Type::Supporting : Type::Body, current ? QFont::DemiBold : QFont::Medium), line, width,
        titleLines(), rtl ? Qt::AlignRight : Qt::AlignLeft);
    painter->setPen(look->color(Token::Ink));
    title.draw(painter, words.topLeft());
    if (!m_compact) {
        const TextLines where(index.data(CandidateModel::WhereWhenRole).toString(), look->font(Type::Meta),
                              look->lineHeight(Type::Meta), width, whereLines(),
                              rtl ? Qt::AlignRight : Qt::AlignLeft);
        painter->setPen(look->color(current ? Token::Ink2 : Token::Ink3));
        where.draw(painter, words.topLeft() + QPointF(0, title.height()));
    }

    if (m_checkable) {
        QStyleOptionViewItem box = option;
        box.rect = QRect(0, 0, boxSide(), boxSide());
        box.rect.moveCenter(boxTarget(row, option.direction).center());
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        box.state = QStyle::State_Enabled | (ticked ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(look->color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -3), 5, 5);
    }
    painter->restore();
}

bool CandidateDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                    const QModelIndex &index)
{
    if (!m_checkable || event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Space && key != Qt::Key_Select)
        return false;
    return model->setData(index, {}, Qt::CheckStateRole);
}

CandidateList::CandidateList(QWidget *parent)
    : QListView(parent)
    , m_delegate(new CandidateDelegate(this))
{
    setItemDelegate(m_delegate);
    setProperty("look", u"plain"_s);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    connect(Look::instance(), &Look::changed, this, &CandidateList::scheduleDelayedItemsLayout);
}

void CandidateList::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    scheduleDelayedItemsLayout();
}

void CandidateList::setCheckable(bool checkable)
{
    m_delegate->setCheckable(checkable);
    scheduleDelayedItemsLayout();
}

QString CandidateList::currentId() const { return currentIndex().data(CandidateModel::IdRole).toString(); }

void CandidateList::doItemsLayout()
{
    const bool many = model() && model()->rowCount() > mostMeasured;
    if (many != uniformItemSizes()) {
        m_delegate->setBrief(many);
        setUniformItemSizes(many);
    }
    QListView::doItemsLayout();
}

QSize CandidateList::sizeHint() const { return {200, std::max(36, contentsSize().height())}; }

void CandidateList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT currentIdChanged(currentId());
}

void CandidateList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2) {
        Q_EMIT editRequested();
        return;
    }
    QListView::keyPressEvent(event);
}

void CandidateList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    // Ticking a box compares an event; it does not take it in hand.
    if (event->button() == Qt::LeftButton && index.isValid() && m_delegate->isCheckable()
        && m_delegate->boxTarget(visualRect(index), layoutDirection()).contains(event->position().toPoint())) {
        model()->setData(index, {}, Qt::CheckStateRole);
        return;
    }
    QListView::mousePressEvent(event);
}

void CandidateList::updateGeometries()
{
    QListView::updateGeometries();
    const int wanted = std::clamp(contentsSize().height(), 36, QWIDGETSIZE_MAX - 1);
    if (wanted != maximumHeight()) {
        setMaximumHeight(wanted);
        updateGeometry();
    }
}

} // namespace sharpend
