// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace sharpend {

/// Lets files that are dropped on a field of \a window pass to the window. By itself a field would take the address of the
/// file as words to write down.
class FileDrops : public QObject
{
    Q_OBJECT
public:
    explicit FileDrops(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace sharpend
