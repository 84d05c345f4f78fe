// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/look/Look.h"
#include "gui/widgets/TextLabel.h"

#include <QPushButton>
#include <QTextLayout>

namespace sharpend {

/// A part of a text, to be marked as wording that needs thought.
struct MarkedPart {
    qsizetype from = 0, length = 0;
    bool operator==(const MarkedPart &) const = default;
};

/// A text in lines of an exact height, with parts marked, and a few words after it in small print.
class HintedLines
{
public:
    HintedLines(const QString &text, const QList<MarkedPart> &marked, const QString &aside, Type type, int weight, qreal width);

    int height() const { return m_lineCount * m_lineHeight; }
    void draw(QPainter *painter, const QPointF &topLeft, Token ink) const;

private:
    QTextLayout m_layout;
    QList<MarkedPart> m_marked;
    int m_lineHeight, m_lineCount = 0;
};

/// A sentence of the outputs as it is read; a click, Enter or F2 asks to edit it.
class HintedText : public QPushButton
{
    Q_OBJECT
public:
    explicit HintedText(QWidget *parent = nullptr);

    void setType(Type type, int weight = 0);
    void setWords(const QString &text, const QList<MarkedPart> &marked, const QString &aside);
    QString words() const { return m_text; }
    void setReadOnly(bool readOnly);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Ctrl+Shift with an arrow: by so many places.
    void moveRequested(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    HintedLines lines(int width) const;

    QString m_text, m_aside;
    QList<MarkedPart> m_marked;
    Type m_type = Type::Reading;
    int m_weight = 0;
    bool m_readOnly = false;
};

/// A sentence that quotes marked words.
class HintedLabel : public TextLabel
{
    Q_OBJECT
public:
    using TextLabel::TextLabel;
    void setMarked(const MarkedPart &part);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkedPart m_part;
};

} // namespace sharpend
