// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/RecordDocument.h"

namespace sharpend {

/// The facilitator's record (see recordDocument()) as Markdown.
QString recordMarkdown(const TeamRecord &record, const Content &content);

} // namespace sharpend
