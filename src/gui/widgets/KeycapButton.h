// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QPushButton>

namespace sharpend {

/// A button that also shows its icon and its shortcut, as every button with a shortcut must. Looks as QPushButton does
/// with the same "look" and "controlSize". It shows the keys only: the window's actions own the shortcuts.
class KeycapButton : public QPushButton
{
    Q_OBJECT
    /// "primary", "secondary" (the default), "quiet" (accent text), "tool" (an icon without a frame) or "chip" (one of
    /// several, the chosen one in a frame of accent).
    Q_PROPERTY(QString look READ look WRITE setLook)
    /// "normal" (36 high, the default), "compact" (32), "large" (48) or "capture" (56).
    Q_PROPERTY(QString controlSize READ controlSize WRITE setControlSize)
    Q_PROPERTY(QString keys READ keys WRITE setKeys)
    /// Caps under the label instead of after it.
    Q_PROPERTY(bool keysBelow READ keysBelow WRITE setKeysBelow)
    /// A file of resources/icons, without its suffix.
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)
    /// An icon after the label, as "chevron-down" for a button that opens a menu.
    Q_PROPERTY(QString trailingIconName READ trailingIconName WRITE setTrailingIconName)
public:
    explicit KeycapButton(QWidget *parent = nullptr);
    explicit KeycapButton(const QString &text, const QString &keys = {}, QWidget *parent = nullptr);

    QString look() const { return m_look; }
    void setLook(const QString &look);
    QString controlSize() const { return m_controlSize; }
    void setControlSize(const QString &size);
    QString keys() const { return m_keys; }
    void setKeys(const QString &keys);
    bool keysBelow() const { return m_keysBelow; }
    void setKeysBelow(bool below);
    QString iconName() const { return m_iconName; }
    void setIconName(const QString &name);
    QString trailingIconName() const { return m_trailingIconName; }
    void setTrailingIconName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Colors {
        QColor fill, edge, ink, icon;
    };
    Colors colors() const;
    QFont labelFont() const;
    QString label() const;
    int padding() const;
    int labelWidth() const;
    void measureAgain();

    QString m_look;
    QString m_controlSize;
    QString m_keys;
    QString m_iconName;
    QString m_trailingIconName;
    bool m_keysBelow = false;
};

} // namespace sharpend
