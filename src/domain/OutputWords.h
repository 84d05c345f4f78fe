// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

namespace sharpend {

/// The words for an improvement and what became of it, the same on every screen and in every file. Empty where nothing was
/// chosen yet.
QString aimLabel(std::optional<ActionAim> aim);
QString strengthLabel(std::optional<Strength> strength);
/// "System-focused · stronger"; what was not chosen is left out.
QString strengthSentence(std::optional<ActionAim> aim, std::optional<Strength> strength);
/// "Under way".
QString progressLabel(ActionProgress progress);
/// "I commit".
QString answerLabel(OwnerAnswer answer);

} // namespace sharpend
