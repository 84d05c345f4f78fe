// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/WordingRow.h"

#include "gui/outputs/HintedText.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

WordingRow::WordingRow(const WordingHint &hint, QWidget *parent)
    : QWidget(parent)
    , m_hint(hint)
    , m_sentence(new HintedLabel(hint.sentence(), Type::Supporting, Token::Ink, this))
    , m_ways(new QWidget(this))
    , m_why(new QWidget(this))
{
    setObjectName(u"wordingRow"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_sentence->setMarked({m_sentence->text().indexOf(hint.fragment), hint.fragment.size()});
    m_useButton = new QPushButton(tr("Use “%1”").arg(hint.suggestion), m_ways);
    m_useButton->setObjectName(u"useWordingButton"_s);
    m_useButton->setProperty("controlSize", u"compact"_s);
    m_useButton->setAccessibleName(tr("Use “%1” for “%2”").arg(hint.suggestion, hint.fragment));
    m_keepButton = new QPushButton(tr("Keep as written"), m_ways);
    m_keepButton->setObjectName(u"keepWordingButton"_s);
    m_keepButton->setProperty("look", u"quiet"_s);
    m_keepButton->setProperty("controlSize", u"compact"_s);
    m_keepButton->setAccessibleName(tr("Keep as written: “%1”").arg(hint.fragment));
    m_whyEdit = new QLineEdit(m_why);
    m_whyEdit->setObjectName(u"keepWhyEdit"_s);
    m_whyEdit->setPlaceholderText(tr("Why these words may stay"));
    m_whyEdit->setAccessibleName(m_whyEdit->placeholderText());
    m_whyEdit->setProperty("controlSize", u"compact"_s);
    m_whyEdit->installEventFilter(this);
    m_whyButton = new QPushButton(tr("Keep as written"), m_why);
    m_whyButton->setObjectName(u"keepWhyButton"_s);
    m_whyButton->setProperty("controlSize", u"compact"_s);
    m_whyButton->setEnabled(false);
    m_leaveButton = new QPushButton(tr("Leave it open"), m_why);
    m_leaveButton->setObjectName(u"leaveWordingButton"_s);
    m_leaveButton->setProperty("look", u"quiet"_s);
    m_leaveButton->setProperty("controlSize", u"compact"_s);

    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(8);
    ways->addWidget(m_useButton);
    ways->addWidget(m_keepButton);
    ways->addStretch(1);
    auto *why = new QVBoxLayout(m_why);
    why->setContentsMargins(0, 0, 0, 0);
    why->setSpacing(8);
    why->addWidget(m_whyEdit);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_whyButton);
    buttons->addWidget(m_leaveButton);
    buttons->addStretch(1);
    why->addLayout(buttons);
    m_why->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QFrame(this);
    line->setProperty("divider", true);
    column->addWidget(line);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(8);
    inside->addWidget(m_sentence);
    inside->addWidget(m_ways);
    inside->addWidget(m_why);
    column->addLayout(inside);
    connect(m_useButton, &QPushButton::clicked, this, &WordingRow::used);
    connect(m_keepButton, &QPushButton::clicked, this, [this] { openWhy(true); });
    connect(m_leaveButton, &QPushButton::clicked, this, [this] { openWhy(false); });
    connect(m_whyButton, &QPushButton::clicked, this, &WordingRow::keep);
    connect(m_whyEdit, &QLineEdit::returnPressed, this, &WordingRow::keep);
    connect(m_whyEdit, &QLineEdit::textChanged, this, [this](const QString &text) { m_whyButton->setEnabled(!text.trimmed().isEmpty()); });
}

void WordingRow::openWhy(bool open)
{
    m_why->setVisible(open);
    if (open)
        m_whyEdit->setFocus(Qt::TabFocusReason);
    m_ways->setVisible(!open);
    if (!open)
        m_keepButton->setFocus(Qt::TabFocusReason);
}

void WordingRow::keep()
{
    const QString why = m_whyEdit->text().trimmed();
    if (!why.isEmpty())
        Q_EMIT kept(why);
}

bool WordingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_whyEdit && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        openWhy(false); // what was typed is still there when it opens again
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharpend
