// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Meeting 2 as the facilitator and the scribe hold it, by keyboard from the recap to the close.

#include "../wall/OpenMeeting.h"
#include "domain/Phases.h"
#include "gui/meeting/SensePanel.h"
#include "gui/projector/ProjectorWindow.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/LaneText.h"
#include "gui/wall/SenseCaptureBar.h"
#include "gui/widgets/PhaseStepper.h"
#include "operations/SoakOperations.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

constexpr auto parkedIdea = "Buy a second screen"_L1;

/// A Learning Team whose Meeting 2 is at \a phase, with two themes, three notes and two reflections, and its page.
struct MeetingTwo : test::OpenMeeting {
    explicit MeetingTwo(Phase phase)
    {
        // All at once, and seen here at the end: the steps themselves are tried elsewhere.
        const QString teamId = team.teamId, improvingId = team.improvingId;
        done(startMeeting(teamId, team.meetingId));
        done(enterPhase(teamId, team.meetingId, Phase::OwnerLeaves));
        done(confirmOwnerLeft(teamId, team.meetingId));
        done(agreeContract(teamId, team.meetingId));
        one = addThemed(u"Two lists"_s);
        two = addThemed(u"The clock"_s);
        first = addNoted(u"The screen says sent"_s, one);
        second = addNoted(u"It never says seen"_s, one);
        loose = addNoted(u"Nobody rings after four"_s, {});
        done(parkIdea(test::aNote(teamId, team.meetingId, parkedIdea)));
        done(closeMeeting(teamId, team.meetingId));
        for (const QString &text : {u"It happens at night too"_s, u"The porter knows"_s}) {
            const QString id = newId();
            done(addReflection(teamId, id, text));
            done(bringReflection(teamId, id, true));
        }
        done(startMeeting(teamId, improvingId, u"Everybody is here today only."_s));
        for (Phase each = Phase::Reflections; each <= phase; each = Phase(int(each) + 1))
            done(enterPhase(teamId, improvingId, each));
        see();
        REQUIRE(until([&] { return improving().phase == phase; }));
        page = makePage(*document);
    }

    std::unique_ptr<MeetingPage> makePage(TeamDocument &of) const
    {
        auto made = std::make_unique<MeetingPage>(of, content, MeetingKind::Improving);
        made->resize(1440, 900);
        made->show();
        made->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(made.get()));
        made->arrive();
        return made;
    }

    const Meeting &improving() const { return document->meeting(MeetingKind::Improving); }
    void done(const Operation &operation) const
    {
        const Outcome outcome = other->perform(operation);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    }
    QString addThemed(const QString &title) const
    {
        Theme theme;
        theme.id = newId();
        theme.teamId = team.teamId;
        theme.title = title;
        done(addTheme(theme));
        return theme.id;
    }
    QString addNoted(const QString &text, const QString &themeId) const
    {
        const Note note = test::aNote(team.teamId, team.meetingId, text);
        done(addNote(note, themeId));
        return note.id;
    }
    static LaneView *laneOf(const MeetingPage &page, const QString &themeId)
    {
        return page.findChild<LaneView *>(u"laneView_"_s + (themeId.isEmpty() ? u"loose"_s : themeId));
    }
    LaneView *lane(const QString &themeId = {}) const { return laneOf(*page, themeId); }
    static QStringList cardsOf(const MeetingPage &page, const QString &themeId)
    {
        QStringList texts;
        const LaneModel *model = laneOf(page, themeId)->lane();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->card(row).text;
        return texts;
    }
    QStringList cards(const QString &themeId = {}) const { return cardsOf(*page, themeId); }
    LaneText *insight(const QString &themeId) const { return page->findChild<LaneText *>(u"insight_"_s + themeId); }
    SenseCaptureBar *bar() const { return page->findChild<SensePanel *>()->capture(); }
    CaptureField *field() const { return bar()->field(); }
    PhaseStepper *stepper() const { return page->findChild<PhaseStepper *>(); }
    template<typename T = QWidget>
    T *part(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        REQUIRE(found);
        return found;
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(qApp->focusWidget(), text); }
    void undo() const
    {
        session->undo(team.teamId);
        see();
    }
    QStringList waiting() const
    {
        QStringList texts;
        for (const Note &note : document->reflections()) {
            if (note.disposition == Disposition::Brought)
                texts << note.text;
        }
        return texts;
    }

    QString one, two, first, second, loose;
    std::unique_ptr<MeetingPage> page;
};

