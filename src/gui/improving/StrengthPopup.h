// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QFrame>

namespace sharpend {

class SegmentedControl;
class StrengthMark;
struct ScaleViews;

/// The three words of the scale with examples: what stands at the foot of the improvements, and in the popup.
QWidget *makeStrengthLegend(QWidget *parent);

/// What the two scales say of a kind of improvement that they rate differently, each by its name.
QWidget *makeScaleViews(const ScaleViews &views, QWidget *parent);

/// Chooses aim and strength, apart from each other. What is chosen holds at once; Esc or Enter closes it.
class StrengthPopup : public QFrame
{
    Q_OBJECT
public:
    StrengthPopup(const Action &action, QWidget *opener);

Q_SIGNALS:
    void aimChosen(sharpend::ActionAim aim);
    void strengthChosen(sharpend::Strength strength);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *m_opener;
    SegmentedControl *m_aim, *m_strength;
};

} // namespace sharpend
