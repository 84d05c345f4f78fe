// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

#include <QHash>

class QVBoxLayout;

namespace sharpend {

class ReplyDraft;
class TickBox;

/// What the Owner has promised in a reply that has left, to tick once it is kept. It is shown to nobody else, and leaves in no file.
class OwnerPromisesCard : public Card
{
    Q_OBJECT
public:
    explicit OwnerPromisesCard(ReplyDraft &draft, QWidget *parent = nullptr);

private:
    void refresh();

    ReplyDraft &m_draft;
    QVBoxLayout *m_list;
    QHash<QString, TickBox *> m_boxes; ///< by improvement
};

} // namespace sharpend
