// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The learning card: one page for those who were not there, however much was released.

#include "support/catch.h"

#include "reports/LearningCardDocument.h"
#include "reports/MarkdownWriter.h"
#include "reports/OdtWriter.h"
#include "reports/PdfWriter.h"
#include "support/PdfText.h"
#include "support/Unzipped.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

OutputPack packOf(int statements, const QString &words)
{
    OutputPack pack;
    pack.releaseId = u"r1"_s;
    pack.releasedAt = QDateTime(QDate(2026, 3, 19), QTime(12, 0), Qt::UTC);
    pack.title = u"Orders after go-live"_s;
    pack.focus = u"How does an order reach the dispensary on an ordinary day?"_s;
    for (int i = 1; i <= statements; ++i) {
        for (const StatementSection section : {StatementSection::Understanding, StatementSection::Helps, StatementSection::Question})
            pack.statements << PackStatement{section, u"%1%2 %3"_s.arg(wordOf(section)).arg(i).arg(words)};
        PackAction action;
        action.text = u"improvement%1 %2"_s.arg(i).arg(words);
        action.champion = u"Chief pharmacist"_s;
        pack.actions << action;
    }
    return pack;
}

} // namespace

TEST_CASE("A learning card tells the learning, what helps, the questions and the improvements, on one page", "[reports]")
{
    const OutputPack pack = packOf(2, u"is how the work goes."_s);
    const Document card = learningCard(pack);
    const QString text = markdown(card);
    INFO(text.toStdString());
    CHECK(text.startsWith(u"# Orders after go-live\n\nA learning card, for those who were not there.\n"_s));
    qsizetype from = 0;
    for (const QString &part : {pack.focus, u"## What we now understand"_s, u"1. understanding1"_s, u"2. understanding2"_s, u"## What helps"_s,
                                u"- helps1"_s, u"## Questions"_s, u"- question2"_s, u"## Improvements the team agreed on"_s, u"- improvement2"_s,
                                u"released on 19 March 2026, version 1."_s}) {
        INFO(part.toStdString());
        const qsizetype found = text.indexOf(part, from);
        CHECK(found >= from);
        from = std::max(from, found);
    }
    CHECK_FALSE(text.contains(u"There is more"_s));
    const QByteArray file = pdf(card);
    CHECK(pdfInfo(file, u"Pages"_s) == u"1"_s);
    CHECK(pdfInfo(file, u"Page size"_s).contains(u"A4"_s));
    CHECK(odtText(odt(card)).contains(u"understanding2 is how the work goes."_s));
}

TEST_CASE("A learning card stays one page, and says where there is more", "[reports]")
{
    const int many = GENERATE(5, 12, 80);
    const QString long_ = QString(u"On an ordinary day the list comes late and everyone knows a way round it. "_s).repeated(many == 80 ? 1 : 3);
    const Document card = learningCard(packOf(many, long_));
    CHECK(pdfInfo(pdf(card), u"Pages"_s) == u"1"_s);
    const QString text = markdown(card);
    CHECK(text.contains(u"understanding1 "_s));
    CHECK(text.contains(u"improvement3 "_s));
    CHECK(text.contains(u"There is more than fits this page: ask for the summary."_s) == (many > 5 || !text.contains(u"question5 "_s)));
}

TEST_CASE("A learning card takes whole words of what is far too long", "[reports]")
{
    const QString endless = QString(u"word "_s).repeated(4000);
    const Document card = learningCard(packOf(3, endless));
    CHECK(pdfInfo(pdf(card), u"Pages"_s) == u"1"_s);
    CHECK(markdown(card).contains(u"word…"_s));
    CHECK(pdfInfo(pdf(learningCard(packOf(3, QString(9000, u'x')))), u"Pages"_s) == u"1"_s);
}

TEST_CASE("No improvement is a complete result on a learning card too", "[reports]")
{
    OutputPack pack = packOf(1, u"holds."_s);
    pack.actions.clear();
    CHECK(markdown(learningCard(pack)).contains(u"None proposed, and that is a complete result."_s));
}
