// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class SavedField;
struct Operation;

/// A pattern to work on: its name, the sentence that says what it is about, and the themes that are in it.
class PatternBlock : public QWidget
{
    Q_OBJECT
public:
    explicit PatternBlock(const QString &patternId, QWidget *parent = nullptr);

    void setPattern(const PatternRow &row);
    /// Sends on what is being typed.
    void settle();
    /// Lets its name be written next.
    void writeName();

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);

private:
    void showThemes(const QString &name, const QList<ThemeOfTeam> &themes);

    QString m_id;
    QStringList m_shown;
    QLineEdit *m_nameEdit, *m_sentenceEdit;
    SavedField *m_name, *m_sentence;
    QVBoxLayout *m_themes;
    QPushButton *m_remove;
};

} // namespace sharpend
