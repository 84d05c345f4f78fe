// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/search/SearchList.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KindBadge.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int edge = 16, gap = 12, before = 24; ///< before: what of a text is shown ahead of its first mark
int badgeSide() { return Look::instance()->lineHeight(Type::Body); } // 20, and as much larger as the words

} // namespace

void SearchModel::show(const SearchAnswer &answer, const QString &only)
{
    beginResetModel();
    m_rows.clear();
    m_words = answer.words;
    for (const FoundGroup &group : answer.groups) {
        if (!only.isEmpty() && group.table != only)
            continue;
        m_rows.append({RowKind::Heading, group.table, group.count, {}});
        for (const FoundRow &row : group.rows)
            m_rows.append({RowKind::Found, group.table, 0, row});
        if (only.isEmpty() && group.count > group.rows.size())
            m_rows.append({RowKind::More, group.table, group.count > searchCountedTo ? group.count : group.count - int(group.rows.size()), {}});
    }
    endResetModel();
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    const Shown &row = m_rows[index.row()];
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (row.kind) {
    case RowKind::Heading: return tr("%1, %2").arg(groupTitle(row.table), countWords(row.count));
    case RowKind::More: return tr("%1: show all").arg(groupTitle(row.table));
    case RowKind::Found: break;
    }
    return tr("%1. %2. %3").arg(foundLabel(row.found), titleAndRest(row.found.hit).first, row.found.about);
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    return m_rows[index.row()].kind == RowKind::Heading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

class SearchList::Delegate : public QStyledItemDelegate
{
public:
    explicit Delegate(SearchList *list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Look *look = Look::instance();
        const int body = look->lineHeight(Type::Body), meta = look->lineHeight(Type::Meta);
        switch (m_list->m_model->at(index.row()).kind) {
        case SearchModel::RowKind::Heading: return {320, meta + (index.row() > 0 ? 24 : 16)};
        case SearchModel::RowKind::More: return {320, look->lineHeight(Type::Supporting) + 14};
        case SearchModel::RowKind::Found: break;
        }
        return {320, body + meta + 16};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Look *look = Look::instance();
        const SearchModel::Shown &row = m_list->m_model->at(index.row());
        const QRect box = option.rect;
        const bool current = m_list->currentIndex() == index;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (row.kind != SearchModel::RowKind::Heading && (current || (option.state & QStyle::State_MouseOver)))
            painter->fillRect(box, look->color(current ? Token::AccentTint : Token::Paper));
        if (current) // colour never stands alone
            painter->fillRect(QStyle::visualRect(option.direction, box, QRect(box.left(), box.top(), 3, box.height())), look->color(Token::Accent));
        switch (row.kind) {
        case SearchModel::RowKind::Heading: paintHeading(painter, option, row, index.row() > 0); break;
        case SearchModel::RowKind::More: {
            const QString more = row.count > searchCountedTo ? SearchList::tr("Show the newest %1").arg(searchCountedTo)
                                                               : SearchList::tr("%n more", nullptr, row.count);
            line(painter, option, {box.left() + edge + badgeSide() + gap, box.top(), box.width() - 3 * edge - badgeSide(), box.height()}, more,
                 Type::Supporting, 600, Token::Accent);
            break;
        }
        case SearchModel::RowKind::Found: paintFound(painter, option, row.found, current); break;
        }
        painter->restore();
    }

private:
    static void line(QPainter *painter, const QStyleOptionViewItem &option, const QRect &where, const QString &text, Type type, int weight,
                     Token token, Qt::Alignment alignment = Qt::AlignLeading)
    {
        const Look *look = Look::instance();
        const int height = look->lineHeight(type);
        const QRect box = QStyle::visualRect(option.direction, option.rect, where);
        const TextLines lines(text, look->font(type, weight), height, box.width(), 1, QStyle::visualAlignment(option.direction, alignment));
        painter->setPen(look->color(token));
        lines.draw(painter, QPointF(box.left(), box.top() + (box.height() - height) / 2));
    }

    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const SearchModel::Shown &row, bool divided)
    {
        const Look *look = Look::instance();
        const QRect box = option.rect;
        if (divided)
            painter->fillRect(box.left(), box.top() + 4, box.width(), 1, look->color(Token::Line));
        const QRect words = box.adjusted(edge, divided ? 10 : 6, -edge, -2);
        line(painter, option, words, groupTitle(row.table), Type::Meta, 600, Token::Ink2);
        line(painter, option, words, countWords(row.count), Type::Meta, 0, Token::Ink3, Qt::AlignTrailing);
    }

    void paintFound(QPainter *painter, const QStyleOptionViewItem &option, const FoundRow &found, bool current) const
    {
        const Look *look = Look::instance();
        const QRect box = option.rect;
        const int body = look->lineHeight(Type::Body), meta = look->lineHeight(Type::Meta);
        const int top = box.top() + (box.height() - body - meta) / 2;
        const QRect badge = QStyle::visualRect(option.direction, box, QRect(box.left() + edge, top, badgeSide(), badgeSide()));
        if (found.hit.table == QLatin1String(Note::table)) {
            if (found.noteKind)
                paintKindBadge(*painter, badge, *found.noteKind, *look);
            else
                paintEmptyBadge(*painter, badge, *look);
        } else if (found.hit.table == QLatin1String(Event::table)) {
            paintEventShape(*painter, badge.adjusted(3, 3, -3, -3), found.eventKind, look->color(Token::Ink2));
        } else {
            const int side = look->scaled(16), in = (badge.height() - side) / 2;
            painter->drawPixmap(badge.topLeft() + QPoint(in, in),
                                look->pixmap(groupIcon(found.hit.table), look->color(Token::Ink2), side, painter->device()->devicePixelRatioF()));
        }
        int right = box.right() - edge;
        if (current) {
            const QSize cap = Keycap::sizeOf(u"Enter"_s);
            right -= cap.width() + gap;
            const QRect place = QStyle::visualRect(option.direction, box, QRect(right + gap, top, cap.width(), cap.height()));
            Keycap::paint(painter, place.topLeft(), u"Enter"_s, Keycap::Ground::Plain, option.direction);
        }
        const int left = box.left() + edge + badgeSide() + gap;
        paintWords(painter, option, {left, top, right - left, body}, found);
        line(painter, option, {left, top + body, right - left, meta}, found.about, Type::Meta, 0, Token::Ink3);
    }

    /// The words on one line that shows the first mark, and each mark with a tint and a line under it.
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &where, const FoundRow &found) const
    {
        const Look *look = Look::instance();
        const auto [title, rest] = titleAndRest(found.hit);
        QString text = title;
        QList<SearchMark> marks = searchMarks(text, m_list->m_model->words());
        if (marks.isEmpty() && !rest.isEmpty()) { // said below the title
            text = SearchList::tr("%1: %2").arg(title, rest);
            marks = searchMarks(text, m_list->m_model->words());
        }
        const QFont font = look->font(Type::Body), strong = look->font(Type::Body, 600);
        const QFontMetricsF metrics(font);
        if (!marks.isEmpty() && metrics.horizontalAdvance(text.left(marks.first().from + marks.first().length)) > where.width() * 0.8) {
            const qsizetype from = std::max<qsizetype>(0, text.lastIndexOf(u' ', std::max<qsizetype>(0, marks.first().from - before)));
            text = u"…"_s + text.mid(from).trimmed();
            marks = searchMarks(text, m_list->m_model->words());
        }
        const QRect box = QStyle::visualRect(option.direction, option.rect, where);
        text = metrics.elidedText(text, Qt::ElideRight, box.width() - 8); // the strong words are wider
        QTextLayout layout(text, font);
        QTextOption lineOption;
        lineOption.setWrapMode(QTextOption::NoWrap);
        lineOption.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        lineOption.setAlignment(QStyle::visualAlignment(option.direction, Qt::AlignLeading));
        layout.setTextOption(lineOption);
        QList<QTextLayout::FormatRange> formats;
        for (const SearchMark &mark : marks) {
            if (mark.from >= text.size())
                break;
            QTextLayout::FormatRange range;
            range.start = int(mark.from);
            range.length = int(std::min(mark.length, text.size() - mark.from));
            range.format.setFont(strong);
            range.format.setBackground(look->color(Token::CautionTint));
            range.format.setForeground(look->color(Token::Ink));
            formats << range;
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine drawn = layout.createLine();
        drawn.setLineWidth(box.width());
        layout.endLayout();
        const QPointF at(box.left(), box.top() + baselineIn(font, look->lineHeight(Type::Body)) - drawn.ascent());
        painter->setPen(look->color(Token::Ink));
        painter->setClipRect(box);
        layout.draw(painter, at);
        for (const QTextLayout::FormatRange &range : std::as_const(formats)) {
            const qreal one = drawn.cursorToX(range.start), other = drawn.cursorToX(range.start + range.length);
            painter->fillRect(QRectF(at.x() + std::min(one, other), box.bottom() - 1, std::abs(other - one), 2), look->color(Token::Caution));
        }
        painter->setClipping(false);
    }

    SearchList *m_list;
};

