// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Photos.h"
#include "support/Pictures.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("a photo's name cannot leave its folder", "[photos]")
{
    const QList<std::pair<QString, QString>> names{
        {u"left half.jpg"_s, u"left half.jpg"_s},
        {u"../../etc/passwd"_s, u"passwd"_s},
        {u"C:\\Users\\me\\wall.jpg"_s, u"wall.jpg"_s},
        {u"/home/me/"_s, u"photo.jpg"_s},
        {u".."_s, u"photo.jpg"_s},
        {u"  \n "_s, u"photo.jpg"_s},
        {u"a\nb\x07\x1b[2J.jpg"_s, u"ab[2J.jpg"_s},
        {u"wall\u202egpj.exe"_s, u"wallgpj.exe"_s}, // shown from right to left it would end in jpg
        {u"Wand – Größe 😀.jpg"_s, u"Wand – Größe 😀.jpg"_s},
    };
    for (const auto &[given, kept] : names) {
        CHECK(attachmentName(given) == kept);
        CHECK(attachmentName(kept) == kept);
    }
    const QString longest = attachmentName(QString(500, u'a') + u".jpeg"_s);
    CHECK(longest.size() <= 120);
    CHECK(longest.endsWith(u".jpeg"_s));
    CHECK(attachmentName(longest) == longest);
}

TEST_CASE("a name with a date is the camera's and is not kept", "[photos]")
{
    CHECK(photoName(u"/home/me/left half.PNG"_s) == u"left half.jpg");
    CHECK(photoName(u"Wall 3 of 4.jpeg"_s) == u"Wall 3 of 4.jpg");
    CHECK(attachmentName(photoName(QString(500, u'a'))) == photoName(QString(500, u'a'))); // the new ending counts too
    for (const char *dated : {"IMG_20260317_132912.jpg", "PXL_20260317_132912345.MP.jpg", "2026-03-17 13.29.12.jpg", "20260317.png",
                              "WhatsApp Image 2026-03-17 at 13.29.12.jpeg", "Screenshot 2026_03_17.png", "1742218152.jpg", "", ".jpg"})
        CHECK(photoName(QString::fromUtf8(dated)) == u"photo.jpg");
}

TEST_CASE("a photo is known by its place, and by its name where that tells something", "[photos]")
{
    CHECK(photoLabel(2, 3, u"left half.jpg"_s) == u"Photo 2 of 3: left half");
    CHECK(photoLabel(2, 3, u"photo.jpg"_s) == u"Photo 2 of 3");
}

TEST_CASE("the bytes of a JPEG say whether it is whole and plain", "[photos]")
{
    const QByteArray plain = fileOf(aPicture());
    CHECK(jpegParts(plain).plain);
    CHECK(isPhoto(plain));
    for (qsizetype length = 0; length < plain.size(); ++length) { // cut off anywhere
        const JpegParts parts = jpegParts(plain.left(length));
        CHECK_FALSE(parts.whole);
    }
    const QByteArray told = withMetadata(plain);
    CHECK(jpegParts(told).whole);
    CHECK_FALSE(jpegParts(told).plain);
    CHECK_FALSE(isPhoto(told));
    CHECK_FALSE(jpegParts(plain + "hidden").plain);
    CHECK_FALSE(jpegParts(fileOf(aPicture(), "png")).begins);
    CHECK_FALSE(isPhoto({}));
    QImage commented = aPicture();
    commented.setText(u"Comment"_s, u"Elm Ward"_s);
    CHECK_FALSE(isPhoto(fileOf(commented))); // Qt writes such texts along
}
