// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Reading a `.learningteam` file: all of it is judged before anything is done with it.

#include "exchange/Bundle.h"

#include "operations/Operations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <unordered_set>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct BundleWords {
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

constexpr int deepest = 32;
constexpr qsizetype longestText = 100'000;
constexpr std::size_t revsKept = 200;

/// Ends the reading with its sentence.
struct Wrong {
    QString sentence;
};

[[noreturn]] void wrongAt(const QString &place, const QString &wanted) { throw Wrong{placed(place, wanted)}; }

qsizetype lineAt(const QByteArray &bytes, qsizetype offset) { return bytes.left(offset).count('\n') + 1; }

void requireUtf8(const QByteArray &bytes)
{
    const auto isUtf8 = [](QByteArrayView part) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString unused = decoder(part);
        return !decoder.hasError();
    };
    if (isUtf8(bytes))
        return;
    qsizetype line = 1;
    for (qsizetype from = 0; from < bytes.size(); ++line) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        if (!isUtf8(QByteArrayView(bytes).sliced(from, end - from)))
            break;
        from = end + 1;
    }
    throw Wrong{BundleWords::tr("Line %1 is not UTF-8 text: save the file as UTF-8.").arg(line)};
}

Json parse(const QByteArray &bytes)
{
    std::vector<std::unordered_set<std::string>> keys;
    const auto watch = [&keys](int depth, Json::parse_event_t event, Json &parsed) {
        using Event = Json::parse_event_t;
        if ((event == Event::object_start || event == Event::array_start) && depth >= deepest)
            throw Wrong{BundleWords::tr("The file nests its values more than %1 deep: it is no Learning Team.").arg(deepest)};
        if (event == Event::object_start)
            keys.emplace_back();
        else if (event == Event::object_end)
            keys.pop_back();
        else if (event == Event::key && !keys.back().insert(parsed.get<std::string>()).second)
            throw Wrong{BundleWords::tr("%1: expected this key once in its object").arg(textOf(parsed).left(60))};
        return true;
    };
    try {
        return Json::parse(bytes.begin(), bytes.end(), watch);
    } catch (const Json::parse_error &error) {
        throw Wrong{BundleWords::tr("Line %1 is not JSON as expected: the file is damaged or was cut off.")
                        .arg(lineAt(bytes, qsizetype(error.byte)))};
    } catch (const Json::exception &) { // a number beyond all bounds
        throw Wrong{BundleWords::tr("The file is not JSON as expected: it is damaged.")};
    }
}

/// Takes control characters out of all texts, and refuses those that are too long.
void tidy(Json &json, const QString &place, qsizetype limit)
{
    if (json.is_string()) {
        const QString text = textOf(json);
        if (text.size() > limit)
            throw Wrong{BundleWords::tr("%1: expected up to %2 characters, found %3")
                            .arg(place, QLocale().toString(limit), QLocale().toString(text.size()))};
        const QString kept = withoutControls(text);
        if (kept.size() != text.size())
            json = utf8(kept);
    } else if (json.is_object()) {
        for (auto &[key, value] : json.items())
            tidy(value, place + u'.' + QString::fromStdString(key).left(60), limit);
    } else if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i)
            tidy(json[i], u"%1[%2]"_s.arg(place).arg(i), limit);
    }
}

bool isId(const QString &text)
{
    static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
    return id.match(text).hasMatch();
}

