// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/CsvDates.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct DateWords {
    Q_DECLARE_TR_FUNCTIONS(CsvDates)
};

/// A time of day, or nothing, up to the end.
constexpr auto timeOrEnd = R"((?:[T,\s]\s*(?:um\s+|at\s+)?\d{1,2}[:.]?\d{2}\S*(?:\s*(?:am|pm|a\.m\.|p\.m\.|uhr|z|utc|[+-]\d{2}:?\d{2}))?)?$)"_L1;

QRegularExpression pattern(QLatin1StringView head)
{
    return QRegularExpression(QString(head) + timeOrEnd, QRegularExpression::CaseInsensitiveOption);
}

int fullYear(const QString &text)
{
    const int year = text.toInt();
    return text.size() > 2 ? year : year >= 70 ? 1900 + year : 2000 + year;
}

/// The month that \a word names or begins to name, in English or German; 0 for none.
int monthNamed(const QString &word)
{
    static const std::array names{QStringList{u"january"_s, u"januar"_s, u"jänner"_s}, QStringList{u"february"_s, u"februar"_s},
                                  QStringList{u"march"_s, u"märz"_s, u"maerz"_s, u"mrz"_s}, QStringList{u"april"_s}, QStringList{u"may"_s, u"mai"_s},
                                  QStringList{u"june"_s, u"juni"_s}, QStringList{u"july"_s, u"juli"_s}, QStringList{u"august"_s},
                                  QStringList{u"september"_s, u"sept"_s}, QStringList{u"october"_s, u"oktober"_s}, QStringList{u"november"_s},
                                  QStringList{u"december"_s, u"dezember"_s}};
    const QString wanted = word.toCaseFolded();
    if (wanted.size() < 3)
        return 0;
    for (std::size_t month = 0; month < names.size(); ++month) {
        if (std::any_of(names[month].begin(), names[month].end(), [&](const QString &name) { return name.startsWith(wanted); }))
            return int(month) + 1;
    }
    return 0;
}

/// The three figures of a date like 03/04/2026, as they stand.
struct Figures {
    int first = 0, second = 0;
    QString third, all;
    bool dots = false;
};

std::optional<Figures> figuresOf(const QString &text)
{
    static const QRegularExpression form = pattern(R"(^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2}))"_L1);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return Figures{match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4), match.captured(1),
                   match.captured(2) == u'.'};
}

QDate fromFigures(const Figures &figures, DateOrder order)
{
    switch (order) {
    case DateOrder::Dmy: return QDate(fullYear(figures.third), figures.second, figures.first);
    case DateOrder::Mdy: return QDate(fullYear(figures.third), figures.first, figures.second);
    case DateOrder::Ymd: break;
    }
    if (figures.third.size() > 2) // no year in front: only the usual order is left
        return QDate(figures.third.toInt(), figures.second, figures.first);
    return QDate(fullYear(figures.all.rightJustified(2, u'0')), figures.second, figures.third.toInt());
}

QDate withMonthName(const QString &text)
{
    static const QRegularExpression weekday(u"^\\p{L}+\\.?,\\s*"_s);
    static const QRegularExpression dayFirst
        = pattern(R"(^(\d{1,2})(?:st|nd|rd|th)?[.\s-]+(?:of\s+)?(\p{L}+)[.,\s-]+(\d{4}|\d{2}))"_L1);
    static const QRegularExpression monthFirst = pattern(R"(^(\p{L}+)[.\s-]+(\d{1,2})(?:st|nd|rd|th)?[,\s-]+(\d{4}|\d{2}))"_L1);
    QString plain = text;
    plain.remove(weekday);
    if (const auto match = dayFirst.match(plain); match.hasMatch())
        return QDate(fullYear(match.captured(3)), monthNamed(match.captured(2)), match.captured(1).toInt());
    if (const auto match = monthFirst.match(plain); match.hasMatch())
        return QDate(fullYear(match.captured(3)), monthNamed(match.captured(1)), match.captured(2).toInt());
    return {};
}

} // namespace

std::optional<DateOrder> dateOrderFrom(const QString &word)
{
    const QString plain = word.trimmed().toLower();
    if (plain == u"dmy")
        return DateOrder::Dmy;
    if (plain == u"mdy")
        return DateOrder::Mdy;
    if (plain == u"ymd")
        return DateOrder::Ymd;
    return std::nullopt;
}

QDate readDate(const QString &text, DateOrder order)
{
    static const QRegularExpression yearFirst = pattern(R"(^(\d{4})([./-])(\d{1,2})\2(\d{1,2}))"_L1);
    static const QRegularExpression compact = pattern(R"(^(\d{4})(\d{2})(\d{2}))"_L1);
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return {}; // most cells of a log are words
    const QString plain = text.simplified();
    if (const auto match = yearFirst.match(plain); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    if (const auto match = compact.match(plain); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto figures = figuresOf(plain))
        return fromFigures(*figures, order);
    return withMonthName(plain);
}

QString DateReading::question() const
{
    if (!ambiguous)
        return {};
    const QLocale locale;
    return DateWords::tr("Is %1 in %2 or in %3?")
        .arg(example, locale.monthName(dayFirst.month()), locale.monthName(monthFirst.month()));
}

DateReading detectDateOrder(const QStringList &cells)
{
    DateReading reading;
    qsizetype days = 0, months = 0, years = 0;
    for (const QString &cell : cells) {
        const auto figures = figuresOf(cell);
        if (!figures)
            continue;
        const QDate day = fromFigures(*figures, DateOrder::Dmy), month = fromFigures(*figures, DateOrder::Mdy);
        years += !day.isValid() && !month.isValid() && fromFigures(*figures, DateOrder::Ymd).isValid();
        days += day.isValid() && (!month.isValid() || figures->dots);
        months += !day.isValid() && month.isValid();
        if (reading.example.isEmpty() && day.isValid() && month.isValid() && day != month && !figures->dots) {
            reading.example = cell.trimmed();
            reading.dayFirst = day;
            reading.monthFirst = month;
        }
    }
    if (days == 0 && months == 0 && years == 0 && !reading.example.isEmpty())
        reading.ambiguous = true;
    else
        reading.order = years > days + months ? DateOrder::Ymd : months > days ? DateOrder::Mdy : DateOrder::Dmy;
    return reading;
}

} // namespace sharpend
