// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PhotoReader.h"

#include "domain/Photos.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PhotoReader)
};

constexpr int longestSide = 4000, allocationMegabytes = 512;
constexpr int qualities[]{85, 78, 70, 60};
constexpr qreal smaller = 0.8;

/// The format by the first bytes, as Qt calls it: what a file is named does not matter, and no other reader gets to see it.
QByteArray formatOf(const QByteArray &file)
{
    if (jpegParts(file).begins)
        return "jpeg";
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (file.startsWith("RIFF") && file.mid(8, 4) == "WEBP")
        return "webp";
    if (file.mid(4, 4) == "ftyp" && QByteArrayList{"heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"}.contains(file.mid(8, 4)))
        return "heic";
    return {};
}

QString nameOf(const QByteArray &format) { return format == "heic" ? u"HEIC"_s : u"WebP"_s; }

/// \a image on white, in the usual colours, and nothing else of it: texts, resolution and colour profile stay behind.
QImage bare(QImage image, QSize size)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    if (image.size() != size)
        image = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage made(size, QImage::Format_RGB32);
    if (made.isNull())
        return made;
    made.fill(Qt::white);
    image.setDevicePixelRatio(1);
    QPainter(&made).drawImage(0, 0, image);
    return made;
}

QByteArray encoded(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

/// First less quality, then less of the picture.
QByteArray shrunk(QImage image)
{
    for (;;) {
        for (const int quality : qualities) {
            if (const QByteArray bytes = encoded(image, quality); isPhoto(bytes))
                return bytes;
        }
        const QSize size = image.size() * smaller;
        if (size.width() < 1 || size.height() < 1)
            return {};
        image = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
}

QSize within(QSize size, int side)
{
    return size.width() > side || size.height() > side ? size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}) : size;
}

bool isTooLarge(QSize size) { return qint64(size.width()) * size.height() > largestPhotoPixels; }

PhotoReading refused(const QString &sentence) { return {{}, {}, sentence}; }

PhotoReading damaged(const QString &shown)
{
    return refused(Words::tr("“%1” is damaged or was cut off, so it was not added. Copy it from the camera again.").arg(shown));
}

PhotoReading tooLarge(const QString &shown)
{
    return refused(Words::tr("“%1” has more than %2 megapixels. Make it smaller, then add it.")
                       .arg(shown, QLocale().toString(largestPhotoPixels / 1'000'000)));
}

PhotoReading finished(const QImage &image, const QString &name, const QString &shown)
{
    const QImage kept = image.isNull() ? QImage() : bare(image, within(image.size(), longestSide));
    const QByteArray jpeg = kept.isNull() ? QByteArray() : shrunk(kept);
    return jpeg.isEmpty() ? damaged(shown) : PhotoReading{name, jpeg, {}};
}

} // namespace

PhotoReading readPhoto(const QByteArray &file, const QString &fileName)
{
    const QString shown = attachmentName(fileName); // in a sentence, to whoever chose the file
    if (file.isEmpty())
        return refused(Words::tr("“%1” is empty, so it was not added.").arg(shown));
    if (file.size() > largestPhotoFile)
        return refused(Words::tr("“%1” is larger than %2 MB. Make it smaller, then add it.").arg(shown).arg(largestPhotoFile >> 20));
    const QByteArray format = formatOf(file);
    if (format.isEmpty())
        return refused(Words::tr("“%1” is not a photo that can be added. Save it as JPEG or PNG first.").arg(shown));
    if (!QImageReader::supportedImageFormats().contains(format))
        return refused(Words::tr("“%1” is a %2 picture, which cannot be read on this computer. Save it as JPEG or PNG first.")
                           .arg(shown, nameOf(format)));
    if (format == "jpeg" && !jpegParts(file).whole) // it would be decoded, with grey where the rest was
        return damaged(shown);
    QBuffer buffer;
    buffer.setData(file);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // upright
    QImageReader::setAllocationLimit(allocationMegabytes);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return damaged(shown);
    if (isTooLarge(size))
        return tooLarge(shown);
    if (const QSize wanted = within(size, longestSide); wanted != size)
        reader.setScaledSize(wanted);
    return finished(reader.read(), photoName(fileName), shown);
}

PhotoReading readPhotoFile(const QString &path)
{
    const QString shown = attachmentName(path);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // never a pipe or a device, which need not end
        return refused(Words::tr("“%1” cannot be read. Check that it is there and that you may open it.").arg(shown));
    const QByteArray bytes = file.read(largestPhotoFile + 1);
    if (file.error() != QFileDevice::NoError)
        return refused(Words::tr("“%1” cannot be read to its end. It may be on a disk that has gone.").arg(shown));
    return readPhoto(bytes, path);
}

PhotoReading readPhotoImage(const QImage &image)
{
    const QString name = photoName({});
    return isTooLarge(image.size()) ? tooLarge(name) : finished(image, name, name);
}

QSize photoSize(const QByteArray &jpeg)
{
    QBuffer buffer;
    buffer.setData(jpeg);
    QImageReader reader(&buffer, "jpeg");
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    return size.isEmpty() || isTooLarge(size) ? QSize() : size;
}

QImage photoImage(const QByteArray &jpeg, QSize most)
{
    const QSize size = photoSize(jpeg);
    if (size.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(jpeg);
    QImageReader reader(&buffer, "jpeg");
    reader.setAutoDetectImageFormat(false);
    QImageReader::setAllocationLimit(allocationMegabytes);
    if (most.isValid() && (size.width() > most.width() || size.height() > most.height()))
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace sharpend
