// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "domain/Content.h"
#include "domain/Json.h"
#include "support/JsonSchema.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

const QString builtIn = QString::fromLatin1(builtInContent);

Content builtInWords()
{
    Content content;
    REQUIRE(readContent(content) == QString());
    return content;
}

Json builtInFile(const QString &name)
{
    Content registersTheResource;
    readContent(registersTheResource);
    QFile file(builtIn + u'/' + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return Json::parse(file.readAll().toStdString());
}

/// A folder of an organisation, with one file of its own.
class Folder
{
public:
    QString path() const { return m_folder.path(); }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    QString problemWith(const QString &name, const Json &json)
    {
        write(name, QByteArray::fromStdString(json.dump(2)));
        Content content;
        return readContent(content, {path()});
    }

private:
    QTemporaryDir m_folder;
};

/// Every word that people read. The phrases that a hint listens for are not ours.
QString allText()
{
    QString text;
    const Content content = builtInWords();
    for (const LanguageHint &hint : content.hints.hints())
        text += hint.says + u' ' + hint.asks + u'\n';
    for (const QString &name : QDir(builtIn).entryList({u"*.json"_s}, QDir::Files)) {
        if (name == u"hints.json"_s)
            continue;
        QFile file(builtIn + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        text += QString::fromUtf8(file.readAll());
    }
    return text;
}

} // namespace

TEST_CASE("The built-in words are complete", "[content]")
{
    const Content content = builtInWords();
    CHECK(content.language == u"en-GB"_s);
    CHECK(content.groundRules.size() == 8);
    CHECK(textsOf(content.groundRules).contains(u"No names on the wall."_s));
    CHECK(content.noteKinds.size() == enumCount<NoteKind>);
    CHECK(content.eventKinds.size() == enumCount<EventKind>);
    CHECK(content.of(NoteKind::TradeOff).name == u"Trade-off"_s);
    CHECK(content.of(EventKind::EverydayWork).name == u"Everyday work"_s);
    CHECK(content.soakQuestions.size() >= 3);
    CHECK(content.ownerLeaves.checks.size() == 4);
    CHECK(content.ownerBrief.size() >= 3);
    for (const char *id : {"offersFix", "blame", "silence", "distress"})
        CHECK(content.recoveryLine(QString::fromLatin1(id)));
    CHECK_FALSE(content.recoveryLine(u"somethingElse"_s));
}

TEST_CASE("Every phase has its panel, the soak its questions", "[content]")
{
    const Content content = builtInWords();
    for (const Phase phase : {Phase::OwnerOpens, Phase::OwnerLeaves, Phase::SocialContract, Phase::Discovery, Phase::Close}) {
        const PromptPanel *panel = content.panelAt({MeetingKind::Learning, phase});
        REQUIRE(panel);
        CHECK(panel->prompts.size() >= 3);
        CHECK(panel->prompts.size() <= 6);
        CHECK_FALSE(content.groupsAt(panel->at, EventKind::Change).isEmpty());
    }
    for (const Phase phase : {Phase::Recap, Phase::Reflections, Phase::MakingSense, Phase::Improvements, Phase::Close})
        CHECK(content.panelAt({MeetingKind::Improving, phase}));
    CHECK_FALSE(content.panelAt(Moment{}));
    CHECK(content.groupsAt(Moment{}, EventKind::Change).size() == 1);
}

TEST_CASE("Questions about what went well belong to events that went well", "[content]")
{
    const Content content = builtInWords();
    const Moment discovery{MeetingKind::Learning, Phase::Discovery};
    const auto hasSuccess = [&](EventKind kind) {
        const QList<PromptGroup> groups = content.groupsAt(discovery, kind);
        return std::any_of(groups.begin(), groups.end(), [](const PromptGroup &g) { return g.id == u"success"_s; });
    };
    CHECK(hasSuccess(EventKind::UnexpectedlyGood));
    CHECK(hasSuccess(EventKind::GoodCatch));
    CHECK_FALSE(hasSuccess(EventKind::DidNotGoToPlan));
}

TEST_CASE("A prompt is found by its id", "[content]")
{
    const Content content = builtInWords();
    REQUIRE(content.prompt(u"normalWork.goodDay"_s));
    CHECK(content.prompt(u"normalWork.goodDay"_s)->text == u"What does a good day look like here?"_s);
    CHECK_FALSE(content.prompt(u"normalWork.gone"_s));
}

TEST_CASE("A moment is a meeting with one of its own phases, or the soak", "[content]")
{
    CHECK(Moment::fromText(u"learning.discovery"_s) == Moment{MeetingKind::Learning, Phase::Discovery});
    CHECK(Moment::fromText(u"improving.close"_s) == Moment{MeetingKind::Improving, Phase::Close});
    CHECK(Moment::fromText(u"learning.close"_s) == Moment{MeetingKind::Learning, Phase::Close});
    CHECK(Moment::fromText(u"soak"_s) == Moment{});
    for (const char *text : {"", "learning", "discovery", "learning.recap", "improving.discovery", "soak.close", "learning."})
        CHECK_FALSE(Moment::fromText(QString::fromLatin1(text)));
}

TEST_CASE("Marks speak of the team's own minutes", "[content]")
{
    const Content content = builtInWords();
    CHECK(content.markSentence(0, 60) == u"At 60 minutes, ask the group: carry on, or is the focus too wide?"_s);
    CHECK(content.markSentence(1, 75) == u"Over 75 minutes. Close, or agree a short extension."_s);
    CHECK(content.markSentence(5, 120) == u"Over 120 minutes. Close, or agree a short extension."_s);
    CHECK(content.markSentence(-1, 60) == QString());
}

TEST_CASE("The Owner's opening is filled in as far as things are known", "[content]")
{
    const OwnerOpening opening = builtInWords().ownerOpening;
    const QString known = opening.filled(opening.text, u"How does {replyBy} a bus leave the yard?"_s, u"Friday 27 March"_s);
    CHECK(known.contains(u"How does {replyBy} a bus leave the yard?"_s));
    CHECK(known.contains(u"by Friday 27 March."_s));
    const QString unknown = opening.filled(opening.text, {}, {});
    CHECK_FALSE(unknown.contains(u'{'));
    CHECK(unknown.contains(opening.withoutDate));
    CHECK(unknown.contains(opening.withoutFocus));
    CHECK(opening.filled(u"Back by {replyBy}."_s, {}, u"Friday"_s) == u"Back by Friday."_s);
}

TEST_CASE("The fixed sentences stand as they were agreed", "[content]")
{
    const Content content = builtInWords();
    CHECK(content.recoveryLine(u"offersFix"_s)->text == u"“Let’s keep that safe for Meeting 2. What makes it hard today?”"_s);
    CHECK(content.ownerLeaves.title == u"The Owner leaves now"_s);
    CHECK(content.ownerLeaves.why.startsWith(u"Not because they have done anything wrong."_s));
    CHECK(content.ownerLeaves.note == u"The wall opens at Discovery. Nothing is recorded until then."_s);
}

TEST_CASE("The built-in words keep to our voice", "[content]")
{
    builtInWords();
    const QString text = allText();
    CHECK_FALSE(text.contains(u'!'));
    CHECK_FALSE(text.contains(u'\'')); // quotes and apostrophes are typographic
    CHECK_FALSE(text.contains(u"\\\""_s));
    const QRegularExpression avoided(u"\\b(root cause|failures?|users?|submit|invalid|error|scores?|best)\\b"_s,
                                     QRegularExpression::CaseInsensitiveOption);
    CHECK(avoided.match(text).captured() == QString());
}

TEST_CASE("An organisation keeps only the file that it changes", "[content]")
{
    Folder folder;
    Json rules = builtInFile(u"groundrules.json"_s);
    rules["rules"] = Json::array({{{"id", "ours"}, {"text", "Wir hören einander zu."}}});
    CHECK(folder.problemWith(u"groundrules.json"_s, rules) == QString());
    Content content;
    REQUIRE(readContent(content, {folder.path()}) == QString());
    REQUIRE(content.groundRules.size() == 1);
    CHECK(content.groundRules.first().text == u"Wir hören einander zu."_s);
    CHECK(content.noteKinds.size() == 7);
    CHECK_FALSE(content.hints.hints().isEmpty());
}

TEST_CASE("An organisation may have language hints of its own", "[content]")
{
    Folder folder;
    Json hints = builtInFile(u"hints.json"_s);
    hints["hints"] = Json::array({{{"id", "ours"}, {"meetings", {"learning"}}, {"phrases", {"geht {participle}"}},
                                   {"says", "schaut zurück. Frage:"}, {"asks", "was war da?"}}});
    CHECK(folder.problemWith(u"hints.json"_s, hints) == QString());
    Content content;
    REQUIRE(readContent(content, {folder.path()}) == QString());
    REQUIRE(content.hints.hints().size() == 1);
    CHECK(content.hints.find(u"Es geht done"_s, MeetingKind::Learning).size() == 1);
    CHECK(content.hints.find(u"They should have been told"_s, MeetingKind::Learning).isEmpty());
}

TEST_CASE("A file that is not as expected is named in one sentence with the place", "[content]")
{
    Folder folder;
    Json prompts = builtInFile(u"prompts.json"_s);
    Json kinds = builtInFile(u"kinds.json"_s);
    Json card = builtInFile(u"ownercard.json"_s);
    Json soak = builtInFile(u"soak.json"_s);
    Json hints = builtInFile(u"hints.json"_s);

    SECTION("a hint's pattern that names a list of words which is not there")
    {
        hints["hints"][1]["phrases"][0] = "should have {participles}";
        CHECK(folder.problemWith(u"hints.json"_s, hints)
              == u"hints.json: hints[1].phrases[0]: expected a list of words before it, there is no {participles}."_s);
    }
    SECTION("a hint's pattern that would listen to everything")
    {
        hints["hints"][0]["phrases"][0] = "* have";
        CHECK(folder.problemWith(u"hints.json"_s, hints)
              == u"hints.json: hints[0].phrases[0]: expected a phrase that begins with a plain word."_s);
    }
    SECTION("a hint's pattern with a sign in it")
    {
        hints["hints"][0]["phrases"][0] = "should (have";
        CHECK(folder.problemWith(u"hints.json"_s, hints) == u"hints.json: hints[0].phrases[0]: expected words, found (have."_s);
    }
    SECTION("a hint's exception of too many words")
    {
        hints["hints"][0]["unless"] = {"a b c d e f g h i j k l m"};
        CHECK(folder.problemWith(u"hints.json"_s, hints)
              == u"hints.json: hints[0].unless[0]: expected a pattern of 1 to 12 words, found 13."_s);
    }
    SECTION("a hint for a meeting that there is not")
    {
        hints["hints"][0]["meetings"][0] = "third";
        CHECK(folder.problemWith(u"hints.json"_s, hints) == u"hints.json: hints[0].meetings[0]: expected one of learning, improving."_s);
    }
    SECTION("a wrong type")
    {
        prompts["groups"][2]["prompts"][1]["text"] = 7;
        CHECK(folder.problemWith(u"prompts.json"_s, prompts) == u"prompts.json: groups[2].prompts[1].text: expected a text."_s);
    }
    SECTION("an unknown key")
    {
        prompts["panels"][0]["colour"] = "red";
        CHECK(folder.problemWith(u"prompts.json"_s, prompts) == u"prompts.json: panels[0].colour: expected no field of this name."_s);
    }
    SECTION("a missing key")
    {
        soak["questions"][0].erase("id");
        CHECK(folder.problemWith(u"soak.json"_s, soak) == u"soak.json: questions[0].id: expected a value, found none."_s);
    }
    SECTION("an id used twice")
    {
        soak["questions"][1]["id"] = soak["questions"][0]["id"];
        CHECK(folder.problemWith(u"soak.json"_s, soak)
              == u"soak.json: questions[1].id: expected an id of its own, afterwards is already taken."_s);
    }
    SECTION("an id that would not travel")
    {
        soak["questions"][0]["id"] = "not an id";
        CHECK(folder.problemWith(u"soak.json"_s, soak).startsWith(u"soak.json: questions[0].id: expected an id of plain letters"_s));
    }
    SECTION("a text that is too long")
    {
        soak["questions"][0]["text"] = std::string(5000, 'a');
        CHECK(folder.problemWith(u"soak.json"_s, soak)
              == u"soak.json: questions[0].text: expected at most 4000 characters, found 5000."_s);
    }
    SECTION("an empty text")
    {
        soak["questions"][0]["text"] = "  ";
        CHECK(folder.problemWith(u"soak.json"_s, soak) == u"soak.json: questions[0].text: expected some words, found none."_s);
    }
    SECTION("an empty list")
    {
        soak["questions"] = Json::array();
        CHECK(folder.problemWith(u"soak.json"_s, soak) == u"soak.json: questions: expected a list of 1 to 500, found 0."_s);
    }
    SECTION("a panel prompt that the bank does not have")
    {
        prompts["panels"][0]["prompts"][0] = "gone";
        CHECK(folder.problemWith(u"prompts.json"_s, prompts)
              == u"prompts.json: panels[0].prompts[0]: expected the id of a prompt in groups."_s);
    }
    SECTION("a phase of the other meeting")
    {
        prompts["groups"][0]["at"][0] = "learning.recap";
        CHECK(folder.problemWith(u"prompts.json"_s, prompts).startsWith(u"prompts.json: groups[0].at[0]: expected soak, or a meeting"_s));
    }
    SECTION("marks out of order")
    {
        prompts["marks"][1]["minutes"] = 30;
        CHECK(folder.problemWith(u"prompts.json"_s, prompts)
              == u"prompts.json: marks[1].minutes: expected a whole number from 61 to 1440."_s);
    }
    SECTION("a kind left out")
    {
        kinds["noteKinds"].erase(3);
        CHECK(folder.problemWith(u"kinds.json"_s, kinds) == u"kinds.json: noteKinds: expected every kind, tradeOff is missing."_s);
    }
    SECTION("a kind twice")
    {
        kinds["eventKinds"][1]["kind"] = "change";
        CHECK(folder.problemWith(u"kinds.json"_s, kinds)
              == u"kinds.json: eventKinds[3].kind: expected each kind once, change is there already."_s);
    }
    SECTION("a misspelt placeholder")
    {
        card["opening"]["text"] = "Back to you by {replyby}.";
        CHECK(folder.problemWith(u"ownercard.json"_s, card)
              == u"ownercard.json: opening.text: expected no other placeholder than {focus} and {replyBy}, found {replyby}."_s);
    }
    SECTION("a newer version")
    {
        soak["version"] = 2;
        CHECK(folder.problemWith(u"soak.json"_s, soak) == u"soak.json: version: expected the number 1."_s);
    }
    SECTION("another format")
    {
        CHECK(folder.problemWith(u"soak.json"_s, kinds) == u"soak.json: format: expected sharpend.soak."_s);
    }
    SECTION("two languages in one folder")
    {
        kinds["language"] = "cy";
        soak["language"] = "de";
        CHECK(folder.problemWith(u"kinds.json"_s, kinds) == QString());
        CHECK(folder.problemWith(u"soak.json"_s, soak) == u"soak.json: language: expected cy as in the files before it, found de."_s);
    }
    SECTION("not an object")
    {
        CHECK(folder.problemWith(u"soak.json"_s, Json::array()) == u"soak.json: expected an object."_s);
    }
}

TEST_CASE("A file that is no JSON is named with its line", "[content]")
{
    Folder folder;
    Content content;
    folder.write(u"soak.json"_s, "{\n  \"format\": \"sharpend.soak\",\n  oops\n}\n");
    CHECK(readContent(content, {folder.path()}) == u"soak.json: line 3 cannot be read as JSON text in UTF-8."_s);
    folder.write(u"soak.json"_s, "{\n  \"format\": \"\xff\"\n}\n");
    CHECK(readContent(content, {folder.path()}) == u"soak.json: line 2 cannot be read as JSON text in UTF-8."_s);
    folder.write(u"soak.json"_s, QByteArray());
    CHECK(readContent(content, {folder.path()}) == u"soak.json: line 1 cannot be read as JSON text in UTF-8."_s);
    folder.write(u"soak.json"_s, QByteArray(2 * 1024 * 1024, ' '));
    CHECK(readContent(content, {folder.path()}) == u"soak.json: expected at most 1 MB."_s);
    folder.write(u"soak.json"_s, "{ \"version\": 1e999 }");
    CHECK(readContent(content, {folder.path()}) == u"soak.json: it cannot be read as JSON text in UTF-8."_s);
}

TEST_CASE("A file that nests its values without end is refused before it costs anything", "[content]")
{
    const QByteArray deep = GENERATE(QByteArray(500'000, '['), QByteArray("{\"a\":").repeated(80'000),
                                     QByteArray(13, '[') + QByteArray(13, ']'));
    Folder folder;
    Content content;
    folder.write(u"soak.json"_s, deep);
    CHECK(readContent(content, {folder.path()}) == u"soak.json: expected nothing nested more than 12 deep."_s);
}

TEST_CASE("A file that cannot be used gives way to the built-in one, and the others are used", "[content]")
{
    Folder folder;
    Json rules = builtInFile(u"groundrules.json"_s);
    rules["rules"] = Json::array({{{"id", "ours"}, {"text", "We take turns."}}});
    REQUIRE(folder.problemWith(u"groundrules.json"_s, rules) == QString());
    folder.write(u"soak.json"_s, "{}");
    Content content;
    CHECK(readContent(content, {folder.path()}) == u"soak.json: format: expected a value, found none."_s);
    CHECK(textsOf(content.groundRules) == QStringList{u"We take turns."_s});
    CHECK(textsOf(content.soakQuestions) == textsOf(builtInWords().soakQuestions));
    folder.write(u"kinds.json"_s, "[");
    CHECK(readContent(content, {folder.path()})
          == u"kinds.json: line 1 cannot be read as JSON text in UTF-8. soak.json: format: expected a value, found none."_s);
    CHECK(content.noteKinds.size() == 7);
}

TEST_CASE("A file under a name that nobody reads is not passed over in silence", "[content]")
{
    Folder folder;
    folder.write(u"prompt.json"_s, "{}");
    Content content;
    const QString problem = readContent(content, {folder.path()});
    CHECK(problem.startsWith(u"prompt.json: expected one of the names prompts.json, "_s));
    CHECK(content.groundRules.size() == 8);
}

TEST_CASE("Without its folder there are the built-in words", "[content]")
{
    Folder folder;
    Content content;
    CHECK(readContent(content, {folder.path() + u"/nowhere"_s}) == u"There is no folder %1/nowhere."_s.arg(folder.path()));
    CHECK(content.groundRules.size() == 8);
}

TEST_CASE("An organisation may leave out the thought about a long meeting", "[content]")
{
    CHECK_FALSE(builtInWords().longMeeting.isEmpty());
    Folder folder;
    Json prompts = builtInFile(u"prompts.json"_s);
    prompts.erase("longMeeting");
    REQUIRE(folder.problemWith(u"prompts.json"_s, prompts) == QString());
    Content content;
    readContent(content, {folder.path()});
    CHECK(content.longMeeting.isEmpty());
}

TEST_CASE("No two questions of the pulse share an id, for an answer names nothing else", "[content][pulse]")
{
    Folder folder;
    Json pulse = builtInFile(u"pulse.json"_s);
    pulse["standing"][0]["id"] = pulse["meeting"][1]["id"];
    CHECK(folder.problemWith(u"pulse.json"_s, pulse) == u"pulse.json: standing[0].id: expected an id of its own, said is already taken."_s);
    pulse["standing"][0]["id"] = "mistakes";
    pulse["standing"][0]["reversed"] = "yes";
    CHECK(folder.problemWith(u"pulse.json"_s, pulse) == u"pulse.json: standing[0].reversed: expected true or false."_s);
}

TEST_CASE("The published schema says what the app takes", "[content][schema]")
{
    test::JsonSchema schema(u"content.schema.json"_s);
    for (const QString &name : {u"prompts.json"_s, u"groundrules.json"_s, u"ownercard.json"_s, u"kinds.json"_s, u"soak.json"_s, u"pulse.json"_s}) {
        INFO(name.toStdString());
        CHECK(schema.wrongIn(builtInFile(name)) == QStringList());
    }
    Folder folder;
    Json soak = builtInFile(u"soak.json"_s);
    Json prompts = builtInFile(u"prompts.json"_s);
    SECTION("a key of its own") { soak["colour"] = "red"; }
    SECTION("a key less") { soak["questions"][0].erase("text"); }
    SECTION("an empty list") { soak["questions"] = Json::array(); }
    SECTION("no words") { soak["questions"][0]["text"] = ""; }
    SECTION("too many words") { soak["questions"][0]["text"] = std::string(4001, 'a'); }
    SECTION("an id that would not travel") { soak["questions"][0]["id"] = "not an id"; }
    SECTION("a newer version") { soak["version"] = 2; }
    SECTION("a phase that is not there") { prompts["groups"][0]["at"][0] = "learning.recap"; }
    SECTION("a mark at no time") { prompts["marks"][0]["minutes"] = 0; }
    const bool ofSoak = soak != builtInFile(u"soak.json"_s);
    const Json &wrong = ofSoak ? soak : prompts;
    CHECK_FALSE(schema.wrongIn(wrong).isEmpty());
    CHECK_FALSE(folder.problemWith(ofSoak ? u"soak.json"_s : u"prompts.json"_s, wrong).isEmpty());
}
