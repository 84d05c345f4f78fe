// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Card.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace sharpend {

class TextLabel;

/// The wall's notes in the page, to link to a sentence or to take words from.
class NotesChooser : public Card
{
    Q_OBJECT
public:
    explicit NotesChooser(QWidget *parent = nullptr);

    /// Ticks for the notes a sentence rests on.
    void link(const QString &title, const QList<Note> &notes, const QStringList &linked);
    /// One note to take the words of.
    void take(const QString &title, const QList<Note> &notes);

Q_SIGNALS:
    void linked(const QStringList &noteIds);
    void taken(const QString &noteId);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QString &title, const QList<Note> &notes, const QStringList &linked, bool ticks);
    void filter();
    void count();
    void accept();
    void leave();

    bool m_ticks = false;
    TextLabel *m_title, *m_count;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QPushButton *m_doneButton, *m_closeButton;
};

} // namespace sharpend
