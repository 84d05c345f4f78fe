// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "store/Operation.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class AskLine;
class Banner;
class KeycapButton;
class RowList;
class TextLabel;

/// What is brought to the session in hand: released summaries, chosen from those there are, and moments in a member's words. A nudge
/// to look at the ground rules when it is time.
class BroughtPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BroughtPanel(QWidget *parent = nullptr);

    void showCommunity(const CommunityView &view);

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);

private:
    QWidget *buildChooser();
    QString aboutRelease(const Release &release) const;
    QWidget *makeItem(const BroughtItem &item);
    void addReading(QWidget *card, QVBoxLayout *column, const OutputPack &pack);
    void open(bool open);
    void showReleases();

    CommunityView m_view;
    QStringList m_shown; ///< ids of the items that have a card
    TextLabel *m_title, *m_none;
    QVBoxLayout *m_items;
    KeycapButton *m_bringButton;
    QWidget *m_chooser;
    RowList *m_releases;
    TextLabel *m_noReleases;
    AskLine *m_moment;
    Banner *m_rules;
};

} // namespace sharpend
