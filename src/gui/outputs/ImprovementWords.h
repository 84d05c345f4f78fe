// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

/// "System-focused · stronger"; what nobody has chosen is left out.
QString improvementStrengthWords(std::optional<ActionAim> aim, std::optional<Strength> strength);

} // namespace sharpend
