// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractButton>

namespace sharpend {

class InPlaceEdit;

/// What the group makes of a theme, in one sentence over its cards: read, and written where it stands by a click, Enter or
/// F2. Half a sentence is not kept while it is typed, so that no other window and no projector shows it.
class InsightBox : public QAbstractButton
{
    Q_OBJECT
public:
    explicit InsightBox(QWidget *parent);

    void setTheme(const QString &title);
    void setInsight(const QString &insight);
    QString insight() const { return m_insight; }
    void setReadOnly(bool readOnly);
    void edit();
    /// Keeps what is being written; the field closes.
    void finish();
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The sentence was written, where \a from stood when the writing began.
    void kept(const QString &insight, const QString &from);
    /// It needs another height: the field grows with its words.
    void resized();
    void chosen();
    void leaveSideways(int step);
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
    QString words() const;
    void tell();
    void close(bool keepFocus);

    QString m_theme, m_insight, m_from;
    bool m_readOnly = false;
    InPlaceEdit *m_edit;
};

} // namespace sharpend
