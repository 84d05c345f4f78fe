// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/JsonLook.h"

#include "domain/Json.h"

#include <unordered_set>
#include <vector>

namespace sharpend {

namespace {

using What = JsonTrouble::What;

/// Counts what it is told of, and keeps no more than the keys of the objects that are open.
class Look : public Json::json_sax_t
{
public:
    explicit Look(const JsonLimits &limits)
        : m_limits(limits)
    {
    }

    std::optional<JsonTrouble> trouble() const { return m_trouble; }

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t &) override { return value(); }
    bool string(string_t &) override { return value(); }
    bool binary(binary_t &) override { return value(); }
    bool start_object(std::size_t) override
    {
        m_keys.emplace_back();
        return opened();
    }
    bool end_object() override
    {
        m_keys.pop_back();
        --m_depth;
        return true;
    }
    bool start_array(std::size_t) override { return opened(); }
    bool end_array() override
    {
        --m_depth;
        return true;
    }
    bool key(string_t &name) override
    {
        std::unordered_set<std::string> &known = m_keys.back();
        if (!known.insert(name).second && m_limits.keysOnce)
            return stop({What::KeyTwice, name});
        return known.size() <= m_limits.keys || stop({What::TooManyKeys, name});
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &error) override
    {
        const bool isNumber = dynamic_cast<const Json::out_of_range *>(&error) != nullptr;
        return stop({isNumber ? What::Number : What::NotJson, {}, position});
    }

private:
    bool value() { return ++m_values <= m_limits.values || stop({What::TooManyValues, {}}); }
    bool opened() { return value() && (++m_depth <= m_limits.depth || stop({What::TooDeep, {}})); }
    bool stop(JsonTrouble trouble)
    {
        m_trouble = std::move(trouble);
        return false;
    }

    const JsonLimits m_limits;
    int m_depth = 0;
    qsizetype m_values = 0;
    std::vector<std::unordered_set<std::string>> m_keys;
    std::optional<JsonTrouble> m_trouble;
};

} // namespace

std::optional<JsonTrouble> jsonTrouble(const QByteArray &bytes, const JsonLimits &limits)
{
    Look look(limits);
    Json::sax_parse(bytes.begin(), bytes.end(), &look);
    return look.trouble();
}

} // namespace sharpend
