// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

#include <QDate>

class QDateEdit;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class GrowingEdit;
class KeycapButton;
class SavedField;
class TextLabel;
struct Content;
struct LearningTeam;

/// What the Owner says at the opening: to read, edit in place, print and copy; with the day the answer is promised for.
class OwnerCard : public Card
{
    Q_OBJECT
public:
    explicit OwnerCard(QWidget *parent = nullptr);

    void setContent(const Content &content);
    void setTeam(const LearningTeam &team);
    void settle();
    /// The card as it is read out, with the focus and the day filled in.
    QString filledText() const;
    /// The same with what helps to do it well, for the Owner to keep.
    QString cardForOwner() const;

Q_SIGNALS:
    void edited(const QString &text);
    /// No day takes the promise back.
    void replyPromised(const QDate &by);

private:
    QWidget *buildDay();
    void openEditor(bool open);
    void openDay(bool open);
    void showText();
    void print();

    const Content *m_content = nullptr;
    QString m_stored, m_focus;
    QDate m_replyBy;
    bool m_editing = false;
    TextLabel *m_title, *m_length, *m_text, *m_day, *m_copied, *m_hint;
    QVBoxLayout *m_brief;
    QWidget *m_paper, *m_dayEditor;
    GrowingEdit *m_edit;
    SavedField *m_field;
    QDateEdit *m_dateEdit;
    QPushButton *m_dayButton, *m_noDayButton;
    KeycapButton *m_editButton, *m_printButton, *m_copyButton;
};

} // namespace sharpend
