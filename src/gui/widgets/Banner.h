// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QFrame>

class QPushButton;

namespace sharpend {

class IconLabel;
class TextLabel;

/// One or two sentences that need to be seen, with at most one thing to do about them. It stays until its cause is gone. Most of
/// them never have anything to say: what it consists of is made with the first sentence.
class Banner : public QFrame
{
    Q_OBJECT
    /// "information" (the default), "caution" for what needs thought, "good" for what is affirmed, "stop" for data at risk.
    Q_PROPERTY(QString kind READ kind WRITE setKind)
    Q_PROPERTY(QString text READ text WRITE setText)
    /// The button's label; empty for none.
    Q_PROPERTY(QString actionText READ actionText WRITE setActionText)
    /// The button under the sentences, for side columns, instead of after them.
    Q_PROPERTY(bool actionBelow READ actionBelow WRITE setActionBelow)
    /// An icon other than the kind's own.
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)
public:
    explicit Banner(QWidget *parent = nullptr);

    QString kind() const { return m_kind; }
    void setKind(const QString &kind);
    QString text() const;
    void setText(const QString &text);
    QString actionText() const;
    void setActionText(const QString &text);
    bool actionBelow() const { return m_actionBelow; }
    void setActionBelow(bool below);
    QString iconName() const { return m_iconName; }
    void setIconName(const QString &name);

Q_SIGNALS:
    void actionTriggered();

private:
    void build();
    void dress();
    void arrange();

    QString m_kind;
    QString m_iconName;
    bool m_actionBelow = false;
    IconLabel *m_icon = nullptr;
    TextLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace sharpend
