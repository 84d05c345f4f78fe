// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PatternCharts.h"

#include "domain/KindWords.h"
#include "domain/OutputWords.h"
#include "reports/ChartCanvas.h"
#include "reports/EventShapePath.h"
#include "reports/PaperLook.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Letters = ChartLook::Letters;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatternCharts)
};

constexpr qreal paperWidth = 480, paperScale = 0.78;
constexpr int week = 7, fewestDaysShown = 35, mostTicks = 8;

// Themes by Learning Team.

constexpr qreal matrixHead = 46, matrixRow = 38, narrowestColumn = 30, widestColumn = 92;

void paintMatrix(const ChartCanvas &canvas, const PatternsPicture &picture)
{
    const MatrixPlan plan = matrixPlan(canvas.width(), picture, canvas.look());
    const qreal side = canvas.s(14);
    for (qsizetype column = 0; column < plan.columns; ++column) {
        const FinishedTeam &team = picture.teams[plan.firstTeam + column];
        const qreal x = plan.columnsFrom + plan.columnWidth * (qreal(column) + 0.5);
        canvas.shape({x - side / 2, canvas.s(2), side, side}, team.kind, "ink2");
        canvas.text({x - plan.columnWidth / 2, canvas.s(22), plan.columnWidth, canvas.s(16)}, monthLabel(team.finishedOn), "ink2",
                    Letters::Small, QFont::Normal, Qt::AlignHCenter);
    }
    const bool leads = picture.patterns.size() > 1 && picture.patterns[0].teams > picture.patterns[1].teams;
    const qreal radii[]{canvas.s(5), canvas.s(8), canvas.s(11)};
    for (qsizetype i = 0; i < picture.patterns.size(); ++i) {
        const PatternRow &row = picture.patterns[i];
        const qreal top = plan.headHeight + qreal(i) * plan.rowHeight;
        const bool first = i == 0 && leads;
        if (first)
            canvas.box({0, top, canvas.width(), plan.rowHeight}, canvas.color("accent-tint"), Qt::NoPen, canvas.s(4));
        else if (i > 0 && !(i == 1 && leads))
            canvas.line({0, top}, {canvas.width(), top}, "line");
        const QFont::Weight weight = first ? QFont::DemiBold : QFont::Normal;
        canvas.text({canvas.s(8), top, plan.nameWidth - canvas.s(8), plan.rowHeight}, row.pattern.name, "ink", Letters::Usual, weight,
                    Qt::AlignLeft, true);
        for (qsizetype column = 0; column < plan.columns; ++column) {
            const auto &notes = row.notes[plan.firstTeam + column];
            const QPointF centre(plan.columnsFrom + plan.columnWidth * (qreal(column) + 0.5), top + plan.rowHeight / 2);
            canvas.dot(centre, notes ? radii[dotSize(*notes)] : canvas.s(1.5), canvas.color(notes ? "accent" : "line-strong"));
        }
        canvas.text({0, top, canvas.width() - canvas.s(8), plan.rowHeight}, ofTeams(row.teams, picture.teams.size()),
                    first ? "ink" : "ink2", Letters::Usual, weight, Qt::AlignRight);
    }
}

// Improvements by aim and by strength.

constexpr qreal mixHead = 24, mixPitch = 34, mixBar = 24, mixLegend = 20, mixSpace = 8;

enum class Fill { Solid, Hatched, Open, Dashed };

struct MixClass {
    QString label;
    Fill fill;
    bool counts; ///< whether there is any
};

template<typename Counts>
bool anyCounts(const PatternsPicture &picture, Counts QuarterRow::*counts, std::size_t place)
{
    return std::any_of(picture.quarters.begin(), picture.quarters.end(), [&](const QuarterRow &row) { return (row.*counts)[place] > 0; });
}

QList<MixClass> aimClasses(const PatternsPicture &picture)
{
    return {{aimLabel(ActionAim::System), Fill::Solid, true},
            {aimLabel(ActionAim::Person), Fill::Open, true},
            {Words::tr("not said"), Fill::Dashed, anyCounts(picture, &QuarterRow::byAim, 2)}};
}

QList<MixClass> strengthClasses(const PatternsPicture &picture)
{
    return {{strengthLabel(Strength::Stronger), Fill::Solid, true},
            {strengthLabel(Strength::Intermediate), Fill::Hatched, true},
            {strengthLabel(Strength::Weaker), Fill::Open, true},
            {Words::tr("not said"), Fill::Dashed, anyCounts(picture, &QuarterRow::byStrength, 3)}};
}

