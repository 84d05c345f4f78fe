// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/ImprovementWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImprovementWords)
};

} // namespace

QString improvementStrengthWords(std::optional<ActionAim> aim, std::optional<Strength> strength)
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

} // namespace sharpend
