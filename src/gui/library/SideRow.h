// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Community.h"
#include "gui/widgets/RowButton.h"

class QBoxLayout;

namespace sharpend {

class Tag;
class StrengthMark;
class TextLabel;

/// A promise in the Library's side column: an action that is due, a reply that a team waits for, or the next session of a community. It opens the
/// Learning Team or the community.
class SideRow : public RowButton
{
    Q_OBJECT
public:
    explicit SideRow(QWidget *parent = nullptr);

    void showAction(const Action &action, const QDate &today);
    void showWaiting(const LearningTeam &team, const Release &release, const QDateTime &now);
    /// Its next session.
    void showCommunity(const Community &community, const QDate &today);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWords(const QString &title, const QString &words);
    void arrange();

    TextLabel *m_title, *m_words, *m_date;
    StrengthMark *m_strength;
    Tag *m_late;
    QBoxLayout *m_line;
};

} // namespace sharpend
