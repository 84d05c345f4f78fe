// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

class QPushButton;

namespace sharpend {

class AskLine;
class TextLabel;

/// "Finish": the end of a Learning Team, with a reason where the team has not heard the Owner.
class FinishCard : public Card
{
    Q_OBJECT
public:
    explicit FinishCard(QWidget *parent = nullptr);

    void showState(bool replyShared, bool anyAction);

Q_SIGNALS:
    /// \a reason is empty where none is needed.
    void finishRequested(const QString &reason);

private:
    bool m_replyShared = false;
    TextLabel *m_sentence;
    QPushButton *m_button;
    AskLine *m_why;
};

} // namespace sharpend
