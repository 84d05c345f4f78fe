// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/PlanFields.h"

#include "domain/RoomClock.h"
#include "gui/prepare/ZoneChooser.h"
#include "gui/widgets/TextLabel.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>
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

QVBoxLayout *pair()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    return column;
}

} // namespace

PlanFields::PlanFields(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *times = new QHBoxLayout;
    times->setSpacing(8);
    auto *day = pair(), *start = pair(), *length = pair(), *zone = pair(), *place = pair(), *link = pair();
    m_date = field<QDateEdit>(tr("Day"), name + u"DateEdit"_s, day, this);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"d MMM yyyy"_s);
    m_time = field<QTimeEdit>(tr("Starts"), name + u"TimeEdit"_s, start, this);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_minutes = field<QSpinBox>(tr("Minutes"), name + u"MinutesEdit"_s, length, this);
    m_minutes->setRange(shortest, longest);
    m_minutes->setSingleStep(5);
    m_zone = field<ZoneChooser>(tr("Time zone of the room"), name + u"ZoneEdit"_s, zone, this);
    m_clock = new TextLabel({}, Type::Supporting, Token::CautionInk, this);
    m_clock->setObjectName(name + u"ClockLabel"_s);
    m_clock->setWordWrap(true);
    m_place = field<QLineEdit>(tr("Place"), name + u"PlaceEdit"_s, place, this);
    m_place->setPlaceholderText(tr("A neutral room, not a manager’s office"));
    m_link = field<QLineEdit>(tr("Link, where people join from afar"), name + u"LinkEdit"_s, link, this);
    times->addLayout(day, 3);
    times->addLayout(start, 2);
    times->addLayout(length, 2);
    column->addLayout(times);
    column->addLayout(zone);
    column->addWidget(m_clock);
    column->addLayout(place);
    column->addLayout(link);
    connect(m_place, &QLineEdit::returnPressed, this, &PlanFields::submitted);
    connect(m_link, &QLineEdit::returnPressed, this, &PlanFields::submitted);
    connect(m_date, &QDateEdit::dateChanged, this, &PlanFields::showClock);
    connect(m_time, &QTimeEdit::timeChanged, this, &PlanFields::showClock);
    connect(m_zone, &ZoneChooser::zoneChanged, this, &PlanFields::showClock);
}

void PlanFields::showPlan(const Meeting &meeting)
{
    const bool planned = meeting.plannedLocal.isValid();
    m_date->setDate(planned ? meeting.plannedLocal.date() : QDate::currentDate().addDays(7));
    m_time->setTime(planned ? meeting.plannedLocal.time() : QTime(14, 0));
    m_minutes->setValue(meeting.plannedMinutes);
    m_zone->setZone(zoneOf(meeting).id());
    m_place->setText(meeting.place);
    m_link->setText(meeting.link);
    showClock();
}

bool PlanFields::take(Meeting &meeting)
{
    m_date->interpretText();
    m_time->interpretText();
    m_minutes->interpretText();
    const QTimeZone zone = m_zone->zone();
    const QDateTime when(m_date->date(), m_time->time());
    showClock();
    if (!momentAt(when, zone)) { // the sentence above says why
        (zone.isValid() ? static_cast<QWidget *>(m_time) : m_zone)->setFocus(Qt::OtherFocusReason);
        return false;
    }
    meeting.plannedLocal = when;
    meeting.timeZone = QString::fromLatin1(zone.id());
    meeting.plannedMinutes = m_minutes->value();
    meeting.place = m_place->text().trimmed();
    meeting.link = m_link->text().trimmed();
    return true;
}

void PlanFields::focusFirst() { m_date->setFocus(Qt::TabFocusReason); }

void PlanFields::showClock()
{
    const QTimeZone zone = m_zone->zone();
    m_clock->setText(zone.isValid() ? aboutClockChange(QDateTime(m_date->date(), m_time->time()), zone)
                                    : tr("Choose the time zone from the list: typing part of a city’s name finds it."));
    m_clock->setVisible(!m_clock->text().isEmpty());
}

} // namespace sharpend
