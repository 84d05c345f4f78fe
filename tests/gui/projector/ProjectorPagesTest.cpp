// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What the room sees: every word, as large as may be, the newest note in view.

#include "OpenProjector.h"
#include "gui/look/Look.h"
#include "gui/wall/Wall.h"
#include "operations/StepOperations.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenProjector;
using test::OpenWall;
using test::until;

namespace {

int heightOf(const OpenProjector &room, const QString &text)
{
    for (const PaintedPart &part : room.projector->parts()) {
        if (part.name.contains(text))
            return part.rect.height();
    }
    FAIL("not in view: " << text.toStdString());
    return 0;
}

/// Words without what separates them: a note may go on in the next place.
QString bare(QString text) { return text.remove(QRegularExpression(u"\\s"_s)); }

} // namespace

TEST_CASE("the type steps down before a page is added")
{
    const OpenProjector room;
    room.addElsewhere({u"The first."_s});
    const int largest = heightOf(room, u"The first."_s);
    int height = largest, notes = 1;
    while (room.projector->pageCount() == 1 && notes < 60) {
        const int now = heightOf(room, u"The first."_s);
        CHECK(now <= height);
        height = now;
        room.addElsewhere(OpenProjector::numbered(1, u"Note %1 says in some more words what it is that it has to say."_s));
        ++notes;
    }
    CHECK(room.projector->pageCount() == 2);
    CHECK(height < largest);
}

TEST_CASE("every note is on some page once, inside it and clear of the others")
{
    const int count = GENERATE(9, 30, 200);
    INFO(count);
    const OpenProjector room;
    const QString theme = room.addThemeElsewhere(u"Nobody can see where a bag is once it has left their hands, and so everybody rings"_s);
    room.addElsewhere(OpenProjector::numbered(count, u"<%1> What is said here takes a line or two of the room's type, as most notes do."_s), NoteKind::Adapting);
    room.elsewhere(placeNotes(room.team.teamId, room.document->rows<Note>().keys().mid(0, count / 3), {}, theme));
    QMap<QString, int> seen;
    room.eachPage([&] {
        const QList<PaintedPart> parts = room.projector->parts();
        for (qsizetype i = 0; i < parts.size(); ++i) {
            CHECK(room.projector->rect().contains(parts[i].rect));
            for (qsizetype j = 0; j < i; ++j)
                CHECK_FALSE(parts[i].rect.intersects(parts[j].rect));
            if (parts[i].name.contains(u'<'))
                ++seen[parts[i].name];
        }
    });
    CHECK(seen.size() == count);
    for (const int times : seen)
        CHECK(times == 1);
    CHECK(room.projector->words().contains(u"Nobody can see where a bag is once it has left their hands, and so everybody rings"_s));
}

TEST_CASE("the newest note is in view, whichever window it comes from")
{
    const OpenProjector room;
    room.addElsewhere(OpenProjector::numbered(60));
    CHECK(room.projector->pageCount() > 2);
    room.capture(u"Said here just now"_s);
    CHECK(room.shows(u"Said here just now"_s));
    room.projector->turnPage(-room.projector->pageCount());
    room.projector->turnPage(room.projector->pageCount());
    CHECK_FALSE(room.shows(u"Said here just now"_s));
    room.addElsewhere({u"Said in the other window"_s});
    CHECK(room.shows(u"Said in the other window"_s));
}

TEST_CASE("a page that somebody has turned to stays, until a note comes")
{
    const OpenProjector room;
    room.addElsewhere(OpenProjector::numbered(60));
    room.projector->turnPage(room.projector->pageCount());
    const int last = room.projector->page();
    REQUIRE(last > 0);
    room.elsewhere(editNote(room.team.teamId, room.idOf(u"Note number 3 says what it says."_s), {u"Note number 3 says what it says."_s, u"Reworded"_s}));
    REQUIRE(until([&] { return room.projector->words().contains(u"Reworded"_s); }));
    CHECK(room.projector->page() == last);
    const auto *bar = room.bar();
    CHECK(bar->isVisible());
    OpenWall::press(Qt::Key_PageUp, Qt::ControlModifier | Qt::AltModifier);
    CHECK(room.projector->page() == last - 1);
    room.capture(u"One more"_s);
    CHECK(room.shows(u"One more"_s));
}

