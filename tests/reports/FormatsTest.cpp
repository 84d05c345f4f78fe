// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The same document in every format: what is a heading is one there, words are in order, and none of them becomes anything else.

#include "ReportChecks.h"

#include "domain/Content.h"
#include "domain/WorkProgress.h"
#include "reports/DocumentFile.h"
#include "reports/HtmlWriter.h"
#include "reports/MarkdownWriter.h"
#include "reports/OdtWriter.h"
#include "reports/PaperLook.h"
#include "reports/PdfWriter.h"
#include "reports/RecordDocument.h"
#include "support/PdfText.h"
#include "support/Unzipped.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImage>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

QByteArray aPhoto()
{
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "JPEG"));
    return jpeg;
}

/// One of each block there is.
Document everything()
{
    Document document(u"Orders & “sent”"_s);
    document.setFoot(u"It is not for the Owner."_s);
    document.quiet(u"Released on a day."_s);
    document.fact(u"Kind"_s, u"Good catch"_s);
    document.fact(u"Place"_s, u"The hatch"_s);
    document.heading(2, u"The learning"_s);
    document.number(u"First it is sent."_s);
    document.underItem(u"Champion"_s, u"Chief pharmacist"_s);
    document.number(u"Then it is seen."_s);
    document.heading(3, u"What helps"_s);
    document.bullet(u"A board by the hatch."_s, u"Goes well:"_s);
    document.bullet(u"Two lines\nof it."_s);
    document.heading(2, u"To do"_s);
    document.tick(u"Asked already"_s, true);
    document.tick(u"Not asked yet"_s, false);
    document.good(u"None proposed."_s, u"That is complete."_s);
    document.paragraph(u"The end of it."_s);
    document.picture(aPhoto(), u"Photo 1"_s);
    return document;
}

const QStringList inOrder{u"Orders & “sent”"_s, u"Released on a day."_s, u"Kind"_s, u"Good catch"_s, u"Place"_s, u"The hatch"_s,
                          u"The learning"_s, u"First it is sent."_s, u"Champion:"_s, u"Chief pharmacist"_s, u"Then it is seen."_s,
                          u"What helps"_s, u"Goes well:"_s, u"A board by the hatch."_s, u"Two lines"_s, u"of it."_s, u"To do"_s,
                          u"Asked already"_s, u"Not asked yet"_s, u"None proposed."_s, u"That is complete."_s, u"The end of it."_s, u"Photo 1"_s};

/// The values of an attribute, by the elements that have it: "h/outline-level".
QStringList attributes(const QByteArray &xml, const QString &element, const QString &attribute)
{
    QXmlStreamReader reader(xml);
    QStringList values;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != element)
            continue;
        for (const QXmlStreamAttribute &each : reader.attributes()) {
            if (each.name() == attribute)
                values << each.value().toString();
        }
    }
    REQUIRE_FALSE(reader.hasError());
    return values;
}

/// Words that a format could stumble over, each with what is to be read of them.
const QList<std::pair<QString, QString>> hardWords{
    {u"Ελληνικά στον τοίχο"_s, u"Ελληνικά στον τοίχο"_s},
    {u"الجدار للفريق"_s, u"الجدار للفريق"_s},
    {u"שלום לכולם"_s, u"שלום לכולם"_s},
    {u"Москва и Київ"_s, u"Москва и Київ"_s},
    {u"Fine 😀 and 👩‍⚕️"_s, u"Fine 😀 and 👩‍⚕️"_s},
    {u"</p><script>alert(1)</script>"_s, u"</p><script>alert(1)</script>"_s},
    {u"a & b &amp; c ]]> \"d\" 'e'"_s, u"a & b &amp; c ]]> \"d\" 'e'"_s},
    {QString(u"bell\u0007 null%1 escape\u001b vertical\u000bline \uFFFE."_s).arg(QChar(u'\0')), u"bell null escape vertical\nline ."_s},
    {u"half "_s + QChar(0xD83D) + u" a letter"_s, u"half  a letter"_s},
    {u"one\r\ntwo\rthree\u2028four"_s, u"one\ntwo\nthree\nfour"_s},
    {u"{{title}} %1 ${x}"_s, u"{{title}} %1 ${x}"_s},
};

