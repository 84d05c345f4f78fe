// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/GoodResult.h"

#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

GoodResult::GoodResult(QWidget *parent)
    : Card(parent)
    , m_strong(new TextLabel({}, Type::Body, Token::GoodInk, this))
    , m_more(new TextLabel({}, Type::Body, Token::Ink2, this))
{
    setSurface(u"good"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_strong->setWeight(600);
    m_strong->setWordWrap(true);
    m_more->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(17, 13, 17, 13);
    row->setSpacing(12);
    row->addWidget(new IconLabel(u"check"_s, Token::Good, 20, this), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_strong);
    words->addWidget(m_more);
    row->addLayout(words, 1);
}

void GoodResult::setWords(const QString &strong, const QString &more)
{
    m_strong->setText(strong);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    setAccessibleName(more.isEmpty() ? strong : tr("%1 %2").arg(strong, more));
}

} // namespace sharpend
