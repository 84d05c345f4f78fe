// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/ReportWords.h"

#include <QCoreApplication>
#include <QLocale>

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

QString strengthWords(std::optional<ActionAim> aim, std::optional<Strength> strength)
{
    QStringList words;
    if (aim)
        words << (*aim == ActionAim::System ? Words::tr("System-focused") : Words::tr("Person-focused"));
    if (strength) {
        words << (*strength == Strength::Stronger           ? Words::tr("stronger")
                      : *strength == Strength::Intermediate ? Words::tr("intermediate")
                                                            : Words::tr("weaker"));
    }
    return words.join(u" · "_s);
}

QString progressWords(ActionProgress progress)
{
    switch (progress) {
    case ActionProgress::Proposed: return Words::tr("Proposed");
    case ActionProgress::Agreed: return Words::tr("Agreed");
    case ActionProgress::UnderWay: return Words::tr("Under way");
    case ActionProgress::InPlace: return Words::tr("In place");
    case ActionProgress::Stopped: return Words::tr("Stopped");
    }
    return {};
}

QString answerWords(OwnerAnswer answer)
{
    switch (answer) {
    case OwnerAnswer::Commit: return Words::tr("I commit");
    case OwnerAnswer::InPart: return Words::tr("In part");
    case OwnerAnswer::NotNow: return Words::tr("Not now");
    }
    return {};
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
