// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "domain/Content.h"
#include "domain/Json.h"
#include "support/JsonSchema.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

Content words(const QStringList &folders = {})
{
    Content content;
    const QString problem = readContent(content, folders);
    INFO(problem.toStdString());
    REQUIRE(problem.isEmpty());
    return content;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("Every kind of event has a template, with questions for both meetings", "[templates]")
{
    const Content content = words();
    CHECK(content.templates.size() == enumCount<EventKind>);
    for (int kind = 0; kind < enumCount<EventKind>; ++kind) {
        const TeamTemplate *one = templateFor(content.templates, EventKind(kind));
        REQUIRE(one);
        INFO(one->name.toStdString());
        CHECK(templateWants(*one, content.templates).isEmpty());
        CHECK(one->groundRules.size() >= 7);
        CHECK(one->soakPrompts.size() >= 3);
        CHECK(one->marks.size() == 2);
        LearningTeam team;
        fillFrom(*one, team);
        CHECK(promptsAt(content, team, {MeetingKind::Learning, Phase::Discovery}).size() >= 5);
        CHECK(promptsAt(content, team, {MeetingKind::Improving, Phase::Improvements}).size() == 1);
        for (const TeamPrompt &prompt : one->prompts)
            CHECK_FALSE(content.prompt(prompt.id)); // its tick is not taken for that of another question
    }
}

TEST_CASE("A moment for which a team has chosen nothing keeps the panel's questions", "[templates]")
{
    const Content content = words();
    const Moment opens{MeetingKind::Learning, Phase::OwnerOpens}, discovery{MeetingKind::Learning, Phase::Discovery};
    LearningTeam team;
    team.prompts = {{u"own.1"_s, discovery.toText(), u"What does the night need?"_s}};
    CHECK(textsOf(promptsAt(content, team, discovery)) == QStringList{u"What does the night need?"_s});
    CHECK(textsOf(promptsAt(content, team, opens)) == textsOf(content.panelAt(opens)->prompts));
}

TEST_CASE("What a template leaves empty stays as the team has it", "[templates]")
{
    LearningTeam team;
    team.socialContract = {u"We take turns."_s};
    team.marks = {45, 75};
    TeamTemplate only;
    only.soakPrompts = {u"What came to you?"_s};
    fillFrom(only, team);
    CHECK(team.socialContract == QStringList{u"We take turns."_s});
    CHECK(team.marks == QList<int>{45, 75});
    CHECK(team.soakPrompts == only.soakPrompts);
}

TEST_CASE("An organisation's templates are written as they are read, and as the schema says", "[templates]")
{
    QTemporaryDir folder;
    QList<TeamTemplate> all = words().templates;
    TeamTemplate own = all[1];
    own.id = u"own.nights"_s;
    own.name = u"Nights <b>& weekends</b>"_s;
    own.eventKinds.clear();
    own.prompts = {{u"own.1"_s, u"learning.discovery"_s, u"Who is awake at three, “and why”?"_s}};
    all << own;
    const QByteArray bytes = templatesFile(all, u"en-GB"_s);
    write(folder.filePath(u"templates.json"_s), bytes);
    CHECK(words({folder.path()}).templates == all);
    CHECK(test::JsonSchema(u"content.schema.json"_s).wrongIn(Json::parse(bytes.toStdString())) == QStringList());
}

TEST_CASE("A template without a name, of a taken name or with marks out of order says what it wants", "[templates]")
{
    const QList<TeamTemplate> all = words().templates;
    TeamTemplate made;
    made.id = u"own.1"_s;
    CHECK(templateWants(made, all).startsWith(u"Give the template a name"_s));
    made.name = u"good catch"_s;
    CHECK(templateWants(made, all).startsWith(u"There is a template “good catch” already"_s));
    made.name = u"Nights"_s;
    CHECK(templateWants(made, all).isEmpty());
    made.marks = {90, 60};
    CHECK(templateWants(made, all).startsWith(u"The second mark comes after the first"_s));
}

TEST_CASE("Ground rules of the organisation's own are in the built-in templates too", "[templates]")
{
    QTemporaryDir folder;
    write(folder.filePath(u"groundrules.json"_s),
          R"({"format":"sharpend.groundrules","version":1,"language":"en-GB","rules":[{"id":"ours","text":"We take turns."}]})");
    const Content content = words({folder.path()});
    for (const TeamTemplate &one : content.templates)
        CHECK(one.groundRules == QStringList{u"We take turns."_s});
    CHECK(content.templates.first().soakPrompts == words().templates.first().soakPrompts);
}

TEST_CASE("Each file of words comes from the first folder that has it", "[templates]")
{
    QTemporaryDir own, everybodys;
    const QByteArray rules = R"({"format":"sharpend.groundrules","version":1,"language":"en-GB","rules":[{"id":"a","text":"%1"}]})";
    write(everybodys.filePath(u"groundrules.json"_s), QByteArray(rules).replace("%1", "For everybody."));
    write(own.filePath(u"templates.json"_s), templatesFile(words().templates.first(1), u"en-GB"_s));
    const Content content = words({own.path(), everybodys.path()});
    CHECK(textsOf(content.groundRules) == QStringList{u"For everybody."_s});
    CHECK(content.templates.size() == 1);
    write(own.filePath(u"groundrules.json"_s), QByteArray(rules).replace("%1", "Mine."));
    CHECK(textsOf(words({own.path(), everybodys.path()}).groundRules) == QStringList{u"Mine."_s});
}
