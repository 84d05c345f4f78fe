// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "gui/people/ChoosePersonDialog.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/TypingUndo.h"
#include "support/Sight.h"
#include "support/Wait.h"
#include "support/catch.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace sharpend::test {

using namespace Qt::StringLiterals;

/// The real window on a workspace of its own, to be walked through by click and key.
struct Walk {
    Walk()
    {
        QStandardPaths::setTestModeEnabled(true);
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
        REQUIRE(readContent(content).isEmpty());
        session = std::make_unique<Session>(folder.filePath(u"s.db"_s), folder.filePath(u"seats"_s));
        new TypingUndo(qApp);
        window = std::make_unique<MainWindow>(*session, content);
        bringToFront(window.get());
    }

    /// The visible widget of this name on the page in front, the first where there are several.
    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        T *found = nullptr;
        const bool there = until([&] {
            for (T *each : window->findChildren<T *>(name)) {
                if (!found && each->isVisible())
                    found = each;
            }
            return found != nullptr;
        });
        INFO(name.toStdString());
        REQUIRE(there);
        return found;
    }
    void click(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        REQUIRE(until([&] { return button->isEnabled(); }));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Presses a key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focus = qApp->focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    }
    /// Answers the file dialog that opens next, with the name of a file in the walk's folder.
    QString answerFileDialog(const QString &name) const
    {
        const QString path = folder.filePath(name);
        auto *waiting = new QTimer(window.get());
        QObject::connect(waiting, &QTimer::timeout, waiting, [waiting, path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            waiting->deleteLater();
            waiting->stop();
            dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
            QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
        });
        waiting->start(20);
        return path;
    }
    /// Saves what was released from the Outputs page, in a file of the walk's folder.
    QString exportAs(const QString &suffix, const QString &name = QStringLiteral("released")) const
    {
        const QString path = answerFileDialog(name + u'.' + suffix);
        click(suffix + u"ExportButton"_s);
        REQUIRE(until([&] { return QFile::exists(path); }));
        activate();
        return path;
    }
    void activate() const
    {
        window->activateWindow(); // there is no window manager to do it
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }
    QString page() const { return QString::fromLatin1(window->currentPage()->metaObject()->className()).section(u"::"_s, -1); }
    void arriveAt(const QString &name) const
    {
        INFO(name.toStdString());
        REQUIRE(until([&] { return page() == name; }));
    }
    Store &store()
    {
        if (!reader)
            reader = Store::open(folder.filePath(u"s.db"_s), u"a-reader"_s);
        return *reader;
    }
    void choose(const QString &card, const QString &job)
    {
        auto *target = find(card);
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Return);
        giveJob(job);
    }
    void giveJob(const QString &job)
    {
        INFO(job.toStdString());
        REQUIRE(until([&] { return window->findChild<ChoosePersonDialog *>() != nullptr; }));
        auto *edit = window->findChild<ChoosePersonDialog *>()->findChild<QLineEdit *>(u"jobEdit"_s);
        QTest::keyClicks(edit, job);
        QTest::keyClick(edit, Qt::Key_Return);
        REQUIRE(until([&] { return window->findChild<ChoosePersonDialog *>() == nullptr; }));
        activate();
    }

    QTemporaryDir folder;
    Content content;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Store> reader;
};

/// From the Library to the close of Meeting 1, with forty notes on the wall and an idea parked.
void walkToTheCloseOfMeeting1(Walk &walk);
/// From there to the close of Meeting 2: a reflection on the wall, a theme with its sentence, a question, an improvement.
void walkToTheCloseOfMeeting2(Walk &walk);

} // namespace sharpend::test
