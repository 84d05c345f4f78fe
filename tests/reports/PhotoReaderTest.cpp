// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Pictures from anywhere become photos that tell nothing but what is on them; what cannot be read is refused in a sentence.

#include "domain/Photos.h"
#include "reports/PhotoReader.h"
#include "support/Pictures.h"
#include "support/catch.h"

#include <QColorSpace>
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A picture that no compression makes small.
QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    std::mt19937 random(17);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = 0xff000000U | (random() & 0xffffffU);
    }
    return image;
}

bool isRed(const QImage &image, QPoint at)
{
    const QColor color = image.pixelColor(at);
    return color.red() > 200 && color.green() < 60 && color.blue() < 60;
}

} // namespace

TEST_CASE("what a camera writes about a picture is gone, whatever the format", "[photos]")
{
    const QByteArray word(plantedWord);
    const QByteArray jpeg = withMetadata(fileOf(aPicture({640, 480}))), png = pngWithMetadata(fileOf(aPicture({640, 480}), "png"));
    for (const QByteArray &file : {jpeg, png}) {
        REQUIRE(file.contains(word)); // it is there to be found
        const PhotoReading reading = readPhoto(file, u"/media/card/IMG_20260317_132912.jpg"_s);
        REQUIRE(reading.refusal == QString());
        CHECK(reading.name == u"photo.jpg"); // the camera's name tells the time
        CHECK_FALSE(reading.jpeg.contains(word));
        for (const char *trace : {"Exif", "GPS", "ns.adobe.com", "ICC_PROFILE", "Photoshop", "Comment", "2026"})
            CHECK_FALSE(reading.jpeg.contains(trace));
        CHECK(isPhoto(reading.jpeg));
        CHECK(photoImage(reading.jpeg).size() == QSize(640, 480));
        CHECK(photoImage(reading.jpeg).textKeys().isEmpty());
    }
    QImage told = aPicture();
    told.setText(u"Author"_s, QString::fromUtf8(plantedWord));
    told.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const PhotoReading pasted = readPhotoImage(told);
    CHECK(isPhoto(pasted.jpeg));
    CHECK_FALSE(pasted.jpeg.contains(word));
}

TEST_CASE("a picture that was turned in the camera stands upright", "[photos]")
{
    const QByteArray plain = fileOf(aPicture({200, 100}));
    const auto read = [&](int turned) { return photoImage(readPhoto(withMetadata(plain, turned), u"a.jpg"_s).jpeg); };
    CHECK(isRed(read(1), {5, 5}));
    const QImage right = read(6); // to be turned clockwise
    CHECK(right.size() == QSize(100, 200));
    CHECK(isRed(right, {95, 5}));
    const QImage round = read(3);
    CHECK(round.size() == QSize(200, 100));
    CHECK(isRed(round, {195, 95}));
}

TEST_CASE("a photo is 2 MB at most and keeps as much of the picture as that allows", "[photos]")
{
    const PhotoReading large = readPhoto(fileOf(aPicture({6000, 4500}), "jpeg", 95), u"wall.jpg"_s);
    REQUIRE(large.refusal == QString());
    CHECK(photoImage(large.jpeg).size() == QSize(4000, 3000));

    const QByteArray heavy = fileOf(noise({2600, 2000}), "jpeg", 95);
    REQUIRE(heavy.size() > 2 * largestPhoto);
    const PhotoReading reading = readPhoto(heavy, u"wall.jpg"_s);
    REQUIRE(reading.refusal == QString());
    CHECK(reading.jpeg.size() <= largestPhoto);
    CHECK(reading.jpeg.size() > largestPhoto / 3);
    const QSize size = photoImage(reading.jpeg).size();
    CHECK(std::abs(size.width() / double(size.height()) - 1.3) < 0.02);

    QImage clear({300, 200}, QImage::Format_ARGB32);
    clear.fill(Qt::transparent); // a screenshot with round corners is no black picture
    CHECK(photoImage(readPhoto(fileOf(clear, "png"), u"a.png"_s).jpeg).pixelColor(10, 10) == QColor(Qt::white));
    CHECK(photoImage(reading.jpeg, {96, 96}).width() == 96);
}

