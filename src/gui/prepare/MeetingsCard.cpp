// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/MeetingsCard.h"

#include "domain/Meetings.h"
#include "exchange/Invitations.h"
#include "gui/documents/TeamDocument.h"
#include "gui/prepare/InvitationsPanel.h"
#include "gui/prepare/MeetingRow.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/TextLabel.h"
#include "operations/MeetingOperations.h"

#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// People by identity: the Owner, or everybody else.
int peopleOf(const TeamDocument &document, bool owners)
{
    QSet<QString> people;
    for (const Membership &membership : document.rows<Membership>()) {
        if ((membership.role == Role::Owner) == owners)
            people.insert(membership.personId);
    }
    return int(people.size());
}

} // namespace

MeetingsCard::MeetingsCard(QWidget *parent)
    : Card(parent)
    , m_column(new QVBoxLayout(this))
    , m_sittingButton(new QPushButton(tr("Add a sitting of Meeting 1, for another shift"), this))
    , m_invitations(new InvitationsPanel(this))
{
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 12, 15, 12);
    head->addWidget(new TextLabel(tr("Invitations"), Type::Section, Token::Ink, this), 1);
    head->addWidget(new TextLabel(tr("calendar files (.ics)"), Type::Meta, Token::Ink3, this));
    m_column->addLayout(head);
    addSittingRows();
    m_improving = addRow(u"improving"_s, true, m_column->count());
    follow(m_improving);
    m_sittingButton->setObjectName(u"addSittingButton"_s);
    m_sittingButton->setProperty("look", u"link"_s);
    m_sittingButton->setCursor(Qt::PointingHandCursor);
    auto *add = new QHBoxLayout;
    add->setContentsMargins(43, 0, 15, 8);
    add->addWidget(m_sittingButton);
    add->addStretch(1);
    m_column->addLayout(add);
    m_column->addWidget(makeDivider(this));
    m_column->addWidget(m_invitations);
    orderTabs();
    connect(m_sittingButton, &QPushButton::clicked, this, [this] { Q_EMIT performRequested(addSitting(m_document->teamId())); });
    connect(m_invitations, &InvitationsPanel::said, this, &MeetingsCard::said);
    connect(m_invitations, &InvitationsPanel::refused, this, &MeetingsCard::refused);
}

MeetingRow *MeetingsCard::addRow(const QString &name, bool edits, int at, QList<QWidget *> *parts)
{
    auto *line = makeDivider(this);
    auto *row = new MeetingRow(name, edits, this);
    m_column->insertWidget(at, line);
    m_column->insertWidget(at + 1, row);
    if (parts)
        *parts << line << row;
    return row;
}

void MeetingsCard::addSittingRows()
{
    // Under the head and the sittings before it, two rows with their lines each.
    const int at = 1 + int(m_sittings.size()) * 4;
    const QString more = m_sittings.isEmpty() ? QString() : QString::number(m_sittings.size() + 1);
    Sitting sitting;
    sitting.meeting = addRow(u"learning"_s + more, true, at, &sitting.parts);
    sitting.opening = addRow(u"opening"_s + more, false, at + 2, &sitting.parts);
    follow(sitting.meeting);
    m_sittings << sitting;
}

void MeetingsCard::orderTabs()
{
    QList<QWidget *> order;
    for (const Sitting &sitting : std::as_const(m_sittings))
        order << sitting.meeting;
    order << m_improving << m_sittingButton << m_invitations;
    tabThrough(this, tabStopsOf(order));
}

void MeetingsCard::follow(MeetingRow *row)
{
    connect(row, &MeetingRow::planned, this, [this](const QString &meetingId, const std::function<void(Meeting &)> &change) {
        Q_EMIT performRequested(planMeeting(m_document->teamId(), meetingId, change));
    });
    connect(row, &MeetingRow::dropped, this, &MeetingsCard::drop);
}

void MeetingsCard::setDocument(const TeamDocument &document)
{
    m_document = &document;
    const QList<Meeting> meetings = document.rows<Meeting>().values();
    const QList<Meeting> sittings = sittingsOf(meetings);
    const Invitations names(document.team(), meetings);
    const int team = peopleOf(document, false), owners = peopleOf(document, true);
    while (m_sittings.size() < sittings.size()) {
        addSittingRows();
        orderTabs();
    }
    for (qsizetype i = 0; i < m_sittings.size(); ++i) {
        const bool there = i < std::max<qsizetype>(1, sittings.size());
        for (QWidget *part : m_sittings[i].parts)
            part->setVisible(there);
        if (!there)
            continue;
        const Meeting meeting = sittings.value(i);
        const bool several = sittings.size() > 1;
        m_sittings[i].meeting->setTitle(several ? names.nameOf(meeting) : tr("Meeting 1, with the opening"));
        m_sittings[i].meeting->setMeeting(meeting, team, several && i > 0);
        m_sittings[i].opening->setTitle(several ? tr("Owner: the opening of sitting %1").arg(i + 1) : tr("Owner: the opening only"));
        m_sittings[i].opening->setOpening(meeting, owners);
    }
    const Meeting improving = document.meeting(MeetingKind::Improving);
    m_improving->setTitle(tr("Meeting 2"));
    m_improving->setMeeting(improving, team);
    m_sittingButton->setVisible(!improving.startedAt.isValid() && document.team().stage != Stage::Closed);
    m_invitations->setDocument(document);
}

void MeetingsCard::drop(const Meeting &meeting, bool cancelling)
{
    const bool further = meeting.kind == MeetingKind::Learning && sittingsOf(m_document->rows<Meeting>().values()).value(0).id != meeting.id;
    const Operation goes = further ? dropSitting(m_document->teamId(), meeting.id) : dropDay(m_document->teamId(), meeting.id);
    if (cancelling)
        m_invitations->saveCancellations(meeting, goes);
    else
        Q_EMIT performRequested(goes);
}

} // namespace sharpend
