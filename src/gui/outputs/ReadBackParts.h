// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"
#include "gui/widgets/PaintedWidget.h"

#include <QAbstractButton>
#include <QLabel>

namespace sharpend {

/// A text of a size that grows with the window it is read from.
class ReadBackText : public QLabel
{
    Q_OBJECT
public:
    ReadBackText(Token token, int weight, QWidget *parent);

    /// In pixels, at 100 % text size.
    void setSize(int pixels, int line);
    /// How high \a text would stand at this size and \a width.
    int heightFor(int width) const;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return heightFor(width); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, m_line}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_token;
    int m_weight, m_line = 20;
};

/// One of the three answers: keep, reword, strike.
class ReadBackChoice : public QAbstractButton
{
    Q_OBJECT
public:
    ReadBackChoice(const QString &icon, const QString &words, const QString &more, QWidget *parent);

    void setUnit(qreal unit);
    /// The key that does the same, as a small cap at its end.
    void setKey(const QString &key) { m_key = key; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int px(int pixels) const;

    QString m_icon, m_more, m_key;
    qreal m_unit = 1;
};

/// How far the reading back has come: ticks, the wedge, rings.
class ReadBackSteps : public PaintedWidget
{
    Q_OBJECT
public:
    explicit ReadBackSteps(QWidget *parent = nullptr);

    void setSteps(const QList<bool> &kept, int current);
    void setUnit(qreal unit);
    QString summary() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<bool> m_kept;
    int m_current = 0;
    qreal m_unit = 1;
};

} // namespace sharpend
