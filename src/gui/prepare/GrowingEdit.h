// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

namespace sharpend {

/// An editor as high as what is in it, so that the page scrolls and the field does not. Tab leaves it.
class GrowingEdit : public QPlainTextEdit
{
    Q_OBJECT
    /// The least number of lines; 1 by default.
    Q_PROPERTY(int minimumLines READ minimumLines WRITE setMinimumLines)
public:
    explicit GrowingEdit(QWidget *parent = nullptr);

    int minimumLines() const { return m_minimumLines; }
    void setMinimumLines(int lines);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void grow();

    int m_minimumLines = 1;
};

} // namespace sharpend