TEST_CASE("a note that is longer than a page goes on in the next place, and no word is lost")
{
    const OpenProjector room;
    QString text;
    for (int i = 0; text.size() < 9'900; ++i)
        text += u"word%1 "_s.arg(i) + (i % 40 == 39 ? u"\n"_s : QString());
    text = text.trimmed();
    room.addElsewhere(OpenProjector::numbered(4));
    room.addElsewhere({text});
    CHECK(room.shows(u"word0 "_s)); // it is the newest
    QString read;
    room.eachPage([&] {
        for (const PaintedPart &part : room.projector->parts()) {
            CHECK(room.projector->rect().contains(part.rect));
            if (part.name.contains(u"word"_s))
                read += part.name;
        }
    });
    CHECK(bare(read) == bare(text));
}

TEST_CASE("a theme that is named in a sentence is read whole")
{
    const OpenProjector room;
    const QString title = u"It moves when people know each other's rounds and each other's ways of asking"_s;
    const QString theme = room.addThemeElsewhere(title);
    room.addElsewhere(OpenProjector::numbered(3));
    room.elsewhere(placeNotes(room.team.teamId, room.document->rows<Note>().keys(), {}, theme));
    REQUIRE(until([&] { return room.projector->words().contains(title); }));
    for (const PaintedPart &part : room.projector->parts()) {
        if (part.name == title)
            CHECK(part.rect.height() >= 2 * 36);
    }
}

TEST_CASE("along the work each step stands with its number and its name, without what is written")
{
    const OpenProjector room;
    room.addElsewhere(OpenProjector::numbered(3));
    const QStringList notes = room.document->rows<Note>().keys();
    for (int i = 0; i < 2; ++i) {
        Step step;
        step.id = newId();
        step.teamId = room.team.teamId;
        step.title = i == 0 ? u"Decide and order"_s : u"Check and supply"_s;
        step.asWritten = u"By four o'clock, says the paper."_s;
        step.position = i + 1;
        room.elsewhere(addStep(step));
        room.elsewhere(setNotesStep(room.team.teamId, {notes[i]}, step.id));
    }
    while (room.page->findChild<Wall *>(QString(), Qt::FindDirectChildrenOnly)->arrangement() != Arrangement::AlongTheWork)
        OpenWall::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList said = room.projector->words();
    CHECK(said.contains(u"1  Decide and order"_s));
    CHECK(said.contains(u"2  Check and supply"_s));
    CHECK_FALSE(said.join(u'\n').contains(u"says the paper"_s));
    for (const QString &id : notes)
        CHECK(said.contains(room.document->row<Note>(id).text));
}

TEST_CASE("ground rules that fill more than a page go on, and no rule is lost")
{
    const OpenProjector room;
    const QStringList rules = OpenProjector::numbered(30, u"Rule %1: we describe what was, and not what should have been, however sure we are of it."_s);
    LearningTeam team = room.document->team();
    team.socialContract = rules;
    Operation operation;
    operation.name = u"test"_s;
    operation.teamId = team.id;
    operation.run = [team](Transaction &tx) { tx.put(team); };
    room.elsewhere(operation);
    room.elsewhere(enterPhase(room.team.teamId, room.team.meetingId, Phase::SocialContract));
    REQUIRE(until([&] { return room.projector->words().contains(rules.last()); }));
    CHECK(room.projector->page() == 0);
    CHECK(room.projector->pageCount() > 1);
    QStringList read;
    room.eachPage([&] {
        for (const PaintedPart &part : room.projector->parts()) {
            CHECK(room.projector->rect().contains(part.rect));
            if (part.name.startsWith(u"Rule"_s))
                read << part.name;
        }
    });
    CHECK(read == rules);
}

TEST_CASE("the facilitator's text size is for their own window")
{
    const OpenProjector room;
    room.addElsewhere(OpenProjector::numbered(12));
    const QList<PaintedPart> before = room.projector->parts();
    Look::instance()->setTextScale(1.5);
    const QList<PaintedPart> larger = room.projector->parts();
    Look::instance()->setTextScale(1);
    REQUIRE(before.size() == larger.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        CHECK(before[i].name == larger[i].name);
        CHECK(std::abs(before[i].rect.height() - larger[i].rect.height()) <= 6);
    }
}

TEST_CASE("many pages are said in numbers")
{
    const OpenProjector room;
    room.addElsewhere(OpenProjector::numbered(200, u"Note %1 says something that takes two lines or three of the type on the wall."_s));
    const int pages = room.projector->pageCount();
    CHECK(pages > 12);
    CHECK(room.projector->summary() == u"Projector, page %1 of %2"_s.arg(room.projector->page() + 1).arg(pages));
}
