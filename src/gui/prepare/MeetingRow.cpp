// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/MeetingRow.h"

#include "domain/InvitationState.h"
#include "domain/RoomClock.h"
#include "exchange/Invitations.h"
#include "gui/prepare/PlanFields.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QPushButton *compactButton(const QString &text, const QString &name, const QString &look, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("controlSize", u"compact"_s);
    if (!look.isEmpty())
        button->setProperty("look", look);
    return button;
}

} // namespace

QString MeetingRow::whenOf(const Meeting &meeting, int minutes)
{
    if (!meeting.plannedLocal.isValid())
        return {};
    const QLocale locale;
    const std::optional<QDateTime> start = plannedMoment(meeting);
    const QTime to = start ? start->toUTC().addSecs(minutes * 60).toTimeZone(start->timeZone()).time()
                           : meeting.plannedLocal.time().addSecs(minutes * 60);
    const QString when = tr("%1 · %2 to %3")
                             .arg(locale.toString(meeting.plannedLocal.date(), tr("ddd d MMMM", "a day, as QLocale formats it")),
                                  locale.toString(meeting.plannedLocal.time(), u"HH:mm"_s), locale.toString(to, u"HH:mm"_s));
    const QString zone = foreignZoneWords(zoneOf(meeting)).replace(u' ', QChar::Nbsp); // not torn apart where a line ends
    return zone.isEmpty() ? when : tr("%1, %2", "when, in a time zone").arg(when, zone);
}

QString MeetingRow::whereOf(const Meeting &meeting)
{
    QStringList parts{meeting.place.trimmed(), meeting.link.trimmed()};
    parts.removeAll({});
    return parts.join(u" · "_s);
}

