// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>

#include <memory>

class QPagedPaintDevice;
class QPainter;
class QTextLayout;

/// How things look on paper, which is light whatever the screen is.
namespace sharpend::paper {

/// A colour of resources/theme/tokens.json, of its light half: "ink2".
QColor color(const char *token);
/// The same of its dark half, for what is read on a screen.
QColor darkColor(const char *token);
/// A file that travels inside the binary for reports; empty where there is none.
QByteArray resource(const QString &path);

/// The reports' font, \a pixels high. It joins no letters.
QFont font(qreal pixels, QFont::Weight weight);

/// Whether \a text runs from right to left: what follows its first \a bold letters decides, a label only where nothing does.
bool isMirrored(const QString &text, qsizetype bold);

/// \a text in lines of \a room, its first \a bold letters heavier. Letters are joined only where their script wants it
/// (Arabic, Devanagari): of joined Latin letters, colons and hyphens a PDF could not be read back.
std::unique_ptr<QTextLayout> layOut(const QString &text, qreal pixels, QFont::Weight weight, qsizetype bold, qreal room,
                                    QPagedPaintDevice &device);

/// Paints line \a number of \a layout with the painter's pen, in the middle of a row that is \a height high and has its left end at
/// \a corner. Emoji are painted as pictures, as a PDF draws no glyphs of their fonts.
void paintLine(QPainter &painter, const QTextLayout &layout, int number, const QPointF &corner, qreal height);

/// How large an SVG of ours is, in points.
QSizeF drawingSize(const QByteArray &svg);
void paintDrawing(QPainter &painter, const QRectF &rect, const QByteArray &svg);

/// What \a kind of note is told by, besides its glyph.
QColor kindHue(NoteKind kind);
/// The badge of \a kind, its glyph on its colour.
void paintKind(QPainter &painter, const QRectF &rect, NoteKind kind);

} // namespace sharpend::paper
