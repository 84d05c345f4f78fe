// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

class QPushButton;

namespace sharpend {

class AskLine;
class DayRow;
class IconLabel;
class ProgressSteps;
class Tag;
class StrengthMark;
class TextLabel;

/// An improvement after the release: who champions it, by when, how far it has come, and what was told of it since.
class FollowUpActionRow : public QWidget
{
    Q_OBJECT
public:
    explicit FollowUpActionRow(QWidget *parent = nullptr);

    void showAction(const Action &action, const std::optional<ReplyAnswer> &answer);

Q_SIGNALS:
    void progressRequested(sharpend::ActionProgress progress, const QString &stopReason);
    void updateGiven(const QString &text);
    /// A day that is not valid takes the check-in back.
    void checkInPlanned(const QDate &on);

private:
    QWidget *facts();
    QWidget *news();
    void ask(AskLine *line, QPushButton *from, bool open);

    Action m_action;
    TextLabel *m_text;
    StrengthMark *m_strength;
    TextLabel *m_champion, *m_by, *m_updates, *m_answer;
    Tag *m_late;
    ProgressSteps *m_progress;
    QPushButton *m_updateButton, *m_stopButton;
    DayRow *m_checkIn;
    AskLine *m_updateLine, *m_stopLine;
};

/// An improvement that the Owner answered with "not now": it stays in sight, with the reason.
class NotNowRow : public QWidget
{
    Q_OBJECT
public:
    explicit NotNowRow(QWidget *parent = nullptr);
    void showAnswer(const QString &text, const QString &because);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_words;
};

} // namespace sharpend
