// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/FileDrops.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace sharpend {

namespace {

bool isField(QObject *object)
{
    const auto *area = qobject_cast<QAbstractScrollArea *>(object->parent());
    QObject *field = area && area->viewport() == object ? object->parent() : object;
    return qobject_cast<QLineEdit *>(field) || qobject_cast<QPlainTextEdit *>(field) || qobject_cast<QTextEdit *>(field);
}

} // namespace

FileDrops::FileDrops(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool FileDrops::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter || !isField(watched) || static_cast<QWidget *>(watched)->window() != m_window)
        return false;
    if (!static_cast<QDragEnterEvent *>(event)->mimeData()->hasUrls())
        return false;
    event->ignore(); // so that whoever holds the field is asked next
    return true;
}

} // namespace sharpend
