// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/QuestionsCard.h"

#include "domain/Content.h"
#include "domain/Phases.h"
#include "gui/templates/MarksEdit.h"
#include "gui/templates/QuestionLines.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

QuestionsCard::QuestionsCard(QWidget *parent)
    : Card(parent)
    , m_marksLabel(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_reading(new QWidget(this))
    , m_editing(new QWidget(this))
    , m_lines(new QVBoxLayout(m_reading))
    , m_questions(new QuestionLines(m_editing))
    , m_marks(new MarksEdit(m_editing))
    , m_editButton(new KeycapButton(this))
    , m_chooseButton(new KeycapButton(tr("Start from a template…"), {}, this))
    , m_keepButton(new QPushButton(tr("Keep as a template"), this))
{
    setObjectName(u"questionsCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(17, 13, 17, 13);
    column->setSpacing(12);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(4);
    column->addWidget(m_reading);
    auto *editing = new QVBoxLayout(m_editing);
    editing->setContentsMargins(0, 0, 0, 0);
    editing->setSpacing(4);
    auto *how = new TextLabel(tr("One question on each line."), Type::Supporting, Token::Ink2, m_editing);
    editing->addWidget(how);
    editing->addWidget(m_questions);
    editing->addSpacing(8);
    auto *marks = new TextLabel(tr("Marks of the timer"), Type::Supporting, Token::Ink2, m_editing);
    marks->setWeight(500);
    editing->addWidget(marks);
    editing->addWidget(m_marks);
    column->addWidget(m_editing);
    m_marksLabel->setWordWrap(true);
    column->addWidget(m_marksLabel);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_editButton->setObjectName(u"editQuestionsButton"_s);
    m_editButton->setControlSize(u"compact"_s);
    m_chooseButton->setObjectName(u"chooseTemplateButton"_s);
    m_chooseButton->setControlSize(u"compact"_s);
    m_chooseButton->setIconName(u"document"_s);
    m_keepButton->setObjectName(u"keepTemplateButton"_s);
    m_keepButton->setProperty("look", u"link"_s);
    m_keepButton->setCursor(Qt::PointingHandCursor);
    buttons->addWidget(m_editButton);
    buttons->addWidget(m_chooseButton);
    buttons->addSpacing(4);
    buttons->addWidget(m_keepButton);
    buttons->addStretch(1);
    column->addLayout(buttons);

    connect(m_editButton, &QPushButton::clicked, this, [this] { openEditor(m_editing->isHidden()); });
    connect(m_chooseButton, &QPushButton::clicked, this, &QuestionsCard::templateRequested);
    connect(m_keepButton, &QPushButton::clicked, this, &QuestionsCard::keepAsTemplateRequested);
    connect(m_questions, &QuestionLines::edited, this, &QuestionsCard::promptsEdited);
    connect(m_marks, &MarksEdit::edited, this, &QuestionsCard::marksEdited);
    m_editing->hide();
    openEditor(false);
}

void QuestionsCard::setTeam(const LearningTeam &team)
{
    m_questions->setPrompts(team.prompts);
    m_marks->setMarks(team.marks);
    m_marksLabel->setText(team.marks.size() > 1 ? tr("The timer marks %1 and %2 minutes.").arg(team.marks[0]).arg(team.marks[1]) : QString());
    showQuestions(team);
}

void QuestionsCard::showQuestions(const LearningTeam &team)
{
    QString said;
    for (const TeamPrompt &prompt : team.prompts)
        said += prompt.at + u'\t' + prompt.text + u'\n';
    if (said == m_shown && m_lines->count() > 0)
        return;
    m_shown = said;
    emptyLayout(m_lines);
    QString at;
    for (const TeamPrompt &prompt : team.prompts) {
        if (prompt.at != at) {
            at = prompt.at;
            const auto moment = Moment::fromText(at);
            if (!moment || !moment->phase)
                continue;
            const QString meeting = *moment->meeting == MeetingKind::Learning ? tr("Meeting 1") : tr("Meeting 2");
            auto *head = new TextLabel(tr("%1: %2", "a meeting and its phase").arg(meeting, phaseName(*moment->phase)), Type::Supporting,
                                       Token::Ink2, m_reading);
            head->setWeight(500);
            head->setContentsMargins(0, m_lines->count() > 0 ? 8 : 0, 0, 0);
            m_lines->addWidget(head);
        }
        auto *line = new TextLabel(prompt.text, Type::Body, Token::Ink, m_reading);
        line->setWordWrap(true);
        m_lines->addWidget(line);
    }
    if (team.prompts.isEmpty()) {
        auto *none = new TextLabel(tr("No questions of your own. The panel shows those that the app brings."), Type::Body, Token::Ink3, m_reading);
        none->setWordWrap(true);
        m_lines->addWidget(none);
    }
}

void QuestionsCard::settle() { m_questions->settle(); }

void QuestionsCard::openEditor(bool open)
{
    m_questions->settle();
    m_editing->setVisible(open);
    m_reading->setVisible(!open);
    m_marksLabel->setVisible(!open);
    m_editButton->setText(open ? tr("Done") : tr("Edit"));
    m_editButton->setIconName(open ? u"check"_s : u"pencil"_s);
    m_editButton->setAccessibleName(open ? tr("Done with the questions") : tr("Edit the questions"));
}

} // namespace sharpend
