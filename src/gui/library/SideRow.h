// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/RowButton.h"

class QBoxLayout;

namespace sharpend {

class Tag;
class StrengthMark;
class TextLabel;

/// A promise in the Library's side column: an action that is due, or a reply that a team waits for. It opens the Learning
/// Team.
class SideRow : public RowButton
{
    Q_OBJECT
public:
    explicit SideRow(QWidget *parent = nullptr);

    void showAction(const Action &action, const QDate &today);
    void showWaiting(const LearningTeam &team, const Release &release, const QDateTime &now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    TextLabel *m_title, *m_words, *m_date;
    StrengthMark *m_strength;
    Tag *m_late;
    QBoxLayout *m_line;
};

} // namespace sharpend
