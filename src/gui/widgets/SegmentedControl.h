// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QRadioButton>
#include <QStringList>
#include <QWidget>

namespace sharpend {

/// One choice out of a few, all in sight: Low, Some, High, Unknown. Unlike a row of radio buttons it is one control with
/// one border, and it may have nothing chosen yet. The segments are radio buttons underneath, so assistive technology
/// finds a choice it knows.
class SegmentedControl : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QStringList segments READ segments WRITE setSegments)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged)
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    QStringList segments() const;
    /// Replaces the segments; nothing is chosen afterwards.
    void setSegments(const QStringList &segments);

    /// -1 while nothing is chosen.
    int currentIndex() const;
    void setCurrentIndex(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Segment;
    void arrange();
    void move(int step);
    void settleFocus();

    QList<Segment *> m_segments;
    int m_current = -1;
};

} // namespace sharpend
