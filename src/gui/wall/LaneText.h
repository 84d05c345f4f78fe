// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace sharpend {

class InPlaceEdit;

/// The words over the cards of a lane, read, and written where they stand by a click, Enter or F2: what the group makes of a
/// theme, in one sentence, or what the paper says of a step. Half a sentence is kept in a draft alone while it is typed, so that no other
/// window and no projector shows it.
class LaneText : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Purpose { Insight, AsWritten };

    LaneText(Purpose purpose, QWidget *parent);

    /// The title of the theme or the step.
    void setLane(const QString &title);
    void setWords(const QString &words);
    QString words() const { return m_words; }
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);
    void edit();
    /// Goes on with \a words, which were half written where \a from stood.
    void reopen(const QString &words, const QString &from);
    /// Keeps what is being written; the field closes.
    void finish();
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The words are being written, where \a from stood; writingDone() when the field has closed.
    void writing(const QString &words, const QString &from);
    void writingDone();
    /// The words were written, where \a from stood when the writing began.
    void kept(const QString &words, const QString &from);
    /// It needs another height: the field grows with its words.
    void resized();
    void chosen();
    void leaveSideways(int step);
    void leaveUp();
    void leaveDown();
    /// A printable key was typed: it belongs in the capture field.
    void typed(const QString &text);
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What stands there: the words, or what to write.
    QString shown() const;
    int headHeight() const;
    int linesAtMost() const;
    void tell();
    void close(bool keepFocus);
    void paintBox(QPainter &painter, bool hot) const;
    void paintHead(QPainter &painter) const;

    const Purpose m_purpose;
    QString m_title, m_words, m_from;
    bool m_readOnly = false;
    InPlaceEdit *m_edit;
};

} // namespace sharpend
