// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "OpenMeeting.h"
#include "gui/widgets/MeetingTimer.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

namespace sharpend::test {

/// Meeting 1 in Discovery, at a time that the test sets. Minutes count from its start.
struct TimedMeeting : OpenMeeting {
    explicit TimedMeeting(int minutes)
    {
        clock = start;
        other->setClock([this] { return clock; });
        goTo(Phase::Discovery);
        clock = at(minutes);
        open();
    }

    QDateTime at(int minutes) const { return start.addSecs(minutes * 60); }
    void open()
    {
        page = std::make_unique<MeetingPage>(*document, content);
        page->setClock([this] { return clock; });
        page->resize(1440, 900);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->arrive();
        REQUIRE(until([this] { return field()->hasFocus(); }));
    }
    /// It is \a minutes after the start; the page looks at its clock.
    void passTo(int minutes) { passTo(at(minutes)); }
    void passTo(const QDateTime &now)
    {
        clock = now;
        page->setClock([this] { return clock; });
    }
    /// As after a restart: nothing of the window is left but what is on the disk.
    void restart()
    {
        page.reset();
        document.reset();
        session.reset();
        session = std::make_unique<Session>(workspace.location(), seats.path());
        document = std::make_unique<TeamDocument>(*session, team.teamId);
        REQUIRE(until([this] { return document->isLoaded(); }));
        QObject::connect(session.get(), &Session::changed, document.get(), [this](const ChangeSet &changes) { heard = changes.tick; });
        open();
    }

    CaptureField *field() const { return page->findChild<CaptureField *>(); }
    MeetingTimer *timer() const { return page->findChild<MeetingTimer *>(); }
    template<typename T>
    T *part(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    /// What the label of this name says, as far as it is in sight.
    QString said(const QString &name) const
    {
        const auto *label = part<QLabel>(name);
        return label->isVisible() ? label->text() : QString();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), key, modifiers);
    }

    const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime clock;
    std::unique_ptr<MeetingPage> page;
};

} // namespace sharpend::test
