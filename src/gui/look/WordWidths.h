// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

namespace sharpend {

/// A line of a text: the letters from `begin` up to `end`, without the spaces at which it was broken.
struct LineSpan {
    qsizetype begin = 0, end = 0;
    qreal width = 0;
};

/// Breaks texts into lines by the widths of their words, each measured once for each font. Shaping is what laying out text
/// costs, and people use the same words again and again: a note takes a tenth of the time that QTextLayout needs.
class WordWidths
{
public:
    /// The lines of \a text in \a font, none wider than \a width; without wrapping where that is 0 or less. Nothing where the
    /// text is not made of words between spaces, or where a word is too long for a line: QTextLayout knows what to do then.
    std::optional<std::vector<LineSpan>> lines(const QString &text, const QFont &font, qreal width);
    /// How wide \a word is.
    qreal of(QStringView word, const QFont &font) { return widthOf(word, wordsIn(font), font); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(QStringView word) const { return qHash(word); }
    };
    using Words = std::unordered_map<QString, qreal, Hash, std::equal_to<>>;
    struct FontWords {
        QString family;
        int pixelSize = 0, weight = 0;
        qreal letterSpacing = 0;
        QFont::SpacingType spacingType = QFont::PercentageSpacing;
        qreal space = 0;
        Words words;
    };

    FontWords &wordsIn(const QFont &font);
    static qreal widthOf(QStringView word, FontWords &words, const QFont &font);

    std::vector<FontWords> m_fonts;
};

} // namespace sharpend
