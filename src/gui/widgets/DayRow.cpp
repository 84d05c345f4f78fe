// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/DayRow.h"

#include "gui/widgets/TextLabel.h"

#include <QDateEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

DayRow::DayRow(const QString &name, const QString &what, int daysAhead, QWidget *parent)
    : QWidget(parent)
    , m_daysAhead(daysAhead)
    , m_what(what)
    , m_words(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_reading(new QWidget(this))
    , m_editor(new QWidget(this))
{
    m_words->setObjectName(name + u"DayLabel"_s);
    m_words->setWordWrap(true);
    m_changeButton = new QPushButton(m_reading);
    m_changeButton->setObjectName(name + u"DayButton"_s);
    m_changeButton->setProperty("look", u"link"_s);
    m_changeButton->setCursor(Qt::PointingHandCursor);
    m_dateEdit = new QDateEdit(m_editor);
    m_dateEdit->setObjectName(name + u"DayEdit"_s);
    m_dateEdit->setAccessibleName(what);
    m_dateEdit->setProperty("controlSize", u"compact"_s);
    m_dateEdit->setCalendarPopup(true);
    m_dateEdit->setDisplayFormat(u"d MMM yyyy"_s);
    auto *keepButton = new QPushButton(tr("Keep"), m_editor);
    keepButton->setObjectName(name + u"DayKeepButton"_s);
    keepButton->setProperty("controlSize", u"compact"_s);
    auto *noDayButton = new QPushButton(tr("No day yet"), m_editor);
    noDayButton->setObjectName(name + u"NoDayButton"_s);
    noDayButton->setProperty("controlSize", u"compact"_s);
    noDayButton->setProperty("look", u"quiet"_s);
    auto *reading = new QHBoxLayout(m_reading);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(8);
    reading->addWidget(m_words, 1);
    reading->addWidget(m_changeButton);
    auto *editor = new QHBoxLayout(m_editor);
    editor->setContentsMargins(0, 0, 0, 0);
    editor->setSpacing(8);
    editor->addWidget(m_dateEdit);
    editor->addWidget(keepButton);
    editor->addWidget(noDayButton);
    editor->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_reading);
    column->addWidget(m_editor);
    m_editor->hide();
    connect(m_changeButton, &QPushButton::clicked, this, [this] { open(true); });
    connect(keepButton, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_dateEdit->date());
        open(false);
    });
    connect(noDayButton, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({});
        open(false);
    });
}

void DayRow::open(bool open)
{
    m_editor->setVisible(open);
    if (open) {
        m_dateEdit->setDate(m_day.isValid() ? m_day : QDate::currentDate().addDays(m_daysAhead));
        m_dateEdit->setFocus(Qt::TabFocusReason);
    }
    m_reading->setVisible(!open);
    if (!open)
        m_changeButton->setFocus(Qt::TabFocusReason);
}

void DayRow::setDay(const QDate &day, const QString &words, Token token)
{
    m_day = day;
    m_words->setText(words);
    m_words->setToken(token);
    m_changeButton->setText(day.isValid() ? tr("Change") : tr("Set a day"));
    m_changeButton->setAccessibleName(tr("%1: %2", "a button and what it changes").arg(m_changeButton->text(), m_what));
}

} // namespace sharpend
