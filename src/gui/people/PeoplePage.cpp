// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/PeoplePage.h"

#include "ui_PeoplePage.h"

#include "gui/look/Look.h"
#include "gui/people/ChoosePersonDialog.h"
#include "gui/people/CheckLine.h"
#include "gui/people/MemberCard.h"
#include "gui/people/RoleCard.h"
#include "gui/people/RoleReplacer.h"
#include "gui/people/WantedCard.h"
#include "gui/session/Session.h"
#include "gui/shell/NextStage.h"
#include "gui/widgets/TabOrder.h"
#include "operations/TeamOperations.h"

#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int sideWidth = 348;
constexpr QSize regularFrom(1360, 780);
constexpr Role singleRoles[]{Role::Owner, Role::Facilitator, Role::Scribe};

} // namespace

PeoplePage::PeoplePage(TeamDocument &document, const Content &, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_ui(std::make_unique<Ui::PeoplePage>())
    , m_someoneThere(nullptr)
    , m_someoneElsewhere(nullptr)
    , m_wantedEdit(nullptr)
    , m_replacer(new RoleReplacer(document, this))
{
    m_ui->setupUi(this);
    setObjectName(u"peoplePage"_s);
    m_someoneThere = new WantedCard(tr("Someone who does this work"), m_ui->membersGrid);
    m_someoneThere->setObjectName(u"someoneThereCard"_s);
    m_someoneElsewhere = new WantedCard({}, m_ui->similarGrid);
    m_someoneElsewhere->setObjectName(u"someoneElsewhereCard"_s);
    m_wantedEdit = new WantedEdit(m_ui->membersGrid);
    connectForm();
    arrange();
    if (m_document.isLoaded())
        refresh();
}

PeoplePage::~PeoplePage() = default;

void PeoplePage::connectForm()
{
    auto *add = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this);
    connect(add, &QShortcut::activated, this, [this] { addPerson(Role::Member); });
    connect(m_ui->addPersonButton, &QPushButton::clicked, this, [this] { addPerson(Role::Member); });
    connect(m_ui->directoryButton, &QPushButton::clicked, this, &PeoplePage::directoryRequested);
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] { Q_EMIT stageRequested(m_document.teamId(), 0); });
    connect(m_ui->continueButton, &QPushButton::clicked, this, [next = new NextStage(m_document, Stage::Prepare, this)] { next->goOn(); });
    connect(m_ui->roomCheckPanel, &RoomCheckPanel::fixRequested, this, &PeoplePage::fix);
    connect(m_ui->roomCheckPanel, &RoomCheckPanel::noted, this, [this](const QString &rule, const QString &reason) {
        perform(noteWarning(m_document.teamId(), rule, reason));
    });
    connect(m_someoneThere, &WantedCard::activated, this, [this] { addPerson(Role::Member); });
    connect(m_someoneElsewhere, &WantedCard::activated, this, [this] { addPerson(Role::WiderMember); });
    connect(m_wantedEdit, &WantedEdit::named, this, [this](const QString &perspective) {
        perform(wantPerspective(m_document.teamId(), perspective, true));
    });
    connect(&m_document, &TeamDocument::changed, this, [this](const DocumentChange &change) {
        if (change.touches(LearningTeam::table) || change.touches(Membership::table) || change.touches(Person::table)
            || change.touches(Event::table))
            refresh();
    });
    connect(Look::instance(), &Look::changed, this, &PeoplePage::arrange);
}

void PeoplePage::arrive()
{
    arrange();
    m_ui->addPersonButton->setFocus(Qt::OtherFocusReason); // and not on the way to another page
    if (m_document.isLoaded())
        refresh();
}

QList<QWidget *> PeoplePage::regions() { return {m_ui->pageContent, m_ui->roomCheckPanel, m_ui->stageFooter}; }

QList<ShortcutInfo> PeoplePage::shortcuts() const
{
    return QList<ShortcutInfo>{{tr("People"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P).toString(QKeySequence::NativeText),
             tr("Add a person")}}
        + m_replacer->shortcuts();
}

QList<QAction *> PeoplePage::menuActions() { return m_replacer->actions(); }

void PeoplePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void PeoplePage::arrange()
{
    const QSize size = window()->size();
    // Large text needs the room that a small window lacks.
    const qreal scale = Look::instance()->textScale();
    const bool compact = size.width() < regularFrom.width() * (scale > 1.2 ? scale : 1) || size.height() < regularFrom.height();
    m_ui->columnsLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int side = compact ? QWIDGETSIZE_MAX : Look::instance()->scaled(sideWidth);
    m_ui->sideColumn->setMinimumWidth(compact ? 0 : side);
    m_ui->sideColumn->setMaximumWidth(side);
    m_ui->membersHint->setVisible(!compact || Look::instance()->textScale() < 1.3);
}

RoleCard *PeoplePage::roleCard(Role role, int place)
{
    QList<RoleCard *> &cards = m_roleCards[role];
    while (cards.size() <= place) {
        auto *card = new RoleCard(role, m_ui->rolesGrid);
        connect(card, &RoleCard::chooseRequested, this, [this, role] { addPerson(role); });
        connect(card, &RoleCard::editRequested, this, &PeoplePage::edit);
        connect(card, &RoleCard::takeOutRequested, this, &PeoplePage::takeOut);
        cards << card;
    }
    return cards[place];
}

void PeoplePage::refresh()
{
    if (m_document.isGone())
        return;
    const Room room{m_document.event(), m_document.team(), m_document.rows<Membership>().values(),
                    m_document.rows<Person>().values()};
    const QList<Finding> findings = roomCheck(room);
    refreshRoles(room, findings);
    refreshMembers(findings);
    m_ui->roomCheckPanel->setFindings(findings);
    const bool open = std::any_of(findings.begin(), findings.end(), isCaution);
    m_ui->footerLabel->setText(open ? tr("You can carry on with open warnings. They stay visible until you settle them.")
                                    : tr("Nothing in the room check is waiting."));
    const QList<QWidget *> stops
        = tabStopsOf(m_ui->rolesGrid->cards() + m_ui->membersGrid->cards() + m_ui->similarGrid->cards()
                     + QList<QWidget *>{m_ui->roomCheckPanel, m_ui->backButton, m_ui->continueButton});
    if (stops != std::exchange(m_tabStops, stops))
        tabThrough(m_ui->addPersonButton, stops);
}

void PeoplePage::refreshRoles(const Room &room, const QList<Finding> &)
{
    QList<QWidget *> cards;
    for (const Role role : singleRoles) {
        const QList<Membership> holders = m_document.members(role);
        const int count = std::max(1, int(holders.size()));
        for (int i = 0; i < count; ++i) {
            RoleCard *card = roleCard(role, i);
            const Membership holder = holders.value(i);
            const bool held = !holder.id.isEmpty();
            card->setHolder(holder, held ? jobLabel(holder, room.people) : QString(),
                            held ? roleChecks(room, holder) : QList<Finding>());
            cards << card;
        }
        while (m_roleCards[role].size() > count)
            m_roleCards[role].takeLast()->deleteLater();
    }
    m_ui->rolesGrid->setCards(cards);
}

QList<QWidget *> PeoplePage::memberCards(Role role, const QList<Finding> &findings)
{
    QList<QWidget *> cards;
    for (const Membership &membership : m_document.members(role)) {
        MemberCard *&card = m_memberCards[membership.id];
        if (!card) {
            card = new MemberCard(this);
            connect(card, &MemberCard::editRequested, this, &PeoplePage::edit);
            connect(card, &MemberCard::takeOutRequested, this, &PeoplePage::takeOut);
            connect(card, &MemberCard::atEventAnswered, this, [this](const QString &id, YesNoUnsure answer) {
                perform(editMembership(m_document.teamId(), id, nullptr,
                                       [answer](Membership &one) { one.presentAtEvent = answer; }));
            });
            connect(card, &MemberCard::roleRequested, this, [this](const QString &id, Role to) {
                perform(editMembership(m_document.teamId(), id, nullptr, [to](Membership &one) { one.role = to; }));
            });
        }
        card->setObjectName(u"memberCard-"_s + membership.id);
        const bool warned = std::any_of(findings.begin(), findings.end(), [&](const Finding &finding) {
            return finding.membershipId == membership.id && isCaution(finding);
        });
        card->setMember(membership, jobLabel(membership, m_document.rows<Person>().values()), warned);
        cards << card;
    }
    return cards;
}