MeetingRow::MeetingRow(const QString &name, bool edits, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_when(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_where(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_people(new TextLabel({}, Type::Meta, Token::Ink3, this))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *icon = new IconLabel(u"calendar"_s, Token::Ink2, 16, this);
    row->addWidget(icon, 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_title->setWeight(500);
    m_title->setWordWrap(true);
    words->addWidget(m_title);
    m_when->setWordWrap(true);
    m_where->setWordWrap(true);
    words->addWidget(m_when);
    words->addWidget(m_where);
    row->addLayout(words, 1);
    row->addWidget(m_people, 0, Qt::AlignVCenter);
    if (edits) {
        m_editButton = new QPushButton(this);
        m_editButton->setObjectName(name + u"EditButton"_s);
        m_editButton->setProperty("look", u"link"_s);
        m_editButton->setCursor(Qt::PointingHandCursor);
        row->addWidget(m_editButton, 0, Qt::AlignVCenter);
        connect(m_editButton, &QPushButton::clicked, this, [this] { openEditor(true); });
    }
    column->addLayout(row);
    if (edits) {
        buildEditor();
        column->addWidget(m_editor);
    }
}

void MeetingRow::setTitle(const QString &title)
{
    m_title->setText(title);
    if (m_editButton)
        m_editButton->setAccessibleName(tr("Plan: %1").arg(title));
}

void MeetingRow::buildEditor()
{
    const QString name = objectName();
    m_editor = new QWidget(this);
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins(28, 8, 0, 4);
    column->setSpacing(8);
    m_fields = new PlanFields(name, m_editor);
    column->addWidget(m_fields);
    column->addLayout(buildButtons());
    buildQuestion();
    column->addWidget(m_question);
    m_editor->hide();
    connect(m_fields, &PlanFields::submitted, this, &MeetingRow::keep);
}

QLayout *MeetingRow::buildButtons()
{
    const QString name = objectName();
    auto *keepButton = compactButton(tr("Keep"), name + u"KeepButton"_s, {}, m_editor);
    auto *cancelButton = compactButton(tr("Leave as it was"), name + u"CancelButton"_s, u"quiet"_s, m_editor);
    m_dropButton = compactButton({}, name + u"DropButton"_s, u"quiet"_s, m_editor);
    connect(keepButton, &QPushButton::clicked, this, &MeetingRow::keep);
    connect(cancelButton, &QPushButton::clicked, this, [this] { openEditor(false); });
    connect(m_dropButton, &QPushButton::clicked, this, &MeetingRow::drop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(keepButton);
    buttons->addWidget(cancelButton);
    buttons->addStretch(1);
    buttons->addWidget(m_dropButton);
    return buttons;
}

void MeetingRow::buildQuestion()
{
    const QString name = objectName();
    m_question = new QWidget(m_editor);
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    auto *asks = new TextLabel(tr("People have been invited. Save cancellations to send them, and it leaves their calendars too."),
                               Type::Supporting, Token::Ink, m_question);
    asks->setWordWrap(true);
    column->addWidget(asks);
    auto *withFiles = compactButton(tr("Save cancellations and drop it"), name + u"CancelAndDropButton"_s, {}, m_question);
    auto *without = compactButton(tr("Only drop it"), name + u"OnlyDropButton"_s, u"quiet"_s, m_question);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(withFiles);
    row->addWidget(without);
    row->addStretch(1);
    column->addLayout(row);
    m_question->hide();
    for (const bool cancelling : {true, false})
        connect(cancelling ? withFiles : without, &QPushButton::clicked, this, [this, cancelling] {
            openEditor(false);
            Q_EMIT dropped(m_meeting, cancelling);
        });
}

void MeetingRow::setMeeting(const Meeting &meeting, int people, bool further)
{
    if (m_meeting.id != meeting.id && m_editor->isVisibleTo(this))
        openEditor(false); // what was being typed belongs to another sitting
    m_meeting = meeting;
    m_further = further;
    showDropButton();
    const QString when = whenOf(meeting, meeting.plannedMinutes);
    showWords(when.isEmpty() ? tr("Not planned yet") : when, whereOf(meeting), people);
    m_editButton->setText(when.isEmpty() ? tr("Plan") : tr("Change"));
}

void MeetingRow::setOpening(const Meeting &meeting, int people)
{
    const QString when = whenOf(meeting, std::min(openingMinutes, meeting.plannedMinutes));
    showWords(when.isEmpty() ? tr("The first ten minutes of Meeting 1") : when, {}, people);
}

void MeetingRow::showWords(const QString &when, const QString &where, int people)
{
    m_when->setText(when);
    m_where->setText(where);
    m_where->setVisible(!where.isEmpty());
    m_people->setText(people == 0 ? QString() : people == 1 ? tr("1 person") : tr("%1 people").arg(people));
}

void MeetingRow::openEditor(bool open)
{
    m_editor->setVisible(open);
    m_editButton->setVisible(!open);
    if (!open) {
        m_editButton->setFocus(Qt::TabFocusReason);
        return;
    }
    m_question->hide();
    m_fields->showPlan(m_meeting);
    m_fields->focusFirst();
}

void MeetingRow::keep()
{
    Meeting plan = m_meeting;
    if (!m_fields->take(plan))
        return;
    Q_EMIT planned(m_meeting.id, [plan](Meeting &meeting) {
        meeting.plannedLocal = plan.plannedLocal;
        meeting.timeZone = plan.timeZone;
        meeting.plannedMinutes = plan.plannedMinutes;
        meeting.place = plan.place;
        meeting.link = plan.link;
    });
    openEditor(false);
}

void MeetingRow::showDropButton()
{
    m_dropButton->setText(!m_dropWords.isEmpty() ? m_dropWords : m_further ? tr("Drop this sitting") : tr("Take the day off"));
    m_dropButton->setVisible(!m_meeting.startedAt.isValid() && (m_further || m_meeting.plannedLocal.isValid()));
}

void MeetingRow::drop()
{
    const InvitationState state = invitationState(m_meeting);
    const bool isInCalendars = state == InvitationState::OutOfDate || (state == InvitationState::UpToDate && m_meeting.plannedLocal.isValid());
    if (isInCalendars) {
        m_question->show();
        m_question->findChild<QPushButton *>()->setFocus(Qt::TabFocusReason);
        return;
    }
    openEditor(false);
    Q_EMIT dropped(m_meeting, false);
}

} // namespace sharpend
