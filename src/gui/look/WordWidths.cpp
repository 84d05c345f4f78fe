// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/WordWidths.h"

#include <QFontMetricsF>

#include <algorithm>

namespace sharpend {

namespace {

constexpr std::size_t wordsKept = 12'000, fontsKept = 64;
constexpr qreal sliver = 1.0 / 64; ///< the least that Qt tells apart

/// Whether a letter stands for itself, whatever is beside it, in a script that puts spaces between words.
bool standsAlone(QChar letter)
{
    const char16_t c = letter.unicode();
    if (c < 0x7f)
        return c >= 0x20 || c == u'\n';
    return (c >= 0xa0 && c < 0x250 && c != 0xad) // Latin; not the hyphen that shows only where it breaks
        || (c >= 0x370 && c < 0x530 && !(c >= 0x483 && c < 0x48a)) // Greek and Cyrillic; not what is set above a letter
        || (c >= 0x1e00 && c < 0x1f00) || (c >= 0x2010 && c < 0x2028) || (c >= 0x2030 && c < 0x205f) || (c >= 0x20a0 && c < 0x20c0);
}

/// Where the word at \a from ends: before a space, or behind a dash or stroke that stands between letters.
qsizetype endOfWord(QStringView text, qsizetype from)
{
    for (auto i = from; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u' ' || c == u'\n')
            return i;
        const bool dash = c == u'-' || c == u'/' || c == u'–' || c == u'—';
        if (dash && i > from && i + 1 < text.size() && text[i - 1].isLetterOrNumber() && text[i + 1].isLetter())
            return i + 1;
    }
    return text.size();
}

} // namespace

WordWidths::FontWords &WordWidths::wordsIn(const QFont &font)
{
    const QString family = font.family();
    const int size = font.pixelSize(), weight = font.weight();
    const qreal spacing = font.letterSpacing();
    const auto type = font.letterSpacingType();
    const auto found = std::find_if(m_fonts.begin(), m_fonts.end(), [&](const FontWords &each) {
        return each.pixelSize == size && each.weight == weight && each.letterSpacing == spacing && each.spacingType == type
            && each.family == family;
    });
    if (found != m_fonts.end())
        return *found;
    if (m_fonts.size() >= fontsKept)
        m_fonts.clear();
    m_fonts.push_back({family, size, weight, spacing, type, QFontMetricsF(font).horizontalAdvance(u' '), {}});
    return m_fonts.back();
}

qreal WordWidths::widthOf(QStringView word, FontWords &words, const QFont &font)
{
    if (const auto found = words.words.find(word); found != words.words.end())
        return found->second;
    if (words.words.size() >= wordsKept)
        words.words.clear();
    const QString own = word.toString();
    const qreal width = QFontMetricsF(font).horizontalAdvance(own);
    words.words.emplace(own, width);
    return width;
}

std::optional<std::vector<LineSpan>> WordWidths::lines(const QString &text, const QFont &font, qreal width)
{
    if (font.pixelSize() <= 0 || font.italic() || !std::all_of(text.begin(), text.end(), standsAlone))
        return std::nullopt;
    FontWords &words = wordsIn(font);
    const qreal room = width > 0 ? width + sliver : std::numeric_limits<qreal>::max();
    std::vector<LineSpan> lines{LineSpan()};
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] == u'\n') {
            ++at;
            lines.push_back({at, at, 0});
            continue;
        }
        const qsizetype spaces = at;
        while (at < text.size() && text[at] == u' ')
            ++at;
        const qsizetype end = endOfWord(text, at);
        if (end == at)
            continue; // spaces at the end of a line take no room
        const qreal word = widthOf(QStringView(text).mid(at, end - at), words, font);
        LineSpan &line = lines.back();
        const qreal wider = line.width + qreal(at - spaces) * words.space + word;
        if (wider <= room) {
            line = {line.begin, end, wider};
        } else if (word <= room) {
            lines.push_back({at, end, word});
        } else {
            return std::nullopt;
        }
        at = end;
    }
    return lines;
}

} // namespace sharpend
