// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

class TextLabel;

/// The parked ideas: how many, and that they are kept. Their text stays shut until Meeting 2 reaches its improvements.
class ParkedTray : public QWidget
{
    Q_OBJECT
public:
    explicit ParkedTray(QWidget *parent);
    void setCount(int count);
    /// When they open.
    void setWhen(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_when;
};

} // namespace sharpend
