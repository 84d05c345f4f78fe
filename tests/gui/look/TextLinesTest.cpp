// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Texts are broken into lines by the widths of their words, without laying them out: no word may be lost, and no line too wide.

#include "gui/look/TextLines.h"
#include "support/catch.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

const QStringList &texts()
{
    static const QStringList all{
        u"Nobody told the night shift that the list had changed"_s,
        u"“The screen says sent”, and it isn’t – we call them and ask, every time, without exception"_s,
        u"first\nsecond line, which is a good deal longer than the first one\n\nfourth"_s,
        u"trolley-by-trolley and/or ward–pharmacy—again, 24-hour cover, 3-4 times"_s,
        u"  two spaces  before and   three between"_s,
        u"Müllers Kühlgerät, déjà vu, Łódź, Αθήνα, Москва"_s,
        u"a"_s,
        {},
    };
    return all;
}

/// All letters of \a text but spaces and line ends.
QString lettersOf(const QString &text)
{
    QString letters = text;
    return letters.remove(u' ').remove(u'\n');
}

} // namespace

TEST_CASE("lines hold every word, and none is wider than its room")
{
    const QFont font = Look::instance()->font(Type::Body);
    for (const QString &text : texts()) {
        for (const int width : {120, 166, 240, 411, 900}) {
            CAPTURE(text, width);
            const auto lines = Look::instance()->words().lines(text, font, width);
            REQUIRE(lines);
            QString all;
            for (std::size_t i = 0; i < lines->size(); ++i) {
                const LineSpan &line = (*lines)[i];
                const QString words = text.mid(line.begin, line.end - line.begin);
                all += words;
                CHECK(QFontMetricsF(font).horizontalAdvance(words) <= width + 1);
                CHECK(line.width <= width + 0.1);
                const bool isBroken = i + 1 < lines->size() && !QStringView(text).mid(line.end, (*lines)[i + 1].begin - line.end).contains(u'\n');
                if (isBroken) { // the next word would have been too much
                    const QString next = text.mid((*lines)[i + 1].begin).section(u' ', 0, 0).section(u'\n', 0, 0);
                    CHECK(QFontMetricsF(font).horizontalAdvance(text.mid(line.begin, (*lines)[i + 1].begin - line.begin) + next) > width - 2);
                }
            }
            CHECK(lettersOf(all) == lettersOf(text));
        }
    }
    CHECK(Look::instance()->words().lines(texts()[0], font, 0)->size() == 1);
    CHECK(Look::instance()->words().lines(texts()[2], font, 0)->size() == 4);
}

TEST_CASE("what is not words between spaces is laid out by Qt")
{
    const QFont font = Look::instance()->font(Type::Body);
    const auto text = GENERATE(as<QString>{}, u"薬局の注文は二度来る"_s, u"الممرضة تتصل دائما"_s, u"คำสั่งซื้อมาถึงสองครั้ง"_s, u"tab\there"_s, u"soft\u00adhyphen"_s, u"late 🙂 again"_s);
    CAPTURE(text);
    CHECK_FALSE(Look::instance()->words().lines(text, font, 200));
    const TextLines lines(text, font, 20, 60);
    CHECK(lines.lineCount() >= 1);
    CHECK(lines.width() <= 61);
}

TEST_CASE("a word that is too long for a line is broken, and its height is known")
{
    const QFont font = Look::instance()->font(Type::Body);
    const QString text = QString(200, u'w');
    CHECK_FALSE(Look::instance()->words().lines(text, font, 100));
    const TextLines lines(text, font, 20, 100);
    CHECK(lines.lineCount() > 20);
    CHECK(lines.width() <= 101);
    CHECK(lines.height() == 20 * lines.lineCount());
}

TEST_CASE("what is drawn takes as many lines as were measured")
{
    const QFont font = Look::instance()->font(Type::Body);
    for (const QString &text : texts()) {
        for (const int width : {120, 240}) {
            CAPTURE(text, width);
            const TextLines lines(text, font, 20, width);
            QImage image(width + 40, lines.height() + 60, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setPen(Qt::black);
            lines.draw(&painter, {20, 20});
            painter.end();
            const auto isBlank = [&](const QRect &area) {
                for (int y = area.top(); y <= area.bottom(); ++y) {
                    for (int x = area.left(); x <= area.right(); ++x) {
                        if (image.pixelColor(x, y).lightness() < 200)
                            return false;
                    }
                }
                return true;
            };
            CHECK(isBlank({0, 0, image.width(), 20}));
            CHECK(isBlank({0, 20 + lines.height(), image.width(), 40}));
            CHECK(isBlank({20 + width + 2, 0, 18, image.height()}));
            if (!text.isEmpty())
                CHECK_FALSE(isBlank({0, lines.height(), image.width(), 20})); // the last line
        }
    }
}

TEST_CASE("a text with too many lines ends in dots in the last one")
{
    const QFont font = Look::instance()->font(Type::Body);
    const TextLines lines(texts()[1], font, 20, 200, 2);
    CHECK(lines.isElided());
    CHECK(lines.lineCount() == 2);
    CHECK(lines.width() <= 200);
    const TextLines whole(texts()[0], font, 20, 900, 2);
    CHECK_FALSE(whole.isElided());
    CHECK(whole.lineCount() == 1);
}
