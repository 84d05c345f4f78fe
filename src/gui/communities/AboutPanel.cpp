// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/AboutPanel.h"

#include "domain/FieldCodec.h"
#include "domain/Phases.h"
#include "gui/communities/AnswerField.h"
#include "gui/widgets/ChoiceRow.h"
#include "gui/widgets/RowList.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"
#include "operations/CommunityOperations.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

AboutPanel::AboutPanel(QWidget *parent)
    : QWidget(parent)
    , m_status(new SegmentedControl(this))
{
    setObjectName(u"aboutPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0); // its title in a line with that of the column beside it
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("About it"), Type::Section, Token::Ink, this));
    addField(u"name"_s, u"communityName"_s, tr("Name"), {}, 1);
    addField(u"purpose"_s, u"communityPurpose"_s, tr("What it is for"), tr("Who they are, and what they want to get better at"), 1);
    auto *status = new TextLabel(tr("How it stands"), Type::Body, Token::Ink, this);
    status->setWeight(500);
    QStringList words;
    for (int i = 0; i < enumCount<CommunityStatus>; ++i)
        words << statusWords(CommunityStatus(i));
    m_status->setObjectName(u"communityStatusControl"_s);
    m_status->setAccessibleName(status->text());
    m_status->setSegments(words);
    column->addWidget(status);
    column->addWidget(m_status, 0, Qt::AlignLeading);
    column->addSpacing(8);
    buildTeams();
    column->addSpacing(8);
    column->addWidget(new TextLabel(tr("Starting it"), Type::Section, Token::Ink, this));
    addField(u"start/who"_s, u"startWho"_s, tr("Who, and why would they come back?"), tr("Peers who meet the same hard calls"), 1);
    addField(u"start/conversation"_s, u"startConversation"_s, tr("The conversation with the champion"),
             tr("What was said with those who can release people, and what they promised"), 2);
    addField(u"start/resources"_s, u"startResources"_s, tr("Resources"),
             tr("Time, cover, a room, somebody to help with the first sessions"), 1);
    addField(u"start/workshop"_s, u"startWorkshop"_s, tr("The design workshop"),
             tr("Whose case you model together, and what you settle: the nine answers"), 2);
    addField(u"start/good"_s, u"startGood"_s, tr("What does good look like?"), tr("How you would tell in half a year that it was worth it"),
             1);
    column->addStretch(1);
    connect(m_status, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index >= 0 && index != int(m_view.community.status))
            Q_EMIT wanted(setCommunityStatus(m_view.community.id, CommunityStatus(index)));
    });
}

void AboutPanel::buildTeams()
{
    auto *title = new TextLabel(tr("Learning Teams that come from it"), Type::Body, Token::Ink, this);
    title->setWeight(500);
    title->setWordWrap(true);
    m_noTeams = new TextLabel(
        tr("None yet. A session says which Learning Team it is about, and whether that comes from here; so does its Event page."),
        Type::Supporting, Token::Ink2, this);
    m_noTeams->setWordWrap(true);
    m_teams = new RowList(this);
    m_teams->setObjectName(u"communityTeamList"_s);
    m_teams->setAccessibleName(title->text());
    m_teams->setRows(
        [this](const QString &id) -> QWidget * {
            auto *row = new ChoiceRow;
            connect(row, &QAbstractButton::clicked, this, [this, id] { Q_EMIT teamRequested(id); });
            return row;
        },
        [this](QWidget *row, const QString &id) {
            for (const LearningTeam &team : std::as_const(m_view.own)) {
                if (team.id == id)
                    static_cast<ChoiceRow *>(row)->setWords(team.title, stageName(team.stage), false);
            }
        });
    for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(m_noTeams), static_cast<QWidget *>(m_teams)})
        layout()->addWidget(part);
}

void AboutPanel::addField(const QString &path, const QString &name, const QString &question, const QString &hint, int lines)
{
    auto *made = new AnswerField(name, question, hint, lines, this);
    connect(made, &AnswerField::edited, this,
            [this](const QString &id, const QString &at, const Rewording &words) { Q_EMIT wanted(editCommunity(id, at, words)); });
    m_answers.append({made, path});
    layout()->addWidget(made);
}

void AboutPanel::showCommunity(const CommunityView &view)
{
    if (view.community.id != m_view.community.id)
        settle();
    m_view = view;
    const CommunityStart &start = view.community.start;
    const QString texts[]{view.community.name, view.community.purpose, start.who, start.conversation,
                          start.resources,     start.workshop,         start.good};
    for (qsizetype i = 0; i < m_answers.size(); ++i)
        m_answers[i].field->showAnswer(view.community.id, m_answers[i].path, texts[i]);
    m_status->setCurrentIndex(int(view.community.status));
    QStringList teams;
    for (const LearningTeam &team : view.own)
        teams << team.id;
    m_teams->showIds(teams);
    m_teams->setVisible(!teams.isEmpty());
    m_noTeams->setVisible(teams.isEmpty());
}

void AboutPanel::settle()
{
    for (const Answer &answer : std::as_const(m_answers))
        answer.field->settle();
}

} // namespace sharpend
