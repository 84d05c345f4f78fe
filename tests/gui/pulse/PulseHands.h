// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/pulse/PulseCard.h"
#include "gui/pulse/PulseParts.h"
#include "gui/pulse/PulseQuestions.h"
#include "support/Wait.h"
#include "support/catch.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace sharpend::test {

/// What people do with a pulse that is offered somewhere in \a root.
struct PulseHands {
    PulseCard *card() const { return root->findChild<PulseCard *>(); }
    PulseWindow *window() const { return root->findChild<PulseWindow *>(); }
    QPushButton *button(const QString &name) const
    {
        auto *found = root->findChild<QPushButton *>(name);
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
        root->window()->activateWindow();
        REQUIRE(until([this] { return qApp->activeWindow() == root->window(); }));
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

    QWidget *root = nullptr;
};

} // namespace sharpend::test
