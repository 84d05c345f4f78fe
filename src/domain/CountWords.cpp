// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/CountWords.h"

#include <QCoreApplication>

#include <array>

namespace sharpend {

QString countInWords(qsizetype count)
{
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("CountWords", "none"), QT_TRANSLATE_NOOP("CountWords", "one"),
        QT_TRANSLATE_NOOP("CountWords", "two"),  QT_TRANSLATE_NOOP("CountWords", "three"),
        QT_TRANSLATE_NOOP("CountWords", "four"), QT_TRANSLATE_NOOP("CountWords", "five"),
        QT_TRANSLATE_NOOP("CountWords", "six"),  QT_TRANSLATE_NOOP("CountWords", "seven"),
        QT_TRANSLATE_NOOP("CountWords", "eight"), QT_TRANSLATE_NOOP("CountWords", "nine"),
        QT_TRANSLATE_NOOP("CountWords", "ten"),
    };
    if (count < 0 || count >= qsizetype(words.size()))
        return QString::number(count);
    return QCoreApplication::translate("CountWords", words[std::size_t(count)]);
}

QString sentenceCase(const QString &text) { return text.left(1).toUpper() + text.mid(1); }

} // namespace sharpend
