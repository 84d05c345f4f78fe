// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Card.h"

namespace sharpend {

class AtEventButton;
class Avatar;
class KeycapButton;
class TextLabel;

/// Somebody in the team, or who does similar work: job, place, whether they were there, and a menu.
class MemberCard : public Card
{
    Q_OBJECT
public:
    explicit MemberCard(QWidget *parent = nullptr);

    /// \a warned tints the card, as the room check has something to say about this person.
    void setMember(const Membership &membership, const QString &job, bool warned);
    QString membershipId() const { return m_membershipId; }

Q_SIGNALS:
    void atEventAnswered(const QString &membershipId, sharpend::YesNoUnsure answer);
    void editRequested(const QString &membershipId);
    /// To the team members from those who do similar work, or the other way.
    void roleRequested(const QString &membershipId, sharpend::Role role);
    void takeOutRequested(const QString &membershipId);

private:
    void openMenu();

    QString m_membershipId;
    Role m_role = Role::Member;
    Avatar *m_avatar;
    TextLabel *m_job, *m_place;
    AtEventButton *m_atEvent;
    KeycapButton *m_menuButton;
};

} // namespace sharpend
