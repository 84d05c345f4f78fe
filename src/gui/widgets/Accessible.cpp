// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/Accessible.h"

#include "gui/widgets/Avatar.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/SegmentedControl.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace sharpend {

namespace {

/// Decoration: there, but with nothing to say.
class SilentWidget : public QAccessibleWidget
{
public:
    explicit SilentWidget(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Graphic)
    {}
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.invisible = widget()->accessibleName().isEmpty();
        return state;
    }
};

QAccessibleInterface *widgetInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (qobject_cast<KindBadge *>(widget) || qobject_cast<EventShape *>(widget))
        return new QAccessibleWidget(widget, QAccessible::Graphic);
    if (qobject_cast<Keycap *>(widget))
        return new QAccessibleWidget(widget, QAccessible::StaticText);
    if (qobject_cast<Banner *>(widget))
        return new QAccessibleWidget(widget, QAccessible::Note);
    if (qobject_cast<SegmentedControl *>(widget))
        return new QAccessibleWidget(widget, QAccessible::Grouping);
    if (qobject_cast<Avatar *>(widget) || qobject_cast<IconLabel *>(widget))
        return new SilentWidget(widget);
    return nullptr;
}

} // namespace

void installAccessibleWidgets()
{
    QAccessible::installFactory(widgetInterface);
}

} // namespace sharpend