/// Chooses \a path, title by title, in the menu that is about to open.
void chooseInMenu(const QStringList &path)
{
    QTimer::singleShot(0, qApp, [path] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        QMenu *inside = menu;
        for (const QString &title : path) {
            QAction *wanted = nullptr;
            for (QAction *action : inside->actions()) {
                if (action->text() == title)
                    wanted = action;
            }
            REQUIRE(wanted);
            if (wanted->menu())
                inside = wanted->menu();
            else
                wanted->trigger();
        }
        menu->close();
    });
}

} // namespace

TEST_CASE("the phases of Meeting 2 open in order, and going back loses nothing")
{
    const MeetingTwo meeting(Phase::Recap);
    QSignalSpy refused(meeting.page.get(), &Page::refused);
    CHECK_FALSE(meeting.bar()->isVisible());
    QTest::mouseClick(meeting.stepper(), Qt::LeftButton, {}, meeting.stepper()->parts().at(2).rect.center());
    REQUIRE(until([&] { return !refused.isEmpty(); }));
    CHECK(refused.first().first().toString() == u"The phases of Meeting 2 open in order: New reflections comes next."_s);
    CHECK(meeting.improving().phase == Phase::Recap);

    // The wall is read, and no key changes it.
    const qint64 tick = meeting.other->tick();
    meeting.lane(meeting.one)->setFocus();
    MeetingTwo::press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    MeetingTwo::press(Qt::Key_Delete);
    MeetingTwo::press(Qt::Key_G, Qt::ControlModifier);
    meeting.see();
    CHECK(meeting.other->tick() == tick);

    for (const Phase next : {Phase::Reflections, Phase::MakingSense, Phase::Improvements}) {
        MeetingTwo::press(Qt::Key_PageDown, Qt::ControlModifier);
        REQUIRE(until([&] { return meeting.improving().phase == next && meeting.stepper()->current() == phaseIndex(MeetingKind::Improving, next); }));
    }
    QTest::keyClick(meeting.page.get(), Qt::Key_PageUp, Qt::ControlModifier);
    REQUIRE(until([&] { return meeting.improving().phase == Phase::MakingSense; }));
    CHECK(meeting.improving().furthestPhase == Phase::Improvements);
    CHECK(meeting.cards(meeting.one).size() == 2);
}

TEST_CASE("the facilitator puts reflections on the wall by keyboard, and the scribe adds one")
{
    const MeetingTwo meeting(Phase::Reflections);
    const auto focused = [&](const QString &prefix) { return qApp->focusWidget() && qApp->focusWidget()->objectName().startsWith(prefix); };
    REQUIRE(until([&] { return focused(u"inboxRow_"_s); }));
    CHECK(meeting.waiting().size() == 2);
    MeetingTwo::press(Qt::Key_Return);
    REQUIRE(until([&] { return meeting.waiting().size() == 1 && meeting.cards().size() == 2; }));
    REQUIRE(until([&] { return focused(u"inboxRow_"_s); })); // on to the next
    MeetingTwo::press(Qt::Key_Delete);
    REQUIRE(until([&] { return meeting.waiting().isEmpty(); }));
    CHECK(meeting.cards().size() == 2); // left where it was
    REQUIRE(until([&] { return meeting.field()->hasFocus(); }));
    MeetingTwo::type(u"We ask the porter"_s);
    MeetingTwo::press(Qt::Key_Return);
    REQUIRE(until([&] { return meeting.cards().contains(u"We ask the porter"_s) && meeting.document->pendingNotes().isEmpty(); }));
    meeting.see();
    const QList<Note> kept = meeting.other->reader().find<Note>({{"text", u"We ask the porter"_s}});
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().source == NoteSource::Reflection);
    CHECK_FALSE(kept.first().capturedAt.isValid());
    CHECK(kept.first().capturedIn == meeting.team.improvingId);
    CHECK(meeting.lane()->lane()->card(0).fresh);
}

