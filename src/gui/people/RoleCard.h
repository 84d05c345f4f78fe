// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/RoomCheck.h"
#include "gui/widgets/Card.h"

class QMenu;
class QVBoxLayout;

namespace sharpend {

class Avatar;
class KeycapButton;
class TextLabel;

/// The card of a role that one person holds: Owner, Facilitator or Scribe. The card itself is a control: Enter or a click
/// chooses somebody.
class RoleCard : public Card
{
    Q_OBJECT
public:
    explicit RoleCard(Role role, QWidget *parent = nullptr);

    Role role() const { return m_role; }
    /// Who holds the role; a membership without an id where nobody does.
    void setHolder(const Membership &holder, const QString &job, const QList<Finding> &checks);
    QString membershipId() const { return m_membershipId; }

    /// What the role is for, in one or two sentences.
    static QString purposeOf(Role role);

Q_SIGNALS:
    void chooseRequested();
    void editRequested(const QString &membershipId);
    void takeOutRequested(const QString &membershipId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void openMenu();

    Role m_role;
    QString m_membershipId;
    TextLabel *m_title, *m_purpose, *m_job, *m_unit;
    Avatar *m_avatar;
    KeycapButton *m_menuButton, *m_chooseButton;
    QWidget *m_divider;
    QVBoxLayout *m_checks;
};

/// The second line of a person: "Elm Ward · days".
QString placeOf(const Membership &membership);

} // namespace sharpend
