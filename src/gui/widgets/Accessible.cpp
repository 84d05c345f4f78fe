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
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeySequence>
#include <QMenu>
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

/// A button as it is when somebody asks, for it may learn to stay down after its first word; and one that an assistive tool ticks as a
/// person does: Qt's own would change the tick, and nobody would hear of a click.
class ButtonAccess : public QAccessibleWidget
{
public:
    explicit ButtonAccess(QAbstractButton *button)
        : QAccessibleWidget(button, QAccessible::Button)
    {}
    QAccessible::Role role() const override
    {
        if (menu())
            return QAccessible::ButtonMenu;
        return !button()->isCheckable() ? QAccessible::Button : button()->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        state.pressed = button()->isDown();
        state.hasPopup = menu() != nullptr;
        if (const auto *box = qobject_cast<const QCheckBox *>(button()))
            state.checkStateMixed = box->checkState() == Qt::PartiallyChecked;
        if (const auto *push = qobject_cast<const QPushButton *>(button()))
            state.defaultButton = push->isDefault();
        return state;
    }
    QString text(QAccessible::Text which) const override
    {
        const QString own = QAccessibleWidget::text(which);
        if (own.isEmpty() && which == QAccessible::Accelerator)
            return button()->shortcut().toString(QKeySequence::NativeText);
        return own.isEmpty() && which == QAccessible::Name ? plainText() : own;
    }
    QStringList actionNames() const override
    {
        if (!button()->isEnabled())
            return QAccessibleWidget::actionNames();
        return QStringList(menu() ? showMenuAction() : button()->isCheckable() ? toggleAction() : pressAction()) + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == showMenuAction() && menu())
            static_cast<QPushButton *>(button())->showMenu();
        else if (name == toggleAction())
            button()->click();
        else if (name == pressAction())
            button()->animateClick(); // later: the tool does not wait for a dialog to end
        else
            QAccessibleWidget::doAction(name);
    }
    QStringList keyBindingsForAction(const QString &name) const override
    {
        const QKeySequence keys = button()->shortcut();
        return name == actionNames().value(0) && !keys.isEmpty() ? QStringList{keys.toString()} : QStringList();
    }

private:
    QAbstractButton *button() const { return static_cast<QAbstractButton *>(widget()); }
    QMenu *menu() const
    {
        const auto *push = qobject_cast<const QPushButton *>(button());
        return push ? push->menu() : nullptr;
    }
    /// Without the mark of a mnemonic.
    QString plainText() const
    {
        QString text = button()->text();
        for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
            text.remove(at, 1);
        return text;
    }
};

/// On Linux the name of a choice is what is chosen, says Qt, and its own name goes nowhere: so that is its description too.
class ChoiceNames : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *choice = event->type() == QEvent::Polish ? qobject_cast<QComboBox *>(watched) : nullptr;
        if (choice && choice->accessibleDescription().isEmpty())
            choice->setAccessibleDescription(choice->accessibleName());
        return false;
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
    if (auto *button = qobject_cast<QAbstractButton *>(widget); button && !qobject_cast<QToolButton *>(button)) // which has parts
        return new ButtonAccess(button);
    if (qobject_cast<Avatar *>(widget) || qobject_cast<IconLabel *>(widget))
        return new SilentWidget(widget);
    return nullptr;
}

} // namespace

void installAccessibleWidgets()
{
    QAccessible::installFactory(widgetInterface);
    qApp->installEventFilter(new ChoiceNames(qApp));
}

} // namespace sharpend
