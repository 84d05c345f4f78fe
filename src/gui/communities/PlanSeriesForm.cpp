// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/PlanSeriesForm.h"

#include "gui/prepare/PlanFields.h"
#include "gui/widgets/TextLabel.h"
#include "operations/CommunityOperations.h"

#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int usualCount = 6, mostAtOnce = 26;

} // namespace

PlanSeriesForm::PlanSeriesForm(QWidget *parent)
    : Card(parent)
    , m_rhythm(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_fields(new PlanFields(u"series"_s, this))
{
    setObjectName(u"planSeriesForm"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    auto *title = new TextLabel(tr("Plan sessions"), Type::Body, Token::Ink, this);
    title->setWeight(600);
    column->addWidget(title);
    column->addWidget(m_fields);
    for (int i = 0; i < enumCount<Rhythm>; ++i)
        m_rhythm->addItem(rhythmWords(Rhythm(i), {}));
    m_rhythm->setObjectName(u"rhythmCombo"_s);
    m_rhythm->setAccessibleName(tr("How often"));
    m_rhythm->setProperty("controlSize", u"compact"_s);
    m_count->setObjectName(u"seriesCountEdit"_s);
    m_count->setAccessibleName(tr("How many sessions"));
    m_count->setProperty("controlSize", u"compact"_s);
    m_count->setRange(1, mostAtOnce);
    auto *series = new QHBoxLayout;
    series->setSpacing(8);
    for (const auto &[words, field, stretch] :
         {std::tuple<QString, QWidget *, int>{tr("How often"), m_rhythm, 3}, {tr("How many sessions"), m_count, 1}}) {
        auto *pair = new QVBoxLayout;
        pair->setSpacing(2);
        pair->addWidget(new TextLabel(words, Type::Meta, Token::Ink2, this));
        pair->addWidget(field);
        series->addLayout(pair, stretch);
    }
    column->addLayout(series);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *add = new QPushButton(tr("Plan them"), this);
    add->setObjectName(u"planSeriesButton"_s);
    auto *leave = new QPushButton(tr("Not now"), this);
    leave->setObjectName(u"leaveSeriesButton"_s);
    leave->setProperty("look", u"quiet"_s);
    for (QPushButton *button : {add, leave}) {
        button->setProperty("controlSize", u"compact"_s);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &PlanSeriesForm::plan);
    connect(m_fields, &PlanFields::submitted, this, &PlanSeriesForm::plan);
    connect(leave, &QPushButton::clicked, this, &PlanSeriesForm::closed);
    connect(m_rhythm, &QComboBox::currentIndexChanged, this, [this](int index) { m_count->setEnabled(Rhythm(index) != Rhythm::Once); });
}

void PlanSeriesForm::open(const Community &community)
{
    m_community = community;
    const QList<CommunitySession> sessions = sessionsInOrder(community);
    Meeting first;
    first.plannedMinutes = community.cadence.minutes;
    first.place = community.cadence.place;
    first.link = community.cadence.link;
    if (!sessions.isEmpty()) {
        first.timeZone = sessions.last().timeZone;
        first.plannedLocal = nextStarts(community.cadence.rhythm, sessions.last().plannedLocal, 1).value(0);
    }
    m_fields->showPlan(first);
    m_rhythm->setCurrentIndex(int(community.cadence.rhythm));
    m_count->setValue(usualCount);
    show();
    m_fields->focusFirst();
}

void PlanSeriesForm::plan()
{
    Meeting first;
    if (!m_fields->take(first))
        return;
    const auto rhythm = Rhythm(m_rhythm->currentIndex());
    QList<CommunitySession> sessions;
    for (const QDateTime &start : QList<QDateTime>{first.plannedLocal} + nextStarts(rhythm, first.plannedLocal, m_count->value() - 1)) {
        CommunitySession session;
        session.id = newId();
        session.plannedLocal = start;
        session.timeZone = first.timeZone;
        session.plannedMinutes = first.plannedMinutes;
        session.place = first.place;
        session.link = first.link;
        sessions << session;
    }
    Q_EMIT wanted(together(
        u"planSessions"_s,
        {setCadence(m_community.id, {rhythm, first.plannedMinutes, first.place, first.link}), planSessions(m_community.id, sessions)}));
    Q_EMIT closed();
}

} // namespace sharpend
