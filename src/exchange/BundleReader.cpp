// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Reading a `.learningteam` file: all of it is judged before anything is done with it.

#include "exchange/Bundle.h"

#include "domain/FieldCodec.h"
#include "domain/JsonScan.h"
#include "domain/Outputs.h"
#include "exchange/BundleRow.h"
#include "exchange/JsonFile.h"

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
/// Enough for all cores, and little memory beside the file.
constexpr qsizetype rowsAtOnce = 2048;

class BundleFileReader
{
public:
    /// Builds some rows at a time: all of a large file as objects would take many times its size.
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
        const TypedRow *team = first(typeOf<LearningTeam>()), *named = team ? team : first(typeOf<Event>());
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
        const bool isTeam = isTable(type, LearningTeam::table);
        if (isTeam || isTable(type, Event::table)) {
            take({{{&type}, part}});
            (isTeam ? m_bundle.teamId : m_bundle.eventId) = m_bundle.rows.last().id;
            return;
        }
        const QString key = QLatin1String(type.bundleKey);
        JsonScan item(part);
        if (item.kind() != JsonScan::Kind::List)
            refuseAt(key, u"a list"_s);
        QList<QByteArrayView> written;
        while (item.advance())
            written << item.value();
        requireCount(std::size_t(written.size()), key, mostRows);
        if (m_bundle.teamId.isEmpty() && !written.isEmpty())
            throw FileRefused{Words::tr("%1: expected nothing, since the file holds no Learning Team").arg(key)};
        m_first.insert(&type, m_bundle.rows.size());
        for (qsizetype from = 0; from < written.size(); from += rowsAtOnce) {
            QList<BundleRow> rows;
            for (qsizetype i = from; i < std::min(from + rowsAtOnce, written.size()); ++i)
                rows.append({{&type, i}, written[i]});
            take(std::move(rows));
        }
    }

    void take(QList<BundleRow> rows)
    {
        readRows(rows);
        for (BundleRow &each : rows) {
            if (!each.refusal.isEmpty())
                throw FileRefused{each.refusal};
            QSet<QString> &ids = m_ids[each.place.type];
            if (ids.contains(each.row.id))
                throw FileRefused{Words::tr("%1.id: expected an id of its own, and another row has it").arg(each.place.text())};
            ids.insert(each.row.id);
            if (!each.photo.isEmpty())
                m_bundle.bytes.insert(textAt(each.row.image, "hash"), each.photo);
            m_bundle.rows.append(std::move(each.row));
        }
    }

    bool isIn(const RecordType &type, const QString &id) const
    {
        const auto ids = m_ids.constFind(&type);
        return ids != m_ids.cend() && ids->contains(id);
    }

    void checkReferences()
    {
        QSet<QString> placedOnce;
        QSet<int> versions;
        for (qsizetype i = 0; i < m_bundle.rows.size(); ++i) {
            const auto &[type, id, image] = m_bundle.rows[i];
            const auto first = m_first.constFind(type);
            const RowPlace place{type, first == m_first.cend() ? -1 : i - *first};
            const bool forgets = isTable(*type, Erasure::table) && textAt(image, "kind") == wordOf(ErasureKind::Forgotten);
            if (type->hasTeam && textAt(image, "teamId") != (forgets ? QString() : m_bundle.teamId))
                throw FileRefused{Words::tr("%1.teamId: expected the id of the file’s Learning Team").arg(place.text())};
            if (isTable(*type, Event::table))
                checkPlacement(fromJson<Event>(image), place);
            else if (isTable(*type, LearningTeam::table) && (textAt(image, "eventId") != m_bundle.eventId))
                throw FileRefused{Words::tr("%1.eventId: expected the id of the file’s event").arg(place.text())};
            const bool isPlacement = isTable(*type, Placement::table);
            if (isTable(*type, Membership::table))
                checkReference(image, place, "personId", typeOf<Person>(), true);
            if (isTable(*type, Note::table))
                checkReference(image, place, "stepId", typeOf<Step>(), false);
            if (isPlacement || isTable(*type, Action::table))
                checkReference(image, place, "themeId", typeOf<Theme>(), isPlacement);
            if (isPlacement || isTable(*type, Attachment::table))
                checkReference(image, place, "noteId", typeOf<Note>(), isPlacement);
            if (isTable(*type, Erasure::table))
                checkErasure(image, place);
            if (isTable(*type, Note::table))
                checkCaptured(image, place);
            if (isTable(*type, Release::table))
                checkRelease(fromJson<Release>(image), place, versions);
            if (isPlacement) {
                const QString pair = textAt(image, "noteId") + u' ' + textAt(image, "themeId");
                if (placedOnce.contains(pair))
                    throw FileRefused{Words::tr("%1: expected each note once in a theme").arg(place.text())};
                placedOnce.insert(pair);
            }
        }
    }

    void checkReference(const RowImage &row, const RowPlace &place, const char *key, const RecordType &type, bool needed)
    {
        const QString id = textAt(row, key);
        if (id.isEmpty() ? needed : !isIn(type, id))
            throw FileRefused{Words::tr("%1.%2: expected the id of a row under “%3”")
                            .arg(place.text(), QLatin1String(key), QLatin1String(type.bundleKey))};
    }

    void checkCaptured(const RowImage &note, const RowPlace &place)
    {
        const QString captured = textAt(note, "capturedIn");
        const bool reflection = textAt(note, "source") == "reflection"_L1;
        if (reflection && (captured.isEmpty() || captured == "soak"_L1))
            return;
        if (!isIn(typeOf<Meeting>(), captured))
            throw FileRefused{Words::tr("%1.capturedIn: expected the id of a row under “meetings”, or for a reflection “soak”").arg(place.text())};
    }

    void checkErasure(const RowImage &erasure, const RowPlace &place)
    {
        const QString table = textAt(erasure, "rowTable"), id = textAt(erasure, "id");
        const RecordType *type = recordType(table);
        if (textAt(erasure, "kind") == wordOf(ErasureKind::Forgotten)) { // a file forgets its own people, nobody else
            if (type != &typeOf<Person>() || !isIn(*type, id))
                refuseAt(place.of(u"id"_s), u"the id of a row under “people”"_s);
            return;
        }
        if (!type || !type->hasTeam || !type->bundleKey || isTable(*type, Erasure::table))
            refuseAt(place.of(u"rowTable"_s), u"the table of something in a Learning Team"_s);
        if (isIn(*type, id))
            refuseAt(place.of(u"id"_s), u"the id of a row that is not in the file"_s);
    }

    /// A reply finds its release by the pack that left, so the two must agree.
    static void checkRelease(const Release &release, const RowPlace &place, QSet<int> &versions)
    {
        if (release.version < 1 || versions.contains(release.version))
            refuseAt(place.of(u"version"_s), u"a number from 1, which no other release has"_s);
        versions.insert(release.version);
        if (release.pack.releaseId != release.id)
            refuseAt(place.of(u"pack.releaseId"_s), u"the id of its release"_s);
        if (release.pack.release != release.version)
            refuseAt(place.of(u"pack.release"_s), u"the version of its release"_s);
        if (release.pack.headcount && *release.pack.headcount < smallestHeadcount)
            refuseAt(place.of(u"pack.headcount"_s), u"a number from %1, or none"_s.arg(smallestHeadcount));
    }

    static void checkPlacement(const Event &event, const RowPlace &place)
    {
        const MapPlacement on = event.placement.value_or(MapPlacement());
        for (const auto &[key, value] : {std::pair("often"_L1, on.often), std::pair("severe"_L1, on.severe)}) {
            if (value < 0 || value > 1)
                refuseAt(place.of(u"placement."_s + key), u"a number from 0 to 1"_s);
        }
    }

    const TypedRow *first(const RecordType &type) const
    {
        const auto found = std::find_if(m_bundle.rows.begin(), m_bundle.rows.end(), [&](const TypedRow &row) { return row.type == &type; });
        return found == m_bundle.rows.end() ? nullptr : &*found;
    }

    Bundle m_bundle;
    QHash<const RecordType *, qsizetype> m_first; ///< the rows with which the lists begin
    QHash<const RecordType *, QSet<QString>> m_ids;
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
