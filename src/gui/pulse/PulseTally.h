// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"

#include <QWidget>

class QSpinBox;

namespace sharpend {

class KeycapButton;
class TextLabel;

/// What was answered on paper, counted: three fields for each question. Too few answers to one are refused with a sentence.
class PulseTally : public QWidget
{
    Q_OBJECT
public:
    PulseTally(const QList<PulseQuestion> &questions, int threshold, QWidget *parent);

    /// Empty fields, the keyboard in the first.
    void begin();
    void forget();

Q_SIGNALS:
    void counted(const QHash<QString, sharpend::PulseCounts> &tally);
    void backRequested();

private:
    void keep();

    const QList<PulseQuestion> m_questions;
    const int m_threshold;
    QHash<QString, QList<QSpinBox *>> m_fields; ///< by question, then by PulseLean
    TextLabel *m_problem;
};

} // namespace sharpend
