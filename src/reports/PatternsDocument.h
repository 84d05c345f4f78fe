// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/PatternWords.h"
#include "reports/Document.h"

namespace sharpend {

/// The patterns of a workspace for those who do not have it: each figure's sentence, its chart and what it counts. What fewer than
/// three Learning Teams stand behind is not in it.
Document patternsDocument(const PatternsPicture &picture);

/// The same as one picture, a PNG.
QByteArray patternsPng(const PatternsPicture &picture);

} // namespace sharpend
