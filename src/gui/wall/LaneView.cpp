// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneView.h"

#include "gui/look/Look.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int cardGap = 8;
constexpr auto beganWith = "beganWith"; // what an editor's words were before they were edited
} // namespace

NoteDelegate::NoteDelegate(const NoteCard &card, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_card(card)
{
}

void NoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    NoteCardData card = static_cast<const LaneModel *>(index.model())->card(index.row());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    card.selected = view && view->selectionModel()->isSelected(index);
    card.focused = view && view->hasFocus() && view->currentIndex() == index;
    m_card.paint(painter, option.rect.adjusted(0, 0, 0, -cardGap), card);
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    NoteCardData card = static_cast<const LaneModel *>(index.model())->card(index.row());
    card.selected = view && view->selectionModel()->isSelected(index);
    return {width, m_card.height(card, width) + cardGap};
}

QWidget *NoteDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(u"noteEdit"_s);
    editor->setAccessibleName(tr("Edit the note"));
    editor->setFont(Look::instance()->font(Type::Body));
    editor->setTabChangesFocus(true);
    return editor;
}

void NoteDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QPlainTextEdit *>(editor);
    if (edit->property(beganWith).isValid())
        return; // a change from elsewhere never touches what is being typed
    const QString text = index.data(Qt::EditRole).toString();
    edit->setProperty(beganWith, text);
    edit->setPlainText(text);
    edit->moveCursor(QTextCursor::End);
}

void NoteDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const QString text = static_cast<QPlainTextEdit *>(editor)->toPlainText(), from = editor->property(beganWith).toString();
    if (text == from)
        return; // whatever the card says by now, it was not said here
    editor->setProperty(beganWith, text);
    Q_EMIT edited(index.data(LaneModel::NoteIdRole).toString(), text, from);
}

void NoteDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(0, 0, 0, -cardGap);
    rect.setHeight(std::max(rect.height(), Look::instance()->scaled(96)));
    editor->setGeometry(rect);
}

