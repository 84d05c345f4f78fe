// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Banner.h"

#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sharpend {

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_kind(u"information"_s)
{
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void Banner::build()
{
    m_icon = new IconLabel(this);
    m_icon->setSide(18);
    m_text = new TextLabel(this);
    m_text->setType(Type::Supporting);
    m_text->setWeight(QFont::Medium);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"bannerText"_s);
    m_action = new QPushButton(this);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->setProperty("look", u"link"_s);
    m_action->setCursor(Qt::PointingHandCursor);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    arrange();
    dress();
}

QString Banner::text() const { return m_text ? m_text->text() : QString(); }
QString Banner::actionText() const { return m_action ? m_action->text() : QString(); }

void Banner::setKind(const QString &kind)
{
    m_kind = kind;
    dress();
}

void Banner::setText(const QString &text)
{
    if (text == this->text())
        return;
    if (!m_text)
        build();
    m_text->setText(text);
    setAccessibleName(text);
}

void Banner::setActionText(const QString &text)
{
    if (text == actionText())
        return;
    if (!m_action)
        build();
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    arrange();
}

void Banner::setActionBelow(bool below)
{
    m_actionBelow = below;
    arrange();
}

void Banner::setIconName(const QString &name)
{
    m_iconName = name;
    dress();
}

void Banner::arrange()
{
    if (!m_text)
        return;
    auto *grid = static_cast<QGridLayout *>(layout());
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_action)})
        grid->removeWidget(part);
    // The action keeps its 32 px target; under the text it takes the bottom padding for it.
    const bool below = m_actionBelow && !actionText().isEmpty();
    const bool beside = !m_actionBelow && !actionText().isEmpty();
    grid->setContentsMargins(16, beside ? 5 : 12, 16, beside ? 5 : below ? 4 : 12);
    grid->addWidget(m_icon, 0, 0, below ? Qt::AlignTop : Qt::AlignVCenter);
    grid->addWidget(m_text, 0, 1);
    if (below)
        grid->addWidget(m_action, 1, 1, Qt::AlignLeading);
    else
        grid->addWidget(m_action, 0, 2, Qt::AlignVCenter);
}

void Banner::dress()
{
    if (!m_text)
        return;
    struct Dress {
        QString surface, icon;
        Token mark, ink;
    };
    const Dress dress = m_kind == "caution"_L1 ? Dress{u"caution"_s, u"warning"_s, Token::Caution, Token::CautionInk}
        : m_kind == "good"_L1                ? Dress{u"good"_s, u"check"_s, Token::Good, Token::GoodInk}
        : m_kind == "stop"_L1                ? Dress{u"stop"_s, u"warning"_s, Token::Stop, Token::Stop}
                                             : Dress{u"accent"_s, u"info"_s, Token::Accent, Token::Ink};
    setProperty("surface", dress.surface);
    style()->unpolish(this);
    style()->polish(this);
    m_icon->setIconName(m_iconName.isEmpty() ? dress.icon : m_iconName);
    m_icon->setToken(dress.mark);
    m_text->setToken(dress.ink);
    update();
}

} // namespace sharpend
