// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "domain/TeamRecord.h"

namespace sharpend {

/// Words of people as Markdown that shows them as they are: nothing in them becomes a heading, a list or a tag.
QString markdownText(const QString &text);

/// The facilitator's record of a Learning Team. People are job labels, never names. It holds the wall, the parked ideas
/// and the reflections, so it is not for the Owner.
QString recordMarkdown(const TeamRecord &record, const Content &content);

} // namespace sharpend
