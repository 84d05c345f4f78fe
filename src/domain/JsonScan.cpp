// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/JsonScan.h"

#include "domain/Json.h"

namespace sharpend {

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
        m_key = key.sliced(1, key.size() - 2);
        skipSpace();
        ++m_at; // the colon
        skipSpace();
    }
    m_value = take();
    return true;
}

void JsonScan::skipSpace()
{
    while (m_at < m_json.size() && (m_json[m_at] == ' ' || m_json[m_at] == '\n' || m_json[m_at] == '\r' || m_json[m_at] == '\t'))
        ++m_at;
}

qsizetype JsonScan::endOfString() const
{
    qsizetype at = m_at + 1;
    while (at < m_json.size() && m_json[at] != '"')
        at += m_json[at] == '\\' ? 2 : 1;
    return std::min(at + 1, m_json.size());
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
            while (m_at < m_json.size() && !QByteArrayView("\"{}[],:").contains(m_json[m_at])
                   && (depth > 0 || !QByteArrayView(" \n\r\t").contains(m_json[m_at])))
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
