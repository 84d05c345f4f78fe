// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

namespace sharpend {

class KeycapButton;
class Tag;
class TextLabel;
class WordsInPlace;

/// One reflection in its own words, and whether it comes to Meeting 2. It shows neither a name nor a time.
class ReflectionRow : public QWidget
{
    Q_OBJECT
public:
    explicit ReflectionRow(const Note &note, QWidget *parent);

    /// \a over: Meeting 2 has begun, so where the reflection went is told and no longer asked.
    void setNote(const Note &note, bool over);
    /// The words in it that could point to one person: a quiet remark below it, for as long as they stand there.
    void setPointing(const QStringList &words);
    QString noteId() const { return m_note.id; }
    void settle();

Q_SIGNALS:
    void edited(const QString &noteId, const QString &text, const QString &from);
    void removeRequested(const QString &noteId);
    void askRequested(const QString &noteId);
    void bringRequested(const QString &noteId, bool brought);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void edit();
    void openMenu();

    Note m_note;
    bool m_over = false;
    WordsInPlace *m_words;
    Tag *m_tag;
    QWidget *m_pointing;
    TextLabel *m_pointingWords;
    KeycapButton *m_undoButton, *m_askButton, *m_bringButton, *m_menuButton;
};

} // namespace sharpend
