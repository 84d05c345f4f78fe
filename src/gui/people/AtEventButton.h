// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QPushButton>

namespace sharpend {

/// "At the event?" as a tag that opens its three answers: Yes, No, Not sure.
class AtEventButton : public QPushButton
{
    Q_OBJECT
public:
    explicit AtEventButton(QWidget *parent = nullptr);

    void setAnswer(YesNoUnsure answer);
    YesNoUnsure answer() const { return m_answer; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The answer as it is shown ("Not sure").
    static QString answerLabel(YesNoUnsure answer);

Q_SIGNALS:
    void answered(sharpend::YesNoUnsure answer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openAnswers();

    YesNoUnsure m_answer = YesNoUnsure::Unsure;
};

} // namespace sharpend
