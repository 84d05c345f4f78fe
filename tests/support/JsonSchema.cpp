// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/JsonSchema.h"

#include "support/catch.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

bool isOfType(const QString &type, const Json &value)
{
    return type == "object"_L1 ? value.is_object()
        : type == "array"_L1   ? value.is_array()
        : type == "string"_L1  ? value.is_string()
        : type == "integer"_L1 ? value.is_number_integer()
        : type == "number"_L1  ? value.is_number()
        : type == "boolean"_L1 ? value.is_boolean()
                               : false;
}

bool contains(const Json &list, const Json &value) { return std::find(list.begin(), list.end(), value) != list.end(); }

} // namespace

JsonSchema::JsonSchema(const QString &fileName)
    : m_fileName(fileName)
{
    file(fileName);
}

const Json &JsonSchema::file(const QString &name)
{
    if (m_files.find(name) == m_files.end()) {
        QFile schema(QStringLiteral(SHARPEND_SOURCE_DIR) + u"/docs/schema/"_s + name);
        INFO(name.toStdString());
        REQUIRE(schema.open(QIODevice::ReadOnly));
        m_files.emplace(name, Json::parse(schema.readAll().toStdString()));
    }
    return m_files.at(name);
}

std::pair<QString, const Json &> JsonSchema::resolve(const QString &from, const QString &reference)
{
    const QString name = reference.section(u'#', 0, 0);
    const QString where = name.isEmpty() ? from : name;
    return {where, file(where).at(Json::json_pointer(reference.section(u'#', 1).toStdString()))};
}

QStringList JsonSchema::wrongIn(const Json &value)
{
    m_wrong.clear();
    check(m_fileName, file(m_fileName), value, u"file"_s);
    return m_wrong;
}

bool JsonSchema::holds(const QString &from, const Json &schema, const Json &value)
{
    const qsizetype before = m_wrong.size();
    check(from, schema, value, {});
    const bool sound = m_wrong.size() == before;
    m_wrong.resize(before);
    return sound;
}

void JsonSchema::check(const QString &from, const Json &schema, const Json &value, const QString &place)
{
    const auto say = [&](const QString &what) { m_wrong << place + u": "_s + what; };
    for (const auto &[keyword, rule] : schema.items()) {
        const QString word = QString::fromStdString(keyword);
        if (word == "$ref"_L1) {
            const auto [where, target] = resolve(from, textOf(rule));
            check(where, target, value, place);
        } else if (word == "type"_L1) {
            if (!isOfType(textOf(rule), value))
                say(u"no %1"_s.arg(textOf(rule)));
        } else if (word == "const"_L1 ? value != rule : word == "enum"_L1 && !contains(rule, value)) {
            say(u"not as in "_s + word);
        } else if (word == "pattern"_L1) {
            if (!QRegularExpression(textOf(rule)).match(textOf(value)).hasMatch())
                say(u"not as the pattern"_s);
        } else if (word == "format"_L1) {
            if (textOf(rule) != "date"_L1 || !QDate::fromString(textOf(value), Qt::ISODate).isValid())
                say(u"no date"_s);
        } else if (word == "maxLength"_L1) {
            if (textOf(value).toUcs4().size() > rule.get<qsizetype>())
                say(u"too long"_s);
        } else if (word == "minLength"_L1) {
            if (textOf(value).trimmed().size() < rule.get<qsizetype>())
                say(u"too short"_s);
        } else if (word == "minItems"_L1) {
            if (value.is_array() && value.size() < rule.get<std::size_t>())
                say(u"too few"_s);
        } else if (word == "maxItems"_L1) {
            if (value.is_array() && value.size() > rule.get<std::size_t>())
                say(u"too many"_s);
        } else if (word == "minimum"_L1 || word == "maximum"_L1) {
            const bool least = word == "minimum"_L1;
            if (value.is_number() && (least ? value.get<double>() < rule.get<double>() : value.get<double>() > rule.get<double>()))
                say(u"out of bounds"_s);
        } else if (word == "items"_L1) {
            for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
                check(from, rule, value[i], u"%1[%2]"_s.arg(place).arg(i));
        } else if (word == "anyOf"_L1) {
            if (std::none_of(rule.begin(), rule.end(), [&](const Json &one) { return holds(from, one, value); }))
                say(u"none of anyOf"_s);
        } else if (!QStringList{u"$schema"_s, u"$defs"_s, u"title"_s, u"description"_s, u"const"_s, u"enum"_s, u"properties"_s,
                                u"required"_s, u"additionalProperties"_s}.contains(word)) {
            say(u"the schema says “%1”, which is not known here"_s.arg(word));
        }
    }
    if (value.is_object())
        checkObject(from, schema, value, place);
}

void JsonSchema::checkObject(const QString &from, const Json &schema, const Json &value, const QString &place)
{
    const Json properties = schema.value("properties", Json::object());
    for (const auto &[key, part] : value.items()) {
        if (properties.contains(key))
            check(from, properties.at(key), part, place + u'.' + QString::fromStdString(key));
        else if (schema.contains("additionalProperties"))
            m_wrong << u"%1.%2: not named"_s.arg(place, QString::fromStdString(key));
    }
    for (const Json &key : schema.value("required", Json::array())) {
        if (!value.contains(key.get<std::string>()))
            m_wrong << u"%1.%2: missing"_s.arg(place, textOf(key));
    }
}

} // namespace sharpend::test
