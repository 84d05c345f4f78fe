// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace sharpend {

/// Ctrl+Z takes back typing while the field with focus has text typed since it was entered; otherwise it is the
/// window's. Qt's editors would keep the keys for themselves either way; this filter on the application decides.
class TypingUndo : public QObject
{
    Q_OBJECT
public:
    explicit TypingUndo(QObject *application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace sharpend
