// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/SharpStyle.h"

#include "gui/look/Look.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int boxSize = 18;
constexpr int targetSize = 32;
constexpr int arrowArea = 28;

void drawBox(QPainter *painter, const QRectF &rect, const QStyleOption *option, bool round)
{
    const Look *look = Look::instance();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool hover = enabled && option->state & QStyle::State_MouseOver;
    const qreal radius = round ? rect.width() / 2 : 4;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF edge = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    if (on || partly) {
        const QColor fill = look->color(!enabled ? Token::Ink3 : hover ? Token::AccentHover : Token::Accent);
        painter->setPen(QPen(fill, 1));
        painter->setBrush(fill);
        painter->drawRoundedRect(edge, radius, radius);
        const QColor ink = look->color(enabled ? Token::OnAccent : Token::Card);
        if (round) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(ink);
            const qreal dot = rect.width() * 0.2;
            painter->drawEllipse(rect.center(), dot, dot);
        } else {
            QPolygonF tick;
            if (on)
                tick << QPointF(0.26, 0.52) << QPointF(0.43, 0.69) << QPointF(0.75, 0.33);
            else
                tick << QPointF(0.28, 0.5) << QPointF(0.72, 0.5);
            QTransform onto;
            onto.translate(rect.x(), rect.y()).scale(rect.width(), rect.height());
            painter->setPen(QPen(ink, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->setBrush(Qt::NoBrush);
            painter->drawPolyline(onto.map(tick));
        }
    } else {
        painter->setPen(QPen(look->color(!enabled ? Token::Line : hover ? Token::Ink2 : Token::LineStrong), 1));
        painter->setBrush(look->color(enabled ? Token::Card : Token::Sunken));
        painter->drawRoundedRect(edge, radius, radius);
    }
    painter->restore();
}

void drawField(QPainter *painter, const QRect &rect, const QStyleOption *option)
{
    const Look *look = Look::instance();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focus = enabled && option->state & QStyle::State_HasFocus;
    const qreal width = focus ? 2 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(look->color(focus ? Token::Accent : enabled ? Token::LineStrong : Token::Line), width));
    painter->setBrush(look->color(enabled ? Token::Card : Token::Sunken));
    painter->drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6);
    painter->restore();
}

void drawIcon(QPainter *painter, const QRect &area, const QString &name, Token token, int size)
{
    const Look *look = Look::instance();
    QRect target(0, 0, size, size);
    target.moveCenter(area.center());
    painter->drawPixmap(target, look->pixmap(name, look->color(token), size, painter->device()->devicePixelRatioF()));
}

} // namespace

int controlHeight(const QWidget *widget)
{
    const QString size = widget ? widget->property("controlSize").toString() : QString();
    const int height = size == "compact"_L1 ? 32 : size == "large"_L1 ? 48 : size == "capture"_L1 ? 56 : 36;
    return Look::instance()->scaled(height);
}

SharpStyle::SharpStyle()
    : QProxyStyle(u"fusion"_s)
{}

void SharpStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // A plain QWidget paints no rule of the style sheet unless it is told to; forms only set the property.
    if (widget->property("surface").isValid())
        widget->setAttribute(Qt::WA_StyledBackground);
    // A view that was filled before it was polished measured its rows without the style sheet.
    auto *view = qobject_cast<QAbstractItemView *>(widget);
    if (view && view->model() && view->property("look").toString() != "plain"_L1)
        QMetaObject::invokeMethod(view, &QAbstractItemView::doItemsLayout, Qt::QueuedConnection);
    // Under a style sheet Qt measures spin boxes without asking this style (see PM_SpinBoxFrameWidth for the width).
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(widget))
        spin->setFixedHeight(controlHeight(spin));
}

int SharpStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Look *look = Look::instance();
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return look->scaled(boxSize);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return look->scaled(16);
    case PM_SpinBoxFrameWidth:
        return 13; // with the 20 that Qt adds for buttons: our padding and arrow
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int SharpStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_Scrollable: // one column, however low the screen
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize SharpStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_CheckBox:
    case CT_RadioButton:
        return result.expandedTo(QSize(targetSize, targetSize));
    case CT_ComboBox:
        // The padding before the text, and a little for the editor's own margins.
        return {size.width() + 10 + 8 + arrowArea, controlHeight(widget)};
    default:
        return result;
    }
}

QRect SharpStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect r = option->rect;
    const auto place = [&](const QRect &rect) { return visualRect(option->direction, r, rect); };
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxEditField)
            return place(r.adjusted(10, 2, -arrowArea, -2));
        if (part == SC_ComboBoxArrow)
            return place(QRect(r.right() - arrowArea + 1, r.top(), arrowArea, r.height()));
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const int buttons = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 8 : arrowArea;
        if (part == SC_SpinBoxEditField)
            return place(r.adjusted(10, 2, -buttons, -2));
        const QRect up(r.right() - buttons + 1, r.top() + 2, buttons, r.height() / 2 - 2);
        if (part == SC_SpinBoxUp)
            return buttons == arrowArea ? place(up) : QRect();
        if (part == SC_SpinBoxDown)
            return buttons == arrowArea ? place(up.translated(0, up.height())) : QRect();
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void SharpStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawBox(painter, option->rect, option, false);
        return;
    case PE_IndicatorRadioButton:
        drawBox(painter, option->rect, option, true);
        return;
    case PE_FrameFocusRect:
        // Controls have the ring around them; in a view the current item is marked inside its own box.
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            // The style sheet has taken its padding (6 and 10) off the item by now.
            const QRectF item = QRectF(option->rect).adjusted(-9, -5, 9, 5) & widget->rect();
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(Look::instance()->color(Token::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(item, 5, 5);
            painter->restore();
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void SharpStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element != CE_ComboBoxLabel || !combo || combo->editable)
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionComboBox shown = *combo; // what does not fit ends in "…" instead of in half a letter
    const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - 4;
    shown.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
    QProxyStyle::drawControl(element, &shown, painter, widget);
}

void SharpStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const Token ink = option->state & State_Enabled ? Token::Ink2 : Token::Ink3;
    const Look *look = Look::instance();
    if (control == CC_ComboBox) {
        drawField(painter, option->rect, option);
        drawIcon(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), u"chevron-down"_s, ink,
                 look->scaled(16));
        return;
    }
    if (control == CC_SpinBox) {
        drawField(painter, option->rect, option);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag enabled, const QString &icon) {
            const bool hot = option->activeSubControls & part && option->state & State_MouseOver;
            const Token token = !(spin->stepEnabled & enabled) ? Token::Line : hot ? Token::Ink : ink;
            drawIcon(painter, subControlRect(control, option, part, widget), icon, token, look->scaled(12));
        };
        step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"chevron-up"_s);
        step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"chevron-down"_s);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace sharpend
