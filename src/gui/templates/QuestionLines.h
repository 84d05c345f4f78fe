// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

namespace sharpend {

class GrowingEdit;
class SavedField;
class TextLabel;

/// The questions for the moments of both meetings, to read and to edit: one on each line.
class QuestionLines : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionLines(QWidget *parent = nullptr);

    /// Shows \a prompts, but never over a field that is being typed in.
    void setPrompts(const QList<TeamPrompt> &prompts);
    const QList<TeamPrompt> &prompts() const { return m_prompts; }
    void settle();

Q_SIGNALS:
    /// Saved after a pause in typing. A question whose words stayed keeps its id, and with it its tick.
    void edited(const QList<sharpend::TeamPrompt> &prompts);

private:
    struct Part {
        QString at;
        GrowingEdit *edit;
        SavedField *field;
    };
    void take(const QString &at, const QString &text);

    QList<TeamPrompt> m_prompts;
    QList<Part> m_parts;
};

} // namespace sharpend
