// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/OutputWords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutputWords)
};

} // namespace

QString aimLabel(std::optional<ActionAim> aim)
{
    return !aim ? QString() : *aim == ActionAim::System ? Words::tr("System-focused") : Words::tr("Person-focused");
}

QString strengthLabel(std::optional<Strength> strength)
{
    if (!strength)
        return {};
    switch (*strength) {
    case Strength::Stronger: return Words::tr("stronger");
    case Strength::Intermediate: return Words::tr("intermediate");
    case Strength::Weaker: return Words::tr("weaker");
    }
    return {};
}

QString strengthSentence(std::optional<ActionAim> aim, std::optional<Strength> strength)
{
    QStringList parts{aimLabel(aim), strengthLabel(strength)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString progressLabel(ActionProgress progress)
{
    switch (progress) {
    case ActionProgress::Proposed: return Words::tr("Not agreed yet");
    case ActionProgress::Agreed: return Words::tr("Agreed");
    case ActionProgress::UnderWay: return Words::tr("Under way");
    case ActionProgress::InPlace: return Words::tr("In place");
    case ActionProgress::Stopped: return Words::tr("Stopped");
    }
    return {};
}

QString answerLabel(OwnerAnswer answer)
{
    switch (answer) {
    case OwnerAnswer::Commit: return Words::tr("I commit");
    case OwnerAnswer::InPart: return Words::tr("In part");
    case OwnerAnswer::NotNow: return Words::tr("Not now");
    }
    return {};
}

} // namespace sharpend
