// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerBar.h"

#include "gui/look/Look.h"
#include "gui/shell/AppBar.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

OwnerBar::OwnerBar(QMenu *menu, bool preview, QWidget *parent)
    : QWidget(parent)
    , m_savedIcon(new IconLabel(u"check"_s, Token::Ink2, 16, this))
    , m_saved(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_menuButton(new KeycapButton(this))
{
    setObjectName(u"ownerBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(new Mark(this));
    row->addWidget(new TextLabel(tr("Sharp End"), Type::Section, Token::Ink, this));
    row->addSpacing(8);
    auto *divider = new QFrame(this);
    divider->setProperty("dividerVertical", true);
    divider->setFixedHeight(24);
    row->addWidget(divider);
    row->addSpacing(8);
    row->addWidget(new IconLabel(u"document"_s, Token::Ink2, 16, this));
    row->addWidget(new TextLabel(preview ? tr("Preview as Owner") : tr("Released pack"), Type::Supporting, Token::Ink2, this));
    if (preview) {
        auto *tag = new Tag(tr("Preview"), u"caution"_s, this);
        tag->setObjectName(u"previewTag"_s);
        row->addWidget(tag);
    }
    row->addStretch(1);
    row->addWidget(m_savedIcon);
    m_saved->setTabular(true);
    m_saved->setObjectName(u"savedLabel"_s);
    row->addWidget(m_saved);
    row->addSpacing(8);

    auto *role = new QFrame(this);
    role->setProperty("surface", u"card"_s);
    role->setToolTip(tr("Whose window this is."));
    auto *roleRow = new QHBoxLayout(role);
    roleRow->setContentsMargins(10, 5, 10, 5);
    roleRow->setSpacing(6);
    roleRow->addWidget(new IconLabel(u"person"_s, Token::Ink2, 16, role));
    auto *owner = new TextLabel(tr("Owner"), Type::Supporting, Token::Ink, role);
    owner->setWeight(500);
    roleRow->addWidget(owner);
    row->addWidget(role, 0, Qt::AlignVCenter);

    m_menuButton->setObjectName(u"menuButton"_s);
    m_menuButton->setIconName(u"menu"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    row->addWidget(m_menuButton);
    m_savedIcon->hide();

    connect(m_menuButton, &QAbstractButton::clicked, this, [this, menu] {
        menu->popup(m_menuButton->mapToGlobal(QPoint(m_menuButton->width() - menu->sizeHint().width(), m_menuButton->height() + 4)));
    });
    connect(Look::instance(), &Look::changed, this, &OwnerBar::measure);
    measure();
}

void OwnerBar::measure() { setFixedHeight(Look::instance()->scaled(48)); }

void OwnerBar::showSaved(const QString &text, bool settled)
{
    m_savedIcon->setVisible(settled && !text.isEmpty());
    m_saved->setText(text);
}

void OwnerBar::openMenu() { m_menuButton->click(); }

void OwnerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look *look = Look::instance();
    painter.fillRect(rect(), look->color(Token::Paper));
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->color(Token::Line));
}

} // namespace sharpend