bool NoteDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !(key->modifiers() & Qt::ShiftModifier)) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            return false; // Shift+Enter: a new line
        if (key->key() == Qt::Key_Up && (key->modifiers() & Qt::ControlModifier)) {
            Q_EMIT commitData(editor);
            Q_EMIT editBeforeRequested();
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

LaneView::LaneView(Wall &wall, const QString &laneId, const NoteCard &card, QWidget *parent)
    : QListView(parent)
    , m_model(new LaneModel(wall, laneId, this))
{
    auto *delegate = new NoteDelegate(card, this);
    setModel(m_model);
    setItemDelegate(delegate);
    setProperty("look", u"plain"_s);
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    verticalScrollBar()->setSingleStep(24);
    connect(delegate, &NoteDelegate::edited, this, &LaneView::edited);
    connect(delegate, &NoteDelegate::editBeforeRequested, this, &LaneView::editBeforeRequested);
    // Heights depend on what a card shows, not only on its row.
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { scheduleDelayedItemsLayout(); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        scheduleDelayedItemsLayout(); // a tick takes room from the words
        Q_EMIT chosen();
    });
    connect(Look::instance(), &Look::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

QStringList LaneView::selectedNotes() const
{
    QStringList ids;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &index : std::as_const(rows))
        ids << index.data(LaneModel::NoteIdRole).toString();
    if (ids.isEmpty() && currentIndex().isValid())
        ids << currentIndex().data(LaneModel::NoteIdRole).toString();
    return ids;
}

void LaneView::select(const QStringList &noteIds)
{
    QItemSelection selection;
    for (const QString &id : noteIds) {
        if (const QModelIndex index = m_model->indexOf(id); index.isValid())
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void LaneView::goTo(const QString &noteId)
{
    const QModelIndex index = m_model->indexOf(noteId);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

QItemSelectionModel::SelectionFlags LaneView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    // A card that is gone to has the keyboard. Selected is what Space, Ctrl and a click, or Shift and a click have taken.
    if (!event || event->type() == QEvent::KeyPress)
        return QItemSelectionModel::NoUpdate;
    const auto modifiers = static_cast<const QInputEvent *>(event)->modifiers();
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
        return QListView::selectionCommand(index, event);
    const bool letsGo = event->type() == QEvent::MouseButtonPress && !(index.isValid() && selectionModel()->isSelected(index));
    return letsGo ? QItemSelectionModel::Clear : QItemSelectionModel::NoUpdate;
}

void LaneView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier ? indexAt(event->pos()) : QModelIndex();
    m_pressedAt = event->pos();
}

void LaneView::mouseMoveEvent(QMouseEvent *event)
{
    // A card need not be selected to be dragged, and a drag never selects: the view's own ways would do both.
    if (!(event->buttons() & Qt::LeftButton) || !m_pressed.isValid()) {
        QListView::mouseMoveEvent(event);
        return;
    }
    if ((event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_pressed = QModelIndex();
    startDrag(Qt::MoveAction);
    setState(NoState);
}

void LaneView::startDrag(Qt::DropActions)
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (!rows.contains(currentIndex()))
        rows = {currentIndex()};
    if (!rows.first().isValid() || !(m_model->flags(rows.first()) & Qt::ItemIsDragEnabled))
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(m_model->mimeData(rows));
    const QRect card = visualRect(currentIndex()).adjusted(0, 0, 0, -cardGap);
    drag->setPixmap(viewport()->grab(card));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - card.topLeft());
    drag->exec(Qt::MoveAction);
}

QString LaneView::commitEdit()
{
    auto *editor = state() == EditingState ? viewport()->findChild<QPlainTextEdit *>(u"noteEdit"_s) : nullptr;
    if (!editor)
        return {};
    commitData(editor);
    return currentIndex().data(LaneModel::NoteIdRole).toString();
}

void LaneView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const bool concerned = currentIndex().row() >= start && currentIndex().row() <= end;
    const QString id = concerned ? commitEdit() : QString();
    QListView::rowsAboutToBeRemoved(parent, start, end);
    if (!id.isEmpty())
        Q_EMIT editingCut(id);
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        Q_EMIT moveRequested((key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1);
        return;
    }
    if (modifiers == Qt::NoModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const int y = currentIndex().isValid() ? visualRect(currentIndex()).center().y() : 0;
        Q_EMIT leaveSideways((key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1, y);
        return;
    }
    if (modifiers == Qt::NoModifier && (key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    if (modifiers == Qt::NoModifier && key == Qt::Key_Space && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle);
        return;
    }
    if (modifiers == Qt::NoModifier && key == Qt::Key_Escape && hasSelection()) {
        selectionModel()->clearSelection();
        return;
    }
    if (modifiers == Qt::NoModifier && key == Qt::Key_Up && currentIndex().row() <= 0) {
        Q_EMIT leaveUp();
        return;
    }
    if (modifiers == Qt::NoModifier && (key == Qt::Key_Up || key == Qt::Key_Down) && currentIndex().isValid()) {
        // Moving does not unselect: Space selects several, wherever they are in the lane.
        const int row = currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
        if (const QModelIndex next = m_model->index(row); next.isValid())
            selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
        return;
    }
    if (modifiers == Qt::NoModifier && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
        Q_EMIT removeRequested();
        return;
    }
    if (modifiers == Qt::ControlModifier && key >= Qt::Key_0 && key <= Qt::Key_7) {
        Q_EMIT kindRequested(key == Qt::Key_0 ? std::nullopt : std::optional(NoteKind(key - Qt::Key_1)));
        return;
    }
    const QString text = event->text();
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier
        || modifiers == (Qt::ControlModifier | Qt::AltModifier) || modifiers == Qt::GroupSwitchModifier;
    if (plain && !text.isEmpty() && text.at(0).isPrint() && text != u" ") {
        Q_EMIT typed(text);
        return;
    }
    QListView::keyPressEvent(event);
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
    viewport()->update();
    Q_EMIT chosen();
}

void LaneView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void LaneView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::Clear);
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                    : viewport()->mapToGlobal(visualRect(index).center()));
}

void LaneView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QListView::closeEditor(editor, hint);
    Q_EMIT editingDone();
}

} // namespace sharpend
