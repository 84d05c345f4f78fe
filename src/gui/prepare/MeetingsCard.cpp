// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/MeetingsCard.h"

#include "gui/documents/TeamDocument.h"
#include "gui/prepare/MeetingRow.h"
#include "gui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

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
    , m_learning(new MeetingRow(u"learning"_s, tr("Meeting 1, with the opening"), true, this))
    , m_opening(new MeetingRow(u"opening"_s, tr("Owner: the opening only"), false, this))
    , m_improving(new MeetingRow(u"improving"_s, tr("Meeting 2"), true, this))
    , m_copyButton(new QPushButton(tr("Copy invitation text"), this))
    , m_copied(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 12, 15, 12);
    auto *title = new TextLabel(tr("When and where"), Type::Section, Token::Ink, this);
    head->addWidget(title);
    column->addLayout(head);
    for (MeetingRow *row : {m_learning, m_opening, m_improving}) {
        auto *line = new QFrame(this);
        line->setProperty("divider", true);
        column->addWidget(line);
        column->addWidget(row);
        connect(row, &MeetingRow::planned, this, &MeetingsCard::planned);
    }
    auto *line = new QFrame(this);
    line->setProperty("divider", true);
    column->addWidget(line);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(15, 6, 15, 6);
    foot->setSpacing(12);
    m_copyButton->setObjectName(u"copyInvitationButton"_s);
    m_copyButton->setProperty("look", u"link"_s);
    m_copyButton->setCursor(Qt::PointingHandCursor);
    foot->addWidget(m_copyButton);
    foot->addWidget(m_copied, 1);
    column->addLayout(foot);
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        if (!m_document)
            return;
        QGuiApplication::clipboard()->setText(invitationText(*m_document));
        m_copied->setText(tr("Copied"));
    });
}

void MeetingsCard::setDocument(const TeamDocument &document)
{
    m_document = &document;
    const int team = peopleOf(document, false), owners = peopleOf(document, true);
    m_learning->setMeeting(document.meeting(MeetingKind::Learning), team);
    m_opening->setOpening(document.meeting(MeetingKind::Learning), owners);
    m_improving->setMeeting(document.meeting(MeetingKind::Improving), team);
    m_copied->clear(); // what was copied may be out of date
}

QString MeetingsCard::invitationText(const TeamDocument &document)
{
    QStringList lines{tr("You are invited to a Learning Team: %1").arg(document.team().title), {}};
    if (const QString focus = document.team().focus.trimmed(); !focus.isEmpty())
        lines << focus << QString();
    for (const MeetingKind kind : {MeetingKind::Learning, MeetingKind::Improving}) {
        const Meeting &meeting = document.meeting(kind);
        const QString when = MeetingRow::whenOf(meeting, meeting.plannedMinutes);
        QStringList parts{when.isEmpty() ? tr("the time follows") : when, MeetingRow::whereOf(meeting)};
        parts.removeAll({});
        lines << (kind == MeetingKind::Learning ? tr("Meeting 1: %1") : tr("Meeting 2: %1")).arg(parts.join(u" · "_s));
    }
    lines << QString() << tr("You know this work; we would like to understand how it really goes. Nothing is decided, nobody is "
                             "being judged, and what is said is kept without names.");
    return lines.join(u'\n');
}

} // namespace sharpend
