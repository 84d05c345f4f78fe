// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QPushButton;

namespace sharpend {

class TeamRow;
struct LearningTeam;

/// A finished Learning Team, and beside it the way to put it away, or to bring it back.
class FinishedRow : public QWidget
{
    Q_OBJECT
public:
    explicit FinishedRow(QWidget *parent = nullptr);

    TeamRow *teamRow() const { return m_row; }
    void showTeam(const LearningTeam &team);

Q_SIGNALS:
    /// Put away (\a away), or back.
    void moveRequested(bool away);

private:
    TeamRow *m_row;
    QPushButton *m_move;
    bool m_isAway = false;
};

} // namespace sharpend
