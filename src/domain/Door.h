// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

namespace sharpend {

/// The way by which a change comes in. What is imported is judged as a state, what is done now also as a step.
enum class Door { Live, Import, Undo };

} // namespace sharpend
