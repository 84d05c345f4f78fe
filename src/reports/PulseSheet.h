// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Pulse.h"
#include "reports/PdfWriter.h"

namespace sharpend {

/// The pulse on paper: A4 with as many forms as fit under each other, to be cut apart. Three boxes for each question, and no line for
/// a name or a date.
Paper pulseSheet(const QString &heading, const QList<PulseQuestion> &questions, int threshold);

} // namespace sharpend
