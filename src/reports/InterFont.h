// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend {

/// The family of the font that travels inside the binary, for windows and for paper. Empty where it cannot be loaded.
QString interFamily();

} // namespace sharpend
