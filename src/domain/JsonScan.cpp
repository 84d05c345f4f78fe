// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/JsonScan.h"

#include "domain/Json.h"

#include <algorithm>
#include <cstring>

namespace sharpend {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Whether a number or a word is over where \a c stands.
bool isMark(char c)
{
    switch (c) {
    case '"':
    case '{':
    case '}':
    case '[':
    case ']':
    case ',':
    case ':': return true;
    default: return false;
    }
}

} // namespace

JsonScan::JsonScan(QByteArrayView json)
    : m_json(json)
{
    if (m_json.startsWith("\xEF\xBB\xBF")) // as some editors begin a file
        m_at = 3;
    skipSpace();
    if (m_at < m_json.size() && (m_json[m_at] == '{' || m_json[m_at] == '['))
        m_kind = m_json[m_at++] == '{' ? Kind::Object : Kind::List;
}

bool JsonScan::advance()
{
    if (m_kind == Kind::Other)
        return false;
    skipSpace();
    if (m_at < m_json.size() && m_json[m_at] == ',')
        ++m_at;
    skipSpace();
    if (m_at >= m_json.size() || m_json[m_at] == '}' || m_json[m_at] == ']')
        return false;
    if (m_kind == Kind::Object) {
        const QByteArrayView key = take();
        if (key.size() < 2) // cut off: a row on a damaged page is scanned as well
            return false;
        m_key = key.sliced(1, key.size() - 2);
        skipSpace();
        m_at = std::min(m_at + 1, m_json.size()); // the colon
        skipSpace();
    }
    m_value = take();
    return !m_value.isEmpty();
}

void JsonScan::skipSpace()
{
    while (m_at < m_json.size() && isSpace(m_json[m_at]))
        ++m_at;
}

qsizetype JsonScan::endOfString() const
{
    const char *const begin = m_json.data() + m_at + 1, *const end = m_json.data() + m_json.size();
    for (const char *at = begin; at < end;) {
        const auto *quote = static_cast<const char *>(std::memchr(at, '"', std::size_t(end - at)));
        if (!quote)
            break;
        const char *before = quote;
        while (before > begin && before[-1] == '\\')
            --before;
        if ((quote - before) % 2 == 0) // each pair is a backslash of the text
            return quote + 1 - m_json.data();
        at = quote + 1;
    }
    return m_json.size();
}

QByteArrayView JsonScan::take()
{
    const qsizetype from = m_at;
    for (int depth = 0; m_at < m_json.size();) {
        const char c = m_json[m_at];
        if (c == '"') {
            m_at = endOfString();
        } else if (c == '{' || c == '[') {
            ++depth;
            ++m_at;
        } else if (c == '}' || c == ']') {
            --depth;
            ++m_at;
        } else { // a number, a word, or what stands between the parts of a value
            while (m_at < m_json.size() && !isMark(m_json[m_at]) && (depth > 0 || !isSpace(m_json[m_at])))
                ++m_at;
            if (depth > 0 && m_at < m_json.size() && (m_json[m_at] == ',' || m_json[m_at] == ':'))
                ++m_at;
        }
        if (depth == 0)
            break;
    }
    return m_json.sliced(from, m_at - from);
}

QString jsonText(QByteArrayView written)
{
    if (written.size() < 2 || !written.startsWith('"'))
        return {};
    if (!written.contains('\\'))
        return QString::fromUtf8(written.sliced(1, written.size() - 2));
    return textOf(Json::parse(written.begin(), written.end(), nullptr, false));
}

} // namespace sharpend
