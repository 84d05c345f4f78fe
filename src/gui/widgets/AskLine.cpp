// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/AskLine.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

AskLine::AskLine(const QString &name, const QString &asked, const QString &give, const QString &leave, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_giveButton(new QPushButton(give, this))
    , m_leaveButton(new QPushButton(leave, this))
{
    m_edit->setObjectName(name + u"Edit"_s);
    m_edit->setPlaceholderText(asked);
    m_edit->setAccessibleName(asked);
    m_edit->setProperty("controlSize", u"compact"_s);
    m_edit->installEventFilter(this);
    m_giveButton->setObjectName(name + u"Button"_s);
    m_giveButton->setProperty("controlSize", u"compact"_s);
    m_giveButton->setEnabled(false);
    m_leaveButton->setObjectName(name + u"LeaveButton"_s);
    m_leaveButton->setProperty("look", u"quiet"_s);
    m_leaveButton->setProperty("controlSize", u"compact"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_edit);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_giveButton);
    buttons->addWidget(m_leaveButton);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) { m_giveButton->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_edit, &QLineEdit::returnPressed, this, &AskLine::give);
    connect(m_giveButton, &QPushButton::clicked, this, &AskLine::give);
    connect(m_leaveButton, &QPushButton::clicked, this, &AskLine::left);
}

QString AskLine::text() const { return m_edit->text().trimmed(); }

void AskLine::open()
{
    show();
    m_edit->setFocus(Qt::TabFocusReason);
}

void AskLine::clear() { m_edit->clear(); }

void AskLine::give()
{
    if (!text().isEmpty())
        Q_EMIT given(text());
}

bool AskLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharpend
