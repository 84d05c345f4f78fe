// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/AccessiblePainted.h"

#include "gui/widgets/PaintedWidget.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace sharpend {

namespace {

/// One part of a painted widget. It holds no state: the widget is asked each time.
class Part : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    Part(PaintedWidget *widget, int index)
        : m_widget(widget)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_widget && m_index < m_widget->parts().size(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_widget.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Name ? part().name : QString(); }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return part().role; }
    QRect rect() const override
    {
        const QRect own = part().rect;
        return m_widget ? QRect(m_widget->mapToGlobal(own.topLeft()), own.size()) : QRect();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const PaintedPart now = part();
        state.invisible = !m_widget || !m_widget->isVisible();
        state.focusable = now.actionable;
        state.focused = m_widget && m_widget->hasFocus() && m_widget->focusedPart() == m_index;
        state.active = now.current;
        state.selectable = now.actionable;
        state.selected = now.current;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface && part().actionable)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }
    QStringList actionNames() const override { return part().actionable ? QStringList(pressAction()) : QStringList(); }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && isValid())
            m_widget->pressPart(m_index);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    PaintedPart part() const { return isValid() ? m_widget->parts().at(m_index) : PaintedPart(); }

    QPointer<PaintedWidget> m_widget;
    int m_index;
};

class Whole : public QAccessibleWidget
{
public:
    explicit Whole(PaintedWidget *widget)
        : QAccessibleWidget(widget, widget->accessibleRole())
    {
    }
    ~Whole() override
    {
        for (const QAccessible::Id id : std::as_const(m_parts))
            QAccessible::deleteAccessibleInterface(id);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && painted() && widget()->accessibleName().isEmpty())
            return painted()->summary();
        return QAccessibleWidget::text(kind);
    }
    int childCount() const override { return painted() ? int(painted()->parts().size()) : 0; }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_parts.size() <= index)
            m_parts += QAccessible::registerAccessibleInterface(new Part(painted(), int(m_parts.size())));
        return QAccessible::accessibleInterface(m_parts.at(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return int(m_parts.indexOf(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child))));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = childCount() - 1; i >= 0; --i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        if (!painted() || !widget()->hasFocus())
            return nullptr;
        return painted()->focusedPart() >= 0 ? child(painted()->focusedPart()) : const_cast<Whole *>(this);
    }

private:
    PaintedWidget *painted() const { return qobject_cast<PaintedWidget *>(object()); }

    mutable QList<QAccessible::Id> m_parts;
};

QAccessibleInterface *paintedInterface(const QString &, QObject *object)
{
    auto *painted = qobject_cast<PaintedWidget *>(object);
    return painted ? new Whole(painted) : nullptr;
}

} // namespace

void installPaintedAccessibility() { QAccessible::installFactory(paintedInterface); }

} // namespace sharpend
