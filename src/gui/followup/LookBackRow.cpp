// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/followup/LookBackRow.h"

#include "domain/DayWords.h"
#include "gui/outputs/ReleaseStep.h"
#include "gui/widgets/DayRow.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int daysToLookBack = 30;

} // namespace

LookBackRow::LookBackRow(int index, QWidget *parent)
    : QWidget(parent)
    , m_index(index)
    , m_step(new ReleaseStep(index == 0 ? tr("One month") : index == 1 ? tr("Three months") : tr("Later"), false, this))
    , m_when(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_question(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_day(new DayRow(u"lookBack"_s, tr("When to look back"), daysToLookBack, this))
    , m_edit(new GrowingEdit(this))
    , m_field(new SavedField(m_edit, [this](const QString &text) { Q_EMIT changedWritten(text); }))
    , m_writeButton(new QPushButton(tr("Write what has changed"), this))
{
    setObjectName(u"lookBackRow"_s);
    m_question->setWordWrap(true);
    m_question->setText(index == 0 ? tr("How is the work going now? What has shifted, and what has not?")
                                   : tr("Has anything we changed made other work harder?"));
    m_edit->setObjectName(u"lookBackEdit"_s);
    m_edit->setMinimumLines(2);
    m_edit->setPlaceholderText(tr("What has changed, in the team’s words"));
    m_edit->setAccessibleName(tr("%1: what has changed").arg(m_step->text()));
    m_edit->hide();
    m_writeButton->setObjectName(u"lookBackButton"_s);
    m_writeButton->setProperty("look", u"link"_s);
    m_writeButton->setCursor(Qt::PointingHandCursor);
    m_writeButton->setAccessibleName(tr("%1: write what has changed").arg(m_step->text()));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_step, 1);
    head->addWidget(m_when);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(Look::instance()->scaled(20) + 12, 0, 0, 0);
    inside->setSpacing(4);
    inside->addWidget(m_day);
    inside->addWidget(m_question);
    inside->addWidget(m_edit);
    inside->addWidget(m_writeButton, 0, Qt::AlignLeading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(inside);
    connect(m_day, &DayRow::chosen, this, &LookBackRow::planned);
    connect(m_writeButton, &QPushButton::clicked, this, &LookBackRow::openEdit);
}

void LookBackRow::openEdit()
{
    m_edit->show();
    m_edit->setFocus(Qt::TabFocusReason);
    m_writeButton->hide();
}

void LookBackRow::showLookBack(const LookBack &lookBack)
{
    m_lookBack = lookBack;
    const bool held = lookBack.heldOn.isValid();
    m_step->setDone(held);
    const bool late = !held && lookBack.plannedOn.isValid() && lookBack.plannedOn < QDate::currentDate();
    m_when->setText(held ? tr("Held %1").arg(dayAndMonth(lookBack.heldOn)) : QString());
    m_day->setVisible(!held);
    m_day->setDay(lookBack.plannedOn,
                  !lookBack.plannedOn.isValid() ? tr("No day planned.")
                  : late                        ? tr("Was due %1").arg(dayAndMonth(lookBack.plannedOn))
                                                : tr("Due %1").arg(dayAndMonth(lookBack.plannedOn)),
                  late ? Token::CautionInk : Token::Ink2);
    m_field->offer(lookBack.whatChanged);
    const bool shown = !lookBack.whatChanged.isEmpty() || m_edit->hasFocus() || m_field->isTypedIn();
    m_edit->setVisible(shown);
    m_writeButton->setVisible(!shown);
}

void LookBackRow::settle() { m_field->settle(); }

} // namespace sharpend
