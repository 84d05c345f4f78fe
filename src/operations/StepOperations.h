// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Adds a step of the ordinary day after those there are. Refused without a title.
Operation addStep(const Step &step);
Operation renameStep(const QString &teamId, const QString &stepId, const Rewording &words);
/// What the paper says of a step, beside what is done; empty where nothing is written.
Operation setAsWritten(const QString &teamId, const QString &stepId, const Rewording &words);
/// Moves a step by so many places.
Operation moveStep(const QString &teamId, const QString &stepId, int by);
/// Removes a step; its notes stay on the wall, in no step.
Operation removeStep(const QString &teamId, const QString &stepId);
/// Puts notes at a step of the work, or (an empty \a stepId) at none.
Operation setNotesStep(const QString &teamId, const QStringList &noteIds, const QString &stepId);

} // namespace sharpend
