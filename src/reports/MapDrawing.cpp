// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/MapDrawing.h"

#include "domain/PlacementWords.h"
#include "reports/PaperLook.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

// In points.
constexpr double width = 340, height = 214, left = 56, top = 1, right = 339, bottom = 178, letter = 8.5, betweenHatches = 8;

QString number(double value) { return QString::number(value, 'f', 1); }
QString hue(const char *token) { return paper::color(token).name(); }

/// What \a share of the way from \a from to \a to is.
QString mixed(const char *from, const char *to, double share)
{
    const QColor a = paper::color(from), b = paper::color(to);
    const auto between = [share](int one, int other) { return qRound(one + (other - one) * share); };
    return QColor(between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())).name();
}

QPointF at(double often, double severe) { return {left + often * (right - left), bottom - severe * (bottom - top)}; }

QString line(const QPointF &from, const QPointF &to, const char *token, double thickness)
{
    return u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" stroke=\"%5\" stroke-width=\"%6\"/>"_s.arg(
        number(from.x()), number(from.y()), number(to.x()), number(to.y()), hue(token), number(thickness));
}

QString words(const QString &text, const QPointF &base, const char *token, const QString &anchor, bool strong = false)
{
    return u"<text x=\"%1\" y=\"%2\" fill=\"%3\" text-anchor=\"%4\" font-weight=\"%5\">%6</text>"_s.arg(
        number(base.x()), number(base.y()), hue(token), anchor, strong ? u"600"_s : u"400"_s, text.toHtmlEscaped());
}

QString ground()
{
    const QPointF band = at(0, goldilocks::formalFrom), centre = at(goldilocks::middleOften, goldilocks::middleSevere);
    QString svg;
    const double high = band.y() - top; // hatches go up at half a right angle, and end at the frame
    for (double x = left - high + betweenHatches; x < right; x += betweenHatches) {
        const double from = std::max(x, left), to = std::min(x + high, right);
        svg += line({from, band.y() - (from - x)}, {to, band.y() - (to - x)}, "line", 0.75);
    }
    const std::pair<double, QString> rings[]{{goldilocks::outerReach, mixed("card", "accent-tint", 0.55)},
                                             {goldilocks::middleReach, hue("accent-tint")},
                                             {goldilocks::innerReach, mixed("accent-tint", "accent-edge", 0.4)}};
    for (const auto &[reach, colour] : rings) {
        svg += u"<ellipse cx=\"%1\" cy=\"%2\" rx=\"%3\" ry=\"%4\" fill=\"%5\"/>"_s.arg(
            number(centre.x()), number(centre.y()), number(reach * (right - left)), number(reach * (bottom - top)), colour);
    }
    for (double x = left; x < right; x += 7)
        svg += line({x, band.y()}, {std::min(x + 4, right), band.y()}, "line-strong", 0.75);
    return svg;
}

QString axes()
{
    const MapWords shown = mapWords();
    const QPointF band = at(0, goldilocks::formalFrom);
    const double formal = 7 + 0.56 * letter * double(shown.formal.size()); // about as wide as its words
    QString svg = u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"13\" rx=\"2\" fill=\"%4\"/>"_s.arg(
        number(right - 6 - formal), number((top + band.y() - 13) / 2), number(formal), hue("card"));
    svg += words(shown.formal, {right - 10, (top + band.y()) / 2 + 3}, "ink2", u"end"_s);
    svg += words(shown.middleGround, at(goldilocks::middleOften, goldilocks::middleSevere - 0.27), "accent", u"middle"_s, true);
    svg += words(shown.saysLittle, {left + 6, bottom - 5}, "ink2", u"start"_s);
    svg += words(shown.wellKnown, {right - 6, bottom - 5}, "ink2", u"end"_s);
    svg += words(shown.serious, {left - 6, band.y() + 3}, "ink2", u"end"_s);
    svg += words(shown.trivial, {left - 6, bottom}, "ink2", u"end"_s);
    for (qsizetype i = 0; i < shown.often.size(); ++i) {
        const double share = double(i) / double(shown.often.size() - 1);
        svg += words(shown.often[i], {left + share * (right - left), bottom + 13}, "ink2", i == 0 ? u"start"_s : share < 1 ? u"middle"_s : u"end"_s);
    }
    svg += words(shown.howOften, {(left + right) / 2, bottom + 29}, "ink", u"middle"_s, true);
    svg += u"<g transform=\"translate(12 %1) rotate(-90)\">"_s.arg(number((top + bottom) / 2))
        + words(shown.howSevere, {0, 0}, "ink", u"middle"_s, true) + u"</g>"_s;
    return svg;
}

} // namespace

QByteArray mapDrawing(const MapPlacement &place)
{
    const MapPlacement kept = keptOnMap(place);
    const QPointF marker = at(kept.often, kept.severe);
    QString svg = u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\">\n<g font-family=\"Inter\" font-size=\"%3\">"_s
                      .arg(QString::number(width), QString::number(height), number(letter));
    svg += u"<rect width=\"%1\" height=\"%2\" fill=\"%3\"/>"_s.arg(number(width), number(height), hue("card"));
    svg += ground();
    svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"3\" fill=\"none\" stroke=\"%5\" stroke-width=\"0.75\"/>"_s.arg(
        number(left), number(top), number(right - left), number(bottom - top), hue("line-strong"));
    svg += axes();
    svg += u"<circle cx=\"%1\" cy=\"%2\" r=\"6\" fill=\"%3\" stroke=\"%4\" stroke-width=\"1.5\"/>"_s.arg(
        number(marker.x()), number(marker.y()), hue("accent"), hue("card"));
    return (svg + u"</g>\n</svg>"_s).toUtf8();
}

} // namespace sharpend