SearchList::SearchList(QWidget *parent)
    : QListView(parent)
    , m_model(new SearchModel(this))
{
    setObjectName(u"searchList"_s);
    setProperty("look", u"plain"_s);
    setAccessibleName(tr("What was found"));
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    connect(Look::instance(), &Look::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void SearchList::move(int step)
{
    for (int row = currentIndex().row() + step; row >= 0 && row < m_model->rowCount(); row += step) {
        if (m_model->at(row).kind == SearchModel::RowKind::Heading)
            continue;
        setCurrentIndex(m_model->index(row));
        if (row == 1) // its heading too
            scrollToTop();
        return;
    }
}

void SearchList::moveGroup(int step)
{
    const int rows = m_model->rowCount();
    int row = currentIndex().row();
    if (rows == 0 || row < 0)
        return;
    while (row > 0 && m_model->at(row).kind != SearchModel::RowKind::Heading)
        --row;
    do
        row = (row + step + rows) % rows;
    while (m_model->at(row).kind != SearchModel::RowKind::Heading);
    scrollTo(m_model->index(row), PositionAtTop);
    setCurrentIndex(m_model->index(row + 1));
}

void SearchList::goFirst()
{
    if (m_model->rowCount() > 1)
        setCurrentIndex(m_model->index(1));
    scrollToTop();
}

void SearchList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT currentMoved();
}

void SearchList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && m_model->at(index.row()).kind == SearchModel::RowKind::More)
        Q_EMIT chosen();
}

void SearchList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && m_model->at(index.row()).kind == SearchModel::RowKind::Found)
        Q_EMIT chosen();
}

} // namespace sharpend
