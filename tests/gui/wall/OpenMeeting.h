// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/MeetingPage.h"
#include "gui/wall/CaptureBar.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/LaneView.h"
#include "operations/MeetingOperations.h"
#include "operations/WallOperations.h"
#include "support/OpenTeam.h"

#include <QPlainTextEdit>
#include <QSettings>
#include <QTest>

namespace sharpend::test {

/// A Learning Team whose Meeting 1 another seat takes on, and that seat.
struct OpenMeeting : OpenTeam {
    OpenMeeting()
        : other(otherSeat())
        , heard(other->tick())
    {
        QSettings().clear(); // a window that nobody has used yet
        QObject::connect(session.get(), &Session::changed, document.get(), [this](const ChangeSet &changes) { heard = changes.tick; });
    }

    const Meeting &meeting() const { return document->meeting(MeetingKind::Learning); }

    /// Done at the other seat, one after the other, and seen here.
    void elsewhere(const QList<Operation> &operations) const
    {
        for (const Operation &operation : operations) {
            const Outcome outcome = other->perform(operation);
            INFO(outcome.sentence().toStdString());
            REQUIRE(outcome.isDone());
        }
        see();
    }
    void elsewhere(const Operation &operation) const { elsewhere(QList<Operation>{operation}); }

    /// Waits until this window has caught up with the store, whoever wrote last.
    void see() const
    {
        REQUIRE(until([this] { return session->waiting() == 0; }));
        session->catchUp();
        REQUIRE(until([this] { return heard >= other->tick(); }));
        bool read = false;
        session->read<int>(
            document.get(), [](Store &) { return 0; }, [&](const int &) { read = true; }); // behind what the document asked for
        REQUIRE(until([&] { return read; }));
    }

    void goTo(Phase phase) const
    {
        QList<Operation> steps{startMeeting(team.teamId, team.meetingId)};
        if (phase >= Phase::OwnerLeaves)
            steps << enterPhase(team.teamId, team.meetingId, Phase::OwnerLeaves);
        if (phase >= Phase::SocialContract)
            steps << confirmOwnerLeft(team.teamId, team.meetingId);
        if (phase >= Phase::Discovery)
            steps << agreeContract(team.teamId, team.meetingId);
        elsewhere(steps);
        REQUIRE(until([&] { return meeting().phase == phase; }));
    }

    std::unique_ptr<Store> other;
    qint64 heard; ///< the tick up to which this window knows
};

/// Its page at Discovery, with the caret in the field.
struct OpenWall : OpenMeeting {
    OpenWall()
    {
        goTo(Phase::Discovery);
        openPage();
    }

    void openPage()
    {
        page = std::make_unique<MeetingPage>(*document, content);
        page->resize(1440, 900);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->arrive();
        REQUIRE(until([this] { return field()->hasFocus(); }));
    }

    CaptureBar *bar() const { return page->findChild<CaptureBar *>(); }
    CaptureField *field() const { return page->findChild<CaptureField *>(); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), key, modifiers);
    }
    static void type(const QString &text)
    {
        REQUIRE(qApp->focusWidget());
        QTest::keyClicks(qApp->focusWidget(), text);
    }
    /// Types \a text and adds it; answers its id once it is on the disk.
    QString capture(const QString &text) const
    {
        field()->setFocus();
        type(text);
        press(Qt::Key_Return);
        REQUIRE(until([&] { return document->pendingNotes().isEmpty(); }));
        return idOf(text);
    }
    QString idOf(const QString &text) const
    {
        for (const Note &note : document->rows<Note>()) {
            if (note.text == text)
                return note.id;
        }
        FAIL("no note " << text.toStdString());
        return {};
    }
    QString addThemeElsewhere(const QString &title) const
    {
        Theme theme;
        theme.id = newId();
        theme.teamId = team.teamId;
        theme.title = title;
        elsewhere(addTheme(theme));
        REQUIRE(until([&] { return document->rows<Theme>().contains(theme.id); }));
        return theme.id;
    }

    /// The lane of a theme; without one, of what is not placed yet.
    LaneView *lane(const QString &themeId = {}) const
    {
        const QString name = QStringLiteral("laneView_") + (themeId.isEmpty() ? QStringLiteral("loose") : themeId);
        for (LaneView *view : page->findChildren<LaneView *>(name)) {
            if (view->isVisible())
                return view;
        }
        FAIL("no " << name.toStdString());
        return nullptr;
    }
    QStringList cards(const QString &themeId = {}) const
    {
        QStringList texts;
        const LaneModel *model = lane(themeId)->lane();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->card(row).text;
        return texts;
    }
    QPlainTextEdit *editor() const
    {
        for (QPlainTextEdit *edit : page->findChildren<QPlainTextEdit *>(QStringLiteral("noteEdit"))) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }

    std::unique_ptr<MeetingPage> page;
};

} // namespace sharpend::test
