// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"
#include "reports/Document.h"

namespace sharpend {

/// The learning card: one page for those who were not there. It is made of the pack and nothing else (rule 6). Where a page does
/// not hold all of it the first of each section stay, and it says that there is more. Needs a QGuiApplication.
Document learningCard(const OutputPack &pack);

} // namespace sharpend
