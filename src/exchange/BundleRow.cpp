// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/BundleRow.h"

#include "domain/Photos.h"
#include "domain/PlainText.h"
#include "domain/Rules.h"
#include "exchange/JsonFile.h"
#include "store/Store.h"

#include <QtConcurrentMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype fewRows = 32; ///< rows that are read before another thread has woken up

/// Takes the bytes of a photo out of \a json.
QByteArray takeBytes(Json &json, const BundleRow &row)
{
    const auto found = json.find("bytes");
    const bool isText = found != json.end() && found->is_string();
    const std::string text = isText ? found->get<std::string>() : std::string();
    if (qsizetype(text.size()) > (largestPhoto + 2) / 3 * 4)
        refuseAt(row.place.of(u"bytes"_s), u"a picture of up to %1 MB"_s.arg(largestPhoto / (1024 * 1024)));
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(text), QByteArray::AbortOnBase64DecodingErrors);
    if (!isText || !decoded || !isPhoto(decoded.decoded))
        refuseAt(row.place.of(u"bytes"_s), u"a whole JPEG in base64, with nothing in it about its place and time"_s);
    json.erase(found);
    return decoded.decoded;
}

void checkPhoto(const Json &json, const BundleRow &row)
{
    if (textAt(json, "hash") != hashOf(row.photo))
        refuseAt(row.place.of(u"hash"_s), u"the SHA-256 of its bytes"_s);
    if (textAt(json, "name") != attachmentName(textAt(json, "name")))
        refuseAt(row.place.of(u"name"_s), u"the name of a file, without a folder"_s);
    if (textAt(json, "mediaType") != QLatin1String(photoMediaType))
        refuseAt(row.place.of(u"mediaType"_s), QString::fromLatin1(photoMediaType));
}

qsizetype limitOf(const RecordType &type, const std::string &key)
{
    if (isTable(type, Note::table) && key == "text")
        return longestNote;
    if (isTable(type, LearningTeam::table) && key == "sealed")
        return qsizetype(largestBundle); // a whole bundle, locked
    return longestText;
}

/// Throws FileRefused.
void read(BundleRow &row)
{
    const RecordType &type = *row.place.type;
    Json json = Json::parse(row.written.begin(), row.written.end());
    if (!json.is_object())
        refuseAt(row.place.text(), u"an object"_s);
    const bool hasBytes = isTable(type, Attachment::table);
    if (hasBytes)
        row.photo = takeBytes(json, row);
    for (auto &[key, value] : json.items()) {
        const qsizetype limit = limitOf(type, key);
        if (!isTidy(value, limit)) // a place costs more than a look
            tidy(value, row.place.of(quoted(QString::fromStdString(key))), limit);
    }
    const std::shared_ptr<void> record = type.make();
    if (const QString wanted = readFields(*type.fields, record.get(), json); !wanted.isEmpty())
        throw FileRefused{placed(row.place.text(), wanted)};
    json = fieldsToJson(*type.fields, record.get());
    const QString id = textAt(json, "id");
    if (!isId(id))
        refuseAt(row.place.of(u"id"_s), u"an id: letters, digits and hyphens"_s);
    const Json &revs = json["revs"];
    if (revs.size() > revsKept || !std::all_of(revs.begin(), revs.end(), [](const Json &rev) { return isId(textOf(rev)); }))
        refuseAt(row.place.of(u"revs"_s), u"up to 200 revision ids"_s);
    if (hasBytes)
        checkPhoto(json, row);
    row.row = {&type, id, RowImage::packed(json)};
}

} // namespace

QString RowPlace::text() const
{
    const QString key = QLatin1String(type->bundleKey);
    return index < 0 ? key : u"%1[%2]"_s.arg(key).arg(index);
}

QString RowPlace::of(const QString &key) const { return text() + u'.' + key; }

void readRows(QList<BundleRow> &rows)
{
    const auto readOne = [](BundleRow &row) {
        try {
            read(row);
        } catch (const FileRefused &wrong) {
            row.refusal = wrong.sentence;
        }
    };
    if (rows.size() < fewRows)
        std::for_each(rows.begin(), rows.end(), readOne);
    else
        QtConcurrent::blockingMap(rows, readOne);
}

} // namespace sharpend
