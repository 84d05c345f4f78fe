// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/importing/DuplicatesCard.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int leaveOut = 0, addAnyway = 1;
constexpr int mostRowsInSight = 5, edge = 14, gap = 10;

} // namespace

void DuplicateRowModel::showRows(const QList<DuplicateRow> &rows, const QSet<qsizetype> &ticked)
{
    beginResetModel();
    m_rows = rows;
    m_ticked.clear();
    for (const DuplicateRow &row : rows) {
        if (ticked.contains(row.line))
            m_ticked.insert(row.line);
    }
    endResetModel();
}

void DuplicateRowModel::tickAll(bool ticked)
{
    m_ticked.clear();
    if (ticked) {
        for (const DuplicateRow &row : std::as_const(m_rows))
            m_ticked.insert(row.line);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

qsizetype DuplicateRowModel::tickedCount() const { return m_ticked.size(); }

QString DuplicateRowModel::metaAt(int row) const
{
    return tr("Line %1 · %2").arg(QLocale().toString(m_rows[row].line), m_rows[row].why());
}

int DuplicateRowModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant DuplicateRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    switch (role) {
    case Qt::DisplayRole: return m_rows[index.row()].title;
    case Qt::CheckStateRole: return isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: return tr("Add “%1” anyway. %2").arg(m_rows[index.row()].title, metaAt(index.row()));
    default: return {};
    }
}

bool DuplicateRowModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const qsizetype line = m_rows[index.row()].line;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(line);
    else
        m_ticked.remove(line);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags DuplicateRowModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

class DuplicateRowList::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight()
    {
        const Look *look = Look::instance();
        return look->lineHeight(Type::Supporting) + look->lineHeight(Type::Meta) + 16;
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, rowHeight()}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Look *look = Look::instance();
        const auto *model = static_cast<const DuplicateRowModel *>(index.model());
        const QRect row = option.rect;
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_MouseOver)
            painter->fillRect(row, look->color(Token::Paper));
        painter->fillRect(row.left(), row.top(), row.width(), 1, look->color(Token::Line));

        const int side = look->scaled(18);
        const int title = look->lineHeight(Type::Supporting), meta = look->lineHeight(Type::Meta);
        const int top = row.top() + (row.height() - title - meta) / 2;
        QStyleOptionViewItem box = option;
        box.rect = place({row.left() + edge, top + (title - side) / 2, side, side});
        box.state = QStyle::State_Enabled | (model->isTicked(index.row()) ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);

        const int left = row.left() + edge + side + gap, width = row.right() - edge - left;
        drawLine(painter, place({left, top, width, title}), index.data().toString(), Type::Supporting, 500, Token::Ink, option.direction);
        drawLine(painter, place({left, top + title, width, meta}), model->metaAt(index.row()), Type::Meta, 0, Token::Ink3,
                 option.direction);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(look->color(Token::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row).adjusted(2, 3, -2, -2), 5, 5);
        }
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::KeyPress)
            return false; // the list hears the mouse: the whole row is the target
        const int key = static_cast<QKeyEvent *>(event)->key();
        return (key == Qt::Key_Space || key == Qt::Key_Select) && toggle(model, index);
    }

    static bool toggle(QAbstractItemModel *model, const QModelIndex &index)
    {
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static void drawLine(QPainter *painter, const QRect &box, const QString &text, Type type, int weight, Token token,
                         Qt::LayoutDirection direction)
    {
        const Look *look = Look::instance();
        const TextLines line(text, look->font(type, weight), look->lineHeight(type), box.width(), 1,
                             QStyle::visualAlignment(direction, Qt::AlignLeading));
        painter->setPen(look->color(token));
        line.draw(painter, box.topLeft());
    }
};

DuplicateRowList::DuplicateRowList(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"duplicateList"_s);
    setProperty("look", u"plain"_s);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Rows to add anyway"));
    connect(Look::instance(), &Look::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

QSize DuplicateRowList::sizeHint() const
{
    const int rows = model() ? model()->rowCount() : 0;
    // Half a row more tells that the list goes on.
    const int height = rows <= mostRowsInSight ? rows * Delegate::rowHeight() : mostRowsInSight * Delegate::rowHeight() + Delegate::rowHeight() / 2;
    return {200, height};
}

void DuplicateRowList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        Delegate::toggle(model(), index);
    QListView::mouseReleaseEvent(event);
}

void DuplicateRowList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

DuplicatesCard::DuplicatesCard(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel({}, Type::Section, Token::Ink, this))
    , m_hint(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_choice(new SegmentedControl(this))
    , m_showButton(new QPushButton(this))
    , m_model(new DuplicateRowModel(this))
    , m_list(new DuplicateRowList(this))
{
    m_title->setObjectName(u"duplicatesTitle"_s);
    m_title->setWordWrap(true);
    m_hint->setObjectName(u"duplicatesHint"_s);
    m_hint->setWordWrap(true);
    m_choice->setObjectName(u"duplicatesControl"_s);
    m_choice->setSegments({tr("Leave out"), tr("Add anyway")});
    m_showButton->setObjectName(u"showDuplicatesButton"_s);
    m_showButton->setProperty("look", u"quiet"_s);
    m_showButton->setProperty("controlSize", u"compact"_s);
    m_showButton->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_list->setModel(m_model);

    auto *words = new QVBoxLayout;
    words->setContentsMargins(16, 10, 16, 8);
    words->setSpacing(8);
    words->addWidget(m_title);
    words->addWidget(m_hint);
    words->addWidget(m_choice);
    auto *showing = new QHBoxLayout;
    showing->setContentsMargins(4, 2, 4, 6);
    showing->addWidget(m_showButton);
    showing->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 3); // clear of the round corners below
    column->setSpacing(0);
    column->addLayout(words);
    column->addLayout(showing);
    column->addWidget(m_list);
    showList(false);

    connect(m_choice, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index == leaveOut || index == addAnyway)
            m_model->tickAll(index == addAnyway);
    });
    connect(m_model, &DuplicateRowModel::ticksChanged, this, [this] {
        follow();
        Q_EMIT choiceChanged();
    });
    connect(m_showButton, &QPushButton::clicked, this, [this] { showList(m_list->isHidden()); });
}

void DuplicatesCard::showRows(const QString &title, const QString &hint, const QList<DuplicateRow> &rows, const QSet<qsizetype> &addAnyway)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_choice->setAccessibleName(title);
    m_model->showRows(rows, addAnyway);
    m_list->updateGeometry();
    follow();
}

QSet<qsizetype> DuplicatesCard::chosenLines() const
{
    QSet<qsizetype> lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isTicked(row))
            lines.insert(m_model->rows()[row].line);
    }
    return lines;
}

/// Neither answer is marked while some rows are ticked and some are not.
void DuplicatesCard::follow()
{
    const qsizetype ticked = m_model->tickedCount();
    const QSignalBlocker quiet(m_choice);
    m_choice->setCurrentIndex(ticked == 0 ? leaveOut : ticked == m_model->rowCount() ? addAnyway : -1);
    showList(!m_list->isHidden());
}

void DuplicatesCard::showList(bool shown)
{
    m_list->setVisible(shown);
    m_showButton->setText(shown ? tr("Hide the rows") : m_model->rowCount() == 1 ? tr("Show the row") : tr("Show the rows, to choose among them"));
}

} // namespace sharpend
