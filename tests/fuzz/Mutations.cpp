// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "fuzz/Mutations.h"

using namespace Qt::StringLiterals;

namespace sharpend::fuzz {

namespace {

/// What readers stumble over.
const QList<QByteArray> &stumblingBlocks()
{
    static const QList<QByteArray> blocks{
        "\0"_ba,
        "\xff"_ba,
        "\xc0\x80"_ba,
        "\xed\xa0\x80"_ba,
        "\xe2\x80\xae"_ba,
        "\xef\xbb\xbf"_ba,
        "\r\n"_ba,
        "\n\n"_ba,
        "\""_ba,
        "\"\""_ba,
        "\\u0000"_ba,
        "\\ud800"_ba,
        "{"_ba,
        "}"_ba,
        "["_ba,
        "]"_ba,
        ","_ba,
        ";"_ba,
        "\t"_ba,
        ":"_ba,
        "null"_ba,
        "true"_ba,
        "-1"_ba,
        "1e999"_ba,
        "18446744073709551615"_ba,
        "-9223372036854775808"_ba,
        "0.1"_ba,
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["_ba,
        "{}"_ba,
        "[]"_ba,
        "<script>"_ba,
        "=1+1"_ba,
        "../../x"_ba,
        QByteArray(300, 'x'),
        QByteArray("\xcc\x81").repeated(200),
    };
    return blocks;
}

} // namespace

Mutations::Mutations(const QList<QByteArray> &seeds, const QList<QByteArray> &words, quint32 number)
    : m_seeds(seeds)
    , m_words(words + stumblingBlocks())
    , m_chance(number)
{
}

QByteArray Mutations::next()
{
    QByteArray bytes = m_seeds[below(m_seeds.size())];
    for (qsizetype left = 1 + below(4); left > 0; --left)
        change(bytes);
    return bytes;
}

void Mutations::change(QByteArray &bytes)
{
    const qsizetype at = below(bytes.size()), length = 1 + below(std::min<qsizetype>(bytes.size() - at, 64));
    switch (below(7)) {
    case 0: // a bit that fell over
        if (!bytes.isEmpty())
            bytes[at] = char(bytes[at] ^ (1 << below(8)));
        break;
    case 1:
        bytes.remove(at, length);
        break;
    case 2:
        bytes.insert(at, bytes.mid(at, length));
        break;
    case 3:
        bytes.insert(at, m_words[below(m_words.size())]);
        break;
    case 4:
        bytes.replace(at, length, m_words[below(m_words.size())]);
        break;
    case 5: // cut off on its way
        bytes.truncate(at);
        break;
    default: { // the head of one, the tail of another
        const QByteArray &other = m_seeds[below(m_seeds.size())];
        bytes = bytes.left(at) + other.mid(below(other.size()));
    }
    }
}

} // namespace sharpend::fuzz