Document ofHardWords(const QString &words)
{
    Document document(words);
    document.setFoot(words);
    document.heading(2, words);
    document.fact(words, words);
    document.bullet(words, words);
    document.underItem(words, words);
    document.good(words, words);
    document.tick(words, false);
    document.picture(aPhoto(), words);
    document.paragraph(words);
    return document;
}

} // namespace

TEST_CASE("An ODT has the parts of one, the media type first and as it is", "[reports]")
{
    const QByteArray file = odt(everything());
    const QList<UnzippedPart> parts = unzipped(file);
    QStringList names;
    for (const UnzippedPart &part : parts)
        names << QString::fromLatin1(part.name);
    CHECK(names == QStringList{u"mimetype"_s, u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"Pictures/photo-1.jpg"_s, u"META-INF/manifest.xml"_s});
    CHECK(file.mid(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text"); // where `file` and mail programs look
    CHECK(parts.first().bytes == "application/vnd.oasis.opendocument.text");
    CHECK_FALSE(parts.first().packed);
    CHECK(parts[4].bytes == everything().blocks().last().picture);
    QStringList listed = attributes(parts.last().bytes, u"file-entry"_s, u"full-path"_s);
    CHECK(listed == QStringList{u"/"_s, u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"Pictures/photo-1.jpg"_s});
    CHECK(odt(everything()) == file); // the same words, the same file
}

TEST_CASE("An ODT has real headings, lists and tables, in order and in named styles", "[reports]")
{
    const QByteArray file = odt(everything()), content = partOf(file, "content.xml"), styles = partOf(file, "styles.xml");
    checkInOrder(odtText(file), inOrder);
    CHECK(attributes(content, u"h"_s, u"outline-level"_s) == QStringList{u"1"_s, u"2"_s, u"3"_s, u"2"_s});
    CHECK(attributes(content, u"h"_s, u"style-name"_s)
          == QStringList{u"Heading_20_1"_s, u"Heading_20_2"_s, u"Heading_20_3"_s, u"Heading_20_2"_s});
    CHECK(attributes(content, u"list"_s, u"style-name"_s)
          == QStringList{u"Numbering_20_1"_s, u"List_20_1"_s, u"Ticked"_s, u"To_20_Tick"_s}); // numbers go on past what is below them
    CHECK(attributes(content, u"table"_s, u"name"_s) == QStringList{u"Facts 1"_s});
    CHECK(content.count("<table:table-row") == 2);
    CHECK(content.count("<table:table-header-columns>") == 1);
    const QStringList known = attributes(styles, u"style"_s, u"name"_s) + attributes(content, u"style"_s, u"name"_s)
        + attributes(styles, u"list-style"_s, u"name"_s);
    for (const QString &element : {u"h"_s, u"p"_s, u"span"_s, u"list"_s, u"table"_s, u"table-column"_s, u"table-row"_s, u"table-cell"_s}) {
        for (const QString &style : attributes(content, element, u"style-name"_s)) {
            INFO(style.toStdString());
            CHECK(known.contains(style));
        }
    }
    for (const QString &parent : attributes(styles, u"style"_s, u"parent-style-name"_s))
        CHECK(known.contains(parent));
    CHECK(content.contains("xlink:href=\"Pictures/photo-1.jpg\""));
    CHECK(content.contains("<svg:title>Photo 1</svg:title>"));
    CHECK_FALSE(content.contains("href=\"http"));
}

TEST_CASE("An ODT says what it is called and in which language, and numbers its pages", "[reports]")
{
    const QByteArray file = odt(everything()), styles = partOf(file, "styles.xml");
    CHECK(partOf(file, "meta.xml").contains("<dc:title>Orders &amp; “sent”</dc:title><dc:language>en-GB</dc:language>"));
    CHECK(attributes(styles, u"text-properties"_s, u"language"_s) == QStringList{u"en"_s});
    CHECK(attributes(styles, u"text-properties"_s, u"country"_s) == QStringList{u"GB"_s});
    const QByteArray foot = styles.mid(styles.indexOf("<style:footer>"));
    CHECK(foot.contains("It is not for the Owner. · <text:title>Orders &amp; “sent”</text:title><text:tab/>Page <text:page-number"));
    CHECK(foot.contains(" of <text:page-count>"));
    CHECK(styles.contains("fo:page-width=\"21cm\" fo:page-height=\"29.7cm\""));
}

TEST_CASE("A page is whole by itself, has headings, lists and tables, and tidy finds nothing", "[reports]")
{
    const QString page = QString::fromUtf8(html(everything()));
    CHECK(tidied(html(everything())) == QString());
    CHECK(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"en-GB\">"_s));
    CHECK(page.contains(u"<title>Orders &amp; “sent”</title>"_s));
    checkInOrder(page.mid(page.indexOf(u"<h1"_s)),
                 {u">Orders &amp; “sent”</h1>"_s, u"<table>"_s, u"<th scope=\"row\" dir=\"auto\">Kind</th>"_s, u"Good catch</td>"_s,
                  u">The learning</h2>"_s, u"<ol>"_s, u"First it is sent."_s, u"<b>Champion:</b> Chief pharmacist"_s, u"Then it is seen."_s, u"</ol>"_s,
                  u">What helps</h3>"_s, u"<ul>"_s, u"<b>Goes well:</b> A board"_s, u"Two lines<br>"_s, u"Ticked:"_s, u"Asked already"_s,
                  u"Not ticked:"_s, u"None proposed."_s, u"<figcaption dir=\"auto\">Photo 1"_s, u"data:image/jpeg;base64,"_s, u"not for the Owner"_s});
    CHECK_FALSE(page.contains(u"<script"_s, Qt::CaseInsensitive));
    CHECK_FALSE(page.contains(u"http://"_s));
    CHECK_FALSE(page.contains(u"https://"_s));
    CHECK(page.contains(u"default-src 'none'"_s));
    CHECK(page.contains(u"prefers-color-scheme: dark"_s));
    CHECK(page.contains(u"@media print"_s));
}

TEST_CASE("A PDF has its language and the outline of its headings", "[reports]")
{
    const QByteArray file = pdf(everything());
    CHECK(file.contains("/Lang <FEFF0065006e002d00470042>")); // en-GB
    CHECK(file.contains("/DisplayDocTitle true"));
    CHECK(file.count("/Title <FEFF") >= 3);
    CHECK(pdfInfo(file, u"Title"_s) == u"Orders & “sent”"_s);
    checkInOrder(pdfText(file), inOrder);
    Document plain(u"No heading"_s);
    CHECK(pdfInfo(pdf(plain), u"Pages"_s) == u"1"_s);
}

TEST_CASE("Words of any script, and words that look like markup, are read as they were written", "[reports]")
{
    for (const auto &[words, read] : hardWords) {
        INFO(read.toStdString());
        const Document document = ofHardWords(words);
        const QString odtWords = odtText(odt(document));
        CHECK(odtWords.count(read) >= 6);
        const QByteArray page = html(document);
        CHECK(tidied(page) == QString());
        CHECK(QString::fromUtf8(page).contains(read.toHtmlEscaped().replace(u'\'', u"&#39;"_s).replace(u'\n', u"<br>\n"_s)));
        CHECK_FALSE(page.contains("<script"));
        CHECK(document.blocks().last().text == read);
        CHECK(pdfInfo(pdf(document), u"Pages"_s).toInt() >= 1);
        CHECK(markdown(document).count(u"<script"_s) == markdown(document).count(u"\\<script"_s));
    }
}

TEST_CASE("A PDF of other scripts is read back in them", "[reports]")
{
    Document document(u"Ελληνικά"_s);
    document.paragraph(u"Ο τοίχος και η ομάδα"_s);
    document.bullet(u"الجدار للفريق"_s);
    document.bullet(u"Fine 😀 today"_s);
    const QString text = pdfText(pdf(document));
    INFO(text.toStdString());
    CHECK(text.contains(u"Ο τοίχος και η ομάδα"_s));
    CHECK(text.contains(u"الجدار للفريق"_s));
    CHECK(text.contains(u"today"_s));
}

TEST_CASE("A PDF of Chinese is read back where this computer has letters for it", "[reports]")
{
    if (QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
        return;
    Document document(u"墙上的笔记"_s);
    document.bullet(u"没有人看到名单已经更改。夜班使用旧打印机。"_s);
    const QString text = pdfText(pdf(document)).remove(u' ');
    INFO(text.toStdString());
    CHECK(text.contains(u"墙上的笔记"_s));
    CHECK(text.contains(u"没有人看到名单已经更改。夜班使用旧打印机。"_s));
}

TEST_CASE("Emoji are in a PDF as pictures, each once, and one for what is joined of several", "[reports]")
{
    const auto picturesOf = [](const QStringList &notes) {
        Document document(u"The wall"_s);
        for (const QString &note : notes)
            document.bullet(note);
        return pdfPictures(pdf(document));
    };
    INFO("wants a font with coloured emoji, such as fonts-noto-color-emoji");
    const int one = picturesOf({u"Fine 👍 today"_s}); // the picture, and what of it can be seen through
    CHECK(one > 0);
    CHECK(picturesOf({u"Fine today – “really”…"_s}) == 0);
    CHECK(picturesOf({u"Fine 👍 today"_s, u"👍 and tomorrow 👍"_s}) == one);
    CHECK(picturesOf({u"Fine 👍 today"_s, u"not so 🌧 good 🚑"_s}) == 3 * one);
    CHECK(picturesOf({u"👍🏽"_s}) == one);
    CHECK(picturesOf({u"👩‍🔧 👨‍👩‍👧 🇮🇳"_s}) == 3 * one);
}

TEST_CASE("A PDF carries the fonts of every script in it", "[reports]")
{
    Document document(u"Ελληνικά"_s);
    for (const QString &words : {u"الجدار للفريق"_s, u"墙上的笔记"_s, u"Fine 😀 today"_s, u"Москва"_s})
        document.bullet(words, words);
    const QStringList embedded = pdfFonts(pdf(document));
    CHECK(embedded.size() >= 2); // each with whether it is
    for (const QString &font : embedded) {
        INFO(font.toStdString());
        CHECK(font.endsWith(u" yes"_s));
    }
}

TEST_CASE("A chart is a drawing and no picture in every format, and a sentence where there are none", "[reports]")
{
    TeamRecord record;
    record.team.title = u"Orders"_s;
    record.event = Event();
    record.event->title = u"The order that nobody saw"_s;
    record.event->placement = MapPlacement{0.4, 0.5};
    record.event->factors.frequency = {Level::High, u"Every week"_s};
    const Content content = shippedContent();
    const Document document = recordDocument(record, content);
    const QString sentence = u"On the map it lies in the middle ground."_s;

    const QByteArray file = pdf(document);
    CHECK(pdfPictures(file) == 0);
    const QString text = pdfText(file);
    INFO(text.toStdString());
    for (const QString &words : {sentence, u"Frequency: High. Every week"_s}) // its letters are outlines there
        CHECK(text.contains(words));

    const QByteArray page = html(document);
    CHECK(tidied(page) == QString());
    CHECK(page.contains("<div class=\"drawing\" role=\"img\" aria-label=\"" + sentence.toUtf8()));
    CHECK(page.contains("<svg "));
    CHECK_FALSE(page.contains("<img"));

    const QByteArray office = odt(document);
    CHECK(partOf(office, "Pictures/drawing-1.svg").startsWith("<svg "));
    CHECK(partOf(office, "content.xml").contains("xlink:href=\"Pictures/drawing-1.svg\""));
    CHECK(partOf(office, "META-INF/manifest.xml").contains("manifest:media-type=\"image/svg+xml\""));
    CHECK(markdown(document).contains(sentence));
    CHECK_FALSE(markdown(document).contains(u"svg"_s));
    CHECK_FALSE(partOf(office, "Pictures/drawing-1.svg").contains(">0.")); // no number stands on it
}

TEST_CASE("Work that is stopped makes no file, and work that goes on says how far it is", "[reports]")
{
    Document document(u"Many"_s);
    for (int i = 0; i < 200; ++i)
        document.bullet(u"The night shift looked at the old printer, as it had been told (%1)."_s.arg(i));
    for (const QString &suffix : {u"pdf"_s, u"odt"_s, u"html"_s}) {
        INFO(suffix.toStdString());
        WorkProgress whole;
        CHECK_FALSE(documentFile(document, suffix, &whole).isEmpty());
        CHECK(whole.all() > 0);
        CHECK(whole.done() <= whole.all());
        WorkProgress stopped;
        CHECK(stopped.stop());
        CHECK(documentFile(document, suffix, &stopped).isEmpty());
    }
    WorkProgress pages;
    pdf(document, &pages);
    CHECK(pages.all() == 400); // each is laid out, and painted
    CHECK(pages.done() > 200);
}

TEST_CASE("No line stands alone at the head or the foot of a page, and no heading without what follows", "[reports]")
{
    for (int above = 30; above < 46; ++above) { // wherever the foot of the page comes
        Document document(u"Pages"_s);
        for (int i = 0; i < above; ++i)
            document.quiet(u"line"_s);
        document.heading(2, u"Heading"_s);
        document.number(u"Head"_s);
        document.underItem(u"Under"_s, u"words"_s);
        document.bullet(u"a1\na2\na3\na4"_s);
        document.paragraph(u"b1\nb2\nb3"_s);
        document.paragraph(u"c1\nc2\nc3\nc4\nc5"_s);
        const QByteArray file = pdf(document);
        const QStringList pages{pdfText(file, 1), pdfText(file, 2)};
        INFO(above << ": " << pages.join(u" | "_s).toStdString());
        const auto together = [&](const QString &one, const QString &other) { CHECK(pages[0].contains(one) == pages[0].contains(other)); };
        together(u"Heading"_s, u"Head Under"_s);
        together(u"a1"_s, u"a2"_s);
        together(u"a3"_s, u"a4"_s);
        together(u"b1"_s, u"b3"_s);
        together(u"c1"_s, u"c2"_s);
        together(u"c4"_s, u"c5"_s);
    }
}

TEST_CASE("Words from right to left begin on the right", "[reports]")
{
    Document document(u"الجدار"_s);
    document.heading(2, u"الفريق"_s);
    document.bullet(u"للفريق"_s);
    document.paragraph(u"Left to right"_s);
    const QByteArray content = partOf(odt(document), "content.xml"), styles = partOf(odt(document), "styles.xml");
    CHECK(content.contains("<text:h text:style-name=\"Heading_20_2_20_rtl\""));
    CHECK(content.contains("<text:p text:style-name=\"List_20_Contents_20_rtl\">"));
    CHECK(content.contains("<text:p text:style-name=\"Text_20_body\">Left to right"));
    const QStringList names = attributes(styles, u"style"_s, u"name"_s);
    CHECK(names.contains(u"Heading_20_2_20_rtl"_s));
    CHECK(names.contains(u"List_20_Contents_20_rtl"_s));
    CHECK(html(document).contains("<h2 dir=\"auto\">"));
    Document labelled(u"Wall"_s);
    labelled.bullet(u"لم يخبر أحد فريق الليل."_s, u"Work as done:"_s);
    labelled.bullet(u"Nobody told them."_s, u"العمل:"_s);
    CHECK(html(labelled).contains("<li dir=\"rtl\"><b>Work as done:</b>")); // the words decide, and not their label
    CHECK(html(labelled).contains("<li dir=\"ltr\"><b>العمل:</b>"));
    CHECK(partOf(odt(labelled), "content.xml").contains("<text:p text:style-name=\"List_20_Contents_20_rtl\">"));
    CHECK(paper::isMirrored(u"Work as done: لم يخبر"_s, 13));
    CHECK_FALSE(paper::isMirrored(u"العمل: Nobody"_s, 6));
}

TEST_CASE("A document is written by the ending of its file", "[reports]")
{
    CHECK(documentSuffixes() == QStringList{u"pdf"_s, u"odt"_s, u"html"_s, u"md"_s});
    CHECK(documentFile(everything(), u"pdf"_s).startsWith("%PDF-"));
    CHECK(documentFile(everything(), u"odt"_s).startsWith("PK"));
    CHECK(documentFile(everything(), u"html"_s).startsWith("<!DOCTYPE html>"));
    CHECK(documentFile(everything(), u"md"_s).startsWith("# Orders"));
    CHECK(documentFile(everything(), u"exe"_s).isEmpty());
}