class FileReader
{
public:
    Bundle read(const QByteArray &bytes)
    {
        if (bytes.size() > largestBundle)
            throw Wrong{BundleWords::tr("The file is larger than 64 MB: it is no Learning Team.")};
        if (bytes.trimmed().isEmpty())
            throw Wrong{BundleWords::tr("The file is empty.")};
        requireUtf8(bytes);
        Json file = parse(bytes);
        checkHead(file);
        for (const RecordType &type : recordTypes())
            readPart(type, file);
        checkReferences();
        const Bundle::Row *named = team() ? team() : event();
        m_bundle.title = textAt(named->json, "title");
        return std::move(m_bundle);
    }

private:
    void checkHead(const Json &file)
    {
        if (!file.is_object() || textAt(file, "format") != "sharpend.learningteam"_L1)
            throw Wrong{BundleWords::tr("This is no Learning Team file: it does not say that its format is “sharpend.learningteam”.")};
        const auto version = file.find("version");
        if (version != file.end() && version->is_number_integer() && version->get<qint64>() > 1)
            throw Wrong{BundleWords::tr("This file was made by a newer Sharp End (version %1 of the format): bring this one up to date first.")
                            .arg(version->get<qint64>())};
        if (version == file.end() || !version->is_number_integer() || version->get<qint64>() != 1)
            wrongAt(u"version"_s, u"1"_s);
        if (const auto at = file.find("exportedAt"); at != file.end() && timeFromText(textOf(*at)).timeSpec() != Qt::UTC)
            wrongAt(u"exportedAt"_s, momentWanted());
        for (const auto &[key, unused] : file.items()) {
            const bool known = key == "format" || key == "version" || key == "exportedAt"
                || std::any_of(recordTypes().begin(), recordTypes().end(), [&](const RecordType &t) { return key == t.bundleKey; });
            if (!known)
                wrongAt(QString::fromStdString(key).left(60), u"no field of this name"_s);
        }
        if (!file.contains("event") && !file.contains("team"))
            throw Wrong{BundleWords::tr("The file holds neither an event nor a Learning Team.")};
    }

    void readPart(const RecordType &type, Json &file)
    {
        const auto found = file.find(type.bundleKey);
        if (found == file.end())
            return;
        const QString key = QLatin1String(type.bundleKey);
        const QString table = QLatin1String(type.table);
        const bool isOne = table == QLatin1String(Event::table) || table == QLatin1String(LearningTeam::table);
        if (isOne) {
            readRow(type, *found, key);
            (table == QLatin1String(Event::table) ? m_bundle.eventId : m_bundle.teamId) = textAt(m_bundle.rows.last().json, "id");
            return;
        }
        if (!found->is_array())
            wrongAt(key, u"a list"_s);
        if (m_bundle.teamId.isEmpty() && !found->empty())
            throw Wrong{BundleWords::tr("%1: expected nothing, since the file holds no Learning Team").arg(key)};
        for (std::size_t i = 0; i < found->size(); ++i)
            readRow(type, (*found)[i], u"%1[%2]"_s.arg(key).arg(i));
    }

    void readRow(const RecordType &type, Json &json, const QString &place)
    {
        if (!json.is_object())
            wrongAt(place, u"an object"_s);
        const bool isNote = QLatin1String(type.table) == QLatin1String(Note::table);
        const bool isTeam = QLatin1String(type.table) == QLatin1String(LearningTeam::table);
        for (auto &[key, value] : json.items()) {
            const qsizetype limit = isNote && key == "text" ? longestNote
                : isTeam && key == "sealed"                 ? qsizetype(largestBundle) // a whole bundle, locked
                                                            : longestText;
            tidy(value, place + u'.' + QString::fromStdString(key).left(60), limit);
        }
        const std::shared_ptr<void> record = type.make();
        if (const QString wanted = readFields(*type.fields, record.get(), json); !wanted.isEmpty())
            throw Wrong{placed(place, wanted)};
        Json row = Json::object();
        for (const Field &field : *type.fields) {
            if (Json value = field.toJson(record.get()); !value.is_null())
                row[field.key] = std::move(value);
        }
        const QString id = textAt(row, "id");
        if (!isId(id))
            wrongAt(place + u".id"_s, u"an id: letters, digits and hyphens"_s);
        QSet<QString> &ids = m_ids[QLatin1String(type.table)];
        if (ids.contains(id))
            throw Wrong{BundleWords::tr("%1.id: expected an id of its own, and another row has it").arg(place)};
        ids.insert(id);
        const Json &revs = row["revs"];
        if (revs.size() > revsKept || !std::all_of(revs.begin(), revs.end(), [](const Json &rev) { return isId(textOf(rev)); }))
            wrongAt(place + u".revs"_s, u"up to 200 revision ids"_s);
        m_bundle.rows.append({&type, std::move(row)});
        m_places.append(place);
    }

