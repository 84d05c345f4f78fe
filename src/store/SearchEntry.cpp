// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/SearchEntry.h"

#include "store/Search.h"
#include "store/SearchIndex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend::searchentry {

namespace {

constexpr qint64 farthest = (qint64(1) << (63 - placeBits - 1)) - 1; // the year 2109, and 1830 the other way

QString cutLong(const QString &line)
{
    QStringList words = line.split(u' ');
    std::transform(words.begin(), words.end(), words.begin(), cut);
    return words.join(u' ');
}

qint64 placeOf(const QString &id)
{
    qint64 place = 0;
    for (int i = 0; i < placeBits / 4; ++i) {
        const char16_t c = i < id.size() ? id[i].unicode() : u'0';
        const int digit = c < u'0' ? 0 : c <= u'9' ? c - u'0' : c < u'a' ? 10 : c <= u'f' ? c - u'a' + 10 : 15;
        place = place * 16 + digit;
    }
    return placesInMoment - 1 - place;
}

} // namespace

QString wordsOf(const QString &table) { return u"search_%1"_s.arg(table); }

QString cut(const QString &word)
{
    if (word.size() <= longestIndexWord)
        return word;
    return word.left(word[longestIndexWord - 1].isHighSurrogate() ? longestIndexWord - 1 : longestIndexWord);
}

QString indexWords(const QString &text)
{
    QString line = searchLine(text);
    for (qsizetype from = 0; from >= 0 && line.size() - from > longestIndexWord;) {
        const qsizetype end = line.indexOf(u' ', from);
        if ((end < 0 ? line.size() : end) - from > longestIndexWord) {
            line = cutLong(line);
            break;
        }
        from = end < 0 ? end : end + 1;
    }
    return line;
}

qint64 keyFor(const QDateTime &at, const QString &id)
{
    const qint64 moment = at.isValid() ? std::clamp(at.toMSecsSinceEpoch(), -farthest, farthest) : 0;
    return moment * placesInMoment + placeOf(id);
}

qint64 nextPlace(qint64 key)
{
    const qint64 place = key & (placesInMoment - 1);
    return place == placesInMoment - 1 ? key - place : key + 1;
}

} // namespace sharpend::searchentry
