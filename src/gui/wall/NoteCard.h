// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QColor>
#include <QHash>
#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace sharpend {

struct Note;

/// The words of \a note as a card shows them: exact words stand in quotation marks.
QString wordsOnCard(const Note &note);

/// What a card shows. A note has no author, so neither has a card.
struct NoteCardData {
    QString text;
    std::optional<NoteKind> kind;
    QString time;          ///< "13:36"
    QString place;         ///< the theme, where the lane names the kind; shown in the foot
    bool byKind = false;   ///< the lane says the kind: no header
    bool beside = false;   ///< the badge beside the words, no header: where the group makes sense of the wall
    bool fresh = false;    ///< a reflection that Meeting 2 has brought
    QString also;          ///< "Also in People are the queue"
    bool justAdded = false;
    bool pending = false;  ///< not on the disk yet
    bool selected = false;
    bool focused = false;
    bool hasMenu = false; ///< its menu button shows: the mouse is over it, or the keyboard on it

    /// What assistive technology reads: "Constraint. The screen says sent, 13:29."
    QString spoken() const;
};

/// Measures and paints one card of the wall. Text is measured once for each text, width and size, which is what a wall of
/// thousands costs; see docs/architecture.md.
class NoteCard
{
public:
    /// Type and sizes of a card: the wall's, or the projector's larger ones.
    struct Scale {
        int textSize = 14, lineHeight = 20, labelSize = 12, labelHeight = 16, badge = 20, padding = 12, radius = 6;
        int gap = 4;         ///< between header, body and foot
        int newestBorder = 2;
        bool showsTime = true;
    };

    explicit NoteCard(const Scale &scale);

    const Scale &scale() const { return m_scale; }
    int height(const NoteCardData &card, int width) const;
    void paint(QPainter *painter, const QRect &rect, const NoteCardData &card) const;
    /// Where the menu button of \a card in \a rect is: over a time, or beside the words, never on them.
    QRect menuRect(const QRect &rect, const NoteCardData &card) const;
    /// Where the body's text goes, for an editor laid over it.
    QRect textRect(const QRect &rect, const NoteCardData &card) const;
    /// Sizes are different now: measure again.
    void forget() { m_heights.clear(); }

private:
    int textHeight(const QString &text, int width) const;
    int textLeft(const NoteCardData &card) const;
    int textRight(const NoteCardData &card, int width) const;
    /// Whether "new" stands beside the words, or in the foot where the card is narrow.
    bool freshBeside(const NoteCardData &card, int width) const;
    int headerHeight(const NoteCardData &card) const;
    int footHeight(const NoteCardData &card, int width) const;
    void paintHeader(QPainter *painter, const QRect &row, const NoteCardData &card) const;
    void paintFoot(QPainter *painter, const QRect &row, const NoteCardData &card) const;
    void paintMenu(QPainter *painter, const QRect &rect, const NoteCardData &card) const;
    void paintBeside(QPainter *painter, const QRect &inside, const NoteCardData &card) const;
    QSize freshSize() const;
    void paintFresh(QPainter *painter, const QPoint &topRight) const;
    QColor ink(const NoteCardData &card) const;

    Scale m_scale;
    mutable QHash<std::pair<QString, int>, int> m_heights;
};

} // namespace sharpend
