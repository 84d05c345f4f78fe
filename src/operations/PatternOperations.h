// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"
#include "operations/Operations.h"

namespace sharpend {

/// Names what has come up in more than one Learning Team, with the themes that are in it so far. Refused without a name.
Operation namePattern(const Pattern &pattern);
/// Other words for its name, which it keeps where \a words leave it none.
Operation renamePattern(const QString &patternId, const Rewording &words);
/// Other words for the sentence that says what it is about.
Operation describePattern(const QString &patternId, const Rewording &words);
/// Puts a theme in, which may be in other patterns too. What two windows put in at once is in.
Operation putInPattern(const QString &patternId, const QString &themeId);
Operation takeOutOfPattern(const QString &patternId, const QString &themeId);
/// The themes stay where they are: in their Learning Teams.
Operation removePattern(const QString &patternId);

} // namespace sharpend
