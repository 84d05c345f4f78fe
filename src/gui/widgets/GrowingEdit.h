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
    /// Enter ends the editing instead of beginning a line, and lines that are pasted become one.
    Q_PROPERTY(bool singleParagraph READ isSingleParagraph WRITE setSingleParagraph)
public:
    explicit GrowingEdit(QWidget *parent = nullptr);

    int minimumLines() const { return m_minimumLines; }
    void setMinimumLines(int lines);
    bool isSingleParagraph() const { return m_singleParagraph; }
    void setSingleParagraph(bool single) { m_singleParagraph = single; }

Q_SIGNALS:
    /// Enter, in a field of a single paragraph.
    void returnPressed();
    /// Enter as well, or the keyboard has gone elsewhere.
    void editingFinished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void grow();

    int m_minimumLines = 1;
    bool m_singleParagraph = false;
};

} // namespace sharpend
