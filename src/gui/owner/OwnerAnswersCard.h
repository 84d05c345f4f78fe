// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

namespace sharpend {

class OwnerAnswerRow;
class ReplyDraft;
class TextLabel;

/// The improvements the team suggests, each to be answered.
class OwnerAnswersCard : public Card
{
    Q_OBJECT
public:
    explicit OwnerAnswersCard(ReplyDraft &draft, QWidget *parent = nullptr);

    void settle();

private:
    void refresh();

    ReplyDraft &m_draft;
    TextLabel *m_count;
    QList<OwnerAnswerRow *> m_rows;
};

} // namespace sharpend
