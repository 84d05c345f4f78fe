// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>

namespace sharpend::test {

/// Lets events happen until \a state holds; answers whether it came to hold within \a milliseconds.
bool until(const std::function<bool()> &state, int milliseconds = 5000);

} // namespace sharpend::test
