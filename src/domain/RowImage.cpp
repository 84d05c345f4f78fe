// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/RowImage.h"

#include "domain/FieldCodec.h"
#include "domain/JsonScan.h"

#include <algorithm>

namespace sharpend {

namespace {

/// The text of the value under \a key, as it is written; null where there is none. Keys of records have no escapes.
QByteArrayView written(const QByteArray &row, const char *key)
{
    for (JsonScan member(row); member.advance();) {
        if (member.key() == QByteArrayView(key))
            return member.value();
    }
    return {};
}

Json valueFrom(QByteArrayView written)
{
    if (written.startsWith('"') && !written.contains('\\'))
        return std::string(written.data() + 1, std::size_t(written.size()) - 2);
    return Json::parse(written.begin(), written.end());
}

} // namespace

RowImage::RowImage(Json row)
{
    if (!row.is_null())
        m_kept = std::make_shared<const Json>(std::move(row));
}

RowImage RowImage::packed(const Json &row)
{
    RowImage image;
    const bool isWhole = std::none_of(row.begin(), row.end(), [](const Json &value) { return value.is_discarded(); });
    if (!isWhole) { // a column that is no JSON any more cannot be read out of a text either
        image = RowImage(row);
    } else if (!row.is_null()) {
        const std::string text = jsonBytes(row);
        image.m_kept = QByteArray(text.data(), qsizetype(text.size())); // no byte more than it takes
    }
    return image;
}

bool RowImage::contains(const char *key) const
{
    if (const auto *text = std::get_if<QByteArray>(&m_kept))
        return !written(*text, key).isNull();
    return read([key](const Json &row) { return row.contains(key); });
}

QString RowImage::text(const char *key) const
{
    if (const auto *text = std::get_if<QByteArray>(&m_kept))
        return jsonText(written(*text, key));
    return read([key](const Json &row) { return textAt(row, key); });
}

void RowImage::fill(const QList<Field> &fields, void *record) const
{
    if (const auto *text = std::get_if<QByteArray>(&m_kept)) {
        qsizetype next = 0; // both are in the order of the record's fields
        for (JsonScan member(*text); member.advance() && next < fields.size();) {
            qsizetype at = next;
            while (at < fields.size() && member.key() != QByteArrayView(fields[at].key))
                ++at;
            if (at == fields.size())
                continue;
            fields[at].fromJson(record, valueFrom(member.value()));
            next = at + 1;
        }
        return;
    }
    read([&](const Json &row) {
        for (const Field &field : fields) {
            if (const auto value = row.find(field.key); value != row.end())
                field.fromJson(record, *value);
        }
    });
}

Json RowImage::value(const char *key) const
{
    if (const auto *text = std::get_if<QByteArray>(&m_kept)) {
        const QByteArrayView value = written(*text, key);
        return value.isNull() ? Json() : valueFrom(value);
    }
    return read([key](const Json &row) {
        const auto found = row.find(key);
        return found == row.end() ? Json() : *found;
    });
}

QByteArray RowImage::bytes() const
{
    if (const auto *text = std::get_if<QByteArray>(&m_kept))
        return *text;
    return isNull() ? QByteArray() : QByteArray::fromStdString(read([](const Json &row) { return jsonBytes(row); }));
}

Json RowImage::parsed() const
{
    const auto *text = std::get_if<QByteArray>(&m_kept);
    return text ? Json::parse(text->begin(), text->end()) : Json();
}

bool operator==(const RowImage &one, const RowImage &other)
{
    using Kept = std::shared_ptr<const Json>;
    if (one.isNull() || other.isNull())
        return one.isNull() == other.isNull();
    const auto *row = std::get_if<Kept>(&one.m_kept), *otherRow = std::get_if<Kept>(&other.m_kept);
    if (row && otherRow)
        return *row == *otherRow || **row == **otherRow;
    const QByteArray text = one.bytes(), otherText = other.bytes();
    return text.constData() == otherText.constData() || text == otherText;
}

} // namespace sharpend
