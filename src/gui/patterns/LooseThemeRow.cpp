// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/patterns/LooseThemeRow.h"

#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sharpend {

LooseThemeRow::LooseThemeRow(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_about(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_similar(new TextLabel({}, Type::Supporting, Token::Accent, this))
    , m_put(new QPushButton(tr("Put into…"), this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"looseThemeRow"_s);
    m_put->setObjectName(u"putIntoButton"_s);
    m_put->setProperty("controlSize", u"compact"_s);
    m_menu->setObjectName(u"putIntoMenu"_s);
    connect(m_put, &QPushButton::clicked, this, [this] { popUpBelow(*m_menu, *m_put); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 12, 10);
    row->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (TextLabel *label : {m_title, m_about, m_similar}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    row->addWidget(m_put, 0, Qt::AlignTop);
}

void LooseThemeRow::setTheme(const ThemeOfTeam &theme, const std::optional<SimilarWording> &similar)
{
    m_title->setText(theme.theme.title);
    m_about->setText(tr("%1 · %2").arg(theme.teamTitle, tr("%n note(s)", nullptr, theme.theme.notes)));
    m_similar->setText(similar ? tr("Worded like “%1”: %2.").arg(similar->title, similar->why) : QString());
    m_similar->setVisible(similar.has_value());
    m_put->setAccessibleName(tr("Put “%1” into a pattern").arg(theme.theme.title));
}

} // namespace sharpend
