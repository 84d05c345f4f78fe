// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QWidget>

namespace sharpend {

/// A round place for a person or a thing, never a face: job labels are enough. Decoration, so silent to assistive
/// technology; the words are beside it.
class Avatar : public QWidget
{
    Q_OBJECT
    /// A file of resources/icons; "person" by default.
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)
    /// 36 by default.
    Q_PROPERTY(int side READ side WRITE setSide)
    /// The fill, a word of Token: "sunken" by default, "card" on a tinted card, "accent-tint" for what comes first.
    Q_PROPERTY(QString token READ tokenWord WRITE setToken)
public:
    explicit Avatar(QWidget *parent = nullptr);

    QString iconName() const { return m_iconName; }
    void setIconName(const QString &name);
    int side() const { return m_side; }
    void setSide(int side);
    QString tokenWord() const { return wordOf(m_token); }
    void setToken(const QString &word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    int m_side = 36;
    Token m_token = Token::Sunken;
};

} // namespace sharpend
