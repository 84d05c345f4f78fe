// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerBar.h"

#include "gui/look/Look.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"

#include <QFrame>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

OwnerBar::OwnerBar(QMenu *menu, bool preview, QWidget *parent)
    : TopBar(parent)
{
    setObjectName(u"ownerBar"_s);
    QHBoxLayout *row = this->row();
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
    addSaved();

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

    addMenu(menu);
}

} // namespace sharpend
