// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/projector/ProjectorPages.h"

#include "gui/look/TextLines.h"
#include "gui/widgets/KindBadge.h"

#include <QCoreApplication>
#include <QPainter>

#include <limits>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int laneGap = 32, cardGap = 16;
constexpr int titleSize = 28, titleLine = 36, underTitle = 16, mostTitleLines = 3, badge = 36, badgeGap = 12;
constexpr int insightSize = 30, insightLine = 40, insightPadding = 20;
constexpr int ruleLeading = 18, ruleIndent = 40, partSize = 18;
constexpr int typeSteps[]{38, 34, 30};

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProjectorPages)
};

/// The title of the next column of a lane.
QString continuedTitle(const QString &title) { return Words::tr("%1, continued", "a lane that goes on in the next column").arg(title); }

/// A size that NoteCard will make larger with the facilitator's text, and that must not be.
int unscaled(int pixels) { return qRound(pixels / Look::instance()->textScale()); }

} // namespace

/// One size of type.
struct ProjectorPages::Step {
    Step(int pixels, const RoomSizes &sizes)
        : size(pixels)
        , card(NoteCard::Scale{.textSize = unscaled(sizes.of(pixels)),
                               .lineHeight = unscaled(sizes.of(pixels + 10)),
                               .labelSize = unscaled(sizes.of(24)),
                               .labelHeight = unscaled(sizes.of(32)),
                               .badge = unscaled(sizes.of(40)),
                               .padding = unscaled(sizes.of(24)),
                               .radius = sizes.of(12),
                               .gap = unscaled(sizes.of(10)),
                               .newestBorder = std::max(2, sizes.of(4)),
                               .showsTime = false})
    {
    }

    int size;
    NoteCard card;
};

void ProjectorPages::forget() { m_steps.clear(); }

void ProjectorPages::makeSteps(const RoomSizes &sizes)
{
    if (m_steps.empty() || sizes.size != m_sizes.size) {
        m_sizes = sizes;
        m_steps.clear();
        for (const int size : typeSteps)
            m_steps.push_back(std::make_shared<Step>(size, sizes));
    }
}

int ProjectorPages::laneWidth() const { return (m_room.width() - (columns() - 1) * m_sizes.of(laneGap)) / columns(); }

int ProjectorPages::laneHeight() const
{
    return m_room.height() - (m_rules ? 0 : m_sizes.of(m_titleLines * titleLine + underTitle));
}

TextLines ProjectorPages::titleOf(const QString &title, bool hasBadge) const
{
    const int room = laneWidth() - (hasBadge ? m_sizes.of(badge + badgeGap) : 0);
    return {title, m_sizes.font(titleSize, 600), m_sizes.of(titleLine), qreal(room), mostTitleLines};
}

TextLines ProjectorPages::insightLines(const QString &text, int width) const
{
    return {text, m_sizes.font(insightSize, 500), m_sizes.of(insightLine), qreal(width - 2 * m_sizes.of(insightPadding))};
}

TextLines ProjectorPages::ruleLines(const Step &step, const QString &text, int width) const
{
    return {text, m_sizes.font(step.size, 400), m_sizes.of(step.size + ruleLeading), qreal(width - m_sizes.of(ruleIndent))};
}

int ProjectorPages::heightOf(const Step &step, const Card &card) const
{
    switch (card.piece) {
    case Piece::Note: return step.card.height(card.data, laneWidth());
    case Piece::Insight: return insightLines(card.data.text, laneWidth()).height() + 2 * m_sizes.of(insightPadding);
    case Piece::Rule: return ruleLines(step, card.data.text, laneWidth()).height();
    }
    return 0;
}

