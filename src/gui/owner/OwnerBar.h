// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QMenu;

namespace sharpend {

class IconLabel;
class KeycapButton;
class TextLabel;

/// The bar of the Owner's window: the mark, what is open, when the draft was saved, whose window this is, the menu. There
/// is no way from it to anywhere else.
class OwnerBar : public QWidget
{
    Q_OBJECT
public:
    OwnerBar(QMenu *menu, bool preview, QWidget *parent = nullptr);

    void showSaved(const QString &text, bool settled);
    void openMenu();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void measure();

    IconLabel *m_savedIcon;
    TextLabel *m_saved;
    KeycapButton *m_menuButton;
};

} // namespace sharpend