QList<QWidget *> PeoplePage::wantedCards()
{
    QHash<QString, WantedCard *> old = std::exchange(m_wantedCards, {});
    QList<QWidget *> cards;
    const QList<Membership> memberships = m_document.rows<Membership>().values();
    for (const QString &wanted : m_document.team().perspectivesWanted) {
        if (wanted.trimmed().isEmpty() || m_wantedCards.contains(wanted)
            || bringsPerspective(wanted, memberships, m_document.rows<Person>().values()))
            continue;
        WantedCard *card = old.take(wanted);
        if (!card) {
            card = new WantedCard(wanted, m_ui->membersGrid);
            card->setObjectName(u"wantedCard"_s);
            card->setRemovable(true);
            connect(card, &WantedCard::activated, this, [this, wanted] { addPerson(Role::Member, wanted); });
            connect(card, &WantedCard::removeRequested, this,
                    [this, wanted] { perform(wantPerspective(m_document.teamId(), wanted, false)); });
        }
        m_wantedCards.insert(wanted, card);
        cards << card;
    }
    for (WantedCard *gone : std::as_const(old)) {
        gone->hide();
        gone->deleteLater();
    }
    return cards;
}

void PeoplePage::refreshMembers(const QList<Finding> &findings)
{
    QList<QWidget *> members = memberCards(Role::Member, findings);
    const bool few = members.size() < 2;
    m_ui->atEventLabel->setVisible(!members.isEmpty());
    members << wantedCards();
    m_someoneThere->setVisible(few);
    if (few)
        members << m_someoneThere;
    members << m_wantedEdit;
    m_ui->membersGrid->setCards(members);

    QList<QWidget *> similar = memberCards(Role::WiderMember, findings);
    m_someoneElsewhere->setText(similar.isEmpty() ? tr("Someone who does similar work") : tr("Someone from another site"));
    similar << m_someoneElsewhere;
    m_ui->similarGrid->setCards(similar);

    for (auto card = m_memberCards.begin(); card != m_memberCards.end();) {
        const Membership membership = m_document.row<Membership>(card.key());
        if (membership.role == Role::Member || membership.role == Role::WiderMember) {
            if (!membership.id.isEmpty()) {
                ++card;
                continue;
            }
        }
        card.value()->hide();
        card.value()->deleteLater();
        card = m_memberCards.erase(card);
    }
}

void PeoplePage::addPerson(Role role, const QString &hint) { open(new ChoosePersonDialog(m_document, role, hint, this)); }

void PeoplePage::edit(const QString &membershipId)
{
    const Membership membership = m_document.row<Membership>(membershipId);
    if (!membership.id.isEmpty())
        open(new ChoosePersonDialog(m_document, membership, this));
}

void PeoplePage::open(ChoosePersonDialog *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    // Focus returns to where it was.
    connect(dialog, &QDialog::finished, this, [this, before = QPointer<QWidget>(window()->focusWidget())] {
        QWidget *back = before && before->isVisible() && isAncestorOf(before) ? before.data() : m_ui->addPersonButton;
        back->setFocus(Qt::PopupFocusReason);
    });
    dialog->open();
}

void PeoplePage::takeOut(const QString &membershipId) { perform(removeMember(m_document.teamId(), membershipId)); }

void PeoplePage::fix(const Finding &finding)
{
    const Membership membership = m_document.row<Membership>(finding.membershipId);
    if (finding.fix == Fix::ChangeRole) {
        edit(membership.id);
    } else if (finding.fix == Fix::ChooseSomeoneElse) {
        if (finding.rule == QLatin1String(roomRule::scribeIsFacilitator))
            addPerson(Role::Scribe);
        else if (membership.role < Role::Member && !membership.id.isEmpty())
            addPerson(membership.role);
        else
            edit(membership.id); // a member is not replaced behind one's back: say more, or take them out
    } else if (finding.fix == Fix::AddSomeone) {
        addPerson(finding.rule == "noOwner"_L1           ? Role::Owner
                      : finding.rule == "noFacilitator"_L1 ? Role::Facilitator
                      : finding.rule == "noScribe"_L1      ? Role::Scribe
                      : finding.rule == "noWiderMember"_L1 ? Role::WiderMember
                                                           : Role::Member,
                  finding.rule == "perspectiveMissing"_L1 ? finding.noteRule.section(u':', 1) : QString());
    }
}

void PeoplePage::perform(const Operation &operation)
{
    m_document.session().perform(operation, this, [this](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
    });
}

} // namespace sharpend
