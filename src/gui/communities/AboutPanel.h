// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "store/Operation.h"

#include <QWidget>

namespace sharpend {

class AnswerField;
class RowList;
class SegmentedControl;
class TextLabel;

/// What the community is and how it started: name and purpose, how it stands, the Learning Teams that come from it, who and why, the
/// conversation with those who release people, resources, the design workshop, and what good looks like.
class AboutPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AboutPanel(QWidget *parent = nullptr);

    void showCommunity(const CommunityView &view);
    void settle();

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);
    void teamRequested(const QString &teamId);

private:
    void buildTeams();
    void addField(const QString &path, const QString &name, const QString &question, const QString &hint, int lines);

    struct Answer {
        AnswerField *field;
        QString path;
    };
    CommunityView m_view;
    QList<Answer> m_answers;
    SegmentedControl *m_status;
    RowList *m_teams;
    TextLabel *m_noTeams;
};

} // namespace sharpend