/// The parts of \a card, which is taller than a whole place.
QList<ProjectorPages::Card> ProjectorPages::partsOf(const Step &step, const Card &card) const
{
    const auto lines = [&]() -> TextLines {
        switch (card.piece) {
        case Piece::Insight: return insightLines(card.data.text, laneWidth());
        case Piece::Rule: return ruleLines(step, card.data.text, laneWidth());
        case Piece::Note: break;
        }
        const int line = Look::instance()->scaled(step.card.scale().lineHeight);
        QFont font = m_sizes.font(step.size, 400);
        font.setPixelSize(Look::instance()->scaled(step.card.scale().textSize));
        return {card.data.text, font, line, qreal(step.card.textRect(QRect(0, 0, laneWidth(), 100), card.data).width())};
    }();
    const int line = lines.height() / lines.lineCount();
    const int fit = std::max(1, (laneHeight() - (card.height - lines.height())) / line);
    QList<Card> parts;
    for (int from = 0; from < lines.lineCount(); from += fit) {
        Card part = card;
        part.data.text = lines.textOf(from, fit);
        part.part = int(parts.size()) + 1;
        part.height = card.height - lines.height() + std::min(fit, lines.lineCount() - from) * line;
        parts.append(part);
    }
    for (Card &part : parts)
        part.parts = int(parts.size());
    return parts;
}

/// The pages at the size of \a step; gives up as soon as there would be more than \a most.
QList<ProjectorPages::Page> ProjectorPages::pagesAt(const Step &step, const RoomPicture &picture, qsizetype most) const
{
    QList<Page> pages;
    Page page;
    Place place;
    QString continued;
    int y = 0;
    const int gap = m_sizes.of(cardGap);
    const auto turn = [&] {
        if (place.cards.isEmpty())
            return;
        page.append(place);
        place.cards.clear();
        if (!place.title.isEmpty())
            place.title = continued; // whatever goes on in the next place
        y = 0;
        if (page.size() == columns()) {
            pages.append(page);
            page.clear();
        }
    };
    const auto add = [&](const Card &card) {
        if (y + card.height > laneHeight())
            turn();
        place.cards.append(card);
        y += card.height + gap;
    };
    const auto put = [&](const Card &card) {
        if (card.height <= laneHeight())
            return add(card);
        turn();
        for (const Card &part : partsOf(step, card))
            add(part);
    };
    const auto cardOf = [&](Piece piece, const QString &text) {
        Card card;
        card.piece = piece;
        card.data.text = text;
        return card;
    };
    if (m_rules) {
        for (const QString &rule : picture.groundRules) {
            Card card = cardOf(Piece::Rule, rule);
            card.height = heightOf(step, card);
            put(card);
        }
        turn();
    }
    for (const RoomLane &lane : m_rules ? QList<RoomLane>() : picture.lanes) {
        place.title = lane.title;
        place.kind = lane.kind;
        continued = continuedTitle(lane.title);
        Card insight = cardOf(Piece::Insight, lane.insight);
        insight.height = lane.insight.isEmpty() ? 0 : heightOf(step, insight);
        if (!lane.insight.isEmpty())
            put(insight);
        const bool repeats = !lane.insight.isEmpty() && insight.height * 3 <= laneHeight();
        for (const RoomNote &note : lane.notes) {
            Card card = cardOf(Piece::Note, note.text);
            card.noteId = note.id;
            card.data.kind = note.kind;
            card.data.byKind = picture.byKind;
            card.data.justAdded = note.id == picture.newest;
            card.height = heightOf(step, card);
            const qsizetype before = pages.size();
            if (y + card.height > laneHeight())
                turn();
            if (pages.size() > before && repeats) // on another page the sentence stands over its notes again
                put(insight);
            put(card);
            if (pages.size() > most)
                return pages;
        }
        turn();
    }
    if (!page.isEmpty())
        pages.append(page);
    return pages;
}

void ProjectorPages::layOut(const RoomPicture &picture, const RoomSizes &sizes, int top, int bottom)
{
    makeSteps(sizes);
    m_rules = picture.show == RoomPicture::Show::GroundRules;
    m_room = QRect(sizes.of(RoomSizes::margin), top, sizes.size.width() - 2 * sizes.of(RoomSizes::margin), bottom - top);
    m_titleLines = 1;
    for (const RoomLane &lane : picture.lanes)
        m_titleLines = std::max(m_titleLines, titleOf(continuedTitle(lane.title), lane.kind.has_value()).lineCount());
    // The largest type that needs no more pages than the smallest would.
    m_step = m_steps.back();
    m_pages = pagesAt(*m_step, picture, std::numeric_limits<qsizetype>::max());
    for (auto step = std::next(m_steps.rbegin()); step != m_steps.rend(); ++step) {
        QList<Page> larger = pagesAt(**step, picture, m_pages.size());
        if (larger.size() > m_pages.size())
            break;
        m_step = *step;
        m_pages = std::move(larger);
    }
}

