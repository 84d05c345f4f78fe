// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/ReflectionPaste.h"

#include "gui/widgets/Divider.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

KeycapButton *compactButton(const QString &text, const QString &keys, const QString &name, QWidget *parent)
{
    auto *button = new KeycapButton(text, keys, parent);
    button->setObjectName(name);
    button->setControlSize(u"compact"_s);
    return button;
}

} // namespace

ReflectionPaste::ReflectionPaste(QWidget *parent)
    : QWidget(parent)
    , m_edit(new GrowingEdit(this))
    , m_refusal(new TextLabel({}, Type::Supporting, Token::CautionInk, this))
    , m_takeButton(compactButton(tr("Bring it in"), {}, u"takeReflectionsButton"_s, this))
{
    m_edit->setObjectName(u"pastedReflectionsEdit"_s);
    m_edit->setAccessibleName(tr("Reflections as text"));
    m_edit->setPlaceholderText(tr("Paste the whole text from a reflection sheet"));
    m_edit->setMinimumLines(2);
    m_edit->installEventFilter(this);
    m_refusal->setObjectName(u"reflectionsRefusalLabel"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_takeButton->setEnabled(false);
    auto *fileButton = compactButton(tr("Choose a file"), {}, u"chooseReflectionsButton"_s, this);
    auto *closeButton = compactButton(tr("Close"), u"Esc"_s, u"leaveReflectionsButton"_s, this);
    closeButton->setLook(u"quiet"_s);

    auto *line = makeDivider(this);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(16, 4, 16, 0);
    words->setSpacing(8);
    words->addWidget(m_edit);
    words->addWidget(m_refusal);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 0, 16, 0);
    buttons->setSpacing(8);
    buttons->addWidget(fileButton);
    buttons->addStretch(1);
    buttons->addWidget(closeButton);
    buttons->addWidget(m_takeButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    column->addWidget(line);
    column->addLayout(words);
    column->addLayout(buttons);

    connect(m_takeButton, &QPushButton::clicked, this, [this] { Q_EMIT pasted(m_edit->toPlainText().toUtf8()); });
    connect(fileButton, &QPushButton::clicked, this, &ReflectionPaste::fileWanted);
    connect(closeButton, &QPushButton::clicked, this, &ReflectionPaste::closed);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_refusal->hide();
        m_takeButton->setEnabled(!m_edit->toPlainText().trimmed().isEmpty());
    });
}

void ReflectionPaste::open()
{
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void ReflectionPaste::refuse(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->show();
    QAccessibleEvent alert(m_refusal, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ReflectionPaste::taken()
{
    if (isAncestorOf(focusWidget()))
        m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->clear();
}

bool ReflectionPaste::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharpend
