// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/RowImage.h"

#include "domain/FieldCodec.h"
#include "domain/JsonScan.h"

namespace sharpend {

namespace {

/// The text of the value under \a key, as it is written; null where there is none. Keys of records have no escapes.
QByteArrayView written(const QByteArray &row, const char *key)
{
    for (JsonScan member(row); member.next();) {
        if (member.key() == QByteArrayView(key))
            return member.value();
    }
    return {};
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
    if (!row.is_null()) {
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
    using Row = std::shared_ptr<const Json>;
    if (one.isNull() || other.isNull())
        return one.isNull() == other.isNull();
    const auto *row = std::get_if<Row>(&one.m_kept), *otherRow = std::get_if<Row>(&other.m_kept);
    if (row && otherRow)
        return *row == *otherRow || **row == **otherRow;
    const QByteArray text = one.bytes(), otherText = other.bytes();
    return text.constData() == otherText.constData() || text == otherText;
}

} // namespace sharpend
