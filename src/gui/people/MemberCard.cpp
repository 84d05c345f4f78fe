// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/MemberCard.h"

#include "gui/people/AtEventButton.h"
#include "gui/people/RoleCard.h"
#include "gui/widgets/Avatar.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/TextLabel.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

MemberCard::MemberCard(QWidget *parent)
    : Card(parent)
    , m_avatar(new Avatar(this))
    , m_job(new TextLabel(this))
    , m_place(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_atEvent(new AtEventButton(this))
    , m_menuButton(new KeycapButton(this))
{
    m_avatar->setSide(32);
    m_job->setWeight(500);
    m_job->setElide(true);
    m_place->setElide(true);
    m_atEvent->setObjectName(u"atEventButton"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setIconName(u"ellipsis"_s);
    m_menuButton->setObjectName(u"memberMenuButton"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 9, 8, 9);
    row->setSpacing(12);
    row->addWidget(m_avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_job);
    words->addWidget(m_place);
    words->addStretch(1);
    row->addLayout(words, 1);
    row->addWidget(m_atEvent);
    row->addWidget(m_menuButton);

    connect(m_atEvent, &AtEventButton::answered, this,
            [this](YesNoUnsure answer) { Q_EMIT atEventAnswered(m_membershipId, answer); });
    connect(m_menuButton, &QPushButton::clicked, this, &MemberCard::openMenu);
}

void MemberCard::setMember(const Membership &membership, const QString &job, bool warned)
{
    m_membershipId = membership.id;
    m_role = membership.role;
    setSurface(warned ? u"caution"_s : u"card"_s);
    m_avatar->setToken(warned ? u"card"_s : u"sunken"_s);
    m_job->setText(job);
    m_job->setToolTip(job);
    m_place->setText(placeOf(membership));
    m_place->setToolTip(m_place->text());
    m_place->setVisible(!m_place->text().isEmpty());
    m_atEvent->setVisible(m_role == Role::Member);
    m_atEvent->setAnswer(membership.presentAtEvent);
    m_atEvent->setAccessibleName(tr("%1, at the event? %2").arg(job, m_atEvent->text()));
    m_menuButton->setAccessibleName(tr("More for %1").arg(job));
}

void MemberCard::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"memberMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit…"), this, [this] { Q_EMIT editRequested(m_membershipId); });
    if (m_role == Role::Member)
        menu->addAction(tr("Move to people who do similar work"), this,
                        [this] { Q_EMIT roleRequested(m_membershipId, Role::WiderMember); });
    else
        menu->addAction(tr("Move to team members"), this, [this] { Q_EMIT roleRequested(m_membershipId, Role::Member); });
    menu->addAction(tr("Take out of the team"), this, [this] { Q_EMIT takeOutRequested(m_membershipId); });
    popUpBelow(*menu, *m_menuButton);
}

} // namespace sharpend
