// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What leaves of Patterns: sentences, charts that stay sharp, and nothing that points at two Learning Teams or one.

#include "support/catch.h"

#include "reports/DocumentFile.h"
#include "reports/PatternCharts.h"
#include "reports/PatternsDocument.h"
#include "support/PdfText.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// So many Learning Teams, one a month; "Everywhere" came up in all of them, "Hidden theme" in two.
PatternsPicture picture(int teams)
{
    PatternFacts facts;
    Pattern everywhere, hidden;
    everywhere.id = u"1"_s;
    everywhere.name = u"Everywhere"_s;
    hidden.id = u"2"_s;
    hidden.name = u"Hidden theme"_s;
    for (int i = 1; i <= teams; ++i) {
        FinishedTeam team;
        team.id = QString::number(i);
        team.title = u"Secret title %1"_s.arg(i);
        team.kind = EventKind((i - 1) % enumCount<EventKind>);
        team.finishedOn = QDate(2026, 1, 15).addMonths(i);
        team.themes.append({u"theme-%1"_s.arg(i), u"Secret title of a theme"_s, i});
        team.notes[std::size_t(i % enumCount<NoteKind>)] = i;
        team.commitments.append({ActionAim(i % 2), Strength(i % 3)});
        team.releasedAt = QDateTime(team.finishedOn, QTime(9, 0), Qt::UTC);
        team.repliedAt = team.releasedAt.addDays(i * 6);
        team.lookBacks.append({{}, team.finishedOn, u"Secret change"_s});
        facts.teams << team;
        everywhere.themeIds << team.themes.first().id;
        if (i < 3)
            hidden.themeIds << team.themes.first().id;
    }
    facts.patterns = {everywhere, hidden};
    return patternsPicture(facts);
}

} // namespace

TEST_CASE("The patterns as a PDF say what each chart finds, and keep back what two Learning Teams stand behind", "[reports]")
{
    const QString text = pdfText(documentFile(patternsDocument(picture(5)), u"pdf"_s));
    INFO(text.toStdString());
    CHECK(text.contains(u"“Everywhere” has come up in five of five"_s));
    CHECK(text.contains(u"Two of five began with something going right"_s));
    CHECK(text.contains(u"Two of five teams heard back within two weeks"_s));
    CHECK(text.contains(u"For context, never a target"_s));
    CHECK_FALSE(text.contains(u"Hidden"_s));
    CHECK_FALSE(text.contains(u"Secret"_s));
    CHECK_FALSE(text.contains(u"Choose a dot"_s));
}

TEST_CASE("Each chart is a drawing that is as large as it says and holds its words as letters", "[reports]")
{
    const PatternsPicture shown = forExport(picture(5));
    for (const PatternFigure figure :
         {PatternFigure::Themes, PatternFigure::Improvements, PatternFigure::Notes, PatternFigure::Events, PatternFigure::Replies}) {
        const QString svg = QString::fromUtf8(chartDrawing(figure, shown));
        INFO(svg.left(300).toStdString());
        CHECK(svg.contains(u"<svg width=\"480\" height=\""_s));
        CHECK(svg.contains(u"<text"_s));
        CHECK_FALSE(svg.contains(u"<image"_s));
    }
    CHECK(chartDrawing(PatternFigure::LookBacks, shown).isEmpty());
    CHECK(QString::fromUtf8(chartDrawing(PatternFigure::Themes, shown)).contains(u"5 of 5"_s));
}

TEST_CASE("However narrow a card is, each word for aim and strength is read whole", "[reports]")
{
    const PatternsPicture shown = picture(5);
    const int width = GENERATE(230, 300, 480);
    const double scale = GENERATE(1.0, 1.5);
    INFO(width << " wide at " << scale);
    const ChartLook look = paperChartLook(scale);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    QPainter painter(&generator);
    paintChart(painter, PatternFigure::Improvements, width, shown, look);
    painter.end();
    const QString svg = QString::fromUtf8(buffer.data());
    qreal lowest = 0;
    for (const QString &word : {u"System-focused"_s, u"Person-focused"_s, u"stronger"_s, u"intermediate"_s, u"weaker"_s}) {
        const QRegularExpressionMatch text = QRegularExpression(u"y=\"([\\d.]+)\"[^>]*>%1 ?</text>"_s.arg(word)).match(svg);
        INFO(word.toStdString());
        REQUIRE(text.hasMatch());
        lowest = std::max(lowest, text.captured(1).toDouble());
    }
    CHECK(chartHeight(PatternFigure::Improvements, width, shown, look) > lowest);
}

TEST_CASE("Fewer than four Learning Teams leave as a sentence alone, and as no picture", "[reports]")
{
    const QString text = pdfText(documentFile(patternsDocument(picture(3)), u"pdf"_s));
    CHECK(text.contains(u"Patterns need at least four finished Learning Teams."_s));
    CHECK_FALSE(text.contains(u"Everywhere"_s));
    CHECK(patternsPng(picture(3)).isEmpty());
    const QImage image = QImage::fromData(patternsPng(picture(4)), "PNG");
    CHECK(image.width() == 1920);
    CHECK(image.height() > 1600);
}

TEST_CASE("The matrix keeps the latest Learning Teams where there is no room for all", "[reports]")
{
    const PatternsPicture many = picture(40);
    const ChartLook look = paperChartLook(1);
    const MatrixPlan plan = matrixPlan(700, many, look);
    CHECK(plan.columns < 40);
    CHECK(plan.columns >= 10);
    CHECK(plan.firstTeam + plan.columns == 40);
    CHECK(plan.cell(0, plan.columns - 1).right() <= 700);
    ChartLook fromRight = look;
    fromRight.mirrored = true;
    CHECK(matrixPlan(700, many, fromRight).cell(0, 0).right() == Approx(700 - plan.cell(0, 0).left()));
}
