// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QString>

namespace sharpend {

/// The name of a kind of note: "Trade-off".
QString kindLabel(NoteKind kind);
/// The name of a kind of event: "Good catch".
QString eventKindLabel(EventKind kind);

} // namespace sharpend