/// A bar's part, in its manner. Hatches are lines of their own: a pattern brush would be a picture in a drawing.
void paintPart(const ChartCanvas &canvas, const QRectF &rect, Fill fill)
{
    const qreal radius = canvas.s(4);
    QPen edge(canvas.color(fill == Fill::Solid || fill == Fill::Hatched ? "accent" : "line-strong"), 1);
    if (fill == Fill::Dashed)
        edge.setDashPattern({2, 2});
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    canvas.box(inner, canvas.color(fill == Fill::Solid ? "accent" : fill == Fill::Hatched ? "accent-tint" : "card"), edge, radius);
    if (fill != Fill::Hatched)
        return;
    const QRectF within = inner.adjusted(2, 2, -2, -2);
    for (qreal x = within.left() - within.height() + canvas.s(2); x < within.right(); x += canvas.s(6)) {
        const qreal from = std::max(x, within.left()), to = std::min(x + within.height(), within.right());
        if (to > from)
            canvas.line({from, within.bottom() - (from - x)}, {to, within.bottom() - (to - x)}, "accent", canvas.s(1.5));
    }
}

template<typename Counts>
void paintMixRow(const ChartCanvas &canvas, qreal left, qreal top, qreal unit, const Counts &counts, const QList<MixClass> &classes)
{
    qreal x = left;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const Fill fill = classes[qsizetype(i)].fill;
        const QRectF part(x, top, counts[i] * unit - canvas.s(2), canvas.s(mixBar));
        paintPart(canvas, part, fill);
        const QString number = QString::number(counts[i]);
        const qreal wide = canvas.advance(number, Letters::Usual, QFont::DemiBold);
        if (wide <= part.width()) {
            if (fill == Fill::Hatched) {
                const qreal patch = std::min(part.width(), wide + canvas.s(6));
                canvas.box({part.center().x() - patch / 2, part.top() + canvas.s(3), patch, part.height() - canvas.s(6)},
                           canvas.color("card"), Qt::NoPen, canvas.s(3));
            }
            canvas.text(part, number, fill == Fill::Solid ? "on-accent" : "ink", Letters::Usual, QFont::DemiBold, Qt::AlignHCenter);
        }
        x += counts[i] * unit;
    }
}

void paintLegend(const ChartCanvas &canvas, QPointF at, const QList<MixClass> &classes)
{
    const qreal side = canvas.s(14), words = at.x() + side + canvas.s(8);
    for (const MixClass &one : classes) {
        if (!one.counts)
            continue;
        paintPart(canvas, {at.x(), at.y() + canvas.s(3), side, side}, one.fill);
        canvas.text({words, at.y(), canvas.width() - words, canvas.s(mixLegend)}, one.label, "ink2", Letters::Small);
        at.ry() += canvas.s(mixLegend);
    }
}

/// Where the bars and their legends stand. A legend is read whole: it may begin left of its bars, and in a narrow card the
/// second one goes under the first.
struct MixPlan {
    qreal label = 0, half = 0, second = 0; ///< the names of quarters, each half's width, where the second begins
    QPointF aims, strengths; ///< of the legends
    qreal height = 0;
};

MixPlan mixPlan(const ChartCanvas &canvas, const PatternsPicture &picture)
{
    struct Size {
        qreal width = 0, height = 0;
    };
    const auto measured = [&](const QList<MixClass> &classes) {
        Size size;
        for (const MixClass &one : classes) {
            if (!one.counts)
                continue;
            size.width = std::max(size.width, canvas.s(14 + 8) + canvas.advance(one.label, Letters::Small));
            size.height += canvas.s(mixLegend);
        }
        return size;
    };
    const qreal between = canvas.s(20), top = canvas.s(mixHead + mixPitch * qreal(picture.quarters.size()) + mixSpace);
    MixPlan plan;
    for (const QuarterRow &row : picture.quarters)
        plan.label = std::max(plan.label, canvas.advance(quarterLabel(row), Letters::Small) + canvas.s(14));
    plan.half = (canvas.width() - plan.label - between) / 2;
    plan.second = plan.label + plan.half + between;
    const Size aims = measured(aimClasses(picture)), strengths = measured(strengthClasses(picture));
    const qreal strengthsAt = std::min(plan.second, canvas.width() - strengths.width);
    const bool beside = aims.width + between <= strengthsAt;
    plan.aims = {beside ? std::min(plan.label, strengthsAt - between - aims.width) : 0, top};
    plan.strengths = beside ? QPointF(strengthsAt, top) : QPointF(0, top + aims.height + canvas.s(mixSpace));
    plan.height = std::max(plan.aims.y() + aims.height, plan.strengths.y() + strengths.height);
    return plan;
}

