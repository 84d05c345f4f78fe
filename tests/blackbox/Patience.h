// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

namespace sharpend::test {

/// How long a program that runs by itself is waited for, in milliseconds: many times what it takes on a busy machine.
inline constexpr int patience = 60'000;

} // namespace sharpend::test
