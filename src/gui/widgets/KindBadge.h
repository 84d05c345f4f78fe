// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/KindWords.h"
#include "gui/look/Look.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace sharpend {

/// Paints the badge of \a kind into \a rect; for delegates and for the widget alike. Badge, glyph and kindLabel() travel together:
/// colour never stands alone.
void paintKindBadge(QPainter &painter, const QRectF &rect, NoteKind kind, const Look &look);
/// The badge of a note that has no kind yet.
void paintEmptyBadge(QPainter &painter, const QRectF &rect, const Look &look);

/// A badge on its own, as in a note's header or at the capture field.
class KindBadge : public QWidget
{
    Q_OBJECT
    /// A word of NoteKind; empty for no kind yet.
    Q_PROPERTY(QString kind READ kindWord WRITE setKind)
    /// 18, 20 (the default), 28 or 40.
    Q_PROPERTY(int side READ side WRITE setSide)
public:
    explicit KindBadge(QWidget *parent = nullptr);

    std::optional<NoteKind> kind() const { return m_kind; }
    void setKind(std::optional<NoteKind> kind);
    QString kindWord() const { return m_kind ? wordOf(*m_kind) : QString(); }
    void setKind(const QString &word) { setKind(fromWord<NoteKind>(word)); }
    int side() const { return m_side; }
    void setSide(int side);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<NoteKind> m_kind;
    int m_side = 20;
};

} // namespace sharpend
