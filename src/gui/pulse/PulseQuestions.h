// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"

#include <QWidget>

namespace sharpend {

class KeycapButton;
class PulseChoice;
class PulseSteps;
class TextLabel;

/// The questions of one person, one at a time. What was chosen is here until it is handed over, and nowhere after that; there is
/// no field, so there is nothing to take back with undo and nothing to copy.
class PulseQuestions : public QWidget
{
    Q_OBJECT
public:
    PulseQuestions(const QList<PulseQuestion> &questions, int threshold, QWidget *parent);

    /// From the first question on, for the next person, with nothing chosen.
    void begin();
    /// Forgets what was chosen.
    void forget();

Q_SIGNALS:
    /// What one person chose (1 to 5), by question; what was skipped is not in it.
    void handedOver(const QHash<QString, int> &choices);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showQuestion();
    void choose(int number);
    void goOn();
    void skip();
    void back();

    const QList<PulseQuestion> m_questions;
    QHash<QString, int> m_choices;
    int m_at = 0;
    PulseSteps *m_steps;
    TextLabel *m_count;
    TextLabel *m_words;
    QList<PulseChoice *> m_buttons;
    KeycapButton *m_next;
    KeycapButton *m_back;
    KeycapButton *m_skip;
};

} // namespace sharpend
