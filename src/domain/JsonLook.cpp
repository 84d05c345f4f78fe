// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/JsonLook.h"

#include "domain/Json.h"

#include <algorithm>
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
        if (++m_objects > m_keys.size())
            m_keys.emplace_back();
        m_keys[m_objects - 1].clear();
        return opened();
    }
    bool end_object() override
    {
        --m_objects;
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
        Keys &known = m_keys[m_objects - 1];
        if (!known.add(name) && m_limits.keysOnce)
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

    /// Those of one object. Most have a few, which are found soonest one after the other, in places that were there before.
    class Keys
    {
    public:
        void clear()
        {
            m_count = 0;
            m_many.clear();
        }
        std::size_t size() const { return m_count + m_many.size(); }
        /// Whether \a key was not there yet.
        bool add(const std::string &key)
        {
            const auto end = m_few.begin() + std::ptrdiff_t(m_count);
            if (std::find(m_few.begin(), end, key) != end)
                return false;
            if (m_count == few)
                return m_many.insert(key).second;
            if (m_count == m_few.size())
                m_few.emplace_back();
            m_few[m_count++] = key;
            return true;
        }

    private:
        static constexpr std::size_t few = 32;
        std::vector<std::string> m_few;
        std::size_t m_count = 0; ///< of them in use
        std::unordered_set<std::string> m_many;
    };

    const JsonLimits m_limits;
    int m_depth = 0;
    qsizetype m_values = 0;
    std::vector<Keys> m_keys; ///< of the objects that are open, the outermost first
    std::size_t m_objects = 0;
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
