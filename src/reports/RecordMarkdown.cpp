// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/RecordMarkdown.h"

#include "reports/MarkdownWriter.h"

namespace sharpend {

QString recordMarkdown(const TeamRecord &record, const Content &content) { return markdown(recordDocument(record, content)); }

} // namespace sharpend
