// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;
class QMenu;

namespace sharpend {

class KeycapButton;
class TextLabel;
class IconLabel;

/// The bar along the top: the mark, the places, when it was saved last, the way to search, whose window this is, the menu.
class AppBar : public QWidget
{
    Q_OBJECT
public:
    explicit AppBar(QMenu *menu, QWidget *parent = nullptr);

    /// The places in the order of the bar.
    enum Place { NoPlace = -1, LibraryPlace = 0, CommunitiesPlace = 2 };
    /// Which place is current; none inside a Learning Team.
    void setCurrentPlace(int place);
    /// "Saved 12:36", or that something is still on its way.
    void showSaved(const QString &text, bool settled);
    void openMenu();

Q_SIGNALS:
    void libraryRequested();
    void communitiesRequested();
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void measure();

    QAbstractButton *m_library, *m_communities;
    int m_current = NoPlace;
    IconLabel *m_savedIcon;
    TextLabel *m_saved;
    KeycapButton *m_menuButton;
};

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

} // namespace sharpend
