// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A file with another copy of a Learning Team that is here, opened in the window.

#include "exchange/Bundle.h"
#include "gui/importing/MergePage.h"
#include "gui/shell/MainWindow.h"
#include "gui/widgets/Banner.h"
#include "operations/WallOperations.h"
#include "support/OpenTeam.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A window on one laptop, and a file that comes from another.
struct OfferedMerge {
    OfferedMerge()
        : team(teamAtDiscovery(*here.open(u"seat-before"_s)))
        , note(aNote(team.teamId, team.meetingId, u"The screen says sent"_s))
    {
        const auto store = here.open(u"seat-before"_s);
        done(store->perform(addNote(note)));
        const BundleReading reading = readBundle(exportLearningTeam(store->reader(), team.teamId, QDateTime::currentDateTimeUtc()));
        other = there.open(u"seat-there"_s);
        done(other->perform(importLearningTeam(reading.bundle)));
        done(store->perform(editNote(team.teamId, note.id, {note.text, u"Alarms say sent"_s})));
        done(store->perform(setNoteKind(team.teamId, {note.id}, NoteKind::Surprise)));
        REQUIRE(readContent(content).isEmpty());
        session = std::make_unique<Session>(here.location(), seats.path());
        window = std::make_unique<MainWindow>(*session, content);
        window->setWindowState(Qt::WindowNoState);
        window->resize(1440, 900);
        window->show();
    }

    static void done(const Outcome &outcome)
    {
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    }
    void open() const
    {
        QFile file(seats.filePath(u"theirs.learningteam"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(exportLearningTeam(other->reader(), team.teamId, QDateTime::currentDateTimeUtc()));
        file.close();
        window->openFile(file.fileName());
    }
    MergePage *page() const { return qobject_cast<MergePage *>(window->currentPage()); }
    QAbstractButton *button(const QString &name) const
    {
        auto *found = page()->findChild<QAbstractButton *>(name);
        REQUIRE(found);
        return found;
    }
    QStringList words() const
    {
        QStringList all;
        for (const QLabel *label : page()->findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all;
    }
    QString banner() const
    {
        const auto *box = window->findChild<Banner *>(u"shellBanner"_s);
        return box->isVisible() ? box->text() : QString();
    }
    Note now() const { return *here.open(u"seat-looking"_s)->reader().get<Note>(note.id); }

    Workspace here{Database::Engine::Sqlite}, there{Database::Engine::Sqlite};
    QTemporaryDir seats;
    TeamAtDiscovery team;
    Note note;
    std::unique_ptr<Store> other;
    Content content;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("a second copy is shown before it is merged, and its outcome is told afterwards")
{
    const OfferedMerge merging;
    OfferedMerge::done(merging.other->perform(editNote(merging.team.teamId, merging.note.id, {merging.note.text, u"Beeps say sent"_s})));
    OfferedMerge::done(merging.other->perform(setNoteKind(merging.team.teamId, {merging.note.id}, NoteKind::Constraint)));
    OfferedMerge::done(merging.other->perform(addNote(aNote(merging.team.teamId, merging.team.meetingId, u"Theirs"_s))));
    merging.open();
    REQUIRE(until([&] { return merging.page() != nullptr; }));
    const QStringList words = merging.words();
    CHECK(words.contains(u"theirs.learningteam holds another copy of what is here. Nothing is changed until you say so."_s));
    CHECK(words.contains(u"New"_s));
    CHECK(words.contains(u"With both versions"_s));
    CHECK(words.contains(u"The note “Alarms say sent”, kind: “Surprise” here, “Constraint” in the other copy. It stays as it is here."_s));
    CHECK(merging.now().text == u"Alarms say sent"_s); // nothing is done by showing it
    CHECK(merging.button(u"mergeButton"_s)->isEnabled());

    SECTION("merged")
    {
        merging.button(u"mergeButton"_s)->click();
        REQUIRE(until([&] { return merging.window->currentPage()->undoScope() == merging.team.teamId; }));
        CHECK(until([&] { return merging.banner().contains(u" was merged. New: "_s); }));
        CHECK(merging.now().text == u"Alarms say sent\nBeeps say sent"_s);
        CHECK(merging.now().kind == NoteKind::Surprise);

        bool undone = false;
        merging.session->undo(merging.team.teamId, merging.window.get(), [&](const Outcome &outcome) { undone = outcome.isDone(); });
        REQUIRE(until([&] { return undone; }));
        CHECK(merging.now().text == u"Alarms say sent"_s);
    }
    SECTION("left as it is")
    {
        merging.button(u"mergeCancelButton"_s)->click();
        CHECK(until([&] { return merging.page() == nullptr; }));
        CHECK(merging.now().text == u"Alarms say sent"_s);
    }
}

TEST_CASE("a copy that holds nothing new opens the Learning Team and says so")
{
    const OfferedMerge merging;
    merging.open();
    REQUIRE(until([&] { return merging.window->currentPage()->undoScope() == merging.team.teamId; }));
    CHECK(until([&] { return merging.banner().endsWith(u"is here already."_s); }));
}

TEST_CASE("what was merged is on a wall that is open in another window")
{
    const OfferedMerge merging;
    OfferedMerge::done(merging.other->perform(addNote(aNote(merging.team.teamId, merging.team.meetingId, u"Theirs"_s))));
    Session session(merging.here.location(), merging.seats.path());
    const TeamDocument document(session, merging.team.teamId);
    REQUIRE(until([&] { return document.isLoaded(); }));
    merging.open();
    REQUIRE(until([&] { return merging.page() != nullptr; }));
    merging.button(u"mergeButton"_s)->click();
    CHECK(until([&] { return document.wallNotes().size() == 2; }));
}
