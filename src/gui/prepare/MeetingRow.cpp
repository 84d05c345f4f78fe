// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/MeetingRow.h"

#include "domain/InvitationState.h"
#include "domain/RoomClock.h"
#include "exchange/Invitations.h"
#include "gui/prepare/ZoneChooser.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int shortest = 10, longest = 240;

template<typename Field>
Field *field(const QString &label, const QString &name, QVBoxLayout *column, QWidget *parent)
{
    auto *edit = new Field(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setProperty("controlSize", u"compact"_s);
    auto *caption = new TextLabel(label, Type::Meta, Token::Ink2, parent);
    column->addWidget(caption);
    column->addWidget(edit);
    return edit;
}

QPushButton *compactButton(const QString &text, const QString &name, const QString &look, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("controlSize", u"compact"_s);
    if (!look.isEmpty())
        button->setProperty("look", look);
    return button;
}

QVBoxLayout *pair()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    return column;
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
    auto *times = new QHBoxLayout;
    times->setSpacing(8);
    auto *day = pair(), *start = pair(), *length = pair(), *zone = pair(), *place = pair(), *link = pair();
    m_date = field<QDateEdit>(tr("Day"), name + u"DateEdit"_s, day, m_editor);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"d MMM yyyy"_s);
    m_time = field<QTimeEdit>(tr("Starts"), name + u"TimeEdit"_s, start, m_editor);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_minutes = field<QSpinBox>(tr("Minutes"), name + u"MinutesEdit"_s, length, m_editor);
    m_minutes->setRange(shortest, longest);
    m_minutes->setSingleStep(5);
    m_zone = field<ZoneChooser>(tr("Time zone of the room"), name + u"ZoneEdit"_s, zone, m_editor);
    m_clock = new TextLabel({}, Type::Supporting, Token::CautionInk, m_editor);
    m_clock->setObjectName(name + u"ClockLabel"_s);
    m_clock->setWordWrap(true);
    m_place = field<QLineEdit>(tr("Place"), name + u"PlaceEdit"_s, place, m_editor);
    m_place->setPlaceholderText(tr("A neutral room, not a manager’s office"));
    m_link = field<QLineEdit>(tr("Link, where people join from afar"), name + u"LinkEdit"_s, link, m_editor);
    times->addLayout(day, 3);
    times->addLayout(start, 2);
    times->addLayout(length, 2);
    column->addLayout(times);
    column->addLayout(zone);
    column->addWidget(m_clock);
    column->addLayout(place);
    column->addLayout(link);
    column->addLayout(buildButtons());
    buildQuestion();
    column->addWidget(m_question);
    m_editor->hide();
    connect(m_place, &QLineEdit::returnPressed, this, &MeetingRow::keep);
    connect(m_link, &QLineEdit::returnPressed, this, &MeetingRow::keep);
    connect(m_date, &QDateEdit::dateChanged, this, &MeetingRow::showClock);
    connect(m_time, &QTimeEdit::timeChanged, this, &MeetingRow::showClock);
    connect(m_zone, &ZoneChooser::zoneChanged, this, &MeetingRow::showClock);
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
    const bool planned = m_meeting.plannedLocal.isValid();
    m_date->setDate(planned ? m_meeting.plannedLocal.date() : QDate::currentDate().addDays(7));
    m_time->setTime(planned ? m_meeting.plannedLocal.time() : QTime(14, 0));
    m_minutes->setValue(m_meeting.plannedMinutes);
    m_zone->setZone(zoneOf(m_meeting).id());
    m_question->hide();
    showClock();
    m_place->setText(m_meeting.place);
    m_link->setText(m_meeting.link);
    m_date->setFocus(Qt::TabFocusReason);
}

void MeetingRow::keep()
{
    m_date->interpretText();
    m_time->interpretText();
    m_minutes->interpretText();
    const QTimeZone zone = m_zone->zone();
    const QDateTime when(m_date->date(), m_time->time());
    showClock();
    if (!momentAt(when, zone)) { // the sentence above says why
        (zone.isValid() ? static_cast<QWidget *>(m_time) : m_zone)->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT planned(m_meeting.id, [when, zone = QString::fromLatin1(zone.id()), minutes = m_minutes->value(),
                                  place = m_place->text().trimmed(), link = m_link->text().trimmed()](Meeting &meeting) {
        meeting.plannedLocal = when;
        meeting.timeZone = zone;
        meeting.plannedMinutes = minutes;
        meeting.place = place;
        meeting.link = link;
    });
    openEditor(false);
}

void MeetingRow::showClock()
{
    const QTimeZone zone = m_zone->zone();
    m_clock->setText(zone.isValid() ? aboutClockChange(QDateTime(m_date->date(), m_time->time()), zone)
                                    : tr("Choose the time zone from the list: typing part of a city’s name finds it."));
    m_clock->setVisible(!m_clock->text().isEmpty());
}

void MeetingRow::showDropButton()
{
    m_dropButton->setText(m_further ? tr("Drop this sitting") : tr("Take the day off"));
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
