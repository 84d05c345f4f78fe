// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The wall takes over changes note by note, and a lane measures only the cards that changed. After whatever has happened, both
// must lie as if they had been laid out afresh.

#include "OpenMeeting.h"
#include "gui/look/Look.h"
#include "gui/wall/Wall.h"
#include "operations/StepOperations.h"

#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::OpenMeeting;
using test::until;

namespace {

constexpr std::array anyWords{"Nobody", "told", "the", "night", "shift", "that", "list", "had", "changed", "twice", "before", "Monday"};

/// A meeting in which another seat does anything that can be done to a wall.
struct BusyMeeting : OpenMeeting {
    BusyMeeting() { goTo(Phase::Discovery); }

    int below(int limit) { return int(m_dice.bounded(limit)); }
    QString anyText()
    {
        QStringList text;
        for (int i = -below(25); i <= 0; ++i)
            text << QString::fromLatin1(anyWords[std::size_t(below(anyWords.size()))]);
        return text.join(u' ');
    }
    template<Record T>
    QString any() // or none
    {
        const QStringList ids = document->rows<T>().keys();
        return ids.isEmpty() ? QString() : ids[below(int(ids.size()))];
    }
    std::optional<NoteKind> anyKind()
    {
        const int kind = below(enumCount<NoteKind> + 1);
        return kind < enumCount<NoteKind> ? std::optional(NoteKind(kind)) : std::nullopt;
    }
    /// A theme that \a noteId sits in, or none.
    QString themeOf(const QString &noteId) const { return document->themesOf(noteId).value(0); }

    Operation anything()
    {
        const QString &id = team.teamId;
        const QString noteId = any<Note>(), themeId = any<Theme>();
        switch (noteId.isEmpty() ? 0 : below(themeId.isEmpty() ? 9 : 16)) {
        case 1:
            return editNote(id, noteId, {document->row<Note>(noteId).text, anyText()});
        case 2:
            return setNoteKind(id, {noteId, any<Note>()}, anyKind());
        case 3:
            return removeNotes(id, {noteId});
        case 4:
            return parkNotes(id, {noteId}, below(2) == 0);
        case 5:
        case 6: {
            Theme theme;
            theme.id = newId();
            theme.teamId = id;
            theme.title = anyText();
            return addTheme(theme);
        }
        case 7: {
            Step step;
            step.id = newId();
            step.teamId = id;
            step.title = anyText();
            return addStep(step);
        }
        case 8:
            return setNotesStep(id, {noteId}, any<Step>());
        case 9:
        case 10:
        case 11:
            return placeNotes(id, {noteId}, below(2) == 0 ? themeOf(noteId) : QString(), themeId);
        case 12:
            return placeNotes(id, {noteId}, themeOf(noteId), {});
        case 13:
            return moveTheme(id, themeId, below(2) == 0 ? 1 : -1);
        case 14:
            return removeTheme(id, themeId);
        case 15:
            return mergeThemes(id, themeId, {any<Theme>()});
        default: {
            Note note = test::aNote(id, team.meetingId, anyText());
            note.kind = anyKind();
            return addNote(note, below(2) == 0 ? themeId : QString());
        }
        }
    }

private:
    QRandomGenerator m_dice{20260317};
};

/// The lanes of a wall, each in a view of its own.
struct ShownWall {
    explicit ShownWall(TeamDocument &document, Arrangement arrangement, const QString &filter)
        : wall(document)
        , card(NoteCard::Scale())
    {
        wall.setArrangement(arrangement);
        wall.setFilter(filter);
    }

    void show()
    {
        for (const Lane &lane : wall.lanes()) {
            auto &view = views[lane.id];
            if (view)
                continue;
            view = std::make_unique<LaneView>(wall, lane.id, card);
            view->resize(240, 8000); // no scroll bar comes or goes, so the cards keep one width
            view->show();
        }
    }

    static QList<QRect> rectsOf(const LaneView &view)
    {
        QList<QRect> rects;
        for (int row = 0; row < view.lane()->rowCount(); ++row)
            rects << view.visualRect(view.lane()->index(row)).translated(0, view.verticalScrollBar()->value());
        return rects;
    }

    static std::string placesOf(const LaneView &view)
    {
        QString places;
        for (const QRect &rect : rectsOf(view))
            places += u"%1 wide from %2 to %3; "_s.arg(rect.width()).arg(rect.top()).arg(rect.bottom());
        return places.toStdString();
    }

    static QStringList notesOf(const LaneView &view)
    {
        QStringList ids;
        for (int row = 0; row < view.lane()->rowCount(); ++row)
            ids << view.lane()->index(row).data(LaneModel::NoteIdRole).toString();
        return ids;
    }

    Wall wall;
    NoteCard card;
    std::map<QString, std::unique_ptr<LaneView>> views;
};

} // namespace

