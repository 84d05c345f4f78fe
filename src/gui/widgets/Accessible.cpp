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
#include <QCheckBox>
#include <QPushButton>
#include <QToolButton>

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

/// A box that is ticked by an assistive tool as by a person: Qt's own would change the tick, and nobody would hear of a click.
class TickedWidget : public QAccessibleWidget
{
public:
    explicit TickedWidget(QAbstractButton *box)
        : QAccessibleWidget(box, QAccessible::CheckBox)
    {}
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = box()->isChecked();
        return state;
    }
    QString text(QAccessible::Text which) const override
    {
        const QString own = QAccessibleWidget::text(which);
        return which == QAccessible::Name && own.isEmpty() ? box()->text() : own;
    }
    QStringList actionNames() const override
    {
        return (box()->isEnabled() ? QStringList{toggleAction()} : QStringList()) + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == toggleAction())
            box()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *box() const { return static_cast<QAbstractButton *>(widget()); }
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
    // Boxes of ours too, which paint themselves; Qt's buttons that stay down are something else.
    auto *box = qobject_cast<QAbstractButton *>(widget);
    const bool isOurs = box && box->isCheckable() && !box->autoExclusive() && !qobject_cast<QPushButton *>(box) && !qobject_cast<QToolButton *>(box);
    if (isOurs || qobject_cast<QCheckBox *>(widget))
        return new TickedWidget(box);
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
