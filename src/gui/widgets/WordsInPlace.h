// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QWidget>

namespace sharpend {

class GrowingEdit;
class TextLabel;

/// Words on a card that become a field where they stand. Enter and Esc both keep them and end the editing, Shift+Enter
/// is a new line; emptied words stay as they were. Words that others write meanwhile wait until the editing ends.
class WordsInPlace : public QWidget
{
    Q_OBJECT
public:
    explicit WordsInPlace(QWidget *parent = nullptr);

    /// How the words are read: type and weight, and in quotes or not.
    void setLook(Type type, int weight, bool quoted);
    /// The field's name for assistive technology, and the object name of the field.
    void setName(const QString &name, const QString &objectName);
    void setWords(const QString &words);
    QString words() const { return m_words; }
    bool isEditing() const;
    /// With all of them \a selected, typing replaces them.
    void edit(bool selected = false);
    /// Ends the editing and says what was typed.
    void settle() { finish(false); }

Q_SIGNALS:
    /// Other words than \a from, which were there when the editing began.
    void edited(const QString &words, const QString &from);
    /// The editing has ended by a key: the keyboard should go to the card.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish(bool byKey);
    void read();

    QString m_words, m_from;
    TextLabel *m_text;
    GrowingEdit *m_edit;
    bool m_quoted = false;
};

} // namespace sharpend
