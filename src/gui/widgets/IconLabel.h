// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QWidget>

namespace sharpend {

/// One line icon in a token colour, beside a text that says the same. Silent to assistive technology unless it is given
/// an accessible name.
class IconLabel : public QWidget
{
    Q_OBJECT
    /// A file of resources/icons, without its suffix.
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)
    /// 16 by default.
    Q_PROPERTY(int side READ side WRITE setSide)
    /// A word of Token; "ink2" by default.
    Q_PROPERTY(QString token READ tokenWord WRITE setToken)
public:
    explicit IconLabel(QWidget *parent = nullptr);
    IconLabel(const QString &name, Token token, int side = 16, QWidget *parent = nullptr);

    QString iconName() const { return m_iconName; }
    void setIconName(const QString &name);
    int side() const { return m_side; }
    void setSide(int side);
    Token token() const { return m_token; }
    void setToken(Token token);
    QString tokenWord() const { return wordOf(m_token); }
    void setToken(const QString &word) { setToken(fromWord<Token>(word).value_or(m_token)); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    int m_side = 16;
    Token m_token = Token::Ink2;
};

} // namespace sharpend