TEST_CASE("a wall that has followed changes lies as one laid out afresh")
{
    const auto arrangement = GENERATE(Arrangement::ByKind, Arrangement::ByTheme, Arrangement::AlongTheWork);
    const auto filter = GENERATE(as<QString>{}, u""_s, u"night"_s);
    CAPTURE(wordOf(arrangement), filter);
    BusyMeeting meeting;
    ShownWall followed(*meeting.document, arrangement, filter);
    followed.show();
    for (int round = 0; round < 25; ++round) {
        CAPTURE(round);
        for (int i = 0; i < 4; ++i)
            static_cast<void>(meeting.other->perform(meeting.anything())); // what a rule refuses has changed nothing
        if (round % 5 == 4)
            static_cast<void>(meeting.other->undo(meeting.team.teamId));
        meeting.see();
        followed.show();

        ShownWall afresh(*meeting.document, arrangement, filter);
        afresh.show();
        REQUIRE(followed.wall.lanes().size() == afresh.wall.lanes().size());
        for (qsizetype i = 0; i < afresh.wall.lanes().size(); ++i) {
            const Lane &lane = afresh.wall.lanes()[i];
            CHECK(followed.wall.lanes()[i].id == lane.id);
            CHECK(followed.wall.lanes()[i].title == lane.title);
            CHECK(followed.wall.lanes()[i].noteIds == lane.noteIds);
            CHECK(ShownWall::notesOf(*followed.views[lane.id]) == lane.noteIds);
            CHECK(ShownWall::placesOf(*followed.views[lane.id]) == ShownWall::placesOf(*afresh.views[lane.id]));
        }
    }
}

TEST_CASE("what was added last is on a filtered wall until the next one is")
{
    BusyMeeting meeting;
    const Note first = test::aNote(meeting.team.teamId, meeting.team.meetingId, u"one"_s);
    const Note second = test::aNote(meeting.team.teamId, meeting.team.meetingId, u"two"_s);
    Wall wall(*meeting.document);
    wall.setFilter(u"night"_s);
    meeting.elsewhere(addNote(first));
    wall.setNewest(first.id);
    CHECK(wall.lanes().last().noteIds == QStringList{first.id});
    meeting.elsewhere(addNote(second));
    wall.setNewest(second.id);
    CHECK(wall.lanes().last().noteIds == QStringList{second.id});
}

TEST_CASE("selected cards, and those that Look makes larger, are measured again")
{
    BusyMeeting meeting;
    QStringList ids;
    for (int i = 0; i < 20; ++i) {
        const Note note = test::aNote(meeting.team.teamId, meeting.team.meetingId, u"%1 Nobody told the night shift that the list had changed"_s.arg(i));
        meeting.elsewhere(addNote(note));
        ids << note.id;
    }
    ShownWall shown(*meeting.document, Arrangement::ByKind, {});
    shown.show();
    LaneView &view = *shown.views[QString()];
    const QList<QRect> before = ShownWall::rectsOf(view);
    const auto isContiguous = [](const QList<QRect> &rects) {
        for (qsizetype i = 1; i < rects.size(); ++i) {
            if (rects[i].top() != rects[i - 1].bottom() + 1)
                return false;
        }
        return true;
    };
    REQUIRE(before.size() == 20);
    CHECK(isContiguous(before));
    view.select({ids[3], ids[11]}); // the tick takes room from their words
    const QList<QRect> selected = ShownWall::rectsOf(view);
    CHECK(isContiguous(selected));
    CHECK(selected.last().bottom() > before.last().bottom());
    view.select({});
    CHECK(ShownWall::rectsOf(view) == before);

    Look::instance()->setTextScale(1.5);
    CHECK(ShownWall::rectsOf(view).last().bottom() > before.last().bottom());
    Look::instance()->setTextScale(1);
    CHECK(ShownWall::rectsOf(view) == before);
}

TEST_CASE("the keys go through a lane of cards of all heights")
{
    BusyMeeting meeting;
    for (int i = 0; i < 60; ++i)
        meeting.elsewhere(addNote(test::aNote(meeting.team.teamId, meeting.team.meetingId, meeting.anyText())));
    ShownWall shown(*meeting.document, Arrangement::ByKind, {});
    shown.show();
    LaneView &view = *shown.views[QString()];
    view.resize(240, 400);
    const auto isInView = [&] { return view.viewport()->rect().contains(view.visualRect(view.currentIndex())); };
    view.setCurrentIndex(view.lane()->index(0));
    const QImage top = view.viewport()->grab().toImage();
    QTest::keyClick(&view, Qt::Key_End);
    CHECK(view.currentIndex().row() == 59);
    CHECK(isInView());
    CHECK(view.verticalScrollBar()->value() == view.verticalScrollBar()->maximum());
    CHECK(view.viewport()->grab().toImage() != top);
    QTest::keyClick(&view, Qt::Key_PageUp);
    CHECK(view.currentIndex().row() < 58);
    CHECK(isInView());
    QTest::keyClick(&view, Qt::Key_Home);
    CHECK(view.currentIndex().row() == 0);
    CHECK(view.verticalScrollBar()->value() == 0);
    QTest::keyClick(&view, Qt::Key_PageDown);
    CHECK(view.currentIndex().row() > 1);
    CHECK(isInView());
    for (int y = 0; y < view.viewport()->height(); y += 7) {
        const QModelIndex there = view.indexAt({10, y});
        REQUIRE(there.isValid());
        CHECK(view.visualRect(there).contains(10, y));
    }
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, view.visualRect(view.lane()->index(2)).center());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, view.visualRect(view.lane()->index(4)).center());
    CHECK(view.selectedNotes() == ShownWall::notesOf(view).mid(2, 3));
}