TEST_CASE("cards go into themes by key, by menu and by drop")
{
    const MeetingTwo meeting(Phase::MakingSense);
    const auto themesOf = [&](const QString &id) {
        const QStringList found = meeting.document->themesOf(id);
        return QSet<QString>(found.begin(), found.end());
    };
    SECTION("several by key, and on again with the same key")
    {
        meeting.lane(meeting.one)->setFocus();
        MeetingTwo::press(Qt::Key_Space);
        MeetingTwo::press(Qt::Key_Down);
        MeetingTwo::press(Qt::Key_Space);
        CHECK(meeting.part<QAbstractButton>(u"groupButton"_s)->text() == u"Group the 2"_s);
        MeetingTwo::press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(until([&] { return meeting.cards(meeting.two).size() == 2 && meeting.lane(meeting.two)->hasFocus(); }));
        CHECK(meeting.part<QLabel>(u"movedLabel"_s)->text().contains(u"The clock"_s));
        CHECK(meeting.lane(meeting.two)->selectedNotes().size() == 2);
        MeetingTwo::press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(until([&] { return meeting.cards().size() == 3; }));
        CHECK(themesOf(meeting.first).isEmpty());
        meeting.undo();
        CHECK(until([&] { return themesOf(meeting.first) == QSet<QString>{meeting.two}; }));
        meeting.undo();
        CHECK(until([&] { return themesOf(meeting.first) == QSet<QString>{meeting.one}; }));
    }
    SECTION("into a second theme by menu, and each card says where else it sits")
    {
        meeting.lane(meeting.one)->goTo(meeting.first);
        chooseInMenu({u"Place in another theme too"_s, u"The clock"_s});
        Q_EMIT meeting.lane(meeting.one)->menuRequested(QCursor::pos());
        REQUIRE(until([&] { return themesOf(meeting.first) == (QSet<QString>{meeting.one, meeting.two}); }));
        meeting.see();
        CHECK(meeting.lane(meeting.two)->lane()->card(0).also == u"Also in Two lists"_s);
    }
    SECTION("by drop")
    {
        const LaneModel *from = meeting.lane()->lane();
        const std::unique_ptr<QMimeData> data(from->mimeData({from->index(0)}));
        meeting.lane(meeting.two)->lane()->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
        CHECK(until([&] { return themesOf(meeting.loose) == QSet<QString>{meeting.two}; }));
    }
}

TEST_CASE("a theme gets its sentence in the field and where it stands")
{
    const MeetingTwo meeting(Phase::MakingSense);
    const auto kept = [&](const QString &id) { return meeting.document->row<Theme>(id).insight; };
    REQUIRE(until([&] { return meeting.field()->hasFocus(); }));
    CHECK(meeting.bar()->mode() == SenseMode::Insight);
    CHECK(meeting.field()->placeholderText() == u"One sentence for Two lists"_s);
    MeetingTwo::type(u"Both sides act on guesses."_s);
    MeetingTwo::press(Qt::Key_Return);
    REQUIRE(until([&] { return kept(meeting.one) == u"Both sides act on guesses."_s; }));
    CHECK(meeting.insight(meeting.one)->words() == u"Both sides act on guesses."_s);

    // From the wall: up to the sentence of the other theme.
    meeting.insight(meeting.one)->setFocus();
    MeetingTwo::press(Qt::Key_Right);
    REQUIRE(meeting.insight(meeting.two)->hasFocus());
    MeetingTwo::press(Qt::Key_Return);
    MeetingTwo::type(u"Four o’clock"_s.left(4) + u" is a guess."_s);
    MeetingTwo::press(Qt::Key_Return);
    REQUIRE(until([&] { return kept(meeting.two) == u"Four is a guess."_s; }));
    CHECK(meeting.insight(meeting.two)->hasFocus());
    meeting.see();
    meeting.undo();
    CHECK(until([&] { return kept(meeting.two).isEmpty() && meeting.insight(meeting.two)->words().isEmpty(); }));
}

