// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "../wall/OpenMeeting.h"
#include "gui/pulse/PulseCard.h"
#include "gui/pulse/PulseParts.h"
#include "gui/pulse/PulseQuestions.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

namespace sharpend::test {

/// Meeting 1 at its close, with the pulse on the screen.
struct OpenPulse : OpenMeeting {
    OpenPulse()
    {
        goTo(Phase::Discovery);
        elsewhere(enterPhase(team.teamId, team.meetingId, Phase::Close));
        REQUIRE(until([this] { return meeting().phase == Phase::Close; }));
        page = std::make_unique<MeetingPage>(*document, content);
        page->resize(1440, 900);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->arrive();
        REQUIRE(until([this] { return card() && card()->isVisible(); }));
    }

    PulseCard *card() const { return page->findChild<PulseCard *>(); }
    PulseWindow *window() const { return page->findChild<PulseWindow *>(); }
    QPushButton *button(const QString &name) const
    {
        auto *found = page->findChild<QPushButton *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    void press(const QString &name) const
    {
        INFO(name.toStdString());
        REQUIRE(button(name)->isVisible());
        REQUIRE(button(name)->isEnabled());
        button(name)->click();
    }
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        REQUIRE(qApp->focusWidget());
        QTest::keyClick(qApp->focusWidget(), Qt::Key(key), modifiers);
    }
    void open() const
    {
        press(QStringLiteral("startRoundButton"));
        REQUIRE(until([this] { return window() && qApp->activeWindow() == window(); }));
    }
    void start() const
    {
        open();
        press(QStringLiteral("startPulseButton"));
    }
    /// One person takes the laptop, answers with the keys (0 skips), and passes it on.
    void person(const QList<int> &choices) const
    {
        press(QStringLiteral("haveLaptopButton"));
        for (const int choice : choices) {
            if (choice == 0) {
                press(QStringLiteral("pulseSkipButton"));
            } else {
                key(Qt::Key_0 + choice);
                key(Qt::Key_Return);
            }
        }
    }
    void finish() const
    {
        press(QStringLiteral("everyoneAnsweredButton"));
        press(QStringLiteral("pulseFirstButton"));
        REQUIRE(until([this] { return button(QStringLiteral("pulseDoneButton"))->isEnabled(); }));
    }
    void done() const
    {
        press(QStringLiteral("pulseDoneButton"));
        REQUIRE(until([this] { return !window(); }));
        page->activateWindow();
        REQUIRE(until([this] { return qApp->activeWindow() == page.get(); }));
    }
    /// What somebody reads on \a where at the moment.
    static QString wordsOn(const QWidget *where)
    {
        QStringList words;
        for (const QLabel *label : where->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(QLatin1Char('\n'));
    }
    QList<int> chosen() const
    {
        QList<int> numbers;
        const QList<PulseChoice *> choices = window()->findChildren<PulseChoice *>();
        for (int i = 0; i < choices.size(); ++i) {
            if (choices[i]->isChecked())
                numbers << i + 1;
        }
        return numbers;
    }

    std::unique_ptr<MeetingPage> page;
};

} // namespace sharpend::test
