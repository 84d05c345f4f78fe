// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PatternsDocument.h"

#include "reports/PaperLook.h"
#include "reports/PatternCharts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatternsDocument)
};

// What a Learning Team said when it looked back is its own, so of look-backs only the sentence leaves.
constexpr PatternFigure charts[]{PatternFigure::Themes, PatternFigure::Improvements, PatternFigure::Notes, PatternFigure::Events,
                                 PatternFigure::Replies};

/// What can be read in a report as much as on the page: no dot can be chosen there.
QString aboutIn(PatternFigure figure, const PatternsPicture &picture)
{
    if (figure != PatternFigure::Themes || picture.patterns.isEmpty())
        return findingOf(figure, picture).about;
    return Words::tr("Themes across Learning Teams, where three or more stand behind them. Bigger dots mean more notes.");
}

/// Rows of a table as facts: the first cell, and what belongs to it.
void addTable(Document &document, const FigureTable &table)
{
    for (const QStringList &row : table.rows) {
        QStringList rest;
        for (qsizetype i = 1; i < row.size(); ++i)
            rest << (row.size() == 2 ? row[i] : Words::tr("%1: %2").arg(table.heads[i], row[i]));
        document.fact(row.first(), rest.join(u" · "_s));
    }
}

/// The picture, painted from the top down: first to find out how high it is, then for good.
class Poster
{
public:
    explicit Poster(const PatternsPicture &picture)
        : m_picture(picture)
        , m_look(paperChartLook(1))
    {
    }

    QImage paint()
    {
        QImage measure(1, 1, QImage::Format_RGB32);
        const qreal height = paintOn(measure);
        QImage image(QSize(qRound(outerWidth * sharpness), int(std::ceil(height * sharpness))), QImage::Format_RGB32);
        image.fill(paper::color("card"));
        image.setDevicePixelRatio(sharpness);
        paintOn(image);
        return image;
    }

private:
    static constexpr qreal width = 880, margin = 40, outerWidth = width + 2 * margin, sharpness = 2;

    qreal paintOn(QImage &image)
    {
        QPainter painter(&image);
        m_painter = &painter;
        m_y = margin;
        write(Words::tr("Patterns"), 26, QFont::DemiBold, "ink", 4);
        write(patternsSentence(m_picture), 14, QFont::Normal, "ink2", 28);
        for (const PatternFigure figure : charts) {
            write(findingOf(figure, m_picture).title, 16, QFont::DemiBold, "ink", 2);
            write(aboutIn(figure, m_picture), 13, QFont::Normal, "ink2", 12);
            painter.save();
            painter.translate(margin, m_y);
            paintChart(painter, figure, width, m_picture, m_look);
            painter.restore();
            m_y += chartHeight(figure, width, m_picture, m_look) + 12;
            if (figure == PatternFigure::Improvements) {
                const FigureWords alone = learningAloneWords(m_picture);
                write((alone.title + u' ' + alone.about).trimmed(), 13, QFont::Normal, "good-ink", 4);
                write(publishedComparison(), 12, QFont::Normal, "ink2", 12);
            }
            m_y += 24;
        }
        write(findingOf(PatternFigure::LookBacks, m_picture).title, 16, QFont::DemiBold, "ink", 0);
        return m_y + margin;
    }

    void write(const QString &words, qreal pixels, QFont::Weight weight, const char *token, qreal after)
    {
        if (words.isEmpty())
            return;
        m_painter->setFont(paper::font(pixels, weight));
        m_painter->setPen(paper::color(token));
        QRectF taken;
        m_painter->drawText(QRectF(margin, m_y, width, 1000), Qt::AlignLeading | Qt::TextWordWrap, words, &taken);
        m_y += taken.height() + after;
    }

    const PatternsPicture &m_picture;
    const ChartLook m_look;
    QPainter *m_painter = nullptr;
    qreal m_y = 0;
};

} // namespace

Document patternsDocument(const PatternsPicture &all)
{
    const PatternsPicture picture = forExport(all);
    Document document(Words::tr("Patterns"));
    document.quiet(patternsSentence(picture));
    document.paragraph(patternsNotYet(picture));
    if (!picture.isEnough())
        return document;
    for (const PatternFigure figure : charts) {
        document.heading(2, findingOf(figure, picture).title);
        const QByteArray drawing = chartDrawing(figure, picture);
        drawing.isEmpty() ? document.paragraph(aboutIn(figure, picture)) : document.drawing(drawing, aboutIn(figure, picture));
        addTable(document, tableOf(figure, picture));
        if (figure == PatternFigure::Improvements) {
            const FigureWords alone = learningAloneWords(picture);
            if (!alone.title.isEmpty())
                document.good(alone.title, alone.about);
            document.quiet(publishedComparison());
        }
    }
    document.heading(2, findingOf(PatternFigure::LookBacks, picture).title);
    document.paragraph(Words::tr("What had changed stays with the Learning Teams."));
    return document;
}

QByteArray patternsPng(const PatternsPicture &all)
{
    const PatternsPicture picture = forExport(all);
    if (!picture.isEnough())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    Poster(picture).paint().save(&buffer, "PNG");
    return bytes;
}

} // namespace sharpend
