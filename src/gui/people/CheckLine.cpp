// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/CheckLine.h"

#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

bool isCaution(const Finding &finding) { return finding.isOpen() && finding.strength < FindingStrength::Advise; }

CheckLine::CheckLine(const Finding &finding, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(this))
    , m_text(new TextLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1, Qt::AlignTop);
    m_icon->setContentsMargins(0, 1, 0, 0);
    m_text->setType(Type::Supporting);
    m_text->setWordWrap(true);
    setFinding(finding);
}

void CheckLine::setFinding(const Finding &finding)
{
    const bool caution = isCaution(finding);
    const bool fine = finding.strength == FindingStrength::Fine;
    m_icon->setIconName(fine ? u"check"_s : caution ? u"warning"_s : u"info"_s);
    m_icon->setToken(fine ? Token::Good : caution ? Token::Caution : Token::Ink2);
    m_text->setText(finding.sentence);
    m_text->setToken(caution ? Token::CautionInk : Token::Ink2);
    m_text->setWeight(caution ? 500 : 0);
}

} // namespace sharpend
