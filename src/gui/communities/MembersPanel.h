// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "store/Operation.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class KeycapButton;
class TextLabel;

/// Who belongs to the community, by job and organisation, and the champion, who does not.
class MembersPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MembersPanel(QWidget *parent = nullptr);

    void showCommunity(const CommunityView &view);

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);

private:
    void chooseMember();
    void choosePatron();
    QWidget *makeRow(const CommunityMember &member);

    CommunityView m_view;
    QStringList m_shown;
    TextLabel *m_count, *m_champion;
    QVBoxLayout *m_rows;
    KeycapButton *m_addButton;
    QPushButton *m_championButton, *m_noChampionButton;
};

} // namespace sharpend
