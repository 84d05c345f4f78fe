// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Pictures.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QtEndian>

#include <array>
#include <stdexcept>

namespace sharpend::test {

QImage aPicture(QSize size, int seed)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(seed * 47 % 360, 90, 230));
    QPainter painter(&image);
    painter.fillRect(QRect(0, 0, size.width() / 2, size.height() / 4), Qt::red); // at the top left
    return image;
}

QByteArray fileOf(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!writer.write(image))
        throw std::runtime_error("no picture was written"); // the fuzzers have no test around them
    return bytes;
}

namespace {

QByteArray segment(uchar marker, const QByteArray &body)
{
    QByteArray bytes("\xff");
    bytes += char(marker);
    bytes += char((body.size() + 2) >> 8);
    bytes += char((body.size() + 2) & 0xff);
    return bytes + body;
}

/// TIFF, big-endian: the make with the planted word, the orientation, a GPS directory with latitude and time.
QByteArray exif(int turned)
{
    const QByteArray word = QByteArray(plantedWord) + '\0';
    const auto number = [](auto value) {
        QByteArray bytes(sizeof(value), '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    const auto entry = [&](quint16 tag, quint16 type, quint32 count, const QByteArray &value) {
        return number(tag) + number(type) + number(count) + value.leftJustified(4, '\0');
    };
    const quint32 first = 8, directory = 2 + 3 * 12 + 4, make = first + directory, gps = make + quint32(word.size());
    QByteArray tiff = QByteArray("MM\0\x2a", 4) + number(first);
    tiff += number(quint16(3)) + entry(0x010f, 2, quint32(word.size()), number(make)) + entry(0x0112, 3, 1, number(quint16(turned)))
        + entry(0x8825, 4, 1, number(gps)) + number(quint32(0));
    tiff += word;
    tiff += number(quint16(2)) + entry(0x0001, 2, 2, QByteArray("N\0", 2)) + entry(0x001d, 2, quint32(word.size()), number(gps + 2 + 2 * 12 + 4))
        + number(quint32(0)) + word;
    return QByteArray("Exif\0\0", 6) + tiff + fileOf(aPicture({16, 12}, 5)) + word;
}

} // namespace

QByteArray withMetadata(const QByteArray &jpeg, int turned)
{
    const QByteArray word(plantedWord);
    const QByteArray head = segment(0xe1, exif(turned)) + segment(0xe1, "http://ns.adobe.com/xap/1.0/" + QByteArray(1, '\0') + word)
        + segment(0xe2, "ICC_PROFILE" + QByteArray("\0\x01\x01", 3) + word) + segment(0xed, "Photoshop 3.0" + QByteArray(1, '\0') + word)
        + segment(0xfe, word);
    return jpeg.left(2) + head + jpeg.mid(2) + word;
}

namespace {

QByteArray chunk(const QByteArray &type, const QByteArray &body)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            made[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                made[i] = made[i] & 1 ? 0xedb88320U ^ (made[i] >> 1) : made[i] >> 1;
        }
        return made;
    }();
    quint32 crc = 0xffffffffU;
    for (const char c : type + body)
        crc = table[(crc ^ uchar(c)) & 0xff] ^ (crc >> 8);
    QByteArray bytes(4, '\0'), end(4, '\0');
    qToBigEndian(quint32(body.size()), bytes.data());
    qToBigEndian(crc ^ 0xffffffffU, end.data());
    return bytes + type + body + end;
}

constexpr qsizetype pngMark = 8, pngHeader = 25;

} // namespace

QByteArray pngOfSide(quint32 side)
{
    const QByteArray png = fileOf(aPicture(), "png");
    QByteArray header = png.mid(pngMark + 8, 13);
    qToBigEndian(side, header.data());
    qToBigEndian(side, header.data() + 4);
    return png.left(pngMark) + chunk("IHDR", header) + png.mid(pngMark + pngHeader);
}

QByteArray pngWithMetadata(const QByteArray &png)
{
    const QByteArray word(plantedWord), none(1, '\0');
    const qsizetype afterHeader = pngMark + pngHeader;
    return png.left(afterHeader) + chunk("tEXt", "Comment" + none + word) + chunk("iTXt", "Place" + none + QByteArray(4, '\0') + word)
        + chunk("eXIf", exif(1).mid(6)) + png.mid(afterHeader);
}

} // namespace sharpend::test
