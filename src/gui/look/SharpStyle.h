// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProxyStyle>

namespace sharpend {

/// Draws what a style sheet draws badly: tick boxes, radio buttons, combo boxes and spin boxes with icons in token
/// colours, and the mark of the current item in a view. Everything else is resources/theme/sharpend.qss; the focus ring
/// around controls is FocusRing.
class SharpStyle : public QProxyStyle
{
    Q_OBJECT
public:
    SharpStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

/// Height in pixels of \a widget by its property "controlSize": compact 32, large 48, capture 56, otherwise 36; grown
/// with the text.
int controlHeight(const QWidget *widget);

} // namespace sharpend
