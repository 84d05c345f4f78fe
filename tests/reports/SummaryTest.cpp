// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The released summary, as Markdown and as a PDF.

#include "ReportChecks.h"

#include "reports/MarkdownWriter.h"
#include "reports/PdfWriter.h"
#include "reports/SummaryDocument.h"
#include "support/PdfText.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

OutputPack aPack()
{
    OutputPack pack;
    pack.releaseId = u"r1"_s;
    pack.release = 2;
    pack.releasedAt = QDateTime(QDate(2026, 3, 19), QTime(12, 0), Qt::UTC);
    pack.replyPromisedBy = QDate(2026, 3, 26);
    pack.title = u"Complaints spike: pharmacy ordering go-live"_s;
    pack.focus = u"How does an order reach the dispensary on an ordinary day?"_s;
    pack.headcount = 6;
    pack.statements = {
        {StatementSection::Understanding, u"The office screen says: sent – never seen; a well-known gap after 16:00."_s},
        {StatementSection::Understanding, u"Fluffy first-floor staff fill it by phone: affable, efficient, and it fits."_s},
        {StatementSection::Helps, u"A board by the hatch that all can read."_s},
        {StatementSection::Question, u"Who decides what a “favourite” is?"_s},
    };
    PackAction action;
    action.id = u"a1"_s;
    action.text = u"Keep an order open until pharmacy has seen it"_s;
    action.aim = ActionAim::System;
    action.strength = Strength::Stronger;
    action.champion = u"Chief pharmacist"_s;
    action.due = QDate(2026, 4, 30);
    action.smallTest = u"One ward, one week"_s;
    action.howKnown = u"Fewer calls to ask"_s;
    pack.actions << action;
    action.id = u"a2"_s;
    action.text = u"Remind wards to mark urgent orders"_s;
    action.aim = ActionAim::Person;
    action.strength = Strength::Weaker;
    pack.actions << action;
    return pack;
}

} // namespace

TEST_CASE("The summary tells the learning first and the improvements last", "[reports]")
{
    const QString text = markdown(summaryDocument(aPack()));
    CHECK(text.startsWith(u"# Complaints spike: pharmacy ordering go-live\n\nReleased on 19 March 2026, version 2.\n"_s));
    checkInOrder(text, {u"\nSix people who do this work took part.\n"_s, u"- **What we asked:** How does an order"_s,
                        u"\n## What we now understand about normal work\n\n1. The office screen"_s, u"\n2. Fluffy first-floor"_s,
                        u"\n## What helps it go well\n\n- A board"_s, u"\n## Questions we are still asking\n\n- Who decides"_s,
                        u"\n## Improvements\n\n1. Keep an order open"_s, u"\n   - **Strength:** System-focused · stronger\n"_s,
                        u"\n   - **Champion:** Chief pharmacist\n"_s, u"\n   - **By when:** 30 April 2026\n"_s,
                        u"\n   - **A small test:** One ward, one week\n"_s, u"\n   - **How we would know:** Fewer calls"_s,
                        u"\n2. Remind wards"_s, u"Person-focused · weaker"_s, u"an answer by 26 March 2026."_s});
    CHECK_FALSE(text.contains(u"a1"_s)); // ids are for programs
}

TEST_CASE("No improvement is a complete result, and no small group is counted", "[reports]")
{
    OutputPack pack = aPack();
    pack.actions.clear();
    pack.headcount.reset();
    const Document document = summaryDocument(pack);
    const QString text = markdown(document);
    CHECK(text.contains(u"## Improvements\n\n> **None proposed, and that is a complete result.**\\\n> The learning above"_s));
    CHECK_FALSE(text.contains(u"took part"_s));
    CHECK(pdfText(pdf(document)).contains(u"None proposed, and that is a complete result. The learning above"_s));
}

