// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"

#include <QDialog>

namespace sharpend {

/// Every shortcut there is, by where it works.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const QList<ShortcutInfo> &shortcuts, QWidget *parent);
};

} // namespace sharpend
