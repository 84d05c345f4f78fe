// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneView.h"

#include "gui/look/Look.h"
#include "gui/wall/CaptureField.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int cardGap = 8, editorInset = 8;

/// What was typed into the editor of a card.
NoteEdit editOf(const QPlainTextEdit *editor)
{
    return {editor->property("noteId").toString(), editor->property("base").toString(), editor->toPlainText()};
}

} // namespace

NoteDelegate::NoteDelegate(const NoteCard &card, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_card(card)
{
}

QRect NoteDelegate::menuRect(const QRect &item, const QModelIndex &index) const
{
    return m_card.menuRect(item.adjusted(0, 0, 0, -cardGap), static_cast<const LaneModel *>(index.model())->outline(index.row()));
}

void NoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    NoteCardData card = static_cast<const LaneModel *>(index.model())->card(index.row());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    card.selected = view && view->selectionModel()->isSelected(index);
    card.focused = view && view->hasFocus() && view->currentIndex() == index;
    card.hasMenu = card.focused || (option.state & QStyle::State_MouseOver);
    m_card.paint(painter, option.rect.adjusted(0, 0, 0, -cardGap), card);
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = option.rect.width();
    NoteCardData card = static_cast<const LaneModel *>(index.model())->outline(index.row());
    card.selected = view && view->selectionModel()->isSelected(index);
    return {width, m_card.height(card, width) + cardGap};
}

QWidget *NoteDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(u"noteEdit"_s);
    editor->setAccessibleName(tr("Edit the note"));
    editor->setFont(Look::instance()->font(Type::Body));
    editor->setTabChangesFocus(true);
    editor->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    editor->setProperty("noteId", index.data(LaneModel::NoteIdRole));
    return editor;
}

void NoteDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QPlainTextEdit *>(editor);
    if (edit->property("base").isValid())
        return; // a change from elsewhere never touches what is being typed
    edit->setProperty("base", index.data(Qt::EditRole));
    edit->setPlainText(index.data(Qt::EditRole).toString());
    edit->moveCursor(QTextCursor::End);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
        grow(edit);
        Q_EMIT typing(editOf(edit));
    });
}

void NoteDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &) const
{
    const NoteEdit edit = editOf(static_cast<QPlainTextEdit *>(editor));
    if (edit.text == edit.base)
        return; // what others wrote on the card meanwhile is not taken back by looking at it
    editor->setProperty("base", edit.text);
    Q_EMIT edited(edit);
}

void NoteDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Over the words: which kind of note it is stays in sight.
    const NoteCardData card = static_cast<const LaneModel *>(index.model())->outline(index.row());
    const QRect whole = option.rect.adjusted(0, 0, 0, -cardGap), words = m_card.textRect(whole, card);
    QRect rect(QPoint(card.beside ? words.left() - editorInset : whole.left(), card.byKind || card.beside ? whole.top() : words.top() - editorInset),
               whole.bottomRight());
    rect.setHeight(std::max(rect.height(), Look::instance()->scaled(72)));
    editor->setProperty("least", rect.height());
    editor->setGeometry(rect);
    // Once it is shown and has broken its lines.
    QMetaObject::invokeMethod(editor, [edit = static_cast<QPlainTextEdit *>(editor)] { grow(edit); }, Qt::QueuedConnection);
}

void NoteDelegate::grow(QPlainTextEdit *editor)
{
    int lines = 0;
    for (QTextBlock block = editor->document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    const int around = editor->height() - editor->viewport()->height() + 2 * int(editor->document()->documentMargin());
    const int wanted = int(std::ceil(QFontMetricsF(editor->font()).lineSpacing() * lines)) + around;
    const int room = editor->parentWidget()->height();
    editor->setVerticalScrollBarPolicy(wanted > room ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff); // which would take room from the words
    const int height = std::min(room, std::max(wanted, editor->property("least").toInt()));
    if (height != editor->height())
        editor->setGeometry(editor->x(), std::max(0, std::min(editor->y(), room - height)), editor->width(), height);
}

bool NoteDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if ((enter && !(key->modifiers() & Qt::ShiftModifier)) || key->key() == Qt::Key_Escape) { // Esc never clears text
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
            return true;
        }
        if (enter)
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
    : CardColumn(parent)
    , m_model(new LaneModel(wall, laneId, this))
    , m_delegate(new NoteDelegate(card, this))
{
    setItemDelegate(m_delegate);
    setModel(m_model);
    setMouseTracking(true); // a card under the mouse shows its menu button
    setProperty("look", u"plain"_s);
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    verticalScrollBar()->setSingleStep(24);
    connect(m_delegate, &NoteDelegate::edited, this, &LaneView::edited);
    connect(m_delegate, &NoteDelegate::typing, this, &LaneView::editing);
    connect(m_delegate, &NoteDelegate::editBeforeRequested, this, &LaneView::editBeforeRequested);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LaneView::chosen);
    connect(Look::instance(), &Look::changed, this, &LaneView::measureAll);
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
        return CardColumn::selectionCommand(index, event);
    const bool letsGo = event->type() == QEvent::MouseButtonPress && !(index.isValid() && selectionModel()->isSelected(index));
    return letsGo ? QItemSelectionModel::Clear : QItemSelectionModel::NoUpdate;
}

void LaneView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && !selectionModel()->isSelected(index)
        && m_delegate->menuRect(visualRect(index), index).contains(event->pos())) {
        setFocus(Qt::MouseFocusReason);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        Q_EMIT menuRequested(event->globalPosition().toPoint());
        return;
    }
    const bool letsGo = event->modifiers() == Qt::NoModifier && !(index.isValid() && selectionModel()->isSelected(index));
    CardColumn::mousePressEvent(event);
    if (letsGo && event->button() == Qt::LeftButton)
        Q_EMIT selectionLeft();
    m_pressed = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier ? index : QModelIndex();
    m_pressedAt = event->pos();
}

