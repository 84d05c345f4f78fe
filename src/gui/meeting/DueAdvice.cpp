// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/DueAdvice.h"

#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

DueAdvice::DueAdvice(QWidget *parent)
    : QWidget(parent)
    , m_mark(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_extendButton(new KeycapButton(tr("Extend by ten minutes"), {}, this))
    , m_thought(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_cue(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_notedButton(new KeycapButton(tr("Noted"), {}, this))
{
    m_mark->setObjectName(u"markLabel"_s);
    m_thought->setObjectName(u"longMeetingLabel"_s);
    m_cue->setObjectName(u"balanceLabel"_s);
    m_extendButton->setObjectName(u"extendButton"_s);
    m_notedButton->setObjectName(u"balanceNotedButton"_s);
    m_notedButton->setAccessibleName(tr("Noted: put this away"));
    m_notedButton->setLook(u"quiet"_s);
    for (KeycapButton *button : {m_extendButton, m_notedButton})
        button->setControlSize(u"compact"_s);
    for (TextLabel *label : {m_mark, m_thought, m_cue})
        label->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 4);
    column->setSpacing(8);
    column->addWidget(m_mark);
    column->addWidget(m_thought);
    column->addWidget(m_extendButton, 0, Qt::AlignLeft);
    column->addWidget(m_cue);
    column->addWidget(m_notedButton, 0, Qt::AlignLeft);
    connect(m_extendButton, &QAbstractButton::clicked, this, &DueAdvice::extendRequested);
    connect(m_notedButton, &QAbstractButton::clicked, this, &DueAdvice::cueNoted);
    for (QWidget *each : std::initializer_list<QWidget *>{m_mark, m_thought, m_extendButton, m_cue, m_notedButton})
        each->hide();
    follow();
}

void DueAdvice::follow()
{
    setVisible(!m_mark->isHidden() || !m_thought->isHidden() || !m_extendButton->isHidden() || !m_cue->isHidden());
}

void DueAdvice::setMark(const QString &sentence)
{
    m_mark->setText(sentence);
    m_mark->setVisible(!sentence.isEmpty());
    follow();
}

void DueAdvice::setThought(const QString &sentence)
{
    m_thought->setText(sentence);
    m_thought->setVisible(!sentence.isEmpty());
    follow();
}

void DueAdvice::setMayExtend(bool may)
{
    m_extendButton->setVisible(may);
    follow();
}

void DueAdvice::setCue(const QString &sentence)
{
    m_cue->setText(sentence);
    m_cue->setVisible(!sentence.isEmpty());
    m_notedButton->setVisible(!sentence.isEmpty());
    follow();
}

} // namespace sharpend
