// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/MembersPanel.h"

#include "gui/communities/ChooseMemberDialog.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "operations/CommunityOperations.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

MembersPanel::MembersPanel(QWidget *parent)
    : QWidget(parent)
    , m_count(new TextLabel({}, Type::Section, Token::Ink, this))
    , m_champion(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_rows(new QVBoxLayout)
    , m_addButton(new KeycapButton(tr("Add a member"), {}, this))
    , m_championButton(new QPushButton(this))
    , m_noChampionButton(new QPushButton(tr("Take out"), this))
{
    setObjectName(u"membersPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    m_count->setWordWrap(true);
    m_addButton->setObjectName(u"newMemberButton"_s);
    m_addButton->setIconName(u"plus"_s);
    m_addButton->setControlSize(u"compact"_s);
    head->addWidget(m_count, 1);
    head->addWidget(m_addButton);
    column->addLayout(head);
    auto *names
        = new TextLabel(tr("Names stay in People. Members may come from several organisations."), Type::Supporting, Token::Ink2, this);
    names->setWordWrap(true);
    column->addWidget(names);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    column->addSpacing(12);
    column->addWidget(new TextLabel(tr("Champion"), Type::Section, Token::Ink, this));
    auto *what = new TextLabel(tr("Speaks for the community with those who can release people, and is none of its members."),
                               Type::Supporting, Token::Ink2, this);
    what->setWordWrap(true);
    column->addWidget(what);
    auto *line = new QHBoxLayout;
    line->setSpacing(16);
    m_champion->setObjectName(u"championLabel"_s);
    m_champion->setWordWrap(true);
    line->addWidget(m_champion, 1);
    m_championButton->setObjectName(u"championButton"_s);
    m_noChampionButton->setObjectName(u"noChampionButton"_s);
    for (QPushButton *link : {m_championButton, m_noChampionButton}) {
        link->setProperty("look", u"link"_s);
        link->setCursor(Qt::PointingHandCursor);
        line->addWidget(link);
    }
    column->addLayout(line);
    auto *ask = new TextLabel(tr("What to ask of them:"), Type::Supporting, Token::Ink2, this);
    column->addWidget(ask);
    for (const QString &prompt : championPrompts()) {
        auto *each = new TextLabel(tr("• %1").arg(prompt), Type::Supporting, Token::Ink2, this);
        each->setWordWrap(true);
        column->addWidget(each);
    }
    column->addStretch(1);
    connect(m_addButton, &QPushButton::clicked, this, &MembersPanel::chooseMember);
    connect(m_championButton, &QPushButton::clicked, this, &MembersPanel::choosePatron);
    connect(m_noChampionButton, &QPushButton::clicked, this, [this] { Q_EMIT wanted(sharpend::chooseChampion(m_view.community.id, {})); });
}

void MembersPanel::chooseMember()
{
    QStringList taken{m_view.community.championId};
    for (const CommunityMember &member : m_view.members())
        taken << member.personId;
    auto *dialog = new ChooseMemberDialog(tr("Who joins?"), tr("Somebody who would come back, and has something to bring."),
                                          m_view.people.values(), taken, this);
    connect(dialog, &ChooseMemberDialog::chosen, this, [this](const Person &person, bool isNew) {
        Q_EMIT wanted(addCommunityMember(m_view.community.id, {person.id, QDate::currentDate(), {}}, isNew ? person : Person()));
    });
    dialog->open();
}

void MembersPanel::choosePatron()
{
    QStringList taken;
    for (const CommunityMember &member : m_view.members())
        taken << member.personId;
    auto *dialog
        = new ChooseMemberDialog(tr("Who is the champion?"), tr("Somebody with the standing to protect the time, and outside the circle."),
                                 m_view.people.values(), taken, this);
    connect(dialog, &ChooseMemberDialog::chosen, this, [this](const Person &person, bool isNew) {
        Q_EMIT wanted(sharpend::chooseChampion(m_view.community.id, person.id, isNew ? person : Person()));
    });
    dialog->open();
}

QWidget *MembersPanel::makeRow(const CommunityMember &member)
{
    auto *row = new QWidget(this);
    row->setObjectName(u"memberRow"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 6, 0, 6);
    line->setSpacing(12);
    auto *words = new TextLabel(m_view.label(member.personId), Type::Body, Token::Ink, row);
    words->setWordWrap(true);
    auto *since = new TextLabel(tr("since %1").arg(communityDay(member.since)), Type::Supporting, Token::Ink2, row);
    auto *leave = new QPushButton(tr("Leaves"), row);
    leave->setObjectName(u"leaveButton"_s);
    leave->setProperty("look", u"link"_s);
    leave->setCursor(Qt::PointingHandCursor);
    leave->setAccessibleName(tr("Leaves the community: %1").arg(words->text()));
    line->addWidget(words, 1);
    line->addWidget(since);
    line->addWidget(leave);
    connect(leave, &QPushButton::clicked, this,
            [this, id = member.personId] { Q_EMIT wanted(leaveCommunity(m_view.community.id, id, QDate::currentDate())); });
    return row;
}

void MembersPanel::showCommunity(const CommunityView &view)
{
    m_view = view;
    const QList<CommunityMember> members = view.members();
    m_count->setText(members.size() == 1 ? tr("1 member") : tr("%1 members").arg(members.size()));
    QStringList shown;
    for (const CommunityMember &member : members)
        shown << member.personId + view.label(member.personId);
    if (shown != m_shown) {
        m_shown = shown;
        emptyLayout(m_rows);
        for (const CommunityMember &member : members) {
            m_rows->addWidget(makeDivider(this));
            m_rows->addWidget(makeRow(member));
        }
    }
    const QString champion = view.community.championId;
    m_champion->setText(champion.isEmpty() ? tr("Nobody yet") : view.label(champion));
    m_champion->setToken(champion.isEmpty() ? Token::Ink3 : Token::Ink);
    m_championButton->setText(champion.isEmpty() ? tr("Choose") : tr("Somebody else"));
    m_noChampionButton->setVisible(!champion.isEmpty());
}

} // namespace sharpend
