// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Json.h"

#include <QStringList>

#include <map>

namespace sharpend::test {

/// A published JSON Schema, as far as ours go. A word it does not know is a finding too, so that no rule is passed over.
class JsonSchema
{
public:
    /// Reads \a fileName of docs/schema; the others beside it are read where it refers to them.
    explicit JsonSchema(const QString &fileName);
    const Json &root() const { return m_files.at(m_fileName); }
    /// Where \a reference leads ("#/$defs/Note", "outputpack.schema.json#/properties/title"), from this file.
    const Json &at(const QString &reference) { return resolve(m_fileName, reference).second; }
    /// What in \a value is not as the schema says, with its place; empty when all is well.
    QStringList wrongIn(const Json &value);

private:
    const Json &file(const QString &name);
    std::pair<QString, const Json &> resolve(const QString &from, const QString &reference);
    void check(const QString &from, const Json &schema, const Json &value, const QString &place);
    bool holds(const QString &from, const Json &schema, const Json &value);
    void checkObject(const QString &from, const Json &schema, const Json &value, const QString &place);

    QString m_fileName;
    std::map<QString, Json> m_files;
    QStringList m_wrong;
};

} // namespace sharpend::test
