// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAbstractButton;
class QAction;
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

    enum class BarPlace { None, Library, Patterns, Communities };
    /// Which place is current; none inside a Learning Team.
    void setCurrentPlace(BarPlace place);
    /// "Saved 12:36", or that something is still on its way.
    void showSaved(const QString &text, bool settled);
    void openMenu();
    /// What the menu of whose window this is holds.
    void offerToRole(const QList<QAction *> &actions);

Q_SIGNALS:
    /// That menu is about to be shown.
    void roleMenuOpens();
    void libraryRequested();
    void patternsRequested();
    void communitiesRequested();
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void measure();

    QAbstractButton *m_library, *m_patterns, *m_communities;
    BarPlace m_current = BarPlace::None;
    IconLabel *m_savedIcon;
    TextLabel *m_saved;
    KeycapButton *m_roleButton, *m_menuButton;
    QMenu *m_roleMenu;
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
