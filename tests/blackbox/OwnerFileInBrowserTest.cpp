// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Browser.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "operations/FollowUpOperations.h"
#include "support/LateTeam.h"
#include "support/SamplePack.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::aPack;
using test::Browser;
using test::until;

namespace {

/// A page on the disk, as it would lie among somebody's downloads.
struct OpenPage {
    explicit OpenPage(const OutputPack &pack)
    {
        QFile file(folder.filePath(u"what the team learned.html"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(ownerFile(pack));
        file.close();
        path = file.fileName();
        browser.open(path);
    }
    QString text(const QString &selector) const
    {
        return textOf(browser.run(u"return document.querySelector('%1').innerText"_s.arg(selector)));
    }
    QString attribute(const QString &selector, const QString &name) const
    {
        return textOf(browser.run(u"return document.querySelector('%1').getAttribute('%2')"_s.arg(selector, name)));
    }

    QTemporaryDir folder;
    QString path;
    Browser browser;
};

} // namespace

TEST_CASE("the Owner's page opens offline in a browser, and the reply it saves comes in", "[browser]")
{
    OutputPack pack = aPack();
    pack.actions[1].text = u"</script><img src=http://example.org/x onerror=\"document.title='taken'\">"_s;
    pack.title = u"Orders <b>after</b> go-live"_s;
    const OpenPage page(pack);
    const Browser &browser = page.browser;
    CHECK(page.text(u"h1"_s) == "Orders <b>after</b> go-live"_L1);
    CHECK(page.text(u"fieldset:nth-of-type(2) legend"_s) == pack.actions[1].text);
    CHECK(textOf(browser.run(u"return document.title"_s)) == "Orders <b>after</b> go-live: what the team learned"_L1);
    CHECK(page.attribute(u"#save-button"_s, u"aria-disabled"_s) == "true"_L1);
    browser.click(u"#save-button"_s); // says what is missing, and goes there
    CHECK(textOf(browser.run(u"return document.activeElement.name"_s)) == "answer-1"_L1);
    CHECK(browser.saved(u"ownerreply"_s).isEmpty());

    const QString space = u" "_s;
    browser.type(u"input[name=answer-1][value=commit]"_s, space);
    browser.type(u"#champion-1"_s, u"Chief pharmacist"_s);
    browser.run(u"const day = document.getElementById('due-1'); day.value = '2026-04-30';"
                "day.dispatchEvent(new Event('input', {bubbles: true}))"_s);
    browser.type(u"input[name=answer-2][value=inPart]"_s, space);
    browser.type(u"#because-2"_s, u"Elm and Oak first"_s);
    browser.type(u"input[name=answer-3][value=notNow]"_s, space);
    browser.type(u"#reply-text"_s, u"Thank you.\nI did not know that “sent” and “seen” differ – 見た。"_s);
    CHECK(page.text(u"#count"_s) == "3 of 3 answered"_L1);
    CHECK(page.attribute(u"#save-button"_s, u"aria-disabled"_s) == "true"_L1);
    browser.type(u"#because-3"_s, u"The screen reminds them </script> already"_s);
    browser.click(u"#ask-button"_s);
    browser.type(u"#question-1"_s, u"Which wards ring most?"_s);
    CHECK(page.attribute(u"#save-button"_s, u"aria-disabled"_s) == "false"_L1);

    browser.click(u"#save-button"_s);
    REQUIRE(until([&] { return !browser.saved(u"ownerreply"_s).isEmpty(); }, 20000));
    const ReplyReading reading = readReplyFile(browser.saved(u"ownerreply"_s));
    CHECK(reading.refusal == QString());
    CHECK(reading.letter.releaseId == pack.releaseId);
    CHECK(reading.letter.release == 1);
    const OwnerReply &reply = reading.letter.reply;
    CHECK(reply.text == u"Thank you.\nI did not know that “sent” and “seen” differ – 見た。");
    CHECK(reply.questions == QStringList{u"Which wards ring most?"_s});
    CHECK(reply.on.secsTo(QDateTime::currentDateTimeUtc()) < 600);
    REQUIRE(reply.answers.size() == 3);
    CHECK(reply.answers[0].answer == OwnerAnswer::Commit);
    CHECK(reply.answers[0].champion == "Chief pharmacist"_L1);
    CHECK(reply.answers[0].due == QDate(2026, 4, 30));
    CHECK(reply.answers[1].answer == OwnerAnswer::InPart);
    CHECK(reply.answers[1].because == "Elm and Oak first"_L1);
    CHECK(reply.answers[2].answer == OwnerAnswer::NotNow);
    CHECK(reply.answers[2].because == "The screen reminds them </script> already"_L1);

    // Nothing was fetched, nothing was tried that the page's own policy forbids.
    CHECK(browser.run(u"return performance.getEntriesByType('resource').length"_s) == 0);
    CHECK(browser.complaints() == QStringList());
}

TEST_CASE("a reply saved by the Owner's page comes in where the pack left", "[browser]")
{
    const test::Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const test::LateTeam team = test::teamAfterMeeting2(*store);
    const OutputPack pack = store->reader().get<Release>(test::release(*store, team.teamId))->pack;
    REQUIRE(pack.actions.size() == 1);
    const OpenPage page(pack);
    page.browser.type(u"input[name=answer-1][value=commit]"_s, u" "_s);
    page.browser.type(u"#champion-1"_s, u" and deputy"_s); // after whom the team suggests
    page.browser.type(u"#reply-text"_s, u"Thank you."_s);
    page.browser.click(u"#save-button"_s);
    REQUIRE(until([&] { return !page.browser.saved(u"ownerreply"_s).isEmpty(); }, 20000));
    const ReplyReading reading = readReplyFile(page.browser.saved(u"ownerreply"_s));
    const Outcome outcome = store->perform(recordReply(team.teamId, reading.letter));
    INFO(outcome.sentence().toStdString());
    REQUIRE(outcome.isDone());
    const Action action = store->reader().get<Action>(pack.actions.first().id).value();
    CHECK(action.progress == ActionProgress::Agreed);
    CHECK(action.champion == u"Head of stores and deputy"_s);
}

TEST_CASE("the Owner's page keeps a draft for the next time it is opened", "[browser]")
{
    const OpenPage page(aPack());
    // In its first seconds a browser with a new profile may forget what a page has stored: then it is typed again.
    bool kept = false;
    for (int i = 0; i < 5 && !kept; ++i) {
        page.browser.type(u"input[name=answer-3][value=notNow]"_s, u" "_s);
        page.browser.type(u"#because-3"_s, u"The screen reminds them"_s);
        page.browser.open(page.path);
        kept = page.text(u"#count"_s) == "1 of 3 answered"_L1;
    }
    CHECK(kept);
    CHECK(page.browser.run(u"return document.getElementById('because-3').value"_s) == "The screen reminds them");
    page.browser.click(u"#forget-button"_s);
    page.browser.open(page.path);
    CHECK(page.text(u"#count"_s) == "0 of 3 answered"_L1);
}

TEST_CASE("the Owner's page fits a phone, and says where the reply is", "[browser]")
{
    const OpenPage page(aPack());
    page.browser.setWidth(390);
    CHECK(page.browser.run(u"return document.documentElement.scrollWidth"_s) == 390);
    CHECK(page.text(u".bar"_s).startsWith("Your reply\n0 of 3 answered"_L1));
    page.browser.click(u".bar a"_s);
    CHECK(until([&] { return page.browser.run(u"return document.getElementById('reply').getBoundingClientRect().top < 100"_s) == true; }));
    page.browser.setWidth(1280);
    CHECK(until([&] { return page.browser.run(u"return getComputedStyle(document.querySelector('.bar')).display"_s) == "none"; }));
}
