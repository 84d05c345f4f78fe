// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/WordingMoments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Kind = WordingHint::Kind;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

struct Hour {
    int hour = -1;
    bool round = false; ///< "16:00": more often a habit than a moment
};

Hour hourOf(const QString &clock)
{
    static const QRegularExpression parts = wordingPattern(uR"((\d{1,2})(?:[:.h](\d{2}))?\s?([ap])?)"_s);
    const QRegularExpressionMatch match = parts.match(clock);
    if (!match.hasMatch())
        return {};
    int hour = match.captured(1).toInt();
    if (match.captured(3).toLower() == "p"_L1 && hour < 12)
        hour += 12;
    const int minute = match.captured(2).toInt();
    return {hour, minute % 30 == 0};
}

QString partOfDay(int hour)
{
    if (hour >= 5 && hour < 12)
        return Words::tr("one morning");
    if (hour >= 12 && hour < 18)
        return Words::tr("one afternoon");
    if (hour >= 18 && hour < 22)
        return Words::tr("one evening");
    return Words::tr("one night");
}

QString thatPartOfDay(int hour)
{
    if (hour >= 5 && hour < 12)
        return Words::tr("that morning");
    if (hour >= 12 && hour < 18)
        return Words::tr("that afternoon");
    if (hour >= 18 && hour < 22)
        return Words::tr("that evening");
    return Words::tr("that night");
}

} // namespace

QRegularExpression wordingPattern(const QString &text, bool anyCase)
{
    auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::PatternOption();
    if (anyCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(text, options);
}

QSet<QString> wordSet(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

void addMoments(QList<FoundWording> &found, const QString &text, WordingSense sense)
{
    static const QString month = uR"((?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|)"
                                 uR"((?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?:\.(?= ))?))"_s;
    static const QString weekday = u"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b(?:\\.(?= ))?)"_s;
    static const QString day = u"(?:[0-2]?\\d|3[01])(?:st|nd|rd|th)?"_s;
    static const QString written = u"(?:(?:the )?"_s + day + u"(?: of)? "_s + month + u"(?:,? \\d{4})?|"_s + month + u" "_s + day
        + u"\\b(?:,? \\d{4})?|"_s + u"\\d{4}-\\d{2}-\\d{2}|(?:[0-2]?\\d|3[01])(?<sep>[/.])(?:0?\\d|1[0-2])\\k<sep>(?:\\d{4}|\\d{2}))"_s;
    static const QString date = u"(?<date>(?:"_s + weekday + u",? )?"_s + written + u"|"_s + weekday + u",? the \\d{1,2}(?:st|nd|rd|th))"_s;
    static const QString clock
        = u"(?<clock>(?:[01]?\\d|2[0-3])(?::[0-5]\\d(?: ?[ap]\\.?m\\b\\.?)?|\\.[0-5]\\d ?[ap]\\.?m\\b\\.?| ?[ap]\\.?m\\b)|(?<=at )(?:[01]?\\d|2[0-3])\\.[0-5]\\d)"_s;
    static const QString lead = uR"((?<lead>\b(?:on|at|in|since|after|before|by|until|till|from|due|every|each|around|about) )?)"_s;
    static const QRegularExpression dateFirst
        = wordingPattern(lead + u"(?<![\\d.:/-])"_s + date + u"(?:,? (?:at |around |about |just after |shortly after )?"_s + clock + u")?(?![\\d/:-]|\\.\\d)"_s);
    static const QRegularExpression clockFirst
        = wordingPattern(lead + u"(?<![\\d.:/-])"_s + clock + u"(?:,? (?:on )?"_s + date + u")?(?![\\d/:-]|\\.\\d)"_s);
    static const QRegularExpression dayAndClock
        = wordingPattern(uR"((?<lead>\b(?:on|last) )?(?<date>)"_s + weekday + u",?) (?:at |around |about |just after |shortly after )?"_s + clock
                  + u"(?![\\d/:-])"_s);
    static const QSet<QString> habits = wordSet("after before by until till from every each");

    static const QRegularExpression usual = wordingPattern(uR"(\b((every|each|most|any)( \p{L}+)?|daily|usually|always|often) $)"_s);
    static const QSet<QString> plans = wordSet("by before until till from due");
    const auto take = [&](const QRegularExpressionMatch &match) {
        const QString before = match.captured(u"lead"_s).trimmed().toLower();
        const Hour hour = match.capturedLength(u"clock"_s) > 0 ? hourOf(match.captured(u"clock"_s)) : Hour{};
        const bool hasDate = match.capturedLength(u"date"_s) > 0;
        // How the work goes, not when something was; and "checked at 15:30" is what would change.
        const bool habit = before == "every"_L1 || before == "each"_L1 || text.left(match.capturedStart()).contains(usual)
            || (!hasDate && habits.contains(before) && hour.round);
        const bool plan = sense == WordingSense::Plan && (!hasDate || plans.contains(before));
        if (habit || plan) {
            found.append({Kind::Moment, match.capturedStart(), match.capturedLength(), {}});
            return;
        }
        qsizetype from = match.capturedStart();
        QString suggestion = hour.hour < 0 ? Words::tr("one day") : partOfDay(hour.hour);
        if (before == "since"_L1) {
            suggestion = Words::tr("for a while");
        } else if (habits.contains(before) || before == "due"_L1) {
            from = match.capturedEnd(u"lead"_s);
            suggestion = hour.hour < 0 ? Words::tr("that day") : thatPartOfDay(hour.hour);
        }
        found.append({Kind::Moment, from, match.capturedEnd() - from, suggestion});
    };
    for (const QRegularExpression &each : {dateFirst, dayAndClock, clockFirst}) {
        for (auto it = each.globalMatch(text); it.hasNext();)
            take(it.next());
    }
}

} // namespace sharpend
