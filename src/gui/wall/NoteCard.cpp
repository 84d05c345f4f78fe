// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/NoteCard.h"

#include "domain/Records.h"
#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KindBadge.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype heightsKept = 4'000;
constexpr int footGap = 6, besideGap = 8, tick = 20, roomyWidth = 240, cardMenuSide = 32, menuInset = 4, menuIcon = 16;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(NoteCard)
};

QFont fontOf(int size, int weight)
{
    QFont font = Look::instance()->font(Type::Body, weight);
    font.setPixelSize(Look::instance()->scaled(size));
    return font;
}

} // namespace

QString wordsOnCard(const Note &note)
{
    if (!note.verbatim || note.text.startsWith(u'“') || note.text.startsWith(u'"'))
        return note.text;
    return Words::tr("“%1”", "somebody's exact words").arg(note.text);
}

QString NoteCardData::spoken() const
{
    QStringList parts;
    if (kind)
        parts << kindLabel(*kind);
    parts << text;
    if (fresh)
        parts << Words::tr("New, from a reflection");
    if (!also.isEmpty())
        parts << also;
    if (selected)
        parts << Words::tr("Selected");
    QString said = parts.join(u". "_s);
    if (!time.isEmpty())
        said += u", "_s + time;
    if (pending)
        said += u". "_s + Words::tr("Not on the disk yet");
    return said;
}

NoteCard::NoteCard(const Scale &scale)
    : m_scale(scale)
{
}

int NoteCard::textHeight(const QString &text, int width) const
{
    const auto key = std::pair(text, width);
    if (const auto found = m_heights.constFind(key); found != m_heights.cend())
        return *found;
    if (m_heights.size() > heightsKept)
        m_heights.clear();
    const TextLines lines(text, fontOf(m_scale.textSize, 400), Look::instance()->scaled(m_scale.lineHeight), width);
    m_heights.insert(key, lines.height());
    return lines.height();
}

int NoteCard::headerHeight(const NoteCardData &card) const
{
    const bool isEmpty = !card.kind && !m_scale.showsTime; // before a room an empty badge is a box that nobody has ticked
    return card.byKind || card.beside || isEmpty ? 0 : Look::instance()->scaled(m_scale.badge) + Look::instance()->scaled(m_scale.gap);
}

int NoteCard::textLeft(const NoteCardData &card) const
{
    return Look::instance()->scaled(m_scale.padding) + (card.beside ? Look::instance()->scaled(m_scale.badge + besideGap) : 0);
}

bool NoteCard::freshBeside(const NoteCardData &card, int width) const
{
    return card.beside && card.fresh && width >= Look::instance()->scaled(roomyWidth);
}

int NoteCard::textRight(const NoteCardData &card, int width) const
{
    const Look *look = Look::instance();
    int mark = 0; // the words keep clear of what stands at the right
    if (freshBeside(card, width))
        mark = freshSize().width() + look->scaled(besideGap);
    if (card.selected && (card.byKind || card.beside))
        mark = std::max(mark, look->scaled(tick + besideGap));
    return look->scaled(m_scale.padding) + mark;
}

QSize NoteCard::freshSize() const
{
    const Look *look = Look::instance();
    return {QFontMetrics(fontOf(m_scale.labelSize, 500)).horizontalAdvance(Words::tr("new")) + 2 * look->scaled(6), look->scaled(m_scale.labelHeight + 2)};
}

QColor NoteCard::ink(const NoteCardData &card) const
{
    return card.kind ? Look::instance()->kindInk(*card.kind) : Look::instance()->color(Token::Ink2);
}

int NoteCard::footHeight(const NoteCardData &card, int width) const
{
    if (card.justAdded && m_scale.showsTime)
        return Look::instance()->scaled(footGap) + Keycap::sizeOf(u"Ctrl"_s).height();
    const bool needed = card.pending || !card.also.isEmpty() || (card.beside && card.fresh && !freshBeside(card, width)) || (card.byKind && m_scale.showsTime);
    return needed ? Look::instance()->scaled(footGap) + Look::instance()->scaled(m_scale.labelHeight) : 0;
}

int NoteCard::height(const NoteCardData &card, int width) const
{
    const int padding = Look::instance()->scaled(m_scale.padding);
    const int least = card.beside || card.selected ? Look::instance()->scaled(m_scale.badge) : 0;
    return 2 * padding + headerHeight(card) + std::max(least, textHeight(card.text, width - textLeft(card) - textRight(card, width)))
        + footHeight(card, width);
}

QRect NoteCard::textRect(const QRect &rect, const NoteCardData &card) const
{
    const int padding = Look::instance()->scaled(m_scale.padding);
    return rect.adjusted(textLeft(card), padding + headerHeight(card), -textRight(card, rect.width()), -padding - footHeight(card, rect.width()));
}

