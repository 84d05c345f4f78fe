// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "store/Operation.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class AnswerField;
class MeetingRow;
class TextLabel;
class TickBox;

/// One session from its check-in to "keep, change, stop?": whose turn it is, the judgement somebody is unsure of, what was tried since,
/// what stays open, and what may be told.
class SessionPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SessionPanel(QWidget *parent = nullptr);

    void showCommunity(const CommunityView &view);
    void settle();
    /// Puts \a pulse behind what is asked at the end of a session.
    void placePulse(QWidget *pulse);

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);
    /// The session is called off; \a cancelling: those who have it in their calendars are to have a cancellation.
    void droppedSession(bool cancelling);

private:
    QWidget *buildTurns();
    QWidget *buildQuestions();
    AnswerField *field(const QString &path, const QString &name, const QString &question, const QString &hint, int lines);
    QPushButton *link(const QString &text, const QString &name);
    void fillPeople();
    void fillTeams();
    void suggestTurns();
    void showQuestions();
    TickBox *makeQuestion(const QString &sessionId, const OpenQuestion &question, const QString &words);
    void addQuestion();

    struct Answer {
        AnswerField *field;
        QString path; ///< within the session
    };
    CommunityView m_view;
    QList<Answer> m_answers;
    TextLabel *m_title, *m_state;
    MeetingRow *m_when;
    QWidget *m_turns, *m_rest;
    TextLabel *m_presenterNote;
    QComboBox *m_facilitator, *m_presenter, *m_team;
    QPushButton *m_suggestButton, *m_overButton;
    QVBoxLayout *m_carried, *m_open;
    TextLabel *m_carriedTitle;
    QLineEdit *m_questionEdit;
    TickBox *m_rules, *m_comesFromHere;
    QStringList m_shown; ///< the questions that have a tick
};

} // namespace sharpend