void paintMix(const ChartCanvas &canvas, const PatternsPicture &picture)
{
    int most = 1;
    for (const QuarterRow &row : picture.quarters)
        most = std::max(most, row.count());
    const MixPlan plan = mixPlan(canvas, picture);
    const qreal label = plan.label, half = plan.half, second = plan.second;
    const qreal unit = std::min(half / most, canvas.s(40));
    const QList<MixClass> aims = aimClasses(picture), strengths = strengthClasses(picture);
    canvas.text({label, 0, half, canvas.s(16)}, Words::tr("By aim"), "ink", Letters::Small, QFont::DemiBold);
    canvas.text({second, 0, half, canvas.s(16)}, Words::tr("By strength"), "ink", Letters::Small, QFont::DemiBold);
    qreal top = canvas.s(mixHead);
    for (const QuarterRow &row : picture.quarters) {
        canvas.text({0, top, label, canvas.s(mixBar)}, quarterLabel(row), "ink2", Letters::Small);
        if (row.count() == 0)
            canvas.text({label, top, half, canvas.s(mixBar)}, Words::tr("none"), "ink3", Letters::Small);
        paintMixRow(canvas, label, top, unit, row.byAim, aims);
        paintMixRow(canvas, second, top, unit, row.byStrength, strengths);
        top += canvas.s(mixPitch);
    }
    paintLegend(canvas, plan.aims, aims);
    paintLegend(canvas, plan.strengths, strengths);
}

// Kinds of notes.

constexpr qreal barPitch = 30, barHigh = 14, badgeSide = 18;

void paintBars(const ChartCanvas &canvas, const PatternsPicture &picture)
{
    const QList<NoteKind> kinds = picture.kindsByCount();
    const QString widest = Words::tr("%1%").arg(100);
    qreal label = 0;
    for (const NoteKind kind : kinds)
        label = std::max(label, canvas.advance(kindLabel(kind), Letters::Usual));
    const qreal from = canvas.s(badgeSide + 8) + label + canvas.s(16),
                room = canvas.width() - from - canvas.advance(widest, Letters::Usual) - canvas.s(10);
    const int most = std::max(1, picture.notes[std::size_t(kinds.first())]);
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const NoteKind kind = kinds[i];
        const qreal top = canvas.s(barPitch) * qreal(i), side = canvas.s(badgeSide), middle = top + canvas.s(barPitch) / 2;
        canvas.look().paintKind(*canvas.painter(), canvas.placed(QRectF(0, middle - side / 2, side, side)), kind);
        canvas.text({side + canvas.s(8), top, label, canvas.s(barPitch)}, kindLabel(kind), "ink", Letters::Usual);
        const qreal length = room * picture.notes[std::size_t(kind)] / most;
        if (length > 0)
            canvas.box({from, middle - canvas.s(barHigh) / 2, std::max(length, canvas.s(2)), canvas.s(barHigh)},
                       canvas.look().kindHue(kind), Qt::NoPen, canvas.s(2));
        canvas.text({from + length + canvas.s(8), top, canvas.width() - from - length - canvas.s(8), canvas.s(barPitch)},
                    Words::tr("%1%").arg(shareOf(kind, picture)), "ink2", Letters::Usual);
    }
}

// What Learning Teams started from.

constexpr qreal tallyLabel = 24, tallySide = 20, tallyPitch = 34, tallySpace = 12;

qsizetype tallyPerLine(const ChartCanvas &canvas)
{
    return std::max<qsizetype>(1, qsizetype((canvas.width() - canvas.s(28)) / canvas.s(tallyPitch)));
}

/// Paints where there is a painter; answers how high it is.
qreal tally(const ChartCanvas &canvas, const PatternsPicture &picture)
{
    const qsizetype perLine = tallyPerLine(canvas);
    qreal top = 0;
    for (int kind = 0; kind < enumCount<EventKind>; ++kind) {
        const int count = picture.events[std::size_t(kind)];
        if (count == 0)
            continue;
        const qsizetype lines = (count + perLine - 1) / perLine;
        if (canvas.painter()) {
            canvas.text({0, top, canvas.width(), canvas.s(18)}, eventKindLabel(EventKind(kind)), "ink2", Letters::Usual);
            for (int i = 0; i < count; ++i) {
                const qreal x = canvas.s(3) + canvas.s(tallyPitch) * qreal(i % perLine),
                            y = top + canvas.s(tallyLabel) + canvas.s(tallyPitch) * qreal(i / perLine);
                canvas.shape({x, y + canvas.s(2), canvas.s(tallySide), canvas.s(tallySide)}, EventKind(kind), "accent");
            }
            const qreal after = canvas.s(tallyPitch) * qreal((count - 1) % perLine + 1);
            canvas.text({after, top + canvas.s(tallyLabel) + canvas.s(tallyPitch) * qreal(lines - 1), canvas.s(36), canvas.s(24)},
                        QString::number(count), "ink", Letters::Usual, QFont::DemiBold);
        }
        top += canvas.s(tallyLabel) + canvas.s(tallyPitch) * qreal(lines) + canvas.s(tallySpace);
    }
    return top;
}

