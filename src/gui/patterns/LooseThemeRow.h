// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace sharpend {

class TextLabel;

/// A theme that is in no pattern yet: whose it is, what it is worded like, and where to put it.
class LooseThemeRow : public QWidget
{
    Q_OBJECT
public:
    explicit LooseThemeRow(QWidget *parent = nullptr);

    void setTheme(const ThemeOfTeam &theme, const std::optional<SimilarWording> &similar);
    /// Where the theme may go; filled as it opens.
    QMenu *menu() const { return m_menu; }

private:
    TextLabel *m_title, *m_about, *m_similar;
    QPushButton *m_put;
    QMenu *m_menu;
};

} // namespace sharpend
