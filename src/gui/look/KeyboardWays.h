// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace sharpend {

/// Tab in a whole window follows reading order, which is the order of the layouts: Qt keeps the order in which widgets
/// were made, so a row added to a list later would come after everything else. A widget that orders its own stops sets
/// the property "ownTabOrder" and they stay as they are. For a window's focusNextPrevChild(); false where there is no way.
bool focusInReadingOrder(QWidget *window, bool next);

/// Enter presses the button that has the focus, as Space does.
class KeyboardWays : public QObject
{
    Q_OBJECT
public:
    explicit KeyboardWays(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace sharpend