// Days to reply.

constexpr qreal replyTop = 4, replyAxis = 104, replyHigh = 160, replyRadius = 8;

void paintReplies(const ChartCanvas &canvas, const PatternsPicture &picture)
{
    const int longest = picture.daysToReply.isEmpty() ? 0 : picture.daysToReply.last();
    const int days = std::max(fewestDaysShown, (longest / week + 1) * week);
    const int step = week * ((days / week + mostTicks - 1) / mostTicks);
    const qreal left = canvas.s(10), right = canvas.width() - canvas.s(14), axis = canvas.s(replyAxis);
    const auto at = [&](int day) { return left + (right - left) * day / days; };
    canvas.box({left, canvas.s(replyTop), at(daysToHearBack) - left, axis - canvas.s(replyTop)}, canvas.color("accent-tint"), Qt::NoPen, 0);
    const QString within = Words::tr("Within %1 days").arg(daysToHearBack);
    canvas.text({left + canvas.s(8), canvas.s(replyTop + 4),
                 std::max(at(daysToHearBack) - left - canvas.s(8), canvas.advance(within, Letters::Small, QFont::DemiBold)), canvas.s(16)},
                within, "accent", Letters::Small, QFont::DemiBold);
    canvas.line({left, axis}, {right, axis}, "line-strong");
    for (int day = 0; day <= days; day += step) {
        canvas.line({at(day), axis}, {at(day), axis + canvas.s(5)}, "line-strong");
        canvas.text({at(day) - canvas.s(20), axis + canvas.s(8), canvas.s(40), canvas.s(16)}, QString::number(day), "ink2", Letters::Small,
                    QFont::Normal, Qt::AlignHCenter);
    }
    canvas.text({0, axis + canvas.s(32), canvas.width(), canvas.s(18)}, Words::tr("Days from release to the Owner’s reply"), "ink",
                Letters::Small, QFont::DemiBold, Qt::AlignHCenter);
    const qreal radius = canvas.s(replyRadius), lowest = axis - canvas.s(28);
    qreal labelledTo = 0;
    for (qsizetype i = 0; i < picture.daysToReply.size(); ++i) {
        const int day = picture.daysToReply[i];
        const auto same = i - picture.daysToReply.indexOf(day), together = picture.daysToReply.count(day);
        const qreal room = lowest - canvas.s(replyTop + 34),
                    pitch = together < 2 ? 0 : std::min(2 * radius + 1, room / qreal(together - 1));
        const QPointF centre(at(day), lowest - pitch * qreal(same));
        if (day <= daysToHearBack) {
            canvas.dot(centre, radius, canvas.color("accent"), QPen(canvas.color("card"), canvas.s(2)));
            continue;
        }
        canvas.painter()->setPen(QPen(canvas.color("caution"), canvas.s(2)));
        canvas.painter()->setBrush(canvas.color("card"));
        canvas.painter()->drawPath(
            eventShapePath(canvas.placed(QRectF(centre.x() - radius + 1, centre.y() - radius + 1, 2 * radius - 2, 2 * radius - 2)),
                           EventKind::UnexpectedlyGood, 0));
        const QString words = Words::tr("%n day(s)", nullptr, day);
        const qreal wide = canvas.advance(words, Letters::Small), from = std::min(centre.x() - wide / 2, canvas.width() - wide);
        if (same == 0 && from > labelledTo) {
            canvas.text({from, lowest - pitch * qreal(together - 1) - radius - canvas.s(22), wide, canvas.s(16)}, words, "ink2",
                        Letters::Small, QFont::Normal, Qt::AlignHCenter);
            labelledTo = from + wide + canvas.s(4);
        }
    }
}

} // namespace

