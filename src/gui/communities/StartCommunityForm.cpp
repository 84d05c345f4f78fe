// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/StartCommunityForm.h"

#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

StartCommunityForm::StartCommunityForm(QWidget *parent)
    : Card(parent)
    , m_name(new QLineEdit(this))
    , m_purpose(new GrowingEdit(this))
    , m_who(new GrowingEdit(this))
{
    setObjectName(u"startCommunityForm"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(6);
    column->addWidget(new TextLabel(tr("Start a community"), Type::Section, Token::Ink, this));
    auto *what
        = new TextLabel(tr("Start with who, and why they would come back. What you settle later, a design workshop with them does best."),
                        Type::Body, Token::Ink2, this);
    what->setWordWrap(true);
    column->addWidget(what);
    const auto add = [&](QWidget *field, const QString &name, const QString &words) {
        auto *label = new TextLabel(words, Type::Body, Token::Ink, this);
        label->setWeight(500);
        label->setWordWrap(true);
        field->setObjectName(name);
        field->setAccessibleName(words);
        column->addSpacing(8);
        column->addWidget(label);
        column->addWidget(field);
    };
    add(m_name, u"newCommunityNameEdit"_s, tr("What is it called?"));
    add(m_who, u"newCommunityWhoEdit"_s, tr("Who, and why would they come back?"));
    m_who->setPlaceholderText(tr("Peers who meet the same hard calls"));
    add(m_purpose, u"newCommunityPurposeEdit"_s, tr("What is it for? One sentence"));
    m_purpose->setPlaceholderText(tr("Who they are, and what they want to get better at"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *startButton = new QPushButton(tr("Start it"), this);
    startButton->setObjectName(u"startItButton"_s);
    startButton->setProperty("look", u"primary"_s);
    auto *leave = new QPushButton(tr("Not now"), this);
    leave->setObjectName(u"leaveStartButton"_s);
    leave->setProperty("look", u"quiet"_s);
    buttons->addWidget(startButton);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    column->addSpacing(12);
    column->addLayout(buttons);
    connect(m_name, &QLineEdit::returnPressed, this, &StartCommunityForm::start);
    connect(startButton, &QPushButton::clicked, this, &StartCommunityForm::start);
    connect(leave, &QPushButton::clicked, this, &StartCommunityForm::closed);
}

void StartCommunityForm::open()
{
    show();
    m_name->setFocus(Qt::TabFocusReason);
}

void StartCommunityForm::start()
{
    if (m_name->text().trimmed().isEmpty())
        return m_name->setFocus(Qt::OtherFocusReason);
    Community community;
    community.id = newId();
    community.name = m_name->text();
    community.purpose = m_purpose->toPlainText();
    community.start.who = m_who->toPlainText();
    m_name->clear();
    m_purpose->clear();
    m_who->clear();
    Q_EMIT started(community);
}

} // namespace sharpend
