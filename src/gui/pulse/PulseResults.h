// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"

#include <QWidget>

class QVBoxLayout;

namespace sharpend {

/// What the answers kept so far say: a direction for each question, then the stages to talk about. No numbers.
class PulseResults : public QWidget
{
    Q_OBJECT
public:
    explicit PulseResults(QWidget *parent);

    /// Answers false where no question has enough answers; then nothing is shown.
    bool showResults(const QList<PulseQuestion> &questions, const QHash<QString, PulseCounts> &kept, int threshold,
                     const QList<PulseStage> &stages);

private:
    void add(const QString &text, int type, int token, int weight = 0);

    QWidget *m_list = nullptr;
};

} // namespace sharpend
