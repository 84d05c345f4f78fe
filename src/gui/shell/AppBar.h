// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/TopBar.h"

class QAbstractButton;
class QAction;

namespace sharpend {

/// The bar along the top: the mark, the places, when it was saved last, the way to search, whose window this is, the menu.
class AppBar : public TopBar
{
    Q_OBJECT
public:
    explicit AppBar(QMenu *menu, QWidget *parent = nullptr);

    enum class BarPlace { None, Library, Patterns, Communities };
    /// Which place is current; none inside a Learning Team.
    void setCurrentPlace(BarPlace place);
    /// What the menu of whose window this is holds.
    void offerToRole(const QList<QAction *> &actions);

Q_SIGNALS:
    /// That menu is about to be shown.
    void roleMenuOpens();
    void libraryRequested();
    void patternsRequested();
    void communitiesRequested();
    void searchRequested();

private:
    QAbstractButton *m_library, *m_patterns, *m_communities;
    BarPlace m_current = BarPlace::None;
    KeycapButton *m_roleButton;
    QMenu *m_roleMenu;
};

} // namespace sharpend
