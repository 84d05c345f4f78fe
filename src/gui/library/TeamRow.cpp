// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/TeamRow.h"

#include "domain/Phases.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/MiniThread.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sharpend {

TeamRow::TeamRow(QWidget *parent)
    : RowButton(parent)
    , m_shape(new EventShape(this))
    , m_kind(new TextLabel({}, Type::Meta, Token::Ink2, this))
    , m_title(new TextLabel({}, Type::Section, Token::Ink, this))
    , m_focus(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_stage(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_next(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_thread(new MiniThread(this))
    , m_where(new QWidget(this))
    , m_buttonPlace(new QWidget(this))
    , m_button(new QPushButton(m_buttonPlace))
{
    setObjectName(u"teamRow"_s);
    m_shape->setSide(12);
    m_stage->setWeight(600);
    m_button->setObjectName(u"openTeamButton"_s);
    m_button->setFocusPolicy(Qt::NoFocus); // the row is what the keyboard is on
    for (TextLabel *label : {m_title, m_focus, m_next})
        label->setWordWrap(true);
    // Clicks on the words are clicks on the row.
    for (QWidget *each : {static_cast<QWidget *>(m_shape), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_title),
                          static_cast<QWidget *>(m_focus), m_where})
        each->setAttribute(Qt::WA_TransparentForMouseEvents);

    auto *kindLine = new QHBoxLayout;
    kindLine->setSpacing(8);
    kindLine->addWidget(m_shape);
    kindLine->addWidget(m_kind, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(kindLine);
    words->addWidget(m_title);
    words->addSpacing(2);
    words->addWidget(m_focus);
    words->addStretch(1);
    auto *where = new QVBoxLayout(m_where);
    where->setContentsMargins(0, 8, 0, 0);
    where->setSpacing(0);
    where->addWidget(m_thread);
    where->addSpacing(6);
    where->addWidget(m_stage);
    where->addWidget(m_next);
    where->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 15, 20, 16);
    row->setSpacing(24);
    row->addLayout(words, 1);
    row->addWidget(m_where);
    row->addWidget(m_buttonPlace);
    auto *place = new QHBoxLayout(m_buttonPlace);
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(m_button, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &QAbstractButton::clicked);
    connect(Look::instance(), &Look::changed, this, &TeamRow::measure);
    measure();
}

void TeamRow::measure()
{
    m_where->setFixedWidth(MiniThread::threadSize().width() + 16);
    // As wide as the longest label, so that the threads of all rows stand in one column.
    const QFontMetrics metrics(Look::instance()->font(Type::Body, 600));
    m_buttonPlace->setFixedWidth(metrics.horizontalAdvance(tr("Open %1").arg(stageName(Stage::Meeting2))) + 34);
    updateGeometry();
}

void TeamRow::showTeam(const LearningTeam &team, EventKind kind, const NextStep &next, bool primary)
{
    m_shape->setKind(kind);
    m_kind->setText(eventKindLabel(kind));
    m_title->setText(team.title);
    m_focus->setText(team.focus);
    m_focus->setVisible(!team.focus.isEmpty());
    const int at = int(team.stage) + 1; // Event comes before the stages
    m_thread->setCurrent(at);
    m_stage->setText(stageName(team.stage));
    m_next->setText(next.line);
    m_next->setVisible(!next.line.isEmpty());
    m_button->setText(next.button);
    m_button->setAccessibleName(tr("%1: %2").arg(next.button, team.title));
    const QString look = primary ? u"primary"_s : QString();
    if (m_button->property("look").toString() != look) {
        m_button->setProperty("look", look);
        m_button->style()->unpolish(m_button);
        m_button->style()->polish(m_button);
    }
    setAccessibleName(tr("%1. %2. %3. %4").arg(team.title, eventKindLabel(kind), MiniThread::words(at), next.line));
}

} // namespace sharpend