int ProjectorPages::pageOf(const QString &noteId) const
{
    for (qsizetype page = 0; page < m_pages.size() && !noteId.isEmpty(); ++page) {
        for (const Place &place : m_pages[page]) {
            for (const Card &card : place.cards) {
                if (card.noteId == noteId)
                    return int(page);
            }
        }
    }
    return -1;
}

QList<ProjectorPages::Shown> ProjectorPages::shownOn(int page) const
{
    QList<Shown> shown;
    if (page < 0 || page >= m_pages.size())
        return shown;
    // Notes stand in a row, as near to their titles as the longest of the page lets them.
    int lines = 1;
    for (const Place &place : m_rules ? Page() : m_pages[page])
        lines = std::max(lines, titleOf(place.title, place.kind.has_value()).lineCount());
    int x = m_room.left();
    for (const Place &place : m_pages[page]) {
        if (!m_rules)
            shown.append({place.title, place.kind, nullptr, QRect(x, m_room.top(), laneWidth(), m_sizes.of(lines * titleLine))});
        int y = m_room.top() + (m_rules ? 0 : m_sizes.of(lines * titleLine + underTitle));
        for (const Card &card : place.cards) {
            shown.append({place.title, place.kind, &card, QRect(x, y, laneWidth(), card.height)});
            y += card.height + m_sizes.of(cardGap);
        }
        x += laneWidth() + m_sizes.of(laneGap);
    }
    return shown;
}

void ProjectorPages::paint(QPainter *painter, int page) const
{
    for (const Shown &shown : shownOn(page)) {
        if (shown.card) {
            paintCard(painter, shown.rect, *shown.card);
            continue;
        }
        const int left = shown.kind ? m_sizes.of(badge + badgeGap) : 0;
        if (shown.kind)
            paintKindBadge(*painter, QRectF(shown.rect.topLeft(), QSizeF(m_sizes.of(badge), m_sizes.of(badge))), *shown.kind, *Look::instance());
        painter->setPen(Look::instance()->color(Token::Ink));
        titleOf(shown.title, shown.kind.has_value()).draw(painter, shown.rect.topLeft() + QPoint(left, 0));
    }
}

void ProjectorPages::paintCard(QPainter *painter, const QRect &rect, const Card &card) const
{
    const Look *look = Look::instance();
    if (card.piece == Piece::Note) {
        m_step->card.paint(painter, rect, card.data);
    } else if (card.piece == Piece::Insight) {
        const int padding = m_sizes.of(insightPadding);
        painter->setPen(Qt::NoPen);
        painter->setBrush(look->color(Token::AccentTint));
        painter->drawRoundedRect(rect, m_sizes.of(12), m_sizes.of(12));
        painter->setPen(look->color(Token::Ink));
        insightLines(card.data.text, rect.width()).draw(painter, rect.topLeft() + QPoint(padding, padding));
    } else {
        if (card.part == 1) {
            const qreal middle = rect.top() + m_sizes.of(m_step->size + ruleLeading) / 2.0;
            painter->setPen(Qt::NoPen);
            painter->setBrush(look->color(Token::Accent));
            painter->drawEllipse(QPointF(rect.left() + m_sizes.of(8), middle), m_sizes.of(6), m_sizes.of(6));
        }
        painter->setPen(look->color(Token::Ink));
        ruleLines(*m_step, card.data.text, rect.width()).draw(painter, rect.topLeft() + QPoint(m_sizes.of(ruleIndent), 0));
    }
    if (card.parts > 1) { // "1 of 3", in the padding at the foot
        const int inset = m_sizes.of(12), band = m_sizes.of(24);
        painter->setFont(m_sizes.font(partSize, 500));
        painter->setPen(look->color(Token::Ink2));
        painter->drawText(QRect(rect.left() + inset, rect.bottom() + 1 - band, rect.width() - 2 * inset, band), Qt::AlignRight | Qt::AlignVCenter,
                          Words::tr("%1 of %2").arg(card.part).arg(card.parts));
    }
}

} // namespace sharpend