TEST_CASE("half a sentence of a theme is kept, and is there again in the window after a crash")
{
    MeetingTwo meeting(Phase::MakingSense);
    const QString path = draftPath(*meeting.document, u"edits"_s), left = path + u".crash"_s;
    const auto field = [&] {
        LaneText *text = meeting.insight(meeting.one);
        auto *edit = text ? text->findChild<QPlainTextEdit *>(u"insightEdit"_s) : nullptr;
        return edit && edit->isVisible() ? edit : nullptr;
    };
    const auto kept = [&] { return meeting.other->reader().get<Theme>(meeting.one)->insight; };
    meeting.insight(meeting.one)->edit();
    REQUIRE(until([&] { return field() && field()->hasFocus(); }));
    MeetingTwo::type(u"Sent is not se"_s);
    REQUIRE(until([&] {
        QFile draft(path);
        return draft.open(QIODevice::ReadOnly) && draft.readAll().contains("Sent is not se");
    }));
    CHECK(kept().isEmpty()); // which every window shows
    REQUIRE(QFile::copy(path, left)); // as a crash leaves it
    field()->clear(); // and nothing is written as this window ends
    meeting.page.reset();
    meeting.document.reset();
    QFile::remove(path);
    REQUIRE(QFile::rename(left, path));

    meeting.document = std::make_unique<TeamDocument>(*meeting.session, meeting.team.teamId);
    REQUIRE(until([&] { return meeting.document->isLoaded(); }));
    meeting.page = std::make_unique<MeetingPage>(*meeting.document, meeting.content, MeetingKind::Improving);
    meeting.page->resize(1440, 900);
    meeting.page->show();
    meeting.page->arrive(); // in the same breath, as the window does it
    meeting.page->activateWindow();
    REQUIRE(until([&] { return field() != nullptr; }));
    CHECK(field()->toPlainText() == "Sent is not se"_L1);
    field()->setFocus();
    field()->moveCursor(QTextCursor::End);
    MeetingTwo::type(u"en"_s);
    MeetingTwo::press(Qt::Key_Return);
    CHECK(until([&] { return kept() == "Sent is not seen"_L1; }));
    CHECK(until([&] { return !QFile::exists(path); }));
}

TEST_CASE("Ctrl+G makes a theme of what is selected and asks for its name")
{
    const MeetingTwo meeting(Phase::MakingSense);
    meeting.lane(meeting.one)->setFocus();
    MeetingTwo::press(Qt::Key_Space);
    MeetingTwo::press(Qt::Key_G, Qt::ControlModifier);
    REQUIRE(until([&] { return meeting.document->rows<Theme>().size() == 3 && qobject_cast<QLineEdit *>(qApp->focusWidget()); }));
    MeetingTwo::type(u"Urgency goes on foot"_s);
    MeetingTwo::press(Qt::Key_Return);
    REQUIRE(until([&] { return meeting.document->themes().last().title == u"Urgency goes on foot"_s; }));
    REQUIRE(until([&] { return meeting.cards(meeting.document->themes().last().id).size() == 1; }));
    CHECK(meeting.cards(meeting.one).size() == 1);

    chooseInMenu({u"Merge with"_s, u"The clock"_s});
    meeting.part<QAbstractButton>(u"laneMenuButton_"_s + meeting.one)->click();
    REQUIRE(until([&] { return meeting.document->rows<Theme>().size() == 2; }));
    CHECK(meeting.document->rows<Theme>().contains(meeting.one));
}

TEST_CASE("a second window sees what the first one moves, while its scribe types on")
{
    const MeetingTwo meeting(Phase::MakingSense);
    Session otherSession(meeting.workspace.location(), meeting.seats.path());
    TeamDocument otherDocument(otherSession, meeting.team.teamId);
    REQUIRE(until([&] { return otherDocument.isLoaded(); }));
    const std::unique_ptr<MeetingPage> otherPage = meeting.makePage(otherDocument);
    auto *otherField = otherPage->findChild<SensePanel *>()->capture()->field();
    REQUIRE(until([&] { return otherField->hasFocus(); }));
    MeetingTwo::type(u"half a sent"_s);
    meeting.lane()->goTo(meeting.loose);
    Q_EMIT meeting.lane()->moveRequested(-1);
    REQUIRE(until([&] { return MeetingTwo::cardsOf(*otherPage, meeting.two) == QStringList{u"Nobody rings after four"_s}; }));
    CHECK(MeetingTwo::cardsOf(*otherPage, {}).isEmpty());
    CHECK(otherField->toPlainText() == u"half a sent"_s);
}

