// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "DemoBundles.h"

#include "support/catch.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

/// Whether the keys stand in the order of the record's fields, so that an export gives the same file back.
bool inOrder(const QList<Field> &fields, const Json &object)
{
    auto next = fields.begin();
    for (const auto &[key, unused] : object.items()) {
        next = std::find_if(next, fields.end(), [&name = key](const Field &field) { return name == field.key; });
        if (next == fields.end())
            return false;
        ++next;
    }
    return true;
}

template<Record T>
T one(const Json &json)
{
    static const QRegularExpression uuid(u"\\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
    static const QRegularExpression rev(u"\\A[0-9a-z]{8,13}\\z"_s);
    INFO(json.dump());
    T record;
    CHECK(readJson(record, json) == QString());
    CHECK(inOrder(T::fields(), json));
    CHECK(uuid.match(record.id).hasMatch());
    CHECK(record.revs.size() == 1);
    CHECK(rev.match(record.revs.value(0)).hasMatch());
    return record;
}

template<Record T>
QList<T> all(const Json &bundle)
{
    QList<T> records;
    for (const Json &json : bundle.at(recordType(QLatin1String(T::table))->bundleKey))
        records << one<T>(json);
    return records;
}

DemoBundle read(const QString &name)
{
    INFO(name.toStdString());
    DemoBundle b;
    b.name = name;
    b.json = demoJson(name);
    CHECK(textAt(b.json, "format") == u"sharpend.learningteam"_s);
    CHECK(b.json.at("version") == 1);
    CHECK(timeFromText(textAt(b.json, "exportedAt")).isValid());
    QStringList keys;
    for (const auto &[key, unused] : b.json.items())
        keys << QString::fromStdString(key);
    b.event = one<Event>(b.json.at("event"));
    if (!b.json.contains("team")) {
        CHECK(keys == QStringList{u"format"_s, u"version"_s, u"exportedAt"_s, u"event"_s});
        return b;
    }
    QStringList expected{u"format"_s, u"version"_s, u"exportedAt"_s};
    for (const RecordType &type : recordTypes()) {
        if (type.bundleKey)
            expected << QString::fromLatin1(type.bundleKey);
    }
    CHECK(keys == expected);
    b.team = one<LearningTeam>(b.json.at("team"));
    b.people = all<Person>(b.json);
    b.memberships = all<Membership>(b.json);
    b.meetings = all<Meeting>(b.json);
    b.steps = all<Step>(b.json);
    b.themes = all<Theme>(b.json);
    b.notes = all<Note>(b.json);
    b.placements = all<Placement>(b.json);
    b.actions = all<Action>(b.json);
    b.statements = all<Statement>(b.json);
    b.releases = all<Release>(b.json);
    return b;
}

} // namespace

OutputsDraft DemoBundle::draft() const { return {team.value_or(LearningTeam()), statements, actions, memberships, {}}; }

Meeting DemoBundle::meeting(MeetingKind kind) const
{
    const auto found = std::find_if(meetings.begin(), meetings.end(), [kind](const Meeting &m) { return m.kind == kind; });
    return found == meetings.end() ? Meeting() : *found;
}

QString demoFolder() { return QStringLiteral(SHARPEND_SOURCE_DIR) + u"/resources/demo/"_s; }

Json demoJson(const QString &name)
{
    QFile file(demoFolder() + name);
    INFO(name.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return Json::parse(file.readAll().toStdString());
}

QStringList demoFileNames()
{
    QStringList names;
    const Json demo = demoJson(u"demo.json"_s);
    for (const Json &name : demo.at("files"))
        names << textOf(name);
    return names;
}

const QList<DemoBundle> &demoBundles()
{
    static const QList<DemoBundle> list = [] {
        QList<DemoBundle> bundles;
        for (const QString &name : demoFileNames())
            bundles << read(name);
        return bundles;
    }();
    return list;
}

QList<DemoBundle> demoTeams()
{
    QList<DemoBundle> found;
    std::copy_if(demoBundles().begin(), demoBundles().end(), std::back_inserter(found), [](const DemoBundle &b) { return b.team.has_value(); });
    return found;
}

QList<DemoBundle> demoTeamsAt(Stage stage)
{
    QList<DemoBundle> found = demoTeams();
    found.removeIf([stage](const DemoBundle &b) { return b.team->stage != stage; });
    return found;
}

DemoBundle demoTeamAt(Stage stage)
{
    const QList<DemoBundle> found = demoTeamsAt(stage);
    INFO(wordOf(stage).toStdString());
    REQUIRE_FALSE(found.isEmpty());
    return found.first();
}

} // namespace sharpend::test
