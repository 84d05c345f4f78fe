// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The pulse of a group that keeps meeting, from the page of its community.

#include "../pulse/PulseHands.h"
#include "CircleWalk.h"

#include <QRegularExpression>
#include <QSettings>

using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A community with a session in hand, and the pulse under what it asks at the end.
struct CirclePulse : CircleWalk {
    CirclePulse()
    {
        hands.root = window.get();
        QSettings().remove(u"pulse"_s);
        start(u"Medicines safety circle"_s);
        planSix(QDate::currentDate().addDays(1));
        part(1);
        REQUIRE(until([this] { return hands.card() && hands.card()->isVisible(); }));
    }
    ~CirclePulse() { QSettings().remove(u"pulse"_s); }

    PulseWindow *round() const { return hands.window(); }
    PulseBox box() { return PulseBox(store().database()); }
    QHash<QString, PulseCounts> kept() { return box().counts({PulseScope::Of::Community, community().id}, leastPulseThreshold); }
    void openWith(int threshold) const
    {
        hands.open();
        round()->findChild<QSpinBox *>(u"pulseThresholdSpin"_s)->setValue(threshold);
    }
    QString onCard() const { return PulseHands::wordsOn(hands.card()); }
    /// The words under a question, up to the next one.
    static QString saidOf(const QString &words, const QString &question)
    {
        const QStringList lines = words.split(u'\n');
        const qsizetype at = lines.indexOf(question);
        return at < 0 ? QString() : lines.mid(at + 1, 2).join(u'\n');
    }

    PulseHands hands;
};

/// What somebody chooses who feels safe: the reversed ones (the first, third and fifth) the other way round.
const QList<int> safe{1, 5, 2, 4, 1, 5, 5};

} // namespace

TEST_CASE("a round of four is asked the seven questions of a standing group, and says what each speaks for and all together",
          "[communities][pulse]")
{
    CirclePulse pulse;
    const QList<PulseQuestion> questions = pulse.content.pulse.standing;
    REQUIRE(questions.size() == 7);
    CHECK_FALSE(pulse.onCard().contains(u"Leaned"_s));
    pulse.openWith(4);
    CHECK(PulseHands::wordsOn(pulse.round()).contains(u"After the session"_s));
    pulse.hands.press(u"startPulseButton"_s);
    for (int person = 0; person < 4; ++person)
        pulse.hands.person(person < 3 ? safe : QList<int>{1, 5, 2, 4, 5, 1, 0});
    pulse.hands.finish();
    const QString end = PulseHands::wordsOn(pulse.round());
    pulse.hands.done();
    REQUIRE(until([&] { return pulse.onCard().contains(u"Together the answers"_s); }));
    for (const QString &words : {end, pulse.onCard()}) {
        INFO(words.toStdString());
        // "A mistake made here is often held against you": no is what one hopes for, and that is said.
        REQUIRE(questions[0].reversed);
        CHECK(CirclePulse::saidOf(words, questions[0].text) == u"Leaned towards no\nThat speaks for the group."_s);
        CHECK(CirclePulse::saidOf(words, questions[1].text).startsWith(u"Leaned towards yes\n"_s));
        CHECK_FALSE(CirclePulse::saidOf(words, questions[1].text).contains(u"speaks"_s));
        CHECK(CirclePulse::saidOf(words, questions[6].text).startsWith(u"Too few answers to say"_s)); // three
        CHECK(words.contains(u"Together the answers speak for this group."_s));
        CHECK(words.contains(u"Inclusion: Was there a place here for everybody, as they are?"_s));
        CHECK_FALSE(words.contains(QRegularExpression(u"[0-9]"_s)));
    }
    CHECK(pulse.kept().size() == 6);
    CHECK(pulse.hands.button(u"startRoundButton"_s)->text() == u"Another round…"_s);
    CHECK(pulse.store().check() == QStringList());
    pulse.click(u"sessionOverButton"_s); // and it stays where it is when the session is over
    REQUIRE(until([&] { return pulse.sessionAt(0).endedAt.isValid(); }));
    CHECK(pulse.onCard().contains(u"Together the answers speak for this group."_s));
}

