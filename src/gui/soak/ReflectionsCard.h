// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/widgets/Card.h"
#include "store/Operation.h"

#include <QHash>

class QVBoxLayout;

namespace sharpend {

class GrowingEdit;
class KeycapButton;
class ReflectionPaste;
class ReflectionRow;
class Tag;
class TextLabel;

/// What came to people in the soak, in no order of time, with a field at the top for one that somebody told.
class ReflectionsCard : public Card
{
    Q_OBJECT
public:
    explicit ReflectionsCard(QWidget *parent = nullptr);

    void setDocument(TeamDocument &document) { m_document = &document; }

    void refresh();
    /// The field opens, with whatever was typed in it before.
    void add();
    void settle();
    /// What was brought in from a sheet has come in, or was refused with a sentence that belongs below the field.
    void broughtIn();
    void refuseBroughtIn(const QString &sentence);
    /// What Tab goes through here, from above.
    QList<QWidget *> tabStops() const;

Q_SIGNALS:
    void refused(const QString &sentence);
    /// Text from a reflection sheet was pasted, or a file is to be chosen.
    void pasted(const QByteArray &text);
    void fileWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeField();
    void keepTyped();
    /// Puts words that could not be kept back into the field, and says why.
    void takeBack(const QString &typed, const QString &sentence);
    void closeField();
    void closePaste();
    void perform(const Operation &operation);
    void remove(const QString &noteId);

    TeamDocument *m_document = nullptr;
    Tag *m_count;
    KeycapButton *m_addButton, *m_importButton;
    ReflectionPaste *m_paste;
    GrowingEdit *m_edit;
    QWidget *m_field;
    QWidget *m_emptyBox;
    TextLabel *m_empty;
    QVBoxLayout *m_list;
    QList<ReflectionRow *> m_rows;
};

} // namespace sharpend
