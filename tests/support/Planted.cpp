// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Planted.h"

#include "domain/FieldCodec.h"
#include "domain/Photos.h"
#include "operations/FollowUpOperations.h"
#include "support/Pictures.h"
#include "support/catch.h"

#include <QRegularExpression>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

/// The texts that leave, by table; of all others nothing may.
const QHash<QString, QStringList> &released()
{
    static const QHash<QString, QStringList> fields{
        {u"teams"_s, {u"title"_s, u"focus"_s}},
        {u"statements"_s, {u"text"_s}},
        {u"actions"_s, {u"text"_s, u"changes"_s, u"champion"_s, u"smallTest"_s, u"sideEffect"_s, u"howKnown"_s}},
    };
    return fields;
}

/// Plants words in a row wherever its record takes a text.
class Planter
{
public:
    Planter() = default;
    /// Plants the same words everywhere, where they leave too.
    explicit Planter(const QString &words)
        : m_same(words)
    {
    }

    Json planted(const RecordType &type, const Json &row)
    {
        Json grown = row;
        for (const Field &field : *type.fields) {
            const QString key = QLatin1String(field.key);
            const bool names = key == "id"_L1 || key == "revs"_L1 || key == "capturedIn"_L1 || key.endsWith("Id"_L1) || key == "hash"_L1
                || key == "mediaType"_L1 || (m_same && (key == "timeZone"_L1 || key == "rowTable"_L1));
            if (names || (!m_same && released().value(QLatin1String(type.table)).contains(key)))
                continue;
            m_table = QLatin1String(type.table) + u'.' + key;
            if (m_same && m_table == "attachments.name"_L1) { // which no row may have with a folder in it
                grown[field.key] = utf8(attachmentName(*m_same));
                continue;
            }
            const auto takes = [&](const Json &value) { return field.fromJson(type.make().get(), value).isEmpty(); };
            const auto whole = [&](const Json &value) { // with all the fields it may have, the usual ones too
                const auto record = type.make();
                return field.fromJson(record.get(), value).isEmpty() ? field.toJson(record.get()) : value;
            };
            Json value = grown.contains(field.key) ? grown[field.key] : Json();
            if (value.is_null() && takes(Json::object()) && !takes(Json::array()))
                value = whole(Json::object());
            if (value.is_array() && takes(Json::array({word()})))
                value.push_back("a text");
            else if (value.is_array() && takes(Json::array({Json::object()})))
                value.push_back(Json::object());
            if (value.is_null())
                continue;
            value = whole(value);
            plant(
                value, [&](const Json &tried) { return takes(tried); }, value);
            grown[field.key] = value;
        }
        return grown;
    }
    const QHash<QString, QString> &words() const { return m_words; }

private:
    std::string word() const { return utf8(m_same ? *m_same : u"Planted%1q"_s.arg(m_words.size())); }
    std::string next()
    {
        const std::string made = word();
        m_words.insert(QString::fromStdString(made), m_table);
        return made;
    }

    /// Puts a word into each text within \a part of \a root, where the field then still takes the whole.
    void plant(Json &part, const std::function<bool(const Json &)> &takes, const Json &root)
    {
        if (part.is_object() || part.is_array()) {
            for (auto &[key, inner] : part.items()) {
                if (!m_same || (key != "id" && !QString::fromStdString(key).endsWith("Id"_L1))) // what leads elsewhere is no text
                    plant(inner, takes, root);
            }
        } else if (part.is_string()) {
            const Json before = part;
            part = word();
            if (takes(root))
                next();
            else
                part = before; // a word of its own, an id or a time
        }
    }

    std::optional<QString> m_same;
    QString m_table;
    QHash<QString, QString> m_words; ///< each with the field it was planted in
};

} // namespace

/// A photo, and the trace of something removed, for each Learning Team.
static void addWhatFewHave(Store &store)
{
    Operation operation;
    operation.name = u"test"_s;
    operation.door = Door::Import; // whatever rests
    operation.run = [](Transaction &tx) {
        for (const LearningTeam &team : tx.find<LearningTeam>()) {
            Attachment photo;
            photo.id = newId();
            photo.teamId = team.id;
            photo.name = u"wall.jpg"_s;
            photo.mediaType = u"image/jpeg"_s;
            photo.hash = tx.putBytes(fileOf(aPicture()));
            tx.put(photo);
            Step step;
            step.id = newId();
            step.teamId = team.id;
            step.title = u"Fetch"_s;
            tx.put(step);
            tx.remove<Step>(step.id);
        }
    };
    REQUIRE(store.perform(operation).isDone());
}

LateTeam teamWithEverything(Store &store)
{
    const LateTeam team = teamAfterMeeting2(store);
    Operation addStep; // the wall is at rest by now, and takes none from people
    addStep.name = u"test"_s;
    addStep.teamId = team.teamId;
    addStep.run = [&](Transaction &tx) { tx.put(Step{{newId(), {}}, team.teamId, u"Order"_s, u"Press send"_s, 0}); };
    REQUIRE(store.perform(addStep).isDone());
    const QString first = release(store, team.teamId);
    REQUIRE(store.perform(recordReply(team.teamId, replyTo(store.reader().get<Release>(first)->pack, QDateTime::currentDateTimeUtc())))
                .isDone());
    return team;
}

/// Lets \a planter have every row.
static void plant(Store &store, Planter &planter)
{
    Operation operation;
    operation.name = u"test"_s;
    operation.door = Door::Import;
    operation.run = [&](Transaction &tx) {
        for (const RecordType &type : recordTypes()) {
            if (!type.bundleKey)
                continue;
            QStringList ids;
            QSqlQuery &query = store.database().run(u"select id from %1"_s.arg(QLatin1String(type.table)));
            while (query.next())
                ids << query.value(0).toString();
            query.finish();
            CAPTURE(type.table);
            CHECK_FALSE(ids.isEmpty()); // else nothing is tried
            for (const QString &id : ids)
                tx.putJson(type, planter.planted(type, tx.json(type, id)), true);
        }
    };
    const Outcome outcome = store.perform(operation);
    INFO(outcome.sentence().toStdString());
    REQUIRE(outcome.isDone());
}

QHash<QString, QString> plantEverywhere(Store &store)
{
    addWhatFewHave(store);
    Planter planter;
    plant(store, planter);
    return planter.words();
}

void fillEverywhere(Store &store, const QString &words)
{
    addWhatFewHave(store);
    Operation operation;
    operation.name = u"test"_s;
    operation.door = Door::Import;
    operation.run = [](Transaction &tx) {
        for (const LearningTeam &team : tx.find<LearningTeam>())
            tx.put(Step{{newId(), {}}, team.id, u"Order"_s, u"Press send"_s, 0});
    };
    REQUIRE(store.perform(operation).isDone());
    Planter planter(words);
    plant(store, planter);
}

QStringList plantedIn(const QString &text, const QHash<QString, QString> &words)
{
    static const QRegularExpression pattern(u"Planted\\d+q"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QString word = matches.next().captured();
        found << word + u" of "_s + words.value(word);
    }
    return found;
}

} // namespace sharpend::test
