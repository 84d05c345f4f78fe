// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/InboxRow.h"

#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

InboxRow::InboxRow(const Note &note, QWidget *parent)
    : Card(parent)
    , m_noteId(note.id)
    , m_text(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_badge(new KindBadge(this))
{
    setObjectName(u"inboxRow_%1"_s.arg(note.id));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", 8);
    m_text->setWordWrap(true);
    auto *put = new KeycapButton(tr("Put on the wall"), {}, this);
    put->setObjectName(u"putOnWallButton_%1"_s.arg(note.id));
    put->setControlSize(u"compact"_s);
    auto *leave = new KeycapButton(tr("Leave it"), {}, this);
    leave->setObjectName(u"leaveButton_%1"_s.arg(note.id));
    leave->setLook(u"quiet"_s);
    leave->setControlSize(u"compact"_s);
    auto *words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_badge, 0, Qt::AlignTop);
    words->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(put);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 10);
    column->setSpacing(10);
    column->addLayout(words);
    column->addLayout(buttons);
    connect(put, &QAbstractButton::clicked, this, &InboxRow::putRequested);
    connect(leave, &QAbstractButton::clicked, this, &InboxRow::leaveRequested);
    setNote(note);
}

void InboxRow::setNote(const Note &note)
{
    m_text->setText(note.text);
    m_badge->setKind(note.kind);
    m_badge->setVisible(note.kind.has_value());
    setAccessibleName(note.kind ? u"%1. %2"_s.arg(kindLabel(*note.kind), note.text) : note.text);
    setAccessibleDescription(tr("Enter puts it on the wall, Delete leaves it"));
}

void InboxRow::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const QString text = event->text();
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT putRequested();
    else if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT leaveRequested();
    else if (plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT stepped(event->key() == Qt::Key_Down ? 1 : -1);
    else if ((plain || modifiers == Qt::ShiftModifier) && event->key() != Qt::Key_Space && !text.isEmpty() && text.at(0).isPrint())
        Q_EMIT typed(text);
    else
        Card::keyPressEvent(event);
}

} // namespace sharpend
