// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"
#include "reports/Document.h"

namespace sharpend {

/// The released summary, the learning first. It is made of the pack and nothing else, so nothing else can leave (rule 6).
Document summaryDocument(const OutputPack &pack);

} // namespace sharpend
