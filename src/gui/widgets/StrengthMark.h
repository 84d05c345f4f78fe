// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"
#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// Three bars for the strength of an improvement, and words for its aim and strength, which are chosen apart. It has
/// neither a number nor red and green: it helps to think, and judges nobody.
class StrengthMark : public PaintedWidget
{
    Q_OBJECT
public:
    explicit StrengthMark(QWidget *parent = nullptr);

    void setChoice(std::optional<ActionAim> aim, std::optional<Strength> strength);
    /// The bars alone, where the words stand beside them.
    void setBarsOnly(bool barsOnly);

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::StaticText; }
    QSize sizeHint() const override;
    /// The bars and the first of the words, which end in "…" there.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int barsWidth() const;

    std::optional<ActionAim> m_aim;
    std::optional<Strength> m_strength;
    bool m_barsOnly = false;
};

} // namespace sharpend
