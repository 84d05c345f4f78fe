// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"

#include <QWidget>

class QBoxLayout;
class QDateEdit;

namespace sharpend {

class GrowingEdit;
class KeycapButton;
class OwnerPrefixEdit;
class ReplyDraft;
class SavedField;
class SegmentedControl;
class TextLabel;

/// One improvement with the Owner's answer: I commit, with champion and day; in part, with what and why; not now, with why.
class OwnerAnswerRow : public QWidget
{
    Q_OBJECT
public:
    OwnerAnswerRow(ReplyDraft &draft, const PackAction &action, QWidget *parent = nullptr);

    void settle();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildCommitment();
    void choose(OwnerAnswer answer);
    void setDay(QDate day);
    void refresh();
    void arrange();

    ReplyDraft &m_draft;
    const PackAction m_action;
    QBoxLayout *m_choice;
    QWidget *m_strength;
    SegmentedControl *m_answers;
    QWidget *m_commitment;
    OwnerPrefixEdit *m_championEdit;
    KeycapButton *m_dayButton;
    QDateEdit *m_dayEdit;
    GrowingEdit *m_becauseEdit;
    TextLabel *m_hint;
    SavedField *m_champion, *m_because;
    bool m_refreshing = false;
};

} // namespace sharpend