void LaneView::mouseMoveEvent(QMouseEvent *event)
{
    // A card need not be selected to be dragged, and a drag never selects: the view's own ways would do both.
    if (!(event->buttons() & Qt::LeftButton) || !m_pressed.isValid()) {
        CardColumn::mouseMoveEvent(event);
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
    const QModelIndex index = currentIndex();
    if (!index.isValid() || !(m_model->flags(index) & Qt::ItemIsDragEnabled))
        return;
    // With a selected card all that are selected go, from whichever lane; one that is not goes alone.
    const QList<LaneNotes> all = selectionModel()->isSelected(index) && m_selection ? m_selection() : QList<LaneNotes>();
    auto *drag = new QDrag(this);
    drag->setMimeData(all.isEmpty() ? m_model->mimeData({index}) : LaneModel::mimeOf(all));
    const QRect card = visualRect(index).adjusted(0, 0, 0, -cardGap);
    drag->setPixmap(viewport()->grab(card));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - card.topLeft());
    drag->exec(Qt::MoveAction);
}

int LaneView::rowFor(const QPoint &position) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (position.y() < visualRect(m_model->index(row)).center().y())
            return row;
    }
    return m_model->rowCount();
}

void LaneView::showDropAt(int row)
{
    if (row == m_dropRow)
        return;
    m_dropRow = row;
    viewport()->update();
}

void LaneView::dragMoveEvent(QDragMoveEvent *event)
{
    CardColumn::dragMoveEvent(event); // scrolls at the edges
    const bool taken = (m_model->flags({}) & Qt::ItemIsDropEnabled) && m_model->canDropMimeData(event->mimeData(), Qt::MoveAction, -1, 0, {});
    event->setAccepted(taken);
    const bool ordered = taken && m_model->isOrdered() && !event->mimeData()->hasFormat(themeMime);
    showDropAt(ordered ? rowFor(event->position().toPoint()) : -1);
}

void LaneView::dragLeaveEvent(QDragLeaveEvent *event)
{
    CardColumn::dragLeaveEvent(event);
    showDropAt(-1);
}

void LaneView::dropEvent(QDropEvent *event)
{
    m_model->dropMimeData(event->mimeData(), Qt::MoveAction, rowFor(event->position().toPoint()), 0, {});
    event->acceptProposedAction();
    showDropAt(-1);
    stopAutoScroll();
    setState(NoState);
}

void LaneView::paintEvent(QPaintEvent *event)
{
    CardColumn::paintEvent(event);
    if (m_dropRow < 0)
        return;
    const int rows = m_model->rowCount();
    const int y = rows == 0 ? 1 : m_dropRow < rows ? visualRect(m_model->index(m_dropRow)).top() - cardGap / 2
                                                   : visualRect(m_model->index(rows - 1)).bottom() - cardGap / 2 + 1;
    const QRect cards = cardsRect();
    QPainter(viewport()).fillRect(QRect(cards.left(), std::max(0, y - 1), cards.width(), 2), Look::instance()->color(Token::Accent));
}

QPlainTextEdit *LaneView::editor() const
{
    return state() == EditingState ? viewport()->findChild<QPlainTextEdit *>(u"noteEdit"_s) : nullptr;
}

void LaneView::reopen(const NoteEdit &half)
{
    goTo(half.noteId);
    edit(currentIndex());
    if (QPlainTextEdit *open = editor()) {
        open->setProperty("base", half.base);
        open->setPlainText(half.text);
        open->moveCursor(QTextCursor::End);
    }
}

QString LaneView::commitEdit()
{
    QPlainTextEdit *editor = this->editor();
    if (!editor)
        return {};
    commitData(editor);
    return currentIndex().data(LaneModel::NoteIdRole).toString();
}

void LaneView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const bool concerned = currentIndex().row() >= start && currentIndex().row() <= end;
    const QString id = concerned ? commitEdit() : QString();
    CardColumn::rowsAboutToBeRemoved(parent, start, end);
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
    if (modifiers == Qt::NoModifier && key == Qt::Key_Escape) {
        selectionModel()->clearSelection();
        Q_EMIT selectionLeft();
        return;
    }
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        Q_EMIT orderRequested(key == Qt::Key_Down ? 1 : -1);
        return;
    }
    if (modifiers == Qt::ShiftModifier && (key == Qt::Key_Up || key == Qt::Key_Down) && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
        if (const QModelIndex next = m_model->index(currentIndex().row() + (key == Qt::Key_Down ? 1 : -1)); next.isValid())
            selectionModel()->setCurrentIndex(next, QItemSelectionModel::Select);
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
    if (const auto digit = modifiers == Qt::ControlModifier ? digitOf(*event) : std::nullopt; digit && *digit <= enumCount<NoteKind>) {
        Q_EMIT kindRequested(*digit == 0 ? std::nullopt : std::optional(NoteKind(*digit - 1)));
        return;
    }
    const QString text = event->text();
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier
        || modifiers == (Qt::ControlModifier | Qt::AltModifier) || modifiers == Qt::GroupSwitchModifier;
    if (plain && !text.isEmpty() && text.at(0).isPrint() && text != u" ") {
        Q_EMIT typed(text);
        return;
    }
    CardColumn::keyPressEvent(event);
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    CardColumn::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
    viewport()->update();
    Q_EMIT chosen();
}

void LaneView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::Clear);
    scrollTo(index);
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                    : viewport()->mapToGlobal(visualRect(index).center()));
}

void LaneView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    CardColumn::closeEditor(editor, hint);
    Q_EMIT editingDone();
}

} // namespace sharpend
