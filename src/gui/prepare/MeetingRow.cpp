// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/MeetingRow.h"

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
    const QTime from = meeting.plannedLocal.time();
    return tr("%1 · %2 to %3")
        .arg(locale.toString(meeting.plannedLocal.date(), tr("ddd d MMMM", "a day, as QLocale formats it")),
             locale.toString(from, u"HH:mm"_s), locale.toString(from.addSecs(minutes * 60), u"HH:mm"_s));
}

QString MeetingRow::whereOf(const Meeting &meeting)
{
    QStringList parts{meeting.place.trimmed(), meeting.link.trimmed()};
    parts.removeAll({});
    return parts.join(u" · "_s);
}

MeetingRow::MeetingRow(const QString &name, const QString &title, bool edits, QWidget *parent)
    : QWidget(parent)
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
    auto *titleLabel = new TextLabel(title, Type::Body, Token::Ink, this);
    titleLabel->setWeight(500);
    titleLabel->setWordWrap(true);
    words->addWidget(titleLabel);
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
        m_editButton->setAccessibleName(tr("Plan: %1").arg(title));
    }
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
    auto *day = pair(), *start = pair(), *length = pair(), *place = pair(), *link = pair();
    m_date = field<QDateEdit>(tr("Day"), name + u"DateEdit"_s, day, m_editor);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"d MMM yyyy"_s);
    m_time = field<QTimeEdit>(tr("Starts"), name + u"TimeEdit"_s, start, m_editor);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_minutes = field<QSpinBox>(tr("Minutes"), name + u"MinutesEdit"_s, length, m_editor);
    m_minutes->setRange(shortest, longest);
    m_minutes->setSingleStep(5);
    m_place = field<QLineEdit>(tr("Place"), name + u"PlaceEdit"_s, place, m_editor);
    m_place->setPlaceholderText(tr("A neutral room, not a manager’s office"));
    m_link = field<QLineEdit>(tr("Link, where people join from afar"), name + u"LinkEdit"_s, link, m_editor);
    times->addLayout(day, 3);
    times->addLayout(start, 2);
    times->addLayout(length, 2);
    column->addLayout(times);
    column->addLayout(place);
    column->addLayout(link);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *keepButton = new QPushButton(tr("Keep"), m_editor);
    keepButton->setObjectName(name + u"KeepButton"_s);
    keepButton->setProperty("controlSize", u"compact"_s);
    auto *cancelButton = new QPushButton(tr("Leave as it was"), m_editor);
    cancelButton->setObjectName(name + u"CancelButton"_s);
    cancelButton->setProperty("controlSize", u"compact"_s);
    cancelButton->setProperty("look", u"quiet"_s);
    buttons->addWidget(keepButton);
    buttons->addWidget(cancelButton);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_editor->hide();
    connect(keepButton, &QPushButton::clicked, this, &MeetingRow::keep);
    connect(cancelButton, &QPushButton::clicked, this, [this] { openEditor(false); });
    connect(m_place, &QLineEdit::returnPressed, this, &MeetingRow::keep);
    connect(m_link, &QLineEdit::returnPressed, this, &MeetingRow::keep);
}

void MeetingRow::setMeeting(const Meeting &meeting, int people)
{
    m_meeting = meeting;
    const QString when = whenOf(meeting, meeting.plannedMinutes);
    showWords(when.isEmpty() ? tr("Not planned yet") : when, whereOf(meeting), people);
    m_editButton->setText(when.isEmpty() ? tr("Plan") : tr("Change"));
}

void MeetingRow::setOpening(const Meeting &meeting, int people)
{
    constexpr int openingMinutes = 10;
    const QString when = whenOf(meeting, openingMinutes);
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
    m_place->setText(m_meeting.place);
    m_link->setText(m_meeting.link);
    m_date->setFocus(Qt::TabFocusReason);
}

void MeetingRow::keep()
{
    m_date->interpretText();
    m_time->interpretText();
    m_minutes->interpretText();
    Q_EMIT planned(m_meeting.id, [when = QDateTime(m_date->date(), m_time->time()), minutes = m_minutes->value(),
                                  place = m_place->text().trimmed(), link = m_link->text().trimmed()](Meeting &meeting) {
        meeting.plannedLocal = when;
        meeting.plannedMinutes = minutes;
        meeting.place = place;
        meeting.link = link;
        if (meeting.timeZone.isEmpty())
            meeting.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    });
    openEditor(false);
}

} // namespace sharpend
