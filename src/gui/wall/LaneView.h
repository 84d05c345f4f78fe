// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/CardColumn.h"
#include "gui/documents/NoteEdit.h"
#include "gui/wall/LaneModel.h"

#include <QStyledItemDelegate>

#include <functional>

class QPlainTextEdit;

namespace sharpend {

/// Paints the cards of a lane and edits one in place: Enter and Esc keep the words; undo takes them back.
class NoteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    NoteDelegate(const NoteCard &card, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The menu button on the card of \a index, which lies at \a item.
    QRect menuRect(const QRect &item, const QModelIndex &index) const;

Q_SIGNALS:
    void edited(const sharpend::NoteEdit &edit) const;
    /// The words in the open editor are different.
    void typing(const sharpend::NoteEdit &edit) const;
    void editBeforeRequested() const;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    /// Makes the editor as high as its words, as far as the lane has room.
    static void grow(QPlainTextEdit *editor);

    const NoteCard &m_card;
};

/// One lane's cards. Arrows move, F2 or Enter edits, Space selects several; what belongs to the whole wall is passed on.
class LaneView : public CardColumn
{
    Q_OBJECT
public:
    LaneView(Wall &wall, const QString &laneId, const NoteCard &card, QWidget *parent = nullptr);

    LaneModel *lane() const { return m_model; }
    /// What a step takes: the notes that were selected, or the one with the keyboard.
    QStringList selectedNotes() const;
    bool hasSelection() const { return selectionModel()->hasSelection(); }
    void select(const QStringList &noteIds);
    void setFrozen(bool frozen) { m_model->setFrozen(frozen); }
    /// Says what is selected on the whole wall: a drag of one of these takes them all.
    void setSelectionSource(std::function<QList<LaneNotes>()> selection) { m_selection = std::move(selection); }
    void goTo(const QString &noteId);
    /// Opens the card that \a half was typed on, with those words in its editor.
    void reopen(const NoteEdit &half);
    /// Keeps the words of the card in edit, if there is one; answers its id.
    QString commitEdit();

Q_SIGNALS:
    void edited(const sharpend::NoteEdit &edit);
    /// The words in the open editor are different.
    void editing(const sharpend::NoteEdit &half);
    /// Left or Right was pressed: to the neighbouring lane, from a card \a y down the view.
    void leaveSideways(int step, int y);
    /// Up was pressed on the first card.
    void leaveUp();
    /// The keyboard is here now, or other cards are selected.
    void chosen();
    /// A printable key was typed: it belongs in the capture field.
    void typed(const QString &text);
    void removeRequested();
    void kindRequested(std::optional<sharpend::NoteKind> kind);
    void moveRequested(int step);
    /// Up or down among the cards of the lane.
    void orderRequested(int step);
    /// Esc, or a click beside what is selected: nothing on the wall stays selected.
    void selectionLeft();
    void menuRequested(const QPoint &globalPosition);
    void editingDone();
    /// Ctrl+Up in the editor: keep these words and edit the note before.
    void editBeforeRequested();
    /// \a noteId left the lane while it was edited; its words are kept.
    void editingCut(const QString &noteId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    /// The row that what is dropped at \a position comes before.
    int rowFor(const QPoint &position) const;
    void showDropAt(int row);
    QPlainTextEdit *editor() const;

    LaneModel *m_model;
    NoteDelegate *m_delegate;
    std::function<QList<LaneNotes>()> m_selection;
    int m_dropRow = -1; ///< where a drag would put its cards
    QPersistentModelIndex m_pressed; ///< the card that a drag would begin with
    QPoint m_pressedAt;
};

} // namespace sharpend
