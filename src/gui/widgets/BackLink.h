// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPushButton>

class QVBoxLayout;

namespace sharpend {

/// The way back over a page's title: where it leads, behind a chevron whose point stands at the margin.
class BackLink : public QPushButton
{
    Q_OBJECT
public:
    explicit BackLink(QWidget *parent = nullptr);

    /// One named backButton on top of the \a column that makeScrollingPage() made, in the room over the title.
    static BackLink *over(QVBoxLayout *column, const QString &words = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sharpend