    void checkReferences()
    {
        QSet<QString> placedOnce;
        for (qsizetype i = 0; i < m_bundle.rows.size(); ++i) {
            const Bundle::Row &row = m_bundle.rows[i];
            const QString table = QLatin1String(row.type->table), &place = m_places[i];
            if (row.type->hasTeam && textAt(row.json, "teamId") != m_bundle.teamId)
                throw Wrong{BundleWords::tr("%1.teamId: expected the id of the file’s Learning Team").arg(place)};
            if (table == QLatin1String(Event::table))
                checkPlacement(row.json, place);
            else if (table == QLatin1String(LearningTeam::table) && (textAt(row.json, "eventId") != m_bundle.eventId))
                throw Wrong{BundleWords::tr("%1.eventId: expected the id of the file’s event").arg(place)};
            checkReference(row.json, place, "personId", Person::table, table == QLatin1String(Membership::table));
            checkReference(row.json, place, "stepId", Step::table, false);
            checkReference(row.json, place, "themeId", Theme::table, table == QLatin1String(Placement::table));
            checkReference(row.json, place, "noteId", Note::table, table == QLatin1String(Placement::table));
            if (table == QLatin1String(Note::table))
                checkCaptured(row.json, place);
            if (table == QLatin1String(Placement::table)) {
                const QString pair = textAt(row.json, "noteId") + u' ' + textAt(row.json, "themeId");
                if (placedOnce.contains(pair))
                    throw Wrong{BundleWords::tr("%1: expected each note once in a theme").arg(place)};
                placedOnce.insert(pair);
            }
        }
    }

    void checkReference(const Json &row, const QString &place, const char *key, const char *table, bool needed)
    {
        const QString id = textAt(row, key);
        if (id.isEmpty() ? needed : !m_ids.value(QLatin1String(table)).contains(id))
            throw Wrong{BundleWords::tr("%1.%2: expected the id of a row under “%3”")
                            .arg(place, QLatin1String(key), QLatin1String(recordType(QLatin1String(table))->bundleKey))};
    }

    void checkCaptured(const Json &note, const QString &place)
    {
        const QString captured = textAt(note, "capturedIn");
        const bool reflection = textAt(note, "source") == "reflection"_L1;
        if (reflection && (captured.isEmpty() || captured == "soak"_L1))
            return;
        if (!m_ids.value(QLatin1String(Meeting::table)).contains(captured))
            throw Wrong{BundleWords::tr("%1.capturedIn: expected the id of a row under “meetings”, or for a reflection “soak”").arg(place)};
    }

    static void checkPlacement(const Json &row, const QString &place)
    {
        const auto placement = row.find("placement");
        if (placement == row.end())
            return;
        for (const char *key : {"often", "severe"}) {
            const double value = placement->at(key).get<double>();
            if (value < 0 || value > 1)
                wrongAt(u"%1.placement.%2"_s.arg(place, QLatin1String(key)), u"a number from 0 to 1"_s);
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
    QStringList m_places; ///< of the rows, for the sentences
    QHash<QString, QSet<QString>> m_ids; ///< by table
};

} // namespace

BundleReading readBundle(const QByteArray &bytes)
{
    try {
        return {FileReader().read(bytes), {}};
    } catch (const Wrong &wrong) {
        return {{}, wrong.sentence};
    }
}

BundleReading readBundleFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, BundleWords::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(QFileInfo(path).fileName())};
    return readBundle(file.read(largestBundle + 1));
}

} // namespace sharpend
