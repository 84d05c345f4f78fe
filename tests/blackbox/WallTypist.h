// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "Sentences.h"
#include "WallModel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPlainTextEdit>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace sharpend {
class CaptureBar;
class LaneView;
class MainWindow;
class Session;
class TeamDocument;
}

namespace sharpend::test {

/// The widget that has the keyboard, in a list that has popped up too.
QWidget *keyboard();
void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Types \a text, whatever letters it has.
void typeText(const QString &text);

/// A scribe without mercy: types, corrects, sorts, removes and undoes by keyboard, a key at a time, until the window dies. Says
/// what is about to be done before the key, and what it was after it:
///   about DEED · deed DEED · nothing · live STATE · finished COUNT
class WallTypist : public QObject
{
public:
    using Say = std::function<void(const QString &line)>;

    WallTypist(Session &session, MainWindow &window, TeamDocument &document, Say say);

    /// Types on from now, a key every few milliseconds. \a number is of the first note.
    void start(quint32 seed, int number, int millisecondsBetween);
    /// What is in the field and in the open editor: one line of JSON.
    QString live() const;
    /// The card that is open for editing, if one is.
    QPlainTextEdit *editor() const;

private:
    struct Stroke {
        Qt::Key key = Qt::Key_unknown;
        Qt::KeyboardModifiers modifiers = Qt::NoModifier;
        QString text; ///< in place of a key
    };

    void strike();
    void plan();
    void planNote();
    void planCorrection();
    void planVisit();
    void word(const QString &text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_strokes.push_back({key, modifiers, {}}); }
    /// What the stroke would do to the wall, as far as that can be seen before.
    std::optional<Deed> expected(const Stroke &stroke) const;
    const LaneView *lane() const;
    QString neighbour(const LaneView *from, int step) const;
    void tellFinished();

    Session &m_session;
    TeamDocument &m_document;
    CaptureBar *m_bar;
    Say m_say;
    QTimer m_timer;
    QRandomGenerator m_random;
    std::optional<Sentences> m_sentences;
    std::deque<Stroke> m_strokes;
    WallModel m_model;
    QElapsedTimer m_sinceTaken; ///< since a card was last moved or taken away; cards are left alone until that has been done
    QList<Deed> m_captured; ///< by the stroke that is struck just now
    int m_deeds = 0, m_finished = 0;
};

} // namespace sharpend::test
