// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Card.h"

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class KeycapButton;
class MarksEdit;
class QuestionLines;
class TextLabel;

/// The questions that this Learning Team has chosen for its meetings, with the marks of its timer; where they come from, and where
/// they may go.
class QuestionsCard : public Card
{
    Q_OBJECT
public:
    explicit QuestionsCard(QWidget *parent = nullptr);

    void setTeam(const LearningTeam &team);
    void settle();

Q_SIGNALS:
    void templateRequested();
    void keepAsTemplateRequested();
    void promptsEdited(const QList<sharpend::TeamPrompt> &prompts);
    void marksEdited(const QList<int> &marks);

private:
    void showQuestions(const LearningTeam &team);
    void openEditor(bool open);

    TextLabel *m_marksLabel;
    QWidget *m_reading, *m_editing;
    QVBoxLayout *m_lines;
    QuestionLines *m_questions;
    MarksEdit *m_marks;
    KeycapButton *m_editButton, *m_chooseButton;
    QPushButton *m_keepButton;
    QString m_shown; ///< what the lines say, so that they are made anew only when that changes
};

} // namespace sharpend
