// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class GrowingEdit;
class KeycapButton;
class ReplyDraft;
class SavedField;
class TextLabel;
class TickBox;

/// "What we did with what you told us": the Owner's words, their questions to the team, and how the reply leaves.
class OwnerReplyCard : public Card
{
    Q_OBJECT
public:
    explicit OwnerReplyCard(ReplyDraft &draft, QWidget *parent = nullptr);

    void settle();
    /// Whether the file is to be locked with a passphrase.
    bool wantsLock() const;
    /// Says that the reply has left, and how.
    void showSent(const QString &sentence);

Q_SIGNALS:
    void saveRequested();
    void copyRequested();

private:
    struct Question {
        GrowingEdit *edit;
        SavedField *field;
    };
    void buildHead(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void ask();
    Question addQuestion();
    void storeQuestions();
    void showQuestions();
    void refresh();

    ReplyDraft &m_draft;
    GrowingEdit *m_edit;
    SavedField *m_text;
    QPushButton *m_counselButton;
    TextLabel *m_counsel;
    QVBoxLayout *m_questionColumn;
    TextLabel *m_questionLabel, *m_missing, *m_sent;
    QList<Question> m_questions;
    QPushButton *m_askButton;
    KeycapButton *m_copyButton, *m_saveButton;
    TickBox *m_lockBox;
};

} // namespace sharpend
