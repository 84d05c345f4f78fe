// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

namespace sharpend {

/// A box of its own on the page. The style sheet draws it by its property "surface": card (the default), caution,
/// accent, good, stop, sunken, or dashed for what is not there yet. A form may set the same property on any QFrame.
class Card : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString surface READ surface WRITE setSurface)
public:
    explicit Card(QWidget *parent = nullptr);

    QString surface() const { return m_surface; }
    void setSurface(const QString &surface);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_surface;
};

} // namespace sharpend
