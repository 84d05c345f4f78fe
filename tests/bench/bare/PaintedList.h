// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractScrollArea>
#include <QStringList>

namespace sharpend::bench {

/// The least that shows thousands of texts: a scroll area that paints those in view, under each other, and knows the height of
/// them all for its scroll bar.
class PaintedList : public QAbstractScrollArea
{
    Q_OBJECT
public:
    PaintedList(const QStringList &texts, int textWidth, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QStringList m_texts;
    QList<int> m_tops; ///< of each text, and below the last
    int m_textWidth;
};

} // namespace sharpend::bench