void NoteCard::paint(QPainter *painter, const QRect &rect, const NoteCardData &card) const
{
    const Look *look = Look::instance();
    const int padding = look->scaled(m_scale.padding);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    QColor edge = card.kind ? look->kindEdge(*card.kind) : look->color(Token::Line);
    qreal border = 1;
    if (card.justAdded) {
        edge = card.kind ? look->kindHue(*card.kind) : look->color(Token::LineStrong);
        border = m_scale.newestBorder;
    }
    if (card.focused) {
        edge = look->color(Token::Accent);
        border = 2;
    }
    const QColor fill = card.kind ? look->kindTint(*card.kind) : look->color(Token::Card);
    qreal inset = border / 2;
    if (card.selected) { // a ring around the card, as of the others that are selected with it
        painter->setPen(QPen(look->color(Token::Accent), 2));
        painter->setBrush(look->color(Token::Paper));
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), m_scale.radius + 1, m_scale.radius + 1);
        inset += 3;
    }
    painter->setPen(QPen(edge, border));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), m_scale.radius, m_scale.radius);

    const QRect inside = rect.adjusted(padding, padding, -padding, -padding);
    if (card.beside)
        paintBeside(painter, inside, card);
    else if (headerHeight(card) > 0)
        paintHeader(painter, QRect(inside.topLeft(), QSize(inside.width(), look->scaled(m_scale.badge))), card);
    const QRect body = textRect(rect, card);
    painter->setPen(look->color(Token::Ink));
    TextLines(card.text, fontOf(m_scale.textSize, 400), look->scaled(m_scale.lineHeight), body.width())
        .draw(painter, body.topLeft());
    if (const int foot = footHeight(card, rect.width()); foot > 0) {
        const int row = foot - look->scaled(footGap);
        paintFoot(painter, QRect(inside.left(), inside.bottom() + 1 - row, inside.width(), row), card);
    }
    if (card.selected) {
        const int side = look->scaled(tick);
        const QRect box(inside.right() + 1 - side + 2, inside.top() - 2, side, side);
        painter->setPen(Qt::NoPen);
        painter->setBrush(look->color(Token::Accent));
        painter->drawRoundedRect(box, 4, 4);
        const int icon = look->scaled(14);
        painter->drawPixmap(QRect(box.center() - QPoint(icon / 2 - 1, icon / 2 - 1), QSize(icon, icon)),
                            look->pixmap(u"check"_s, look->color(Token::OnAccent), icon, painter->device()->devicePixelRatioF()));
    }
    if (card.hasMenu && !card.selected)
        paintMenu(painter, rect, card);
    painter->restore();
}

QRect NoteCard::menuRect(const QRect &rect, const NoteCardData &card) const
{
    const int side = Look::instance()->scaled(cardMenuSide);
    if (card.beside) { // under the badge, or on it where the card is low
        const int under = rect.top() + Look::instance()->scaled(m_scale.padding) + Look::instance()->scaled(m_scale.badge);
        return {rect.left() + menuInset, std::min(under, rect.bottom() + 1 - side - menuInset), side, side};
    }
    const int top = card.byKind ? rect.bottom() + 1 - side - menuInset : rect.top() + menuInset;
    return {rect.right() + 1 - side - menuInset, top, side, side};
}

void NoteCard::paintMenu(QPainter *painter, const QRect &rect, const NoteCardData &card) const
{
    const Look *look = Look::instance();
    const QRect button = menuRect(rect, card);
    painter->setPen(card.kind ? look->kindEdge(*card.kind) : look->color(Token::Line));
    painter->setBrush(card.kind ? look->kindTint(*card.kind) : look->color(Token::Card));
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int side = look->scaled(menuIcon);
    const QRect icon(button.center() - QPoint(side / 2 - 1, side / 2 - 1), QSize(side, side));
    painter->drawPixmap(icon, look->pixmap(u"ellipsis"_s, look->color(Token::Ink), side, painter->device()->devicePixelRatioF()));
}

void NoteCard::paintBeside(QPainter *painter, const QRect &inside, const NoteCardData &card) const
{
    const Look *look = Look::instance();
    const int side = look->scaled(m_scale.badge);
    const QRectF badge(inside.left(), inside.top(), side, side);
    if (card.kind)
        paintKindBadge(*painter, badge, *card.kind, *look);
    else
        paintEmptyBadge(*painter, badge, *look);
    if (freshBeside(card, inside.width() + 2 * look->scaled(m_scale.padding)) && !card.selected)
        paintFresh(painter, {inside.right() + 1, inside.top()});
}

