// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The reflection sheet in a real browser without a network, as wide as a desktop and as a phone.

#include "Browser.h"
#include "exchange/ReflectionFile.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::Browser;
using test::until;

namespace {

LearningTeam aTeam(const QString &id = u"0b6f5c1e-1111-4222-8333-444455556666"_s)
{
    LearningTeam team;
    team.id = id;
    team.title = u"Orders <b>after</b> go-live </script><img src=http://example.org/x>"_s;
    team.soakPrompts = {u"What did you think of on the way home?"_s, u"What went unsaid?"_s};
    return team;
}

/// A sheet on somebody's disk, opened.
struct OpenSheet {
    explicit OpenSheet(const LearningTeam &team, int width = 1280)
    {
        QFile file(folder.filePath(u"a sheet.html"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(reflectionSheetFile(team));
        file.close();
        browser.setWidth(width);
        browser.open(file.fileName());
    }
    QString text(const QString &selector) const
    {
        return textOf(browser.run(u"return document.querySelector('%1').innerText"_s.arg(selector)));
    }
    bool saves() const
    {
        return browser.run(u"return document.getElementById('save-button').getAttribute('aria-disabled')"_s) == "false";
    }
    QByteArray saved() const
    {
        REQUIRE(until([&] { return !browser.saved(u"reflections"_s).isEmpty(); }, 20000));
        QFile file(browser.saved(u"reflections"_s));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir folder;
    Browser browser;
};

QStringList sortedTexts(const ReflectionReading &reading)
{
    CHECK(reading.refusal == QString());
    QStringList texts;
    for (const SentReflection &each : reading.letter.reflections)
        texts << each.text;
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("a reflection sheet is filled offline, and what it saves comes in and says neither who nor when", "[browser]")
{
    const test::Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    const QString teamId = test::teamAtDiscovery(*store).teamId;
    for (const int width : {1280, 390}) {
        INFO("width " << width);
        const OpenSheet sheet(aTeam(teamId), width);
        const Browser &browser = sheet.browser;
        CHECK(sheet.text(u".released span"_s) == "Orders <b>after</b> go-live </script><img src=http://example.org/x>"_L1);
        CHECK(browser.run(u"return document.documentElement.scrollWidth <= %1"_s.arg(width)) == true);
        CHECK(browser.run(u"return Math.min(...Array.from(document.querySelectorAll('textarea:not([readonly]), .primary'), "
                          "(each) => each.getBoundingClientRect().height)) >= 36"_s) == true);
        CHECK_FALSE(sheet.saves());
        browser.click(u"#save-button"_s); // too early: it takes people to where they write
        CHECK(textOf(browser.run(u"return document.activeElement.id"_s)) == "reflection-1"_L1);
        CHECK(browser.saved(u"reflections"_s).isEmpty());

        const QString wide = u"Wide %1: “sent” is not seen – 見た </script>"_s.arg(width);
        browser.type(u"#reflection-1"_s, wide);
        browser.click(u"#more-button"_s);
        browser.type(u"#reflection-2"_s, u"The bleep goes\nhalfway, %1"_s.arg(width));
        browser.click(u"#more-button"_s); // one left empty
        CHECK(sheet.saves());
        browser.click(u"#save-button"_s);
        const QByteArray bytes = sheet.saved();
        const ReflectionReading reading = readReflections(bytes);
        CHECK(sortedTexts(reading) == QStringList{u"The bleep goes\nhalfway, %1"_s.arg(width), wide});
        CHECK(reading.letter.teamId == teamId);
        CHECK(sheet.text(u"#done"_s).startsWith("Saved as for-meeting-2.reflections"_L1));

        const Json file = Json::parse(bytes.toStdString());
        CHECK(file.size() == 4);
        for (const Json &each : file.at("reflections"))
            CHECK(each.size() == 2);
        // Ids are drawn, so they may read like a date by chance; what they must not be is made of the time.
        static const QRegularExpression drawnId(u"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"_s);
        static const QRegularExpression time(u"20[0-9][0-9]-[0-9][0-9]|[0-9]{2}:[0-9]{2}"_s);
        CHECK_FALSE(QString::fromUtf8(bytes).remove(drawnId).contains(time));
        for (const Json &each : file.at("reflections"))
            CHECK(drawnId.match(QString::fromStdString(each.at("id"))).hasMatch());

        const Outcome outcome = store->perform(importReflections(teamId, reading.letter.reflections));
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
        CHECK(outcome.changes.rows.size() == 2);
        CHECK(browser.run(u"return performance.getEntriesByType('resource').length"_s) == 0);
        CHECK(browser.run(u"return document.cookie.length"_s) == 0);
        CHECK(browser.complaints() == QStringList());
    }
}

TEST_CASE("text copied from a sheet says the same as its file, and given back twice it is the same", "[browser]")
{
    const OpenSheet sheet(aTeam());
    const Browser &browser = sheet.browser;
    browser.type(u"#reflection-1"_s, u"Nobody reads the free-text box"_s);
    browser.click(u"#save-button"_s);
    const ReflectionReading saved = readReflections(sheet.saved());
    REQUIRE(saved.letter.reflections.size() == 1);

    // Where no clipboard is given the text stands there to be selected.
    browser.run(u"Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false;"_s);
    browser.click(u"#more-button"_s);
    browser.type(u"#reflection-2"_s, u"Southside is on paper still"_s);
    browser.click(u"#copy-button"_s);
    const QString copied = textOf(browser.run(u"return document.getElementById('by-hand-text').value"_s));
    CHECK(copied.startsWith("For Meeting 2. The facilitator pastes all of this into Sharp End.\n\n{"_L1));
    const ReflectionReading again = readReflections(copied.toUtf8());
    CHECK(sortedTexts(again) == QStringList{u"Nobody reads the free-text box"_s, u"Southside is on paper still"_s});
    CHECK(again.letter.reflections.contains(saved.letter.reflections.first()));
}

TEST_CASE("a sheet tells nothing of the order in which it was written, and can be emptied for the next person", "[browser]")
{
    const OpenSheet sheet(aTeam(), 390);
    const Browser &browser = sheet.browser;
    browser.run(u"Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false;"_s);
    for (int i = 1; i <= 6; ++i) {
        if (i > 1)
            browser.click(u"#more-button"_s);
        browser.type(u"#reflection-%1"_s.arg(i), u"Thing %1"_s.arg(i));
    }
    QSet<QStringList> orders;
    for (int i = 0; i < 8; ++i) {
        browser.click(u"#copy-button"_s);
        QStringList order;
        for (const SentReflection &each : readReflections(textOf(browser.run(u"return document.getElementById('by-hand-text').value"_s)).toUtf8()).letter.reflections)
            order << each.text;
        orders.insert(order);
    }
    CHECK(orders.size() > 3);

    browser.click(u"#clear-button"_s);
    CHECK(browser.run(u"return document.querySelectorAll('#boxes textarea').length"_s) == 1);
    CHECK(browser.run(u"return document.body.innerHTML.includes('Thing') || document.getElementById('by-hand-text').value.includes('Thing')"_s) == false);
    CHECK_FALSE(sheet.saves());
}
