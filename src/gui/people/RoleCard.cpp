// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/RoleCard.h"

#include "gui/people/CheckLine.h"
#include "gui/widgets/Avatar.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

QString placeOf(const Membership &membership)
{
    QStringList parts{membership.unit.trimmed(), membership.shift.trimmed()};
    parts.removeAll({});
    return parts.join(u" · "_s);
}

QString RoleCard::purposeOf(Role role)
{
    switch (role) {
    case Role::Owner: return tr("Opens the session, then leaves. Champions what follows.");
    case Role::Facilitator: return tr("Holds the process. Not an expert in this work.");
    case Role::Scribe: return tr("Keeps the wall of discovery.");
    case Role::Member: return tr("Knows this work first hand; ideally there on the day.");
    case Role::WiderMember: return tr("Does similar work, and shows which parts are normal.");
    }
    return {};
}

RoleCard::RoleCard(Role role, QWidget *parent)
    : Card(parent)
    , m_role(role)
    , m_title(new TextLabel(roleLabel(role), Type::Body, Token::Ink, this))
    , m_purpose(new TextLabel(purposeOf(role), Type::Supporting, Token::Ink2, this))
    , m_job(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_unit(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_avatar(new Avatar(this))
    , m_menuButton(new KeycapButton(this))
    , m_chooseButton(new KeycapButton(this))
    , m_divider(makeDivider(this))
    , m_checks(new QVBoxLayout)
{
    setObjectName(wordOf(role) + u"Card"_s);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", 8);
    setCursor(Qt::PointingHandCursor);
    m_title->setWeight(600);
    m_purpose->setWordWrap(true);
    m_job->setWeight(500);
    m_job->setWordWrap(true);
    m_unit->setWordWrap(true);
    m_avatar->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setIconName(u"ellipsis"_s);
    m_menuButton->setObjectName(wordOf(role) + u"MenuButton"_s);
    m_menuButton->setCursor(Qt::ArrowCursor);
    m_chooseButton->setControlSize(u"compact"_s);
    m_chooseButton->setObjectName(wordOf(role) + u"ChooseButton"_s);
    m_chooseButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_chooseButton->setCursor(Qt::ArrowCursor);

    auto *card = new QVBoxLayout(this);
    card->setContentsMargins(16, 8, 8, 16); // the dots of the menu end where the words do
    card->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_menuButton);
    card->addLayout(head);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(0);
    card->addLayout(column, 1);
    column->addWidget(m_purpose);
    column->addSpacing(12);
    auto *person = new QHBoxLayout;
    person->setSpacing(12);
    person->addWidget(m_avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_job);
    words->addWidget(m_unit);
    person->addLayout(words, 1);
    column->addLayout(person);
    column->addSpacing(12);
    column->addWidget(m_divider);
    column->addSpacing(8);
    m_checks->setSpacing(6);
    column->addLayout(m_checks);
    column->addSpacing(8);
    column->addWidget(m_chooseButton, 0, Qt::AlignLeading);
    column->addStretch(1);

    connect(m_menuButton, &QPushButton::clicked, this, &RoleCard::openMenu);
    connect(m_chooseButton, &QPushButton::clicked, this, &RoleCard::chooseRequested);
    const auto alike = [this] { // two lines, so that the people of the three cards stand on one line
        m_purpose->setMinimumHeight(2 * Look::instance()->lineHeight(Type::Supporting));
        m_title->setMinimumHeight(Look::instance()->scaled(32)); // as the menu, which an empty card has not
        m_purpose->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    };
    connect(Look::instance(), &Look::changed, this, alike);
    alike();
    setHolder({}, {}, {});
}

void RoleCard::setHolder(const Membership &holder, const QString &job, const QList<Finding> &checks)
{
    m_membershipId = holder.id;
    const bool held = !holder.id.isEmpty();
    const bool warned = std::any_of(checks.begin(), checks.end(), isCaution);
    setSurface(warned ? u"caution"_s : u"card"_s);
    m_avatar->setToken(warned ? u"card"_s : u"sunken"_s);
    m_job->setText(held ? job : tr("Nobody yet"));
    m_job->setToken(held ? Token::Ink : Token::Ink3);
    m_unit->setText(placeOf(holder));
    m_unit->setVisible(!m_unit->text().isEmpty());
    m_menuButton->setVisible(held);
    m_menuButton->setAccessibleName(tr("More for the %1").arg(roleLabel(m_role)));
    m_divider->setVisible(!checks.isEmpty());
    m_chooseButton->setVisible(!held || warned);
    m_chooseButton->setText(held ? tr("Choose someone else") : tr("Choose someone"));
    m_chooseButton->setAccessibleName(tr("%1: %2").arg(roleLabel(m_role), m_chooseButton->text()));
    QStringList said{held ? tr("%1: %2").arg(roleLabel(m_role), job) : tr("%1: nobody yet").arg(roleLabel(m_role))};
    emptyLayout(m_checks);
    for (const Finding &check : checks) {
        if (warned && !isCaution(check))
            continue; // what needs thought stands alone; the ticks come back with it settled
        auto *line = new CheckLine(check, this);
        line->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_checks->addWidget(line);
        said << check.sentence;
    }
    setAccessibleName(said.join(u". "_s));
}

void RoleCard::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"roleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Choose someone else…"), this, &RoleCard::chooseRequested);
    menu->addAction(tr("Edit…"), this, [this] { Q_EMIT editRequested(m_membershipId); });
    menu->addAction(tr("Take out of the team"), this, [this] { Q_EMIT takeOutRequested(m_membershipId); });
    popUpBelow(*menu, *m_menuButton);
}

void RoleCard::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        Q_EMIT chooseRequested();
    else
        Card::keyPressEvent(event);
}

void RoleCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT chooseRequested();
}

} // namespace sharpend
