// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

#include <QWidget>

namespace sharpend {

class GrowingEdit;
class SavedField;
class TextLabel;

/// A question and the field for its answer, kept in step with one text of a community.
class AnswerField : public QWidget
{
    Q_OBJECT
public:
    /// The field is \a name + "Edit".
    AnswerField(const QString &name, const QString &question, const QString &hint, int lines, QWidget *parent);

    /// Shows \a text, which stands at \a path in a community (editCommunity()).
    void showAnswer(const QString &communityId, const QString &path, const QString &text);
    void settle();

Q_SIGNALS:
    void edited(const QString &communityId, const QString &path, const sharpend::Rewording &words);

private:
    QString m_communityId, m_path;
    GrowingEdit *m_edit;
    SavedField *m_field;
};

} // namespace sharpend
