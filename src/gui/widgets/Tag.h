// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"

#include <QLabel>

namespace sharpend {

/// A word or two on a small tint: "Yes", "Was due 12 March", "This is a judgement, not a score".
class Tag : public QLabel
{
    Q_OBJECT
    /// "neutral" (the default), "caution", "accent" or "good".
    Q_PROPERTY(QString tone READ tone WRITE setTone)
    /// 36 high in body size, for a sentence that stands alone; otherwise 24 in meta size.
    Q_PROPERTY(bool large READ isLarge WRITE setLarge)
public:
    explicit Tag(QWidget *parent = nullptr);
    explicit Tag(const QString &text, const QString &tone = {}, QWidget *parent = nullptr);

    QString tone() const { return m_tone; }
    void setTone(const QString &tone);
    bool isLarge() const { return m_large; }
    void setLarge(bool large);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    QString m_tone;
    bool m_large = false;
};

} // namespace sharpend
