// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Photos.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Photos)
};

constexpr qsizetype longestName = 120, longestEnding = 10; // in characters

// The second bytes of the markers of a JPEG (ITU-T T.81, table B.1).
constexpr uchar startOfImage = 0xd8, endOfImage = 0xd9, startOfScan = 0xda, firstApp = 0xe0, lastApp = 0xef, comment = 0xfe,
                firstRestart = 0xd0, lastRestart = 0xd7, temporary = 0x01;

/// Whether a segment says only how the picture is to be read: the JFIF head, and Adobe's word on its colours.
bool isAboutDecoding(uchar marker, QByteArrayView segment)
{
    constexpr qsizetype jfifLength = 16, adobeLength = 14; // a JFIF head may bring a smaller picture along: then it is longer
    if (marker == firstApp)
        return segment.startsWith("JFIF") && segment.size() + 2 == jfifLength;
    return marker == firstApp + 14 && segment.startsWith("Adobe") && segment.size() + 2 == adobeLength;
}

} // namespace

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString attachmentName(const QString &name)
{
    QList<uint> kept; // as characters, so that none is cut in half
    for (const uint c : name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1).toUcs4()) {
        const QChar::Category category = QChar::category(char32_t(c));
        if (category != QChar::Other_Control && category != QChar::Other_Format) // what turns a text round is the second
            kept << c;
    }
    if (kept.size() > longestName) // the ending stays
        kept.remove(longestName - longestEnding, kept.size() - longestName);
    const QString text = QString::fromUcs4(reinterpret_cast<const char32_t *>(kept.constData()), kept.size()).trimmed();
    return text.isEmpty() || text == "."_L1 || text == ".."_L1 ? Words::tr("photo") + ".jpg"_L1 : text;
}

QString photoName(const QString &fileName)
{
    static const QRegularExpression dated(u"\\d{6}|(?:19|20)\\d\\d\\D?\\d\\d\\D?\\d\\d"_s);
    const QString name = attachmentName(fileName);
    const QString stem = name.contains(u'.') ? name.section(u'.', 0, -2).trimmed() : name;
    return attachmentName((stem.isEmpty() || dated.match(stem).hasMatch() ? Words::tr("photo") : stem) + ".jpg"_L1);
}

QString photoLabel(qsizetype number, qsizetype count, const QString &name)
{
    const QString place = Words::tr("Photo %1 of %2").arg(number).arg(count);
    const QString stem = name.contains(u'.') ? name.section(u'.', 0, -2) : name;
    return stem.isEmpty() || name == photoName({}) ? place : Words::tr("%1: %2").arg(place, stem);
}

JpegParts jpegParts(const QByteArray &bytes)
{
    JpegParts parts;
    const auto byte = [&](qsizetype at) { return uchar(bytes[at]); };
    parts.begins = bytes.size() > 3 && byte(0) == 0xff && byte(1) == startOfImage && byte(2) == 0xff;
    if (!parts.begins)
        return parts;
    bool plain = true, inScan = false;
    for (qsizetype at = 2; at + 1 < bytes.size();) {
        if (byte(at) != 0xff || (inScan && byte(at + 1) == 0)) { // within a scan; FF 00 is a byte FF of it
            if (!inScan)
                return parts; // no marker where one must be
            ++at;
            continue;
        }
        const uchar marker = byte(at + 1);
        if (marker == 0xff) { // fill
            ++at;
        } else if ((marker >= firstRestart && marker <= lastRestart) || marker == temporary) {
            at += 2;
        } else if (marker == endOfImage) {
            parts.whole = true;
            parts.plain = plain && at + 2 == bytes.size(); // some cameras hide things behind the end
            return parts;
        } else {
            if (at + 3 >= bytes.size())
                return parts;
            const qsizetype length = byte(at + 2) << 8 | byte(at + 3);
            if (length < 2 || at + 2 + length > bytes.size())
                return parts;
            const QByteArrayView segment = QByteArrayView(bytes).sliced(at + 4, length - 2);
            if (((marker >= firstApp && marker <= lastApp) && !isAboutDecoding(marker, segment)) || marker == comment)
                plain = false;
            inScan = marker == startOfScan;
            at += 2 + length;
        }
    }
    return parts;
}

bool isPhoto(const QByteArray &bytes)
{
    if (bytes.size() > largestPhoto)
        return false;
    const JpegParts parts = jpegParts(bytes);
    return parts.whole && parts.plain;
}

} // namespace sharpend