TEST_CASE("what speaks against the group is said as plainly", "[communities][pulse]")
{
    CirclePulse pulse;
    pulse.openWith(4);
    pulse.hands.press(u"startPulseButton"_s);
    for (int person = 0; person < 4; ++person)
        pulse.hands.person({5, 1, 5, 2, 4, 1, 1});
    pulse.hands.finish();
    pulse.hands.done();
    REQUIRE(until([&] { return pulse.onCard().contains(u"Together the answers"_s); }));
    INFO(pulse.onCard().toStdString());
    CHECK(CirclePulse::saidOf(pulse.onCard(), pulse.content.pulse.standing[0].text) == u"Leaned towards yes\nThat speaks against it."_s);
    CHECK(pulse.onCard().contains(u"Together the answers speak of a group that does not feel safe yet."_s));
}

TEST_CASE("three answers where four are needed say nothing, and are nowhere", "[communities][pulse]")
{
    CirclePulse pulse;
    pulse.openWith(4);
    pulse.hands.press(u"startPulseButton"_s);
    for (int person = 0; person < 3; ++person)
        pulse.hands.person(safe);
    pulse.hands.finish();
    CHECK(PulseHands::wordsOn(pulse.round()).contains(u"There were too few answers, and they have been thrown away unread."_s));
    pulse.hands.done();
    CHECK(pulse.kept().isEmpty());
    CHECK_FALSE(pulse.onCard().contains(u"Leaned"_s));
    CHECK_FALSE(pulse.onCard().contains(u"Together"_s));
    CHECK(pulse.hands.button(u"startRoundButton"_s)->text() == u"Pass the laptop round…"_s);
}

TEST_CASE("a tally of the paper forms of a session is typed in, and comes together with the rounds before", "[communities][pulse]")
{
    CirclePulse pulse;
    const auto tally = [&](const QString &field, int count) {
        auto *spin = pulse.round()->findChild<QSpinBox *>(u"tally_"_s + field);
        REQUIRE(spin);
        spin->setValue(count);
    };
    for (int round = 0; round < 2; ++round) {
        pulse.openWith(4);
        pulse.hands.press(u"tallyButton"_s);
        tally(u"help_no"_s, 3);
        tally(u"help_yes"_s, round == 0 ? 0 : 1);
        tally(u"skills_yes"_s, 5);
        pulse.hands.press(u"keepTallyButton"_s);
        if (round == 0) { // three sheets only
            const auto *problem = pulse.round()->findChild<QLabel *>(u"tallyProblemLabel"_s);
            CHECK(problem->text().contains(u"It is hard to ask others here for help"_s));
            tally(u"help_no"_s, 4);
            pulse.hands.press(u"keepTallyButton"_s);
        }
        REQUIRE(until([&] {
            return pulse.hands.button(u"pulseDoneButton"_s)->isVisible() && pulse.hands.button(u"pulseDoneButton"_s)->isEnabled();
        }));
        pulse.hands.done();
    }
    REQUIRE(until([&] { return pulse.kept().value(u"skills"_s)[int(PulseLean::Yes)] == 10; }));
    CHECK(totalOf(pulse.kept().value(u"help"_s)) == 8);
    REQUIRE(until([&] { return pulse.onCard().contains(u"Together the answers speak for this group."_s); }));
    CHECK(CirclePulse::saidOf(pulse.onCard(), u"It is hard to ask others here for help"_s)
          == u"Leaned towards no\nThat speaks for the group."_s);
}

TEST_CASE("each community has a pulse of its own", "[communities][pulse]")
{
    CirclePulse pulse;
    pulse.openWith(4);
    pulse.hands.press(u"startPulseButton"_s);
    for (int person = 0; person < 4; ++person)
        pulse.hands.person(safe);
    pulse.hands.finish();
    pulse.hands.done();
    REQUIRE(until([&] { return pulse.onCard().contains(u"Together the answers"_s); }));
    const QString first = pulse.community().id;
    Community other;
    other.id = newId();
    other.name = u"Night round"_s;
    CommunitySession session;
    session.id = newId();
    session.plannedLocal = QDateTime(QDate::currentDate().addDays(2), QTime(15, 0));
    other.sessions << session;
    REQUIRE(pulse.store().perform(startCommunity(other)).isDone());
    auto *page = static_cast<CommunitiesPage *>(pulse.window->currentPage());
    page->showCommunity(other.id);
    REQUIRE(until([&] { return pulse.find<QLabel>(u"communityNameLabel"_s)->text() == other.name && pulse.hands.card()->isVisible(); }));
    REQUIRE(until([&] { return pulse.onCard().contains(u"Everybody answers alone"_s); }));
    CHECK_FALSE(pulse.onCard().contains(u"Leaned"_s));
    page->showCommunity(first);
    CHECK(until([&] { return pulse.onCard().contains(u"Together the answers speak for this group."_s); }));
}
