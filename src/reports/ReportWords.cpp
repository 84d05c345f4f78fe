// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/ReportWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sharpend::report {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

} // namespace

QString day(const QDate &date)
{
    return date.isValid() ? QLocale().toString(date, Words::tr("d MMMM yyyy", "a day, as QLocale formats it")) : QString();
}

QString day(const QDateTime &moment) { return moment.isValid() ? day(moment.toLocalTime().date()) : QString(); }

QDateTime inTheRoom(const QDateTime &moment, const QString &zone)
{
    const QTimeZone room = zone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(zone.toUtf8());
    return room.isValid() && moment.timeSpec() != Qt::LocalTime ? moment.toTimeZone(room) : moment;
}

QString clock(const QDateTime &moment, bool withDay)
{
    return QLocale().toString(moment, withDay ? Words::tr("d MMMM, HH:mm", "a day and a time, as QLocale formats it")
                                              : Words::tr("HH:mm", "a time, as QLocale formats it"));
}

QString sectionHeading(StatementSection section)
{
    switch (section) {
    case StatementSection::Understanding: return Words::tr("What we now understand about normal work");
    case StatementSection::Helps: return Words::tr("What helps it go well");
    case StatementSection::Question: return Words::tr("Questions we are still asking");
    }
    return {};
}

} // namespace sharpend::report
