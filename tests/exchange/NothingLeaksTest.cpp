// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Rule 6: what leaves holds what was released and a headcount from three up, and nothing else. A word is planted in every
// text of a Learning Team that may not leave, found by walking the records, so that a field added tomorrow is tried too.

#include "support/catch.h"

#include "domain/Outputs.h"
#include "exchange/Bundle.h"
#include "exchange/OutputPackFile.h"
#include "operations/FollowUpOperations.h"
#include "operations/OutputOperations.h"
#include "operations/TeamOperations.h"
#include "reports/MarkdownWriter.h"
#include "reports/PdfWriter.h"
#include "reports/RecordMarkdown.h"
#include "reports/SummaryDocument.h"
#include "support/LateTeam.h"
#include "support/PdfText.h"
#include "support/Workspace.h"

#if __has_include("exchange/OwnerFile.h")
#include "exchange/OwnerFile.h"
#endif

#include <QRegularExpression>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

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
    Json planted(const RecordType &type, const Json &row)
    {
        Json grown = row;
        for (const Field &field : *type.fields) {
            const QString key = QLatin1String(field.key);
            const bool names = key == "id"_L1 || key == "revs"_L1 || key == "capturedIn"_L1 || key.endsWith("Id"_L1);
            if (names || released().value(QLatin1String(type.table)).contains(key))
                continue;
            m_table = QLatin1String(type.table) + u'.' + key;
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
            plant(value, [&](const Json &tried) { return takes(tried); }, value);
            grown[field.key] = value;
        }
        return grown;
    }
    const QHash<QString, QString> &words() const { return m_words; }

private:
    std::string word() const { return utf8(u"Planted%1q"_s.arg(m_words.size())); }
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
            for (Json &inner : part)
                plant(inner, takes, root);
        } else if (part.is_string()) {
            const Json before = part;
            part = word();
            if (takes(root))
                next();
            else
                part = before; // a word of its own, an id or a time
        }
    }

    QString m_table;
    QHash<QString, QString> m_words; ///< each with the field it was planted in
};

/// Every row of the Learning Team and the people and event with it.
void plantEverywhere(Store &store, Planter &planter)
{
    Operation operation;
    operation.name = u"test"_s;
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

/// All that can be made of a pack, by what it is.
QList<std::pair<QString, QString>> whatLeaves(const OutputPack &pack, const QDateTime &at)
{
    const Document summary = summaryDocument(pack);
    QList<std::pair<QString, QString>> all{{u"pack"_s, QString::fromUtf8(packBytes(pack, at))},
                                           {u"Markdown"_s, markdown(summary)},
                                           {u"PDF"_s, pdfText(pdf(summary))}};
#if __has_include("exchange/OwnerFile.h")
    all.append({u"HTML"_s, QString::fromUtf8(ownerFile(pack))});
#endif
    return all;
}

/// A clock of its own, a minute later each time.
void letTimePass(Store &store)
{
    store.setClock([now = QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC)]() mutable { return now = now.addSecs(60); });
}

} // namespace

TEST_CASE("Nothing leaves but what was released", "[rules]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    letTimePass(*store);
    const LateTeam team = teamAfterMeeting2(*store);
    Operation addStep;
    addStep.name = u"test"_s;
    addStep.teamId = team.teamId;
    addStep.run = [&](Transaction &tx) { tx.put(Step{{newId(), {}}, team.teamId, u"Order"_s, u"Press send"_s, 0}); };
    REQUIRE(store->perform(addStep).isDone());
    const QString first = release(*store, team.teamId);
    REQUIRE(store->perform(recordReply(team.teamId, replyTo(store->reader().get<Release>(first)->pack, QDateTime::currentDateTimeUtc()))).isDone());

    Planter planter;
    plantEverywhere(*store, planter);
    CHECK(planter.words().size() > 80);
    const QStringList where = planter.words().values();
    for (const QString &field : {u"notes.text"_s, u"people.name"_s, u"events.story"_s, u"memberships.unit"_s, u"memberships.attended"_s,
                                 u"meetings.notReached"_s, u"themes.insight"_s, u"teams.codesign"_s, u"teams.notedWarnings"_s,
                                 u"teams.sealed"_s, u"actions.noteIds"_s, u"actions.updates"_s, u"actions.stopReason"_s,
                                 u"statements.noteIds"_s, u"releases.pack"_s, u"releases.reply"_s}) {
        INFO(field.toStdString());
        CHECK(where.contains(field));
    }
    const QString file = QString::fromUtf8(exportLearningTeam(store->reader(), team.teamId, QDateTime::currentDateTimeUtc()));
    for (const QString &word : planter.words().keys())
        CHECK(file.contains(word)); // each of them is there to be found

    REQUIRE(store->perform(editStatement(team.teamId, team.statementId, u"Sent is not seen: each side guesses."_s)).isDone());
    const QString second = release(*store, team.teamId);
    const OutputPack pack = store->reader().get<Release>(second)->pack;
    REQUIRE(pack.release == 2);
    REQUIRE(pack.headcount.has_value());
    for (const auto &[what, text] : whatLeaves(pack, pack.releasedAt)) {
        INFO(what.toStdString());
        CHECK(text.contains(u"Sent is not seen: each side guesses."_s));
        CHECK(plantedIn(text, planter.words()) == QStringList());
        for (const char *kept : {"Paint the trolley", "Nights are quieter", "The phone fills the gap"}) // a parked idea, reflections
            CHECK_FALSE(text.contains(QString::fromUtf8(kept)));
    }
}

TEST_CASE("A group smaller than three is not counted in what leaves", "[rules]")
{
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    letTimePass(*store);
    const LateTeam team = teamAfterMeeting2(*store);
    int kept = 0;
    for (const Membership &one : store->reader().find<Membership>({{"teamId", team.teamId}})) {
        if (!one.attended.isEmpty() && ++kept > 2)
            REQUIRE(store->perform(editMembership(team.teamId, one.id, nullptr, [](Membership &m) { m.attended.clear(); })).isDone());
    }
    const OutputPack pack = store->reader().get<Release>(release(*store, team.teamId))->pack;
    CHECK_FALSE(pack.headcount.has_value());
    for (const auto &[what, text] : whatLeaves(pack, pack.releasedAt)) {
        INFO(what.toStdString());
        CHECK_FALSE(text.contains(u"headcount"_s));
        CHECK_FALSE(text.contains(u"took part"_s));
    }
}
