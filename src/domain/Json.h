// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/JsonFwd.h"

#include <QString>

#include <nlohmann/json.hpp>

namespace sharpend {

/// The UTF-8 bytes of \a text as JSON wants them.
inline std::string utf8(const QString &text) { return text.toStdString(); }

/// The text of a JSON string; empty for anything else.
inline QString textOf(const Json &json)
{
    return json.is_string() ? QString::fromStdString(json.get_ref<const std::string &>()) : QString();
}

/// The text under \a key of an object; empty where there is none.
inline QString textAt(const Json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found == object.end() ? QString() : textOf(*found);
}

/// One line of JSON text. Lone surrogates become the replacement character instead of an exception.
inline QString compact(const Json &json)
{
    return QString::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace sharpend
