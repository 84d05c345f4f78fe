// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The app starts with an organisation's own words, one file of which is broken.

#include "gui/App.h"
#include "gui/meeting/MeetingPage.h"
#include "gui/shell/MainWindow.h"
#include "gui/widgets/Banner.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

/// The organisation's folder, as long as it lives.
struct OwnWords {
    OwnWords()
    {
        REQUIRE(QStandardPaths::isTestModeEnabled());
        folder.removeRecursively();
        REQUIRE(folder.mkpath(u"."_s));
    }
    ~OwnWords() { folder.removeRecursively(); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    QDir folder{QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/content"_s};
};

QByteArray builtIn(const QString &name)
{
    Content registersTheResource;
    readContent(registersTheResource);
    QFile file(QString::fromLatin1(builtInContent) + u'/' + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

MainWindow *mainWindow()
{
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(each); window && window->isVisible())
            return window;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a broken file of an organisation's own words is told in one sentence, and the app opens with all the others")
{
    const OwnWords own;
    QByteArray prompts = builtIn(u"prompts.json"_s);
    prompts.replace("Walk us through an ordinary day of this, from the first thing you do.", "How does a shift begin here?");
    own.write(u"prompts.json"_s, prompts);
    own.write(u"groundrules.json"_s, "{ \"format\": \"sharpend.groundrules\", \"version\": 1, \"language\": \"en-GB\",\n  \"rules\": [{ \"id\": \"ours\" }] }\n");
    const test::Workspace workspace(Database::Engine::Sqlite);
    const auto team = test::teamAtDiscovery(*workspace.open(u"seat-before"_s));

    QString told, question;
    bool modal = true;
    QTimer::singleShot(0, qApp, [&] {
        if (until([] { return mainWindow() != nullptr; })) {
            MainWindow *window = mainWindow();
            const auto *banner = window->findChild<Banner *>(u"shellBanner"_s);
            until([&] { return banner->isVisible(); });
            told = banner->isVisible() ? banner->text() : QString();
            modal = QApplication::activeModalWidget() != nullptr;
            window->openTeam(team.teamId);
            until([&] { return qobject_cast<MeetingPage *>(window->currentPage()) != nullptr; });
            if (const auto *prompt = window->findChild<QAbstractButton *>(u"prompt_normalWork.ordinaryDay"_s))
                question = prompt->text();
        }
        QCoreApplication::quit();
    });
    AppOptions options;
    options.store = workspace.location();
    CHECK(runApp(*qApp, options) == 0);
    CHECK(told == u"groundrules.json: rules[0].text: expected a value, found none. The words that came with the app are used instead."_s);
    CHECK_FALSE(modal);
    CHECK(question == u"How does a shift begin here?"_s);
}

TEST_CASE("the app goes on when the sample is opened in place of an empty workspace, and ends with its window")
{
    const test::Workspace workspace(Database::Engine::Sqlite);
    workspace.open(u"seat-before"_s);
    bool isAsked = false, isSample = false, isLate = false;
    QPointer<MainWindow> first;
    QTimer look; // and no loop of events in here, which would go on when the app is told to end
    look.callOnTimeout([&] {
        MainWindow *window = mainWindow();
        if (window && !isAsked) {
            auto *sample = window->findChild<QAbstractButton *>(u"openSampleButton"_s);
            if (!sample || !sample->isVisible())
                return;
            first = window;
            isAsked = true;
            sample->click();
        } else if (window && window != first) {
            isSample = true;
            window->close();
        }
    });
    look.start(10);
    QTimer::singleShot(20'000, &look, [&] {
        isLate = true;
        QCoreApplication::quit();
    });
    AppOptions options;
    options.store = workspace.location();
    CHECK(runApp(*qApp, options) == 0);
    CHECK(isSample);
    CHECK_FALSE(isLate);
}
