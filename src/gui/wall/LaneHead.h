// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/Wall.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace sharpend {

/// The head of a lane: its kind's badge or the number of its step, its title in three lines at most, how many notes it has. The
/// head of a theme or a step that is worked on has a menu, its title is edited where it stands, and it can be dragged.
class LaneHead : public QWidget
{
    Q_OBJECT
public:
    /// Where the menu button is: nowhere, there when the mouse or the keyboard is, always.
    enum class Menu { None, Quiet, Shown };

    LaneHead(const Lane &lane, QWidget *parent);
    void setLane(const Lane &lane);
    /// Whether the count stands beside the title.
    void setShowsCount(bool shown);
    void setCount(int count);
    void setMenu(Menu menu);
    /// It stands in a row of lanes of which some have a menu: their titles are in line.
    void setBesideMenus(bool beside);
    /// A theme that is worked on or read back is a sentence, and shows in full.
    void setInFull(bool full);
    QToolButton *menuButton() const { return m_menuButton; }
    /// Marked, to be merged with other themes.
    bool isMarked() const { return m_marked; }
    void setMarked(bool marked);
    void editTitle();
    /// Goes on with \a title, which was half written where \a from stood.
    void reopenTitle(const QString &title, const QString &from);
    /// Keeps the title that is being written.
    void finish();
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void menuRequested(const QPoint &globalPosition);
    /// The title is being written, where \a from stood; writingDone() when its field has closed.
    void writing(const QString &title, const QString &from);
    void writingDone();
    /// The title was written, where \a from stood when the writing began.
    void renamed(const QString &title, const QString &from);
    /// The title's field has closed by Enter or Esc: the keyboard needs a place.
    void editingDone();
    void chosen();
    void markToggled();
    /// Ctrl+Shift and an arrow: one place to the left (-1) or the right.
    void moveRequested(int step);
    void removeRequested();
    void leaveSideways(int step);
    void leaveDown();
    /// A printable key was typed: it belongs in the capture field.
    void typed(const QString &text);
    /// The head of the lane \a laneId was dropped here; \a after on the half that reads later.
    void headDropped(const QString &laneId, bool after);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int titleLeft() const;
    int countWidth() const;
    int menuWidth() const;
    int titleTop() const;
    int lines() const; ///< at most; a theme that is worked on is a sentence
    void closeTitle(bool keep, bool byKey);
    bool canWork() const { return m_menu != Menu::None; }
    void showMenuButton();
    void showDrop(int side);
    bool isAfter(const QPointF &position) const;

    Lane m_lane;
    QString m_from; ///< the title as its field was opened
    int m_count = 0;
    bool m_showsCount = true, m_besideMenus = false, m_inFull = false, m_marked = false;
    Menu m_menu = Menu::None;
    int m_dropSide = 0; ///< where a head that is dragged would go: -1 before this lane, 1 after it
    QPoint m_pressedAt;
    QToolButton *m_menuButton;
    QLineEdit *m_edit;
};

} // namespace sharpend
