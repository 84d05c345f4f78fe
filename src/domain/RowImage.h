// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Fields.h"
#include "domain/Json.h"

#include <QByteArray>
#include <QTypeInfo>

#include <memory>
#include <variant>

namespace sharpend {

/// What a row says at one moment; null for no row. Copies share it. It is kept as JSON or, packed, as the text of that, which takes
/// a fifth of the memory and is read anew by whoever asks for more than a text of it: for the many rows of a file.
class RowImage
{
public:
    RowImage() = default;
    /// Keeps \a row as it is.
    RowImage(Json row);
    static RowImage packed(const Json &row);

    bool isNull() const { return std::holds_alternative<std::monostate>(m_kept); }
    bool contains(const char *key) const;
    /// The text under \a key; empty where there is none.
    QString text(const char *key) const;
    /// What \a reader makes of the JSON, which is copied for nobody.
    template<typename Read>
    auto read(Read reader) const
    {
        if (const auto *row = std::get_if<std::shared_ptr<const Json>>(&m_kept))
            return reader(**row);
        return reader(parsed());
    }
    /// The JSON, and for no row null.
    Json json() const
    {
        return read([](const Json &row) { return row; });
    }
    /// Reads those of \a fields that the row has into \a record.
    void fill(const QList<Field> &fields, void *record) const;
    /// What stands under \a key; null for nothing.
    Json value(const char *key) const;
    /// The JSON as jsonBytes() writes it; empty for no row.
    QByteArray bytes() const;
    /// The same, where it is packed; null where it is not.
    const QByteArray *packedBytes() const { return std::get_if<QByteArray>(&m_kept); }

    friend bool operator==(const RowImage &one, const RowImage &other);

private:
    Json parsed() const;
    std::variant<std::monostate, std::shared_ptr<const Json>, QByteArray> m_kept;
};

} // namespace sharpend

Q_DECLARE_TYPEINFO(sharpend::RowImage, Q_RELOCATABLE_TYPE);

namespace sharpend {

struct RecordType;

/// A row that is to be: all its fields.
struct TypedRow {
    const RecordType *type;
    QString id;
    RowImage image;
};

} // namespace sharpend

Q_DECLARE_TYPEINFO(sharpend::TypedRow, Q_RELOCATABLE_TYPE); // lists of a hundred thousand grow

namespace sharpend {

inline QString textAt(const RowImage &row, const char *key) { return row.text(key); }

} // namespace sharpend
