// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// How the bytes of a table become text.

#include "exchange/Csv.h"

#include <QStringDecoder>

#include <array>
#include <optional>

namespace sharpend {

namespace {

/// 0x80 to 0x9F of Windows-1252; where it has nothing, Latin-1's control character stands (and is dropped later).
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                               0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                               0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F)
            c = QChar(windows1252[c.unicode() - 0x80]);
    }
    return text;
}

/// How many letters beyond ASCII \a bytes hold as good UTF-8, and how many bytes are not.
struct Utf8Count {
    qsizetype good = 0, bad = 0;
};

Utf8Count countUtf8(const QByteArray &bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar first = uchar(bytes[i]);
        const int length = first < 0x80     ? 1
            : first >= 0xC2 && first < 0xE0 ? 2
            : first >= 0xE0 && first < 0xF0 ? 3
            : first >= 0xF0 && first < 0xF5 ? 4
                                            : 0;
        bool whole = length > 0 && i + length <= bytes.size();
        for (int k = 1; whole && k < length; ++k)
            whole = (uchar(bytes[i + k]) & 0xC0) == 0x80;
        if (!whole)
            ++count.bad;
        else if (length > 1)
            ++count.good;
        i += whole ? length : 1;
    }
    return count;
}

/// UTF-16 without a mark: text of most languages has a zero in every other byte.
std::optional<QStringConverter::Encoding> utf16Without(const QByteArray &bytes)
{
    const qsizetype looked = qMin<qsizetype>(bytes.size(), 4096) / 2;
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < looked; ++i) {
        even += bytes[2 * i] == '\0';
        odd += bytes[2 * i + 1] == '\0';
    }
    if (looked >= 2 && odd * 2 > looked && even * 10 < looked)
        return QStringConverter::Utf16LE;
    if (looked >= 2 && even * 2 > looked && odd * 10 < looked)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

/// Which of the two UTF-16 \a bytes are, if they are either.
std::optional<QStringConverter::Encoding> utf16Of(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked == QStringConverter::Utf16LE || marked == QStringConverter::Utf16BE)
        return marked;
    return bytes.startsWith("\xEF\xBB\xBF") ? std::nullopt : utf16Without(bytes);
}

} // namespace

QString decodeText(const QByteArray &bytes, CsvEncoding &encoding)
{
    if (const auto utf16 = utf16Of(bytes)) {
        encoding = CsvEncoding::Utf16;
        return QStringDecoder(*utf16).decode(bytes);
    }
    // A few broken bytes in a text that is plainly UTF-8 spoil those letters only.
    const Utf8Count count = countUtf8(bytes);
    encoding
        = count.bad == 0 || count.good > 4 * count.bad || bytes.startsWith("\xEF\xBB\xBF") ? CsvEncoding::Utf8 : CsvEncoding::Windows1252;
    return encoding == CsvEncoding::Utf8 ? QString::fromUtf8(bytes) : fromWindows1252(bytes);
}

} // namespace sharpend
