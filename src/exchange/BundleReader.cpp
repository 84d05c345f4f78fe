// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Reading a `.learningteam` file: all of it is judged before anything is done with it.

#include "exchange/Bundle.h"

#include "domain/FieldCodec.h"
#include "domain/JsonScan.h"
#include "domain/Outputs.h"
#include "domain/Photos.h"
#include "domain/PlainText.h"
#include "domain/Rules.h"
#include "exchange/JsonFile.h"
#include "store/RowSql.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

/// Of one kind, in one file: many times what a long meeting writes.
constexpr std::size_t mostRows = 200'000;

class BundleFileReader
{
public:
    /// Reads a row at a time: all of a large file as objects would take many times its size.
    Bundle read(const QByteArray &bytes)
    {
        lookThrough(bytes, largestBundle);
        QHash<QString, QByteArrayView> parts;
        checkHead(bytes, parts);
        for (const RecordType &type : recordTypes()) {
            if (type.bundleKey && parts.contains(QLatin1String(type.bundleKey)))
                readPart(type, parts.value(QLatin1String(type.bundleKey)));
        }
        checkReferences();
        const Bundle::Row *named = team() ? team() : event();
        m_bundle.title = textAt(named->image, "title");
        return std::move(m_bundle);
    }

private:
    /// Judges what the file says of itself, and puts what it holds of each kind into \a parts.
    void checkHead(const QByteArray &bytes, QHash<QString, QByteArrayView> &parts)
    {
        QStringList keys;
        for (const RecordType &type : recordTypes()) {
            if (type.bundleKey)
                keys << QLatin1String(type.bundleKey);
        }
        JsonScan member(bytes);
        Json file = member.kind() == JsonScan::Kind::Object ? Json::object() : Json();
        while (member.advance()) {
            const QString key = jsonText("\"" + member.key().toByteArray() + '"');
            const bool isPart = keys.contains(key);
            if (isPart)
                parts.insert(key, member.value());
            const bool isShort = !isPart && member.value().size() <= longestText;
            file[utf8(key)] = isShort ? Json::parse(member.value().begin(), member.value().end()) : Json();
        }
        requireHead(file, u"sharpend.learningteam"_s, keys,
                    Words::tr("This is no Learning Team file: it does not say that its format is “sharpend.learningteam”."));
        if (!file.contains("event") && !file.contains("team"))
            throw FileRefused{Words::tr("The file holds neither an event nor a Learning Team.")};
    }

    void readPart(const RecordType &type, QByteArrayView part)
    {
        const QString key = QLatin1String(type.bundleKey);
        const QString table = QLatin1String(type.table);
        const bool isOne = table == QLatin1String(Event::table) || table == QLatin1String(LearningTeam::table);
        if (isOne) {
            readRow(type, part, key);
            (table == QLatin1String(Event::table) ? m_bundle.eventId : m_bundle.teamId) = m_bundle.rows.last().id;
            return;
        }
        JsonScan item(part);
        if (item.kind() != JsonScan::Kind::List)
            refuseAt(key, u"a list"_s);
        std::size_t count = 0;
        for (JsonScan each(part); each.advance();)
            ++count;
        requireCount(count, key, mostRows);
        if (m_bundle.teamId.isEmpty() && count > 0)
            throw FileRefused{Words::tr("%1: expected nothing, since the file holds no Learning Team").arg(key)};
        m_first.insert(&type, m_bundle.rows.size());
        while (item.advance())
            readRow(type, item.value(), placeOf(type, m_bundle.rows.size()));
    }

    void readRow(const RecordType &type, QByteArrayView text, const QString &place)
    {
        Json json = Json::parse(text.begin(), text.end());
        if (!json.is_object())
            refuseAt(place, u"an object"_s);
        const bool isNote = QLatin1String(type.table) == QLatin1String(Note::table);
        const bool isTeam = QLatin1String(type.table) == QLatin1String(LearningTeam::table);
        const bool hasBytes = QLatin1String(type.table) == QLatin1String(Attachment::table);
        const QByteArray bytes = hasBytes ? takeBytes(json, place) : QByteArray();
        for (auto &[key, value] : json.items()) {
            const qsizetype limit = isNote && key == "text" ? longestNote
                : isTeam && key == "sealed"                 ? qsizetype(largestBundle) // a whole bundle, locked
                                                            : longestText;
            if (!isTidy(value, limit)) // a place costs more than a look
                tidy(value, place + u'.' + quoted(QString::fromStdString(key)), limit);
        }
        const std::shared_ptr<void> record = type.make();
        if (const QString wanted = readFields(*type.fields, record.get(), json); !wanted.isEmpty())
            throw FileRefused{placed(place, wanted)};
        Json row = fieldsToJson(*type.fields, record.get());
        const QString id = textAt(row, "id");
        if (!isId(id))
            refuseAt(place + u".id"_s, u"an id: letters, digits and hyphens"_s);
        QSet<QString> &ids = m_ids[QLatin1String(type.table)];
        if (ids.contains(id))
            throw FileRefused{Words::tr("%1.id: expected an id of its own, and another row has it").arg(place)};
        ids.insert(id);
        const Json &revs = row["revs"];
        if (revs.size() > revsKept || !std::all_of(revs.begin(), revs.end(), [](const Json &rev) { return isId(textOf(rev)); }))
            refuseAt(place + u".revs"_s, u"up to 200 revision ids"_s);
        if (hasBytes)
            checkPhoto(row, bytes, place);
        m_bundle.rows.append({&type, id, RowImage::packed(row)});
    }

