// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "gui/widgets/RowButton.h"

namespace sharpend {

class IconLabel;
class TextLabel;

/// One community in the list: its name, how often it meets and how many people, and the next session. The one that is shown beside
/// the list has the accent.
class CommunityRow : public RowButton
{
    Q_OBJECT
public:
    explicit CommunityRow(QWidget *parent = nullptr);

    void showCommunity(const Community &community, bool isShown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_name, *m_about, *m_next;
    bool m_isShown = false;
};

} // namespace sharpend
