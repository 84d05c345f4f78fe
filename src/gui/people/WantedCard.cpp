// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/WantedCard.h"

#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

bool isPress(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
}

QHBoxLayout *rowOf(Card *card)
{
    card->setSurface(u"dashed"_s);
    card->setFocusPolicy(Qt::StrongFocus);
    card->setProperty("focusRadius", 8);
    card->setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(24, 9, 8, 9);
    row->setSpacing(20);
    // As high as the card of a person.
    const auto measure = [card] {
        const Look *look = Look::instance();
        card->setMinimumHeight(look->lineHeight(Type::Body) + look->lineHeight(Type::Supporting) + 20);
    };
    QObject::connect(Look::instance(), &Look::changed, card, measure);
    measure();
    return row;
}

} // namespace

WantedCard::WantedCard(const QString &text, QWidget *parent)
    : Card(parent)
    , m_text(new TextLabel({}, Type::Body, Token::Accent, this))
    , m_removeButton(new KeycapButton(this))
{
    auto *row = rowOf(this);
    row->addWidget(new IconLabel(u"plus"_s, Token::Ink2, 16, this));
    row->addWidget(m_text, 1);
    row->addWidget(m_removeButton);
    m_text->setWeight(600);
    m_text->setWordWrap(true);
    m_removeButton->setLook(u"tool"_s);
    m_removeButton->setControlSize(u"compact"_s);
    m_removeButton->setIconName(u"close"_s);
    m_removeButton->setObjectName(u"notWantedButton"_s);
    m_removeButton->setCursor(Qt::ArrowCursor);
    m_removeButton->hide();
    connect(m_removeButton, &QPushButton::clicked, this, &WantedCard::removeRequested);
    setText(text);
}

QString WantedCard::text() const { return m_text->text(); }

void WantedCard::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    m_removeButton->setAccessibleName(tr("No longer wanted: %1").arg(text));
    m_removeButton->setToolTip(tr("No longer wanted"));
}

void WantedCard::setRemovable(bool removable) { m_removeButton->setVisible(removable); }

void WantedCard::keyPressEvent(QKeyEvent *event)
{
    if (isPress(event))
        Q_EMIT activated();
    else
        Card::keyPressEvent(event);
}

void WantedCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT activated();
}

WantedEdit::WantedEdit(QWidget *parent)
    : Card(parent)
    , m_icon(new IconLabel(u"plus"_s, Token::Ink2, 16, this))
    , m_text(new TextLabel(tr("Say who else is missing"), Type::Body, Token::Accent, this))
    , m_edit(new QLineEdit(this))
    , m_keepButton(new KeycapButton(tr("Keep"), {}, this))
{
    setObjectName(u"wantedEditCard"_s);
    setAccessibleName(m_text->text());
    auto *row = rowOf(this);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_edit, 1);
    row->addWidget(m_keepButton);
    m_text->setWeight(600);
    m_text->setWordWrap(true);
    m_edit->setObjectName(u"wantedEdit"_s);
    m_edit->setAccessibleName(m_text->text());
    m_edit->setPlaceholderText(tr("Someone who works nights"));
    m_edit->setProperty("controlSize", u"compact"_s);
    m_edit->installEventFilter(this);
    m_keepButton->setControlSize(u"compact"_s);
    m_keepButton->setObjectName(u"keepWantedButton"_s);
    const auto keep = [this] {
        if (const QString said = m_edit->text().trimmed(); !said.isEmpty())
            Q_EMIT named(said);
        m_edit->clear();
        openField(false);
    };
    connect(m_edit, &QLineEdit::returnPressed, this, keep);
    connect(m_keepButton, &QPushButton::clicked, this, keep);
    openField(false);
}

void WantedEdit::openField(bool open)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_icon->setVisible(!open);
    m_text->setVisible(!open);
    m_edit->setVisible(open);
    m_keepButton->setVisible(open);
    layout()->setContentsMargins(open ? 12 : 24, 9, open ? 12 : 8, 9);
    layout()->setSpacing(open ? 8 : 20);
    setFocusPolicy(open ? Qt::NoFocus : Qt::StrongFocus);
    if (open)
        m_edit->setFocus(Qt::TabFocusReason);
    else if (hadFocus)
        setFocus(Qt::TabFocusReason);
}

bool WantedEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && m_edit->text().isEmpty()) { // Esc never clears text
        openField(false);
        return true;
    }
    return Card::eventFilter(watched, event);
}

void WantedEdit::keyPressEvent(QKeyEvent *event)
{
    if (isPress(event) && m_text->isVisible())
        openField(true);
    else
        Card::keyPressEvent(event);
}

void WantedEdit::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_text->isVisible())
        openField(true);
}

} // namespace sharpend
