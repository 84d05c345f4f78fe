// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace sharpend {

class IconLabel;
class KeycapButton;
class TextLabel;

/// The mark: the wedge in accent and its tip in the Adapting hue.
class Mark : public QWidget
{
    Q_OBJECT
public:
    explicit Mark(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// What the bars along the top of our windows share: the mark and the name, when it was saved last, the menu at the end.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    /// "Saved 12:36", or that something is still on its way.
    void showSaved(const QString &text, bool settled);
    void openMenu();

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Its row, which begins with the mark and the name.
    QHBoxLayout *row() const { return m_row; }
    /// Puts at the end of the row what was saved last, the width of the bar between.
    void addSaved();
    /// Puts the button of \a menu at the end of the row.
    void addMenu(QMenu *menu);

private:
    void measure();

    QHBoxLayout *m_row;
    IconLabel *m_savedIcon;
    TextLabel *m_saved;
    KeycapButton *m_menuButton = nullptr;
};

} // namespace sharpend