    /// Where the row at \a index stands in the file.
    QString placeOf(const RecordType &type, qsizetype index) const
    {
        const QString key = QLatin1String(type.bundleKey);
        const auto first = m_first.constFind(&type);
        return first == m_first.cend() ? key : u"%1[%2]"_s.arg(key).arg(index - *first);
    }

    /// The bytes of an attachment, which are no field of its record.
    static QByteArray takeBytes(Json &json, const QString &place)
    {
        const auto found = json.find("bytes");
        const bool isText = found != json.end() && found->is_string();
        const std::string text = isText ? found->get<std::string>() : std::string();
        if (qsizetype(text.size()) > (largestPhoto + 2) / 3 * 4)
            refuseAt(place + u".bytes"_s, u"a picture of up to %1 MB"_s.arg(largestPhoto / (1024 * 1024)));
        const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(text), QByteArray::AbortOnBase64DecodingErrors);
        if (!isText || !decoded || !isPhoto(decoded.decoded))
            refuseAt(place + u".bytes"_s, u"a whole JPEG in base64, with nothing in it about its place and time"_s);
        json.erase(found);
        return decoded.decoded;
    }

    void checkPhoto(const Json &row, const QByteArray &bytes, const QString &place)
    {
        if (textAt(row, "hash") != hashOf(bytes))
            refuseAt(place + u".hash"_s, u"the SHA-256 of its bytes"_s);
        if (textAt(row, "name") != attachmentName(textAt(row, "name")))
            refuseAt(place + u".name"_s, u"the name of a file, without a folder"_s);
        if (textAt(row, "mediaType") != QLatin1String(photoMediaType))
            refuseAt(place + u".mediaType"_s, QString::fromLatin1(photoMediaType));
        m_bundle.bytes.insert(textAt(row, "hash"), bytes);
    }

    void checkReferences()
    {
        QSet<QString> placedOnce;
        QSet<int> versions;
        for (qsizetype i = 0; i < m_bundle.rows.size(); ++i) {
            const Bundle::Row &row = m_bundle.rows[i];
            const QString table = rowSql(*row.type).table, place = placeOf(*row.type, i);
            const bool forgets = table == QLatin1String(Erasure::table) && textAt(row.image, "kind") == wordOf(ErasureKind::Forgotten);
            if (row.type->hasTeam && textAt(row.image, "teamId") != (forgets ? QString() : m_bundle.teamId))
                throw FileRefused{Words::tr("%1.teamId: expected the id of the file’s Learning Team").arg(place)};
            if (table == QLatin1String(Event::table))
                checkPlacement(fromJson<Event>(row.image), place);
            else if (table == QLatin1String(LearningTeam::table) && (textAt(row.image, "eventId") != m_bundle.eventId))
                throw FileRefused{Words::tr("%1.eventId: expected the id of the file’s event").arg(place)};
            if (table == QLatin1String(Membership::table))
                checkReference(row.image, place, "personId", Person::table, true);
            if (table == QLatin1String(Note::table))
                checkReference(row.image, place, "stepId", Step::table, false);
            if (table == QLatin1String(Placement::table) || table == QLatin1String(Action::table))
                checkReference(row.image, place, "themeId", Theme::table, table == QLatin1String(Placement::table));
            if (table == QLatin1String(Placement::table) || table == QLatin1String(Attachment::table))
                checkReference(row.image, place, "noteId", Note::table, table == QLatin1String(Placement::table));
            if (table == QLatin1String(Erasure::table))
                checkErasure(row.image, place);
            if (table == QLatin1String(Note::table))
                checkCaptured(row.image, place);
            if (table == QLatin1String(Release::table))
                checkRelease(fromJson<Release>(row.image), place, versions);
            if (table == QLatin1String(Placement::table)) {
                const QString pair = textAt(row.image, "noteId") + u' ' + textAt(row.image, "themeId");
                if (placedOnce.contains(pair))
                    throw FileRefused{Words::tr("%1: expected each note once in a theme").arg(place)};
                placedOnce.insert(pair);
            }
        }
    }

    void checkReference(const RowImage &row, const QString &place, const char *key, const char *table, bool needed)
    {
        const QString id = textAt(row, key);
        if (id.isEmpty() ? needed : !m_ids.value(QLatin1String(table)).contains(id))
            throw FileRefused{Words::tr("%1.%2: expected the id of a row under “%3”")
                            .arg(place, QLatin1String(key), QLatin1String(recordType(QLatin1String(table))->bundleKey))};
    }

    void checkCaptured(const RowImage &note, const QString &place)
    {
        const QString captured = textAt(note, "capturedIn");
        const bool reflection = textAt(note, "source") == "reflection"_L1;
        if (reflection && (captured.isEmpty() || captured == "soak"_L1))
            return;
        if (!m_ids.value(QLatin1String(Meeting::table)).contains(captured))
            throw FileRefused{Words::tr("%1.capturedIn: expected the id of a row under “meetings”, or for a reflection “soak”").arg(place)};
    }

    void checkErasure(const RowImage &erasure, const QString &place)
    {
        const QString table = textAt(erasure, "rowTable");
        const RecordType *type = recordType(table);
        if (textAt(erasure, "kind") == wordOf(ErasureKind::Forgotten)) { // a file forgets its own people, nobody else
            if (table != QLatin1String(Person::table) || !m_ids.value(table).contains(textAt(erasure, "id")))
                refuseAt(place + u".id"_s, u"the id of a row under “people”"_s);
            return;
        }
        if (!type || !type->hasTeam || !type->bundleKey || table == QLatin1String(Erasure::table))
            refuseAt(place + u".rowTable"_s, u"the table of something in a Learning Team"_s);
        if (m_ids.value(table).contains(textAt(erasure, "id")))
            refuseAt(place + u".id"_s, u"the id of a row that is not in the file"_s);
    }

    /// A reply finds its release by the pack that left, so the two must agree.
    static void checkRelease(const Release &release, const QString &place, QSet<int> &versions)
    {
        if (release.version < 1 || versions.contains(release.version))
            refuseAt(place + u".version"_s, u"a number from 1, which no other release has"_s);
        versions.insert(release.version);
        if (release.pack.releaseId != release.id)
            refuseAt(place + u".pack.releaseId"_s, u"the id of its release"_s);
        if (release.pack.release != release.version)
            refuseAt(place + u".pack.release"_s, u"the version of its release"_s);
        if (release.pack.headcount && *release.pack.headcount < smallestHeadcount)
            refuseAt(place + u".pack.headcount"_s, u"a number from %1, or none"_s.arg(smallestHeadcount));
    }

    static void checkPlacement(const Event &event, const QString &place)
    {
        const MapPlacement on = event.placement.value_or(MapPlacement());
        for (const auto &[key, value] : {std::pair("often"_L1, on.often), std::pair("severe"_L1, on.severe)}) {
            if (value < 0 || value > 1)
                refuseAt(u"%1.placement.%2"_s.arg(place, key), u"a number from 0 to 1"_s);
        }
    }

    const Bundle::Row *first(const char *table) const
    {
        const auto found = std::find_if(m_bundle.rows.begin(), m_bundle.rows.end(), [&](const Bundle::Row &row) {
            return QLatin1String(row.type->table) == QLatin1String(table);
        });
        return found == m_bundle.rows.end() ? nullptr : &*found;
    }
    const Bundle::Row *team() const { return first(LearningTeam::table); }
    const Bundle::Row *event() const { return first(Event::table); }

    Bundle m_bundle;
    QHash<const RecordType *, qsizetype> m_first; ///< the rows with which the lists begin
    QHash<QString, QSet<QString>> m_ids;          ///< by table
};

} // namespace

BundleReading readBundle(const QByteArray &bytes)
{
    try {
        return {BundleFileReader().read(bytes), {}};
    } catch (const FileRefused &wrong) {
        return {{}, wrong.sentence};
    }
}

BundleReading readBundleFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(QFileInfo(path).fileName())};
    const bool isSized = file.size() > 0 && file.size() <= largestBundle; // a device says 0, and has no end
    return readBundle(isSized ? file.readAll() : file.read(largestBundle + 1));
}

} // namespace sharpend
