// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"
#include "store/PulseBox.h"

#include <QWidget>

#include <functional>
#include <optional>

class QStackedWidget;

namespace sharpend {

class KeycapButton;
class PulseQuestions;
class PulseResults;
class PulseTally;
class Session;
class TextLabel;

/// What is asked, of whom, and after what ("After Meeting 1").
struct PulseAsk {
    PulseScope scope;
    QString heading;
    QList<PulseQuestion> questions;
    QList<PulseStage> stages;
};

/// The pulse on the whole screen, while the laptop goes round. The round is in this object and nowhere else: whoever closes the
/// window, or the application, throws it away. The projector has a window of its own, and goes on showing what it showed.
class PulseWindow : public QWidget
{
    Q_OBJECT
public:
    PulseWindow(Session &session, PulseAsk ask, QWidget *parent);

    /// Fills the screen of its parent.
    void open();

Q_SIGNALS:
    /// A round has been closed, whether or not there was enough of it.
    void roundClosed();
    /// The form is to be printed.
    void paperRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeStart();
    QWidget *makePass();
    QWidget *makeAsk();
    QWidget *makeEnd();
    QWidget *makePause(const QString &name, TextLabel **title, TextLabel **text, const QList<KeycapButton *> &buttons);
    void start(QWidget *page);
    void pass(bool isFirst);
    /// An answer to a question of the window's own.
    struct Way {
        QString words;
        std::function<void()> go;
    };
    void ask(const QString &title, const QString &text, const Way &first, const Way &second, bool escapeIsFirst);
    void leave();
    void askToFinish();
    void goBack();
    void finish();
    void keep();
    void showEnd();
    void show(QWidget *page, QWidget *focus);
    bool hasSomethingToLose() const { return m_round || !m_toKeep.isEmpty(); }

    Session &m_session;
    const PulseAsk m_ask;
    int m_threshold;
    std::optional<PulseRound> m_round;
    QList<PulseAnswer> m_toKeep; ///< of a round that has ended and is not on the disk yet
    bool m_enough = false; ///< there was something to keep
    Way m_first, m_second;
    bool m_escapeIsFirst = true;
    QWidget *m_before = nullptr; ///< the page that the question lies over

    QStackedWidget *m_pages;
    QWidget *m_startPage, *m_passPage, *m_askPage, *m_endPage;
    PulseQuestions *m_questions = nullptr; ///< made for each round, which has its own threshold
    PulseTally *m_tally = nullptr;
    PulseResults *m_results;
    TextLabel *m_promise, *m_passTitle, *m_passText, *m_askTitle, *m_askText, *m_endTitle, *m_endText;
    KeycapButton *m_leaveButton, *m_startButton, *m_beginButton, *m_finishButton, *m_firstButton, *m_secondButton, *m_doneButton;
};

} // namespace sharpend
