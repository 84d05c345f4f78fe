// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/projector/RoomPicture.h"
#include "gui/projector/RoomSizes.h"
#include "gui/wall/NoteCard.h"

#include <QRect>

#include <memory>
#include <vector>

class QPainter;

namespace sharpend {

class TextLines;

/// The room's picture laid out in pages, and painted. The type steps down before a page is added; a lane, a note or a rule
/// that is too long goes on in the next place, so that no word is lost.
class ProjectorPages
{
public:
    enum class Piece { Note, Insight, Rule };
    /// One box of a page: a note, the sentence of a theme, a ground rule; or a part of one.
    struct Card {
        Piece piece = Piece::Note;
        QString noteId;
        NoteCardData data; ///< the words, and how a note looks
        int part = 1, parts = 1;
        int height = 0;
    };
    struct Place {
        QString title;
        std::optional<NoteKind> kind; ///< whose badge stands before the title
        QList<Card> cards;
    };
    using Page = QList<Place>;
    /// Where something is on its page; without a card it is the title of the place.
    struct Shown {
        QString title;
        std::optional<NoteKind> kind;
        const Card *card = nullptr;
        QRect rect;
    };

    /// Lays \a picture out for a window of \a sizes, between \a top and \a bottom.
    void layOut(const RoomPicture &picture, const RoomSizes &sizes, int top, int bottom);
    /// The look is different: measure again.
    void forget();

    const QList<Page> &pages() const { return m_pages; }
    /// The page on which the note begins; -1 for none.
    int pageOf(const QString &noteId) const;
    QList<Shown> shownOn(int page) const;
    void paint(QPainter *painter, int page) const;

private:
    struct Step;
    void makeSteps(const RoomSizes &sizes);
    QList<Page> pagesAt(const Step &step, const RoomPicture &picture, qsizetype most) const;
    QList<Card> partsOf(const Step &step, const Card &card) const;
    int heightOf(const Step &step, const Card &card) const;
    TextLines titleOf(const QString &title, bool hasBadge) const;
    TextLines insightLines(const QString &text, int width) const;
    TextLines ruleLines(const Step &step, const QString &text, int width) const;
    int columns() const { return m_rules ? 1 : 3; }
    int laneWidth() const;
    int laneHeight() const;
    void paintCard(QPainter *painter, const QRect &rect, const Card &card) const;

    RoomSizes m_sizes;
    QRect m_room;
    bool m_rules = false;
    int m_titleLines = 1; ///< of the longest title: every place leaves room for it
    std::vector<std::shared_ptr<const Step>> m_steps; ///< largest first; each remembers the heights it has measured
    std::shared_ptr<const Step> m_step;               ///< the one that is shown
    QList<Page> m_pages;
};

} // namespace sharpend
