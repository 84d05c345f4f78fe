// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Card.h"

class QCheckBox;
class QVBoxLayout;

namespace sharpend {

class GroundRulesEditor;
class GrowingEdit;
class KeycapButton;
class SavedField;
class TextLabel;

/// A question, as the member that holds its answer. Named, because moc does not read pointers to members.
using CodesignQuestion = CodesignAnswer Codesign::*;

/// One of the questions that the people in the room agree on: a tick, the answer, and an editor that opens in place.
class CodesignRow : public QWidget
{
    Q_OBJECT
public:
    /// \a editor, where given, stands for the answer's own editor (the ground rules).
    CodesignRow(const QString &name, const QString &question, const QString &hint, QWidget *editor, QWidget *parent);

    void setAnswer(const CodesignAnswer &answer);
    /// What the folded row says, where that is not the answer.
    void setSummary(const QString &summary);
    void setExpanded(bool expanded);
    bool isExpanded() const { return m_expanded; }
    void settle();

Q_SIGNALS:
    void answered(const QString &answer);
    void agreed(bool agreed);

private:
    void showAnswer(const QString &answer);

    QString m_question, m_hint;
    bool m_expanded = false;
    QCheckBox *m_tick;
    TextLabel *m_answer;
    KeycapButton *m_expandButton;
    QWidget *m_editor;
    GrowingEdit *m_edit = nullptr;
    SavedField *m_field = nullptr;
};

/// "Agree it together": the five co-design questions.
class CodesignList : public Card
{
    Q_OBJECT
public:
    explicit CodesignList(QWidget *parent = nullptr);

    void setTeam(const LearningTeam &team);
    void settle();
    /// The questions still open, each in the words of a sentence ("ground rules").
    static QStringList leftToAgree(const Codesign &codesign);

Q_SIGNALS:
    void answered(sharpend::CodesignQuestion question, const char *key, const QString &answer);
    void agreed(sharpend::CodesignQuestion question, bool agreed);
    void rulesEdited(const QStringList &rules);

private:
    QList<CodesignRow *> m_rows;
    GroundRulesEditor *m_rules;
    bool m_unfolded = false; ///< the first open question was unfolded once
};

} // namespace sharpend
