// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Where a language hint speaks up, and where it must not.

#include "support/catch.h"

#include "domain/Content.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

const LanguageHints &builtInHints()
{
    static const Content content = [] {
        Content read;
        REQUIRE(readContent(read).isEmpty());
        return read;
    }();
    return content.hints;
}

/// The lines of a file beside this one, but for comments.
QStringList linesOf(const QString &name)
{
    QFile file(QStringLiteral(SHARPEND_SOURCE_DIR "/tests/domain/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines;
}

/// "id: phrase" of each hit.
QStringList said(const QString &text, MeetingKind meeting = MeetingKind::Learning, bool finished = true)
{
    QStringList found;
    for (const LanguageHit &hit : builtInHints().find(text, meeting, finished))
        found << hit.hint.id + u": "_s + text.mid(hit.start, hit.length);
    return found;
}

/// The hints of one pattern alone.
LanguageHints hintsOf(const QString &phrase, const QString &exception = {})
{
    LanguageHints hints;
    hints.addHint({u"one"_s, {MeetingKind::Learning}, u"says. Ask:"_s, u"what?"_s});
    REQUIRE(hints.addPhrase(phrase).isEmpty());
    if (!exception.isEmpty())
        REQUIRE(hints.addException(exception).isEmpty());
    return hints;
}

} // namespace

TEST_CASE("three hundred ordinary sentences have no hint, in either meeting", "[hints]")
{
    const QStringList sentences = linesOf(u"ordinary-sentences.txt"_s);
    REQUIRE(sentences.size() >= 300);
    CHECK(QSet<QString>(sentences.begin(), sentences.end()).size() == sentences.size());
    for (const QString &sentence : sentences) {
        INFO(sentence.toStdString());
        CHECK(said(sentence, MeetingKind::Learning) == QStringList{});
        CHECK(said(sentence, MeetingKind::Improving) == QStringList{});
    }
}

TEST_CASE("an ordinary sentence has no hint on the way to its end either", "[hints]")
{
    for (const QString &sentence : linesOf(u"ordinary-sentences.txt"_s)) {
        for (qsizetype typed = 1; typed <= sentence.size(); ++typed) {
            const QStringList found = said(sentence.left(typed), MeetingKind::Improving, false);
            INFO(sentence.left(typed).toStdString());
            CHECK(found == QStringList{});
        }
    }
}

TEST_CASE("every hint speaks up on its phrases, and says which they are", "[hints]")
{
    QSet<QString> spoken;
    for (const QString &line : linesOf(u"hinted-sentences.txt"_s)) {
        INFO(line.toStdString());
        const QStringList parts = line.split(u" | "_s);
        REQUIRE(parts.size() == 3);
        const auto hint = std::find_if(builtInHints().hints().begin(), builtInHints().hints().end(),
                                       [&](const LanguageHint &each) { return each.id == parts[0]; });
        REQUIRE(hint != builtInHints().hints().end());
        spoken << hint->id;
        for (const MeetingKind meeting : {MeetingKind::Learning, MeetingKind::Improving}) {
            const QStringList found = said(parts[2], meeting);
            if (hint->meetings.contains(meeting))
                CHECK(found.value(0) == parts[0] + u": "_s + parts[1]);
            else
                CHECK(found == QStringList{});
        }
    }
    for (const LanguageHint &hint : builtInHints().hints()) {
        INFO(hint.id.toStdString());
        CHECK(spoken.contains(hint.id));
    }
}

TEST_CASE("a hint ends in a question that fits its strip, and has no hint itself", "[hints]")
{
    for (const LanguageHint &hint : builtInHints().hints()) {
        INFO(hint.id.toStdString());
        CHECK(hint.says.endsWith(u" Ask:"_s));
        CHECK(hint.asks.endsWith(u'?'));
        CHECK(hint.says.size() + hint.asks.size() <= 100);
        CHECK(said(hint.says + u' ' + hint.asks, MeetingKind::Improving) == QStringList{});
    }
}

TEST_CASE("retrain, remind and be more careful are for Meeting 2", "[hints]")
{
    CHECK(said(u"Retrain the night shift."_s, MeetingKind::Learning).isEmpty());
    CHECK(said(u"Retrain the night shift."_s, MeetingKind::Improving) == QStringList{u"retrain: Retrain"_s});
}

TEST_CASE("several phrases are found in their order, and none twice over", "[hints]")
{
    CHECK(said(u"Obviously they should have known better.\nWhy did they not ring? It was common sense."_s)
          == QStringList{u"obviously: Obviously"_s, u"knownBetter: should have known better"_s, u"whyDid: Why did they"_s,
                         u"commonSense: common sense"_s});
}

TEST_CASE("a phrase does not reach over the end of a sentence", "[hints]")
{
    CHECK(said(u"That is what we should. Have checked it since."_s).isEmpty());
    CHECK(said(u"who should, have looked"_s).isEmpty());
    CHECK(said(u"should\nhave been"_s).isEmpty());
    CHECK(said(u"Whose? Fault 12 was on."_s).isEmpty());
    CHECK(said(u"they should “have” rung"_s) == QStringList{u"shouldHave: should “have"_s});
}

TEST_CASE("a word counts as a whole", "[hints]")
{
    CHECK(said(u"uncommon sense, unsimply, lazybones, blameless, no-blame, shortcutting"_s).isEmpty());
    CHECK(said(u"The Careless Lane depot-careless"_s) == QStringList{u"careless: Careless"_s});
}

TEST_CASE("a word that is being typed may go on, and a finished one counts", "[hints]")
{
    CHECK(said(u"They should have be"_s, MeetingKind::Learning, false).isEmpty());
    CHECK(said(u"They should have been"_s, MeetingKind::Learning, false).isEmpty());
    CHECK(said(u"They should have been "_s, MeetingKind::Learning, false) == QStringList{u"shouldHave: should have"_s});
    CHECK(said(u"They should have been."_s, MeetingKind::Learning, false) == QStringList{u"shouldHave: should have"_s});
    CHECK(said(u"They should have been"_s, MeetingKind::Learning, true) == QStringList{u"shouldHave: should have"_s});
    CHECK(said(u"They should have shared "_s, MeetingKind::Learning, false).isEmpty()); // "access", or "it"
    CHECK(said(u"They should have shared"_s, MeetingKind::Learning, true) == QStringList{u"shouldHave: should have"_s});
    CHECK(said(u"They should have shared it "_s, MeetingKind::Learning, false) == QStringList{u"shouldHave: should have"_s});
    CHECK(said(u"They are lazy "_s, MeetingKind::Learning, false).isEmpty()); // until it is no lazy Susan
    CHECK(said(u"They are lazy so "_s, MeetingKind::Learning, false) == QStringList{u"lazy: lazy"_s});
    CHECK(said(u"They should have mislaid-"_s, MeetingKind::Learning, false).isEmpty());
    CHECK(said(u"They are lazy. S"_s, MeetingKind::Learning, false) == QStringList{u"lazy: lazy"_s});
}

TEST_CASE("a pattern says what it means", "[hints]")
{
    const auto finds = [](const LanguageHints &hints, const QString &text) {
        const QList<LanguageHit> hits = hints.find(text, MeetingKind::Learning);
        return hits.isEmpty() ? QString() : text.mid(hits.first().start, hits.first().length);
    };
    CHECK(finds(hintsOf(u"red|blue [very] door"_s), u"the Blue door"_s) == u"Blue door"_s);
    CHECK(finds(hintsOf(u"red|blue [very] door"_s), u"a red very door"_s) == u"red very door"_s);
    CHECK(finds(hintsOf(u"red|blue [very] door"_s), u"a red big door"_s).isEmpty());
    CHECK(finds(hintsOf(u"red > door"_s), u"a red door"_s) == u"red"_s);
    CHECK(finds(hintsOf(u"red > door"_s), u"a red gate"_s).isEmpty());
    CHECK(finds(hintsOf(u"red * door"_s), u"a red big door"_s) == u"red big door"_s);
    CHECK(finds(hintsOf(u"red > ."_s), u"It is red, and round."_s) == u"red"_s);
    CHECK(finds(hintsOf(u"red > ."_s), u"It is red and round."_s).isEmpty());
    CHECK(finds(hintsOf(u"red"_s, u"red door"_s), u"a red door"_s).isEmpty());
    CHECK(finds(hintsOf(u"red"_s, u"dark red"_s), u"dark red, red"_s) == u"red"_s);
    CHECK(finds(hintsOf(u"red"_s, u"dark red"_s), u"a dark red door"_s).isEmpty());

    LanguageHints hints;
    CHECK(hints.addWords({u"thing"_s, {u"door"_s, u"gate"_s}, {u"ers"_s}, {u"others"_s}}).isEmpty());
    hints.addHint({u"one"_s, {MeetingKind::Learning}, {}, {}});
    CHECK(hints.addPhrase(u"red {thing}"_s).isEmpty());
    CHECK(finds(hints, u"a red gate"_s) == u"red gate"_s);
    CHECK(finds(hints, u"the red shutters"_s) == u"red shutters"_s);
    CHECK(finds(hints, u"the red others"_s).isEmpty());
}

TEST_CASE("reading along costs a key well under a millisecond", "[hints]")
{
    const auto quickest = [](qsizetype characters) {
        QString text;
        const QStringList sentences = linesOf(u"ordinary-sentences.txt"_s);
        for (qsizetype i = 0; text.size() < characters; ++i)
            text += sentences[i % sentences.size()] + u' ';
        text = text.left(characters - 30) + u". They should have been told."_s;
        qint64 least = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 20; ++round) { // the quickest: whatever else this machine is doing
            QElapsedTimer timer;
            timer.start();
            REQUIRE(builtInHints().find(text, MeetingKind::Improving, false).size() == 1);
            least = std::min(least, timer.nsecsElapsed());
        }
        return least;
    };
    CHECK(quickest(1'000) < 500'000); // a long note; with sanitizers too
    CHECK(quickest(10'000) < 5'000'000); // the longest
}
