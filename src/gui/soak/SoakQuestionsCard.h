// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

class QVBoxLayout;

namespace sharpend {

class GrowingEdit;
class KeycapButton;
class SavedField;
class TextLabel;

/// What the team was asked to notice until Meeting 2: read here, changed in place, copied as a message.
class SoakQuestionsCard : public Card
{
    Q_OBJECT
public:
    explicit SoakQuestionsCard(QWidget *parent = nullptr);

    /// \a past: Meeting 2 has begun, and the questions are there to read.
    void setQuestions(const QStringList &questions, bool past);
    void settle();

Q_SIGNALS:
    void edited(const QStringList &questions);
    /// The questions are wanted on paper, or as a page for phones, with places to write.
    void printRequested();
    void sheetRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openEditor(bool open);

    QStringList m_questions;
    KeycapButton *m_editButton, *m_printButton, *m_copyButton, *m_sheetButton, *m_doneButton;
    QWidget *m_reading, *m_editor;
    QVBoxLayout *m_lines;
    GrowingEdit *m_edit;
    SavedField *m_field;
};

} // namespace sharpend