TEST_CASE("what is no picture, or not all of one, is refused in a sentence", "[photos]")
{
    const QByteArray jpeg = fileOf(aPicture({640, 480})), png = fileOf(aPicture({640, 480}), "png");
    const QByteArray gif("GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00"
                         "\x01\x00\x00\x02\x02"
                         "D\x01\x00;", 43);
    struct Hostile {
        const char *what;
        QByteArray file;
        const char *sentence;
    };
    const std::vector<Hostile> list{
        {"nothing", {}, "“wall.jpg” is empty, so it was not added."},
        {"a text", "All the notes from the wall", "“wall.jpg” is not a photo that can be added. Save it as JPEG or PNG first."},
        {"an SVG", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>", "“wall.jpg” is not a photo"},
        {"a GIF", gif, "“wall.jpg” is not a photo"},
        {"a BMP", fileOf(aPicture(), "bmp"), "“wall.jpg” is not a photo"},
        {"a JPEG cut off", jpeg.left(jpeg.size() * 2 / 3), "“wall.jpg” is damaged or was cut off"},
        {"a JPEG cut off, with a whole smaller picture in its head", withMetadata(jpeg).left(withMetadata(jpeg).size() * 2 / 3),
         "“wall.jpg” is damaged or was cut off"},
        {"the head of a JPEG", jpeg.left(20), "“wall.jpg” is damaged or was cut off"},
        {"four bytes of a JPEG", jpeg.left(4), "“wall.jpg” is damaged or was cut off"},
        {"a PNG cut off", png.left(png.size() / 2), "“wall.jpg” is damaged or was cut off"},
        {"the head of a PNG", png.left(8), "“wall.jpg” is damaged or was cut off"},
        {"a PNG that says it is a billion pixels", pngOfSide(32000), "“wall.jpg” has more than 100 megapixels. Make it smaller, then add it."},
        {"a PNG that says it is all the memory", pngOfSide(0x7fffffff), "“wall.jpg”"},
        {"a PNG of other bytes", QByteArray(png).replace(60, 200, QByteArray(200, '\x55')), "“wall.jpg” is damaged or was cut off"},
        {"noise after the head of a JPEG", jpeg.left(4) + QByteArray(5000, '\x37'), "“wall.jpg” is damaged or was cut off"},
        {"a file beyond all bounds", QByteArray(largestPhotoFile + 1, '\x37'), "“wall.jpg” is larger than 40 MB. Make it smaller, then add it."},
    };
    for (const Hostile &hostile : list) {
        INFO(hostile.what);
        const PhotoReading reading = readPhoto(hostile.file, u"../../home/wall.jpg"_s);
        INFO(reading.refusal.toStdString());
        CHECK(reading.refusal.startsWith(QString::fromUtf8(hostile.sentence)));
        CHECK(reading.jpeg.isEmpty());
    }
    const QByteArray webp = QByteArray("RIFF\x1a\0\0\0WEBPVP8L", 16) + QByteArray(20, '\0');
    const bool known = QImageReader::supportedImageFormats().contains("webp");
    CHECK(readPhoto(webp, u"wall.webp"_s).refusal.startsWith(known ? u"“wall.webp” is damaged"_s : u"“wall.webp” is a WebP picture, which cannot be read"_s));
    CHECK(photoImage("nothing").isNull());
    CHECK(photoImage(png).isNull()); // what is kept is JPEG, and no other reader gets to see it
    CHECK(readPhotoImage(QImage()).refusal.contains(u"damaged"_s));
}

TEST_CASE("a picture of the wrong name is read for what it is, and a folder or a pipe is not read at all", "[photos]")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"left half.gif"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(fileOf(aPicture(), "png"));
    file.close();
    const PhotoReading reading = readPhotoFile(path);
    CHECK(reading.refusal == QString());
    CHECK(reading.name == u"left half.jpg");
    for (const QString &other : {folder.path(), folder.filePath(u"gone.jpg"_s), u"/dev/zero"_s})
        CHECK(readPhotoFile(other).refusal.contains(u"cannot be read. Check that it is there"_s));
}