void NoteCard::paintFresh(QPainter *painter, const QPoint &topRight) const
{
    const Look *look = Look::instance();
    const QRect tag(topRight - QPoint(freshSize().width(), 0), freshSize());
    painter->setPen(Qt::NoPen);
    painter->setBrush(look->color(Token::AccentTint));
    painter->drawRoundedRect(tag, 4, 4);
    painter->setFont(fontOf(m_scale.labelSize, 500));
    painter->setPen(look->color(Token::Accent));
    painter->drawText(tag, Qt::AlignCenter, Words::tr("new"));
}

void NoteCard::paintHeader(QPainter *painter, const QRect &row, const NoteCardData &card) const
{
    const Look *look = Look::instance();
    const int side = look->scaled(m_scale.badge);
    const QRectF badge(row.left(), row.top(), side, side);
    const QFont timeFont = fontOf(m_scale.labelSize, 400);
    const int timeWidth = m_scale.showsTime ? int(std::ceil(tabularWidth(card.time, timeFont))) : 0;
    int labelLeft = row.left();
    if (card.kind) {
        paintKindBadge(*painter, badge, *card.kind, *look);
        labelLeft += side + look->scaled(8);
        painter->setFont(fontOf(m_scale.labelSize, 600));
        painter->setPen(look->kindInk(*card.kind));
        const int room = row.right() + 1 - labelLeft - (timeWidth > 0 ? timeWidth + look->scaled(4) : 0);
        painter->drawText(QRect(labelLeft, row.top(), room, side), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(kindLabel(*card.kind), Qt::ElideRight, room));
    } else {
        paintEmptyBadge(*painter, badge, *look);
    }
    if (m_scale.showsTime && !card.hasMenu && !card.selected) {
        painter->setFont(timeFont);
        painter->setPen(look->color(Token::Ink3));
        drawTabular(painter, QPointF(row.right() + 1 - timeWidth, row.top() + baselineIn(timeFont, side)), card.time);
    }
}

void NoteCard::paintFoot(QPainter *painter, const QRect &row, const NoteCardData &card) const
{
    const Look *look = Look::instance();
    const QFont font = fontOf(m_scale.labelSize, 500);
    painter->setFont(font);
    const QColor ink = this->ink(card);
    if (card.pending) {
        painter->setPen(look->color(Token::CautionInk));
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, Words::tr("Not on the disk yet"));
        return;
    }
    if (card.justAdded && m_scale.showsTime) {
        painter->setPen(ink);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, Words::tr("Just added"));
        const QSize caps = Keycap::sizeOf(u"Ctrl+Up"_s);
        const QString edit = Words::tr("edit");
        const int editWidth = QFontMetrics(font).horizontalAdvance(edit);
        const int left = row.right() + 1 - caps.width();
        const int said = row.left() + QFontMetrics(font).horizontalAdvance(Words::tr("Just added")) + look->scaled(8);
        const int editLeft = left - look->scaled(6) - editWidth;
        if (editLeft >= said)
            painter->drawText(QRect(editLeft, row.top(), editWidth, row.height()), Qt::AlignVCenter | Qt::AlignLeft, edit);
        if (left >= said) {
            Keycap::paint(painter, QPointF(left, row.top() + (row.height() - caps.height()) / 2.0), u"Ctrl+Up"_s);
        }
        return;
    }
    const bool freshHere = card.fresh && !freshBeside(card, row.width() + 2 * look->scaled(m_scale.padding));
    if (freshHere)
        paintFresh(painter, {row.right() + 1, row.top() - 1});
    if (!card.also.isEmpty()) {
        const int side = look->scaled(14);
        painter->drawPixmap(QRect(row.left() + 2, row.top() + (row.height() - side) / 2, side, side),
                            look->pixmap(u"link"_s, ink, side, painter->device()->devicePixelRatioF()));
        painter->setPen(ink);
        const QRect words = row.adjusted(side + look->scaled(6), 0, freshHere ? -freshSize().width() - look->scaled(6) : 0, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, QFontMetrics(font).elidedText(card.also, Qt::ElideRight, words.width()));
        return;
    }
    if (card.beside)
        return;
    const QFont timeFont = fontOf(m_scale.labelSize, 400);
    const qreal timeWidth = card.fresh ? freshSize().width() : tabularWidth(card.time, timeFont);
    painter->setPen(ink);
    const QRect placeRect = row.adjusted(0, 0, -int(timeWidth) - look->scaled(8), 0);
    painter->drawText(placeRect, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(card.place, Qt::ElideRight, placeRect.width()));
    painter->setFont(timeFont);
    painter->setPen(look->color(Token::Ink3));
    drawTabular(painter, QPointF(row.right() + 1 - timeWidth, row.top() + baselineIn(timeFont, row.height())), card.time);
}

} // namespace sharpend