TEST_CASE("nothing parked is in sight before Improvements, and one more is parked")
{
    const Phase phase = GENERATE(Phase::Recap, Phase::Reflections, Phase::MakingSense);
    const MeetingTwo meeting(phase);
    QTest::keyClick(meeting.page.get(), Qt::Key_F5);
    const auto *projector = meeting.page->findChild<ProjectorWindow *>();
    REQUIRE(projector);
    REQUIRE(until([&] { return projector->words().contains(u"The screen says sent"_s); }));
    if (phase == Phase::MakingSense) {
        meeting.bar()->setMode(SenseMode::Improvement);
        meeting.field()->setFocus();
        MeetingTwo::type(u"Print bigger letters"_s);
        MeetingTwo::press(Qt::Key_Return);
        REQUIRE(until([&] { return meeting.document->tally().parked == 2 && meeting.document->pendingNotes().isEmpty(); }));
        CHECK(meeting.document->actions().isEmpty());
    }
    for (const QLabel *label : meeting.page->findChildren<QLabel *>())
        CHECK_FALSE((label->isVisible() && (label->text().contains(parkedIdea) || label->text().contains(u"Print bigger"_s))));
    for (const LaneView *view : meeting.page->findChildren<LaneView *>()) {
        for (int row = 0; row < view->lane()->rowCount(); ++row)
            CHECK_FALSE((view->lane()->card(row).text == parkedIdea || view->lane()->card(row).text.contains(u"Print bigger"_s)));
    }
    const QString shown = projector->words().join(u'\n');
    CHECK_FALSE((shown.contains(parkedIdea) || shown.contains(u"Print bigger"_s)));
}

TEST_CASE("Meeting 2 closes with the learning alone, which becomes the first draft of the outputs")
{
    const MeetingTwo meeting(Phase::Close);
    meeting.elsewhere(setInsight(meeting.team.teamId, meeting.one, {{}, u"Both sides act on guesses."_s}));
    REQUIRE(until([&] { return !meeting.document->row<Theme>(meeting.one).insight.isEmpty(); }));
    auto *close = meeting.part<QAbstractButton>(u"closeMeetingButton"_s);
    CHECK(close->text() == u"Close with the learning"_s);
    QSignalSpy asked(meeting.page.get(), &Page::stageRequested);
    close->click();
    REQUIRE(until([&] { return asked.size() == 1; }));
    CHECK(asked.first().at(1).toInt() == int(Stage::Outputs) + 1);
    CHECK(meeting.improving().endedAt.isValid());
    REQUIRE(until([&] { return meeting.document->statements().size() == 1; }));
    CHECK(meeting.document->statements().first().text == u"Both sides act on guesses."_s);
    CHECK(meeting.document->statements().first().noteIds.size() == 2);
}

TEST_CASE("half a sentence in Meeting 2 waits for the window, and a question goes to the outputs")
{
    MeetingTwo meeting(Phase::MakingSense);
    REQUIRE(until([&] { return meeting.field()->hasFocus(); }));
    MeetingTwo::press(Qt::Key_4, Qt::ControlModifier);
    MeetingTwo::type(u"Who decides the favo"_s);
    meeting.page->settle();
    meeting.page.reset();
    meeting.page = meeting.makePage(*meeting.document);
    CHECK(meeting.field()->toPlainText() == u"Who decides the favo"_s);
    CHECK(meeting.bar()->mode() == SenseMode::Question);
    meeting.field()->setFocus();
    MeetingTwo::type(u"urites?"_s);
    MeetingTwo::press(Qt::Key_Return);
    REQUIRE(until([&] { return meeting.document->statements().size() == 1; }));
    CHECK(meeting.document->statements().first().section == StatementSection::Question);
    CHECK(meeting.document->statements().first().text.startsWith(u"Who decides"_s));
}
