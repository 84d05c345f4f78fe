// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/RoomCheck.h"
#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

#include <QPointer>

#include <memory>

namespace sharpend {

class CardGrid;
class ChoosePersonDialog;
class MemberCard;
class RoleCard;
class RoleReplacer;
class WantedCard;
class WantedEdit;
struct Content;

namespace Ui {
class PeoplePage;
}

/// Stage 2: who knows this work. The roles, the team, those who do similar work, and what the room check says of them.
class PeoplePage : public Page
{
    Q_OBJECT
public:
    PeoplePage(TeamDocument &document, const Content &content, QWidget *parent = nullptr);
    ~PeoplePage() override;

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    QString undoScope() const override { return m_document.teamId(); }
    void arrive() override;
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;
    QList<QAction *> menuActions() override;

Q_SIGNALS:
    /// Everybody the workspace knows is asked for.
    void directoryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectForm();
    void refresh();
    void refreshRoles(const Room &room, const QList<Finding> &findings);
    void refreshMembers(const QList<Finding> &findings);
    QList<QWidget *> memberCards(Role role, const QList<Finding> &findings);
    QList<QWidget *> wantedCards();
    RoleCard *roleCard(Role role, int place);
    void arrange();
    void addPerson(Role role, const QString &hint = {});
    void edit(const QString &membershipId);
    void open(ChoosePersonDialog *dialog);
    void takeOut(const QString &membershipId);
    void fix(const Finding &finding);
    void perform(const Operation &operation);

    TeamDocument &m_document;
    std::unique_ptr<Ui::PeoplePage> m_ui;
    QHash<Role, QList<RoleCard *>> m_roleCards;
    QHash<QString, MemberCard *> m_memberCards; ///< by membership id
    QHash<QString, WantedCard *> m_wantedCards; ///< by perspective
    WantedCard *m_someoneThere, *m_someoneElsewhere;
    WantedEdit *m_wantedEdit;
    RoleReplacer *m_replacer;
    QPointer<ChoosePersonDialog> m_dialog;
    QList<QWidget *> m_tabStops;
};

} // namespace sharpend
