// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/SoakRemindersCard.h"

#include "gui/widgets/Divider.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

class SoakRemindersCard::Row : public QWidget
{
public:
    explicit Row(QWidget *parent)
        : QWidget(parent)
        , m_icon(new IconLabel(u"bell"_s, Token::Ink2, 16, this))
        , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
        , m_due(new TextLabel({}, Type::Supporting, Token::Ink2, this))
        , m_copyButton(new KeycapButton(SoakRemindersCard::tr("Copy"), {}, this))
    {
        m_title->setWordWrap(true);
        m_title->setWeight(500);
        m_due->setWordWrap(true);
        m_copyButton->setObjectName(u"copyReminderButton"_s);
        m_copyButton->setLook(u"quiet"_s);
        m_copyButton->setControlSize(u"compact"_s);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(m_title);
        words->addWidget(m_due);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(16, 8, 8, 10);
        row->setSpacing(12);
        row->addWidget(m_icon, 0, Qt::AlignVCenter);
        row->addLayout(words, 1);
        row->addWidget(m_copyButton, 0, Qt::AlignVCenter);
        auto *line = makeDivider(this);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(line);
        column->addLayout(row);
        connect(m_copyButton, &QPushButton::clicked, this, [this] {
            QGuiApplication::clipboard()->setText(m_message);
            m_copyButton->setText(SoakRemindersCard::tr("Copied"));
        });
    }

    void setReminder(const SoakReminder &reminder, const QDateTime &now)
    {
        const bool past = reminder.due <= now;
        m_title->setText(reminder.title);
        m_due->setText((past ? SoakRemindersCard::tr("Was due %1") : SoakRemindersCard::tr("Due %1")).arg(momentInWords(reminder.due, now)));
        m_icon->setToken(past ? Token::Ink3 : Token::Ink2);
        m_copyButton->setAccessibleName(SoakRemindersCard::tr("Copy the words: %1").arg(reminder.title));
        if (m_message != reminder.message)
            m_copyButton->setText(SoakRemindersCard::tr("Copy")); // what was copied is out of date
        m_message = reminder.message;
    }

private:
    QString m_message;
    IconLabel *m_icon;
    TextLabel *m_title, *m_due;
    KeycapButton *m_copyButton;
};

SoakRemindersCard::SoakRemindersCard(QWidget *parent)
    : Card(parent)
    , m_calendarButton(new KeycapButton(tr("For my calendar"), {}, this))
    , m_list(new QVBoxLayout)
{
    setObjectName(u"soakRemindersCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 8, 8, 12);
    head->setSpacing(2);
    m_calendarButton->setObjectName(u"remindersCalendarButton"_s);
    m_calendarButton->setLook(u"quiet"_s);
    m_calendarButton->setControlSize(u"compact"_s);
    m_calendarButton->setIconName(u"calendar"_s);
    m_calendarButton->setAccessibleName(tr("Save the reminders for my calendar"));
    auto *title = new QHBoxLayout;
    title->addWidget(new TextLabel(tr("Reminders"), Type::Section, Token::Ink, this), 1);
    title->addWidget(m_calendarButton);
    head->addLayout(title);
    auto *hint = new TextLabel(tr("Sharp End sends nothing itself. Copy the words and send them as you usually do."), Type::Meta, Token::Ink3, this);
    hint->setWordWrap(true);
    head->addWidget(hint);
    column->addLayout(head);
    connect(m_calendarButton, &QPushButton::clicked, this, &SoakRemindersCard::calendarRequested);
    m_list->setSpacing(0);
    column->addLayout(m_list);
}

void SoakRemindersCard::setReminders(const QList<SoakReminder> &reminders, const QDateTime &now)
{
    while (m_rows.size() > reminders.size())
        delete m_rows.takeLast();
    while (m_rows.size() < reminders.size()) {
        m_rows << new Row(this);
        m_list->addWidget(m_rows.last());
    }
    for (qsizetype i = 0; i < reminders.size(); ++i)
        m_rows[i]->setReminder(reminders[i], now);
    m_calendarButton->setVisible(std::any_of(reminders.begin(), reminders.end(), [&](const SoakReminder &one) { return one.due > now; }));
}

} // namespace sharpend
