// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/PromiseRow.h"

#include "gui/widgets/TextLabel.h"

#include <QDateEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int daysToAnswer = 7; ///< offered where no day has been promised

} // namespace

PromiseRow::PromiseRow(QWidget *parent)
    : QWidget(parent)
    , m_words(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_reading(new QWidget(this))
    , m_editor(new QWidget(this))
{
    m_words->setObjectName(u"promisedLabel"_s);
    m_words->setWordWrap(true);
    m_changeButton = new QPushButton(m_reading);
    m_changeButton->setObjectName(u"promiseButton"_s);
    m_changeButton->setProperty("look", u"link"_s);
    m_changeButton->setCursor(Qt::PointingHandCursor);
    m_dateEdit = new QDateEdit(m_editor);
    m_dateEdit->setObjectName(u"promiseDateEdit"_s);
    m_dateEdit->setAccessibleName(tr("The Owner answers by"));
    m_dateEdit->setProperty("controlSize", u"compact"_s);
    m_dateEdit->setCalendarPopup(true);
    m_dateEdit->setDisplayFormat(u"d MMM yyyy"_s);
    auto *keepButton = new QPushButton(tr("Keep"), m_editor);
    keepButton->setObjectName(u"promiseKeepButton"_s);
    keepButton->setProperty("controlSize", u"compact"_s);
    m_noDayButton = new QPushButton(tr("No day yet"), m_editor);
    m_noDayButton->setObjectName(u"noPromiseButton"_s);
    m_noDayButton->setProperty("controlSize", u"compact"_s);
    m_noDayButton->setProperty("look", u"quiet"_s);
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
    editor->addWidget(m_noDayButton);
    editor->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 16, 6);
    column->addWidget(m_reading);
    column->addWidget(m_editor);
    m_editor->hide();
    connect(m_changeButton, &QPushButton::clicked, this, [this] { open(true); });
    connect(keepButton, &QPushButton::clicked, this, [this] {
        Q_EMIT promised(m_dateEdit->date());
        open(false);
    });
    connect(m_noDayButton, &QPushButton::clicked, this, [this] {
        Q_EMIT promised({});
        open(false);
    });
    setDay({});
}

void PromiseRow::open(bool open)
{
    m_editor->setVisible(open);
    if (open) {
        m_dateEdit->setDate(m_day.isValid() ? m_day : QDate::currentDate().addDays(daysToAnswer));
        m_dateEdit->setFocus(Qt::TabFocusReason);
    }
    m_reading->setVisible(!open);
    if (!open)
        m_changeButton->setFocus(Qt::TabFocusReason);
}

void PromiseRow::setDay(const QDate &day)
{
    m_day = day;
    m_words->setText(day.isValid() ? tr("Reply promised by %1").arg(QLocale().toString(day, u"d MMMM"_s)) : tr("No day promised for the reply"));
    m_changeButton->setText(day.isValid() ? tr("Change") : tr("Set a day"));
    m_changeButton->setAccessibleName(tr("%1: the day of the Owner’s reply").arg(m_changeButton->text()));
}

} // namespace sharpend
