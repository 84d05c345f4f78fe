// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QPushButton;

namespace sharpend {

class TeamRow;
struct LearningTeam;

/// A finished Learning Team, and beside it the ways to start another like it, and to put it away or bring it back.
class FinishedRow : public QWidget
{
    Q_OBJECT
public:
    explicit FinishedRow(QWidget *parent = nullptr);

    TeamRow *teamRow() const { return m_row; }
    void showTeam(const LearningTeam &team);

Q_SIGNALS:
    /// Another one like it is to be started.
    void anotherRequested();
    /// Put away (\a away), or back.
    void moveRequested(bool away);

private:
    TeamRow *m_row;
    QPushButton *m_another, *m_move;
    bool m_isAway = false;
};

} // namespace sharpend
