// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <nlohmann/json_fwd.hpp>

namespace sharpend {

/// JSON with its keys in the order of the record's fields, so that files can be compared line by line. Json.h completes it.
using Json = nlohmann::ordered_json;

} // namespace sharpend