ChartLook paperChartLook(qreal scale)
{
    ChartLook look;
    look.color = [](const char *token) { return paper::color(token); };
    look.font
        = [scale](Letters letters, QFont::Weight weight) { return paper::font((letters == Letters::Small ? 12 : 13) * scale, weight); };
    look.kindHue = [](NoteKind kind) { return paper::kindHue(kind); };
    look.paintKind = [](QPainter &painter, const QRectF &rect, NoteKind kind) { paper::paintKind(painter, rect, kind); };
    look.scale = scale;
    return look;
}

QRectF MatrixPlan::row(qsizetype row) const { return {0, headHeight + qreal(row) * rowHeight, width, rowHeight}; }

QRectF MatrixPlan::cell(qsizetype row, qsizetype column) const
{
    const qreal x = columnsFrom + qreal(column) * columnWidth;
    return {mirrored ? width - x - columnWidth : x, headHeight + qreal(row) * rowHeight, columnWidth, rowHeight};
}

MatrixPlan matrixPlan(qreal width, const PatternsPicture &picture, const ChartLook &look)
{
    const ChartCanvas canvas(nullptr, width, look);
    MatrixPlan plan;
    plan.width = width;
    plan.mirrored = look.mirrored;
    plan.headHeight = canvas.s(matrixHead);
    plan.rowHeight = canvas.s(matrixRow);
    qreal name = 0, count = 0;
    for (const PatternRow &row : picture.patterns) {
        name = std::max(name, canvas.advance(row.pattern.name, Letters::Usual, QFont::DemiBold));
        count = std::max(count, canvas.advance(ofTeams(row.teams, picture.teams.size()), Letters::Usual, QFont::DemiBold));
    }
    plan.nameWidth = std::min(name + canvas.s(12), width * 0.34);
    plan.columnsFrom = plan.nameWidth + canvas.s(12);
    const qreal room = width - plan.columnsFrom - count - canvas.s(16);
    plan.columns = std::clamp<qsizetype>(qsizetype(room / canvas.s(narrowestColumn)), 1, std::max<qsizetype>(1, picture.teams.size()));
    plan.columns = std::min(plan.columns, picture.teams.size());
    plan.firstTeam = picture.teams.size() - plan.columns;
    plan.columnWidth = plan.columns == 0 ? 0 : std::min(room / qreal(plan.columns), canvas.s(widestColumn));
    return plan;
}

qreal chartHeight(PatternFigure figure, qreal width, const PatternsPicture &picture, const ChartLook &look)
{
    const ChartCanvas canvas(nullptr, width, look);
    switch (figure) {
    case PatternFigure::Themes:
        return picture.patterns.isEmpty() ? 0 : canvas.s(matrixHead + matrixRow * qreal(picture.patterns.size()));
    case PatternFigure::Improvements:
        return mixPlan(canvas, picture).height;
    case PatternFigure::Notes:
        return canvas.s(barPitch * enumCount<NoteKind>);
    case PatternFigure::Events:
        return tally(canvas, picture);
    case PatternFigure::Replies:
        return canvas.s(replyHigh);
    case PatternFigure::LookBacks:
        break;
    }
    return 0;
}

void paintChart(QPainter &painter, PatternFigure figure, qreal width, const PatternsPicture &picture, const ChartLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartCanvas canvas(&painter, width, look);
    switch (figure) {
    case PatternFigure::Themes:
        return paintMatrix(canvas, picture);
    case PatternFigure::Improvements:
        return paintMix(canvas, picture);
    case PatternFigure::Notes:
        return paintBars(canvas, picture);
    case PatternFigure::Events:
        tally(canvas, picture);
        return;
    case PatternFigure::Replies:
        return paintReplies(canvas, picture);
    case PatternFigure::LookBacks:
        return;
    }
}

QByteArray chartDrawing(PatternFigure figure, const PatternsPicture &picture)
{
    const ChartLook look = paperChartLook(paperScale);
    const QSizeF size(paperWidth, std::ceil(chartHeight(figure, paperWidth, picture, look)));
    if (size.height() <= 0)
        return {};
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setViewBox(QRectF({}, size));
    generator.setSize(size.toSize());
    QPainter painter(&generator);
    paintChart(painter, figure, paperWidth, picture, look);
    painter.end();
    // It would say its size in millimetres; drawings of ours say it in points.
    static const QRegularExpression inMillimetres(u"<svg width=\"[^\"]*\" height=\"[^\"]*\""_s);
    QString svg = QString::fromUtf8(buffer.data());
    svg.replace(inMillimetres, u"<svg width=\"%1\" height=\"%2\""_s.arg(size.width()).arg(size.height()));
    return svg.toUtf8();
}

} // namespace sharpend
