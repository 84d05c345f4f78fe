// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/PlainTextGuard.h"

#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QTextBrowser>

namespace sharpend {

PlainTextGuard::PlainTextGuard(QObject *application)
    : QObject(application)
    , m_testIds(qEnvironmentVariableIntValue("SHARPEND_TEST_IDS") == 1)
{
    application->installEventFilter(this);
}

bool PlainTextGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Polish || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    if (auto *label = qobject_cast<QLabel *>(watched))
        label->setTextFormat(Qt::PlainText);
    else if (auto *box = qobject_cast<QMessageBox *>(watched))
        box->setTextFormat(Qt::PlainText);
    else if (auto *edit = qobject_cast<QTextEdit *>(watched); edit && !qobject_cast<QTextBrowser *>(watched))
        edit->setAcceptRichText(false);
    if (m_testIds && !watched->objectName().isEmpty()) {
        auto *widget = static_cast<QWidget *>(watched);
        widget->setAccessibleDescription(QStringLiteral("id:") + watched->objectName());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sharpend
