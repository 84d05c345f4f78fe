// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace sharpend {

/// The head of a lane: its kind's badge or nothing, its title in two lines at most, how many notes it has. The head of a
/// theme that is worked on has a menu, and its title can be edited where it stands.
class LaneHead : public QWidget
{
    Q_OBJECT
public:
    LaneHead(const QString &title, std::optional<NoteKind> kind, QWidget *parent);
    void setTitle(const QString &title);
    void setCount(int count);
    /// \a beside: it stands in a row of themes that are worked on or read back, with their titles in line and in full.
    void setHasMenu(bool hasMenu, bool beside);
    QToolButton *menuButton() const { return m_menuButton; }
    void editTitle();
    /// Keeps the title that is being written.
    void finish();
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void menuRequested(const QPoint &globalPosition);
    /// The title was written, where \a from stood when the writing began.
    void renamed(const QString &title, const QString &from);
    /// The title's field has closed by Enter or Esc: the keyboard needs a place.
    void editingDone();
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int titleLeft() const;
    int countWidth() const;
    int menuWidth() const;
    int titleTop() const;
    int lines() const; ///< at most; a theme that is worked on is a sentence
    void closeTitle(bool keep, bool byKey);

    QString m_title, m_from;
    std::optional<NoteKind> m_kind;
    int m_count = 0;
    bool m_besideMenus = false;
    QToolButton *m_menuButton;
    QLineEdit *m_edit;
};

} // namespace sharpend
