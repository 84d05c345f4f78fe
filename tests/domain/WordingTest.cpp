// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Wording.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

Person somebody(const QString &name, const QString &job)
{
    Person person;
    person.id = newId();
    person.name = name;
    person.job = job;
    return person;
}

QList<Person> teamOfThree()
{
    return {somebody(u"Maria López"_s, u"Ward pharmacist, days"_s), somebody(u"Mark Will"_s, u"Porter"_s),
            somebody(u"Dr Aoife O’Brien"_s, u"Registrar"_s),       somebody(u"May Hart"_s, u"Technician, days"_s),
            somebody(u"Li Wu"_s, u"Technician, nights"_s)};
}

OutputsDraft saying(const QString &text)
{
    OutputsDraft draft;
    Statement statement;
    statement.id = u"s"_s;
    statement.text = text;
    draft.statements = {statement};
    return draft;
}

/// "fragment>suggestion" for each hint.
QStringList hintsIn(const QString &text)
{
    QStringList found;
    for (const WordingHint &hint : wordingHints(saying(text), teamOfThree())) {
        REQUIRE(text.mid(hint.offset, hint.fragment.size()) == hint.fragment);
        found << hint.fragment + u'>' + hint.suggestion;
    }
    return found;
}

struct WordingCase {
    const char *text;
    QStringList hints;
};

} // namespace

TEST_CASE("wording that could point to a person is found, with words to use instead")
{
    const QList<WordingCase> cases{
        {"We asked Maria to look again.", {u"Maria>a colleague"_s}},
        {"Maria Lopez’s bench is quiet.", {u"Maria Lopez’s>A colleague’s"_s}},
        {"It was López, and MARIA's list.", {u"López>a colleague"_s, u"MARIA's>a colleague’s"_s}},
        {"Dr O'Brien rang twice.", {u"Dr O'Brien>A colleague"_s}},
        {"Then Mark rang, and Mr Will came.", {u"Mark>a colleague"_s, u"Mr Will>a colleague"_s}},
        {"Li Wu knows the shelf.", {u"Li Wu>A colleague"_s}},
        {"We gave it to May at the hatch.", {u"May>a colleague"_s}},
        {"The ward pharmacist takes the call.", {u"The ward pharmacist>A colleague"_s}},
        {"It waits for the porter’s trolley.", {u"the porter’s>a colleague’s"_s}},
        {"It was said on 3 March at 16:40, and nobody looked up.", {u"on 3 March at 16:40>one afternoon"_s}},
        {"On Tuesday 3rd March 2026 the fridge stopped.", {u"On Tuesday 3rd March 2026>One day"_s}},
        {"The log says 03/03/2026 and 2026-03-04.", {u"03/03/2026>one day"_s, u"2026-03-04>one day"_s}},
        {"At 07:10 the board was empty.", {u"At 07:10>One morning"_s}},
        {"It rang at 11.45 pm on March 3.", {u"at 11.45 pm on March 3>one night"_s}},
        {"Nobody had seen it before 3 March.", {u"3 March>that day"_s}},
        {"On Monday at 9:20 the list had gone.", {u"On Monday at 9:20>One morning"_s}},
        {"the way the technician who joined in February was first shown.", {u"the technician who joined in February>a newer colleague"_s}},
        {"The night porter who was off sick knew the way.", {u"The night porter who was off sick>A colleague"_s}},
        {"Our newest nurse showed us.", {u"Our newest nurse>A newer colleague"_s}},
    };
    for (const WordingCase &each : cases) {
        INFO(each.text);
        const QStringList found = hintsIn(QString::fromUtf8(each.text));
        INFO(found.join(u" | "_s).toStdString());
        CHECK(found == each.hints);
    }
}

TEST_CASE("ordinary wording is left in peace")
{
    for (const char *text : {
             "You may ask, and it will go well. Mark the box twice.",
             "Will it hold? May it last.",
             "The boards start on Elm and Oak in May.",
             "By May 2027 the benches will have moved.",
             "Technicians and ward pharmacists read the strength aloud.",
             "Any porter can take it, and a ward pharmacist signs.",
             "It is least likely after 16:00, and the board is checked every day at 15:30.",
             "Half of it (1/2) is version 2.10, room 3.14, 24 of 30, 3 to 4 boxes.",
             "The Monday peak is discharge orders.",
             "The person who unpacks is never the person who counts.",
             "It happens at a different bench, by someone who did not hear the first conversation.",
             "the march of the boxes, decisions in august company",
             "New colleagues learn this by watching, usually in their second week.",
         }) {
        INFO(text);
        CHECK(hintsIn(QString::fromUtf8(text)) == QStringList());
    }
}

TEST_CASE("everything that leaves is read, a plan may have its date, and a champion is named on purpose")
{
    OutputsDraft draft = saying(u"It is quiet by the fridge."_s);
    draft.team.id = u"t"_s;
    draft.team.title = u"Maria’s vials"_s;
    draft.team.focus = u"What did Maria see?"_s;
    Action action;
    action.id = u"a"_s;
    action.text = u"Ask the porter for a shelf by 30 April, checked at 15:30."_s;
    action.smallTest = u"Try it with Maria first"_s;
    action.champion = u"Ward pharmacist, days"_s;
    Action stopped = action;
    stopped.id = u"b"_s;
    stopped.progress = ActionProgress::Stopped;
    draft.actions = {action, stopped};
    QStringList where;
    for (const WordingHint &hint : wordingHints(draft, teamOfThree()))
        where << hint.table + u'/' + hint.field;
    CHECK(where == QStringList{u"teams/title"_s, u"teams/focus"_s, u"actions/smallTest"_s});
}

TEST_CASE("a fragment that the team keeps is settled wherever it stands; one that was replaced and comes back is not")
{
    OutputsDraft draft = saying(u"Maria saw it. We asked Maria at 16:41."_s);
    REQUIRE(openHints(draft, teamOfThree()).size() == 3);
    draft.team.wordingDecisions = {{u"Maria"_s, {}, true, u"She asked to be named."_s}, {u"at 16:41"_s, u"one afternoon"_s, false, {}}};
    const QList<WordingHint> open = openHints(draft, teamOfThree());
    REQUIRE(open.size() == 1);
    CHECK(open.first().sentence() == u"“at 16:41” is exact enough to look up a rota."_s);
}