TEST_CASE("Hostile words stay words in the summary", "[reports]")
{
    OutputPack pack;
    pack.title = u"# <script>alert(1)</script>"_s;
    pack.releasedAt = QDateTime(QDate(2026, 3, 19), QTime(12, 0), Qt::UTC);
    pack.statements = {{StatementSection::Understanding, u"![x](http://a.b/c)\n# Heading\n- item\n| a | b |"_s}};
    PackAction action;
    action.text = u"1. *bold* `code`\n\n    indented"_s;
    action.champion = u"<img src=x>"_s;
    pack.actions << action;
    const QString text = markdown(summaryDocument(pack));
    INFO(text.toStdString());
    CHECK(text.startsWith(u"# \\# \\<script\\>"_s));
    CHECK(text.contains(u"1. !\\[x\\](http://a.b/c)\\\n   \\# Heading\\\n   \\- item\\\n   \\| a \\| b \\|\n"_s));
    CHECK(text.contains(u"1. 1\\. \\*bold\\* \\`code\\`\\\n   indented\n   - **Champion:** \\<img src=x\\>\n"_s));
    CHECK(pdfText(pdf(summaryDocument(pack))).contains(u"<img src=x>"_s));
}

TEST_CASE("A PDF has its title and is read in order, with colons, hyphens and ligatures whole", "[reports]")
{
    const OutputPack pack = aPack();
    const QByteArray file = pdf(summaryDocument(pack));
    CHECK(file.startsWith("%PDF-"));
    CHECK(pdfInfo(file, u"Title"_s) == pack.title);
    CHECK(pdfInfo(file, u"Page size"_s).contains(u"A4"_s));
    CHECK(pdfInfo(file, u"Pages"_s).toInt() <= 2);
    QStringList parts{pack.title, u"Released on 19 March 2026, version 2."_s, u"Six people who do this work took part."_s,
                      u"What we asked: How does an order reach the dispensary"_s, u"What we now understand about normal work"_s};
    int number = 0;
    for (const QString &statement : pack.texts(StatementSection::Understanding))
        parts << u"%1 %2"_s.arg(++number).arg(statement);
    parts << u"What helps it go well"_s << pack.texts(StatementSection::Helps) << u"Questions we are still asking"_s
          << pack.texts(StatementSection::Question) << u"Improvements"_s << u"1 "_s + pack.actions[0].text
          << u"Strength: System-focused · stronger"_s << u"Champion: Chief pharmacist"_s << u"By when: 30 April 2026"_s
          << u"2 "_s + pack.actions[1].text << u"Person-focused · weaker"_s << u"Page 1 of"_s;
    checkInOrder(pdfText(file), parts);
}

TEST_CASE("A long PDF counts its pages and keeps every word", "[reports]")
{
    Document document(u"A wall of many notes"_s);
    for (int i = 0; i < 40; ++i) {
        document.heading(2, u"Theme%1x"_s.arg(i));
        for (int j = 0; j < 8; ++j)
            document.bullet(u"Note%1of%2x says what was said, at some length, so that it takes a second line of the page."_s.arg(j).arg(i), u"Surprise:"_s);
    }
    const QByteArray file = pdf(document);
    const int pages = pdfInfo(file, u"Pages"_s).toInt();
    CHECK(pages > 5);
    const QString text = pdfText(file);
    for (int page = 1; page <= pages; ++page)
        CHECK(text.contains(u"Page %1 of %2"_s.arg(page).arg(pages)));
    for (int i = 0; i < 40; ++i) {
        for (int j = 0; j < 8; ++j)
            CHECK(text.contains(u"Surprise: Note%1of%2x says"_s.arg(j).arg(i)));
    }
    CHECK(text.count(u"A wall of many notes"_s) == pages); // the title, then the running one
}

TEST_CASE("A PDF shows other scripts as they are written", "[reports]")
{
    Document document(u"Ünïcode"_s);
    document.paragraph(u"Größe, façade, naïve, Ørsted, Łódź, Ελλάδα, Москва"_s);
    document.paragraph(QString::fromUtf8("Cafe\xCC\x81 de\xCC\x81ja\xCC\x80 vu")); // letters and their accents apart
    const QString text = pdfText(pdf(document)).normalized(QString::NormalizationForm_C);
    CHECK(text.contains(u"Größe, façade, naïve, Ørsted, Łódź, Ελλάδα, Москва"_s));
    CHECK(text.contains(u"Café déjà vu"_s));
}
