// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Files that travel under a passphrase, locked and opened in the window, by keyboard.

#include "domain/FieldCodec.h"
#include "exchange/Bundle.h"
#include "exchange/LockedFile.h"
#include "exchange/OutputPackFile.h"
#include "gui/locking/LockDialog.h"
#include "gui/locking/UnlockDialog.h"
#include "gui/owner/OwnerDesk.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/TeamFiles.h"
#include "gui/widgets/Banner.h"
#include "operations/WallOperations.h"
#include "support/OpenTeam.h"
#include "support/SamplePack.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

const QString words = u"lantern orchard tuesday"_s;
constexpr int aKeyTakes = 30'000; // on a machine that is busy with other things

template<typename Dialog>
Dialog *shown()
{
    Dialog *found = nullptr;
    REQUIRE(until([&] {
        found = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        return found && found->isVisible();
    }));
    found->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(found));
    return found;
}

void type(const QString &text)
{
    REQUIRE(qApp->focusWidget());
    QTest::keyClicks(qApp->focusWidget(), text);
}

void press(Qt::Key key)
{
    REQUIRE(qApp->focusWidget());
    QTest::keyClick(qApp->focusWidget(), key);
}

/// Answers the file dialog that opens next: the file at \a path, of the kind whose words begin with \a kind.
void answerFileDialog(QObject *context, const QString &path, const QString &kind)
{
    auto *waiting = new QTimer(context);
    QObject::connect(waiting, &QTimer::timeout, waiting, [waiting, path, kind] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        waiting->deleteLater();
        waiting->stop();
        for (const QString &filter : dialog->nameFilters()) {
            if (filter.startsWith(kind))
                dialog->selectNameFilter(filter);
        }
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
    });
    waiting->start(20);
}

/// A window on an empty workspace, and a locked file that came from elsewhere.
struct ComesLocked {
    ComesLocked()
    {
        const auto store = there.open(u"seat-there"_s);
        team = test::teamAtDiscovery(*store);
        const QByteArray bytes = exportLearningTeam(store->reader(), team.teamId, QDateTime::currentDateTimeUtc());
        path = folder.filePath(u"theirs.learningteam"_s);
        REQUIRE(writeLocked(path, bytes, LockedKind::LearningTeam, Passphrase(words)) == QString());
        REQUIRE(readContent(content).isEmpty());
        session = std::make_unique<Session>(here.location(), folder.filePath(u"seats"_s));
        window = std::make_unique<MainWindow>(*session, content);
        window->setWindowState(Qt::WindowNoState);
        window->resize(1440, 900);
        window->show();
    }
    int teamsHere() const { return here.open(u"seat-looking"_s)->reader().count(LearningTeam::table); }
    QString banner() const
    {
        const auto *box = window->findChild<Banner *>(u"shellBanner"_s);
        return box->isVisible() ? box->text() : QString();
    }

    test::Workspace here{Database::Engine::Sqlite}, there{Database::Engine::Sqlite};
    QTemporaryDir folder;
    test::TeamAtDiscovery team;
    QString path;
    Content content;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("a locked Learning Team asks for its passphrase, once more where it is another one, and comes in", "[locked]")
{
    ComesLocked desk;
    desk.window->openFile(desk.path);
    auto *dialog = shown<UnlockDialog>();
    auto *edit = dialog->findChild<QLineEdit *>(u"passphraseEdit"_s);
    const auto *wrong = dialog->findChild<Banner *>(u"wrongPassphraseBanner"_s);
    const auto *button = dialog->findChild<QPushButton *>(u"openButton"_s);
    REQUIRE(qApp->focusWidget() == edit);
    CHECK_FALSE(edit->accessibleName().isEmpty());
    CHECK(edit->echoMode() == QLineEdit::Password);
    CHECK_FALSE(button->isEnabled());
    type(u"lantern orchard monday"_s);
    press(Qt::Key_Return);
    CHECK(dialog->findChild<QLabel *>(u"openingLabel"_s)->text() == u"Opening…"_s);
    REQUIRE(until([&] { return wrong->isVisible(); }, aKeyTakes));
    CHECK(wrong->text().startsWith(u"This passphrase does not open the file."_s));
    CHECK(qApp->focusWidget() == edit);
    CHECK(edit->selectedText() == edit->text()); // so that typing begins anew
    CHECK(desk.teamsHere() == 0);

    type(words);
    press(Qt::Key_Return);
    REQUIRE(until([&] { return desk.teamsHere() == 1; }, aKeyTakes));
    REQUIRE(until([&] { return desk.banner().contains(u"was imported"_s); }));
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(QDir(desk.folder.path()).entryList(QDir::Files) == QStringList{u"theirs.learningteam"_s});
}

TEST_CASE("Esc leaves a locked file and the workspace as they were", "[locked]")
{
    ComesLocked desk;
    const Page *page = desk.window->currentPage();
    desk.window->openFile(desk.path);
    shown<UnlockDialog>();
    type(words);
    press(Qt::Key_Return); // also while it is being opened
    press(Qt::Key_Escape);
    REQUIRE(until([] { return QApplication::activeModalWidget() == nullptr; }));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    CHECK(desk.window->currentPage() == page);
    CHECK(desk.teamsHere() == 0);
    CHECK(desk.banner() == QString());
}

TEST_CASE("a locked file that was cut off asks for no second passphrase", "[locked]")
{
    ComesLocked desk;
    QFile file(desk.path);
    REQUIRE(file.resize(file.size() - 1));
    desk.window->openFile(desk.path);
    shown<UnlockDialog>();
    type(words);
    press(Qt::Key_Return);
    REQUIRE(until([&] { return desk.banner().contains(u"cut off"_s); }, aKeyTakes));
    CHECK(QApplication::activeModalWidget() == nullptr);
}

TEST_CASE("a Learning Team is saved under a passphrase that is typed twice", "[locked]")
{
    test::OpenTeam open;
    QWidget window;
    window.show();
    TeamFiles files(*open.session, open.content, &window);
    QSignalSpy said(&files, &TeamFiles::said), refused(&files, &TeamFiles::refused);
    const QString path = open.seats.filePath(u"ours.learningteam"_s);
    answerFileDialog(&window, path, u"Everything, locked"_s);
    files.exportTeam(open.team.teamId, u"Ours"_s);

    auto *dialog = shown<LockDialog>();
    const auto *button = dialog->findChild<QPushButton *>(u"lockButton"_s);
    auto *first = dialog->findChild<QLineEdit *>(u"passphraseEdit"_s), *second = dialog->findChild<QLineEdit *>(u"passphraseAgainEdit"_s);
    const auto *missing = dialog->findChild<QLabel *>(u"passphraseMissingLabel"_s);
    REQUIRE(qApp->focusWidget() == first);
    type(u"short"_s);
    CHECK(missing->text().contains(u"at least 8 characters"_s));
    press(Qt::Key_Return);
    CHECK(dialog->isVisible());
    CHECK(qApp->focusWidget() == second);
    first->setFocus();
    first->selectAll();
    type(words);
    press(Qt::Key_Tab);
    REQUIRE(qApp->focusWidget() == second);
    type(u"lantern orchard monday"_s);
    CHECK(missing->text() == u"The two are not the same."_s);
    CHECK_FALSE(button->isEnabled());
    second->selectAll();
    type(words);
    CHECK(missing->text() == QString());
    CHECK(button->isEnabled());
    CHECK_FALSE(QFile::exists(path));
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    CHECK(first->echoMode() == QLineEdit::Normal);
    CHECK(second->echoMode() == QLineEdit::Normal);
    second->setFocus();
    press(Qt::Key_Return);

    REQUIRE(until([&] { return said.size() == 1; }, aKeyTakes));
    CHECK(said.first().first().toString() == u"Saved as ours.learningteam, locked. Let the passphrase travel another way than the file."_s);
    CHECK(refused.isEmpty());
    const BundleReading reading = readBundle(unlockedFile(path, LockedKind::LearningTeam, Passphrase(words), largestBundle).bytes);
    CHECK(reading.refusal == QString());
    CHECK(reading.bundle.teamId == open.team.teamId);

    // Called off, nothing is written.
    const QString other = open.seats.filePath(u"other.learningteam"_s);
    answerFileDialog(&window, other, u"Everything, locked"_s);
    files.exportTeam(open.team.teamId, u"Ours"_s);
    shown<LockDialog>();
    press(Qt::Key_Escape);
    REQUIRE(until([] { return QApplication::activeModalWidget() == nullptr; }));
    CHECK_FALSE(QFile::exists(other));

    // What cannot be locked is not saved open instead.
    const QString pdf = open.seats.filePath(u"ours.pdf"_s);
    answerFileDialog(&window, pdf, u"Everything, locked"_s);
    files.exportTeam(open.team.teamId, u"Ours"_s);
    REQUIRE(refused.size() == 1);
    CHECK(refused.first().first().toString().contains(u"A .pdf file cannot be locked"_s));
    CHECK_FALSE(QFile::exists(pdf));
}

TEST_CASE("a copy of the workspace is saved locked", "[locked]")
{
    test::OpenTeam open;
    QWidget window;
    window.show();
    TeamFiles files(*open.session, open.content, &window);
    QSignalSpy said(&files, &TeamFiles::said);
    const QString path = open.seats.filePath(u"copy.db"_s);
    answerFileDialog(&window, path, u"Workspaces, locked"_s);
    files.saveCopy();
    shown<LockDialog>();
    type(words);
    press(Qt::Key_Return); // to the second field
    type(words);
    press(Qt::Key_Return);
    REQUIRE(until([&] { return said.size() == 1; }, aKeyTakes));
    CHECK(said.first().first().toString() == u"A copy was saved as copy.db, locked."_s);
    CHECK(lockedKindOf(path) == LockedKind::Workspace);
}

TEST_CASE("the Owner opens a locked pack with its passphrase, and locks the reply", "[locked]")
{
    QTemporaryDir folder;
    const OutputPack pack = test::aPack();
    const QString path = folder.filePath(u"released.outputpack"_s);
    REQUIRE(writeLocked(path, packBytes(pack, pack.releasedAt), LockedKind::OutputPack, Passphrase(words)) == QString());
    OwnerDesk desk(folder.filePath(u"owner.db"_s), folder.filePath(u"seats"_s));
    // The pack is opened while open() waits, so somebody answers from a timer.
    const auto answer = [](const std::function<void(UnlockDialog *)> &act) {
        auto *waiting = new QTimer(qApp);
        QObject::connect(waiting, &QTimer::timeout, waiting, [waiting, act] {
            auto *dialog = qobject_cast<UnlockDialog *>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible())
                return;
            waiting->deleteLater();
            waiting->stop();
            act(dialog);
        });
        waiting->start(20);
    };

    answer([](UnlockDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    CHECK(desk.open(path) == QString());
    CHECK_FALSE(desk.isOpen());
    CHECK_FALSE(QFile::exists(folder.filePath(u"owner.db"_s)));

    answer([](UnlockDialog *dialog) {
        auto *edit = dialog->findChild<QLineEdit *>(u"passphraseEdit"_s);
        QTest::keyClicks(edit, words);
        QTest::keyClick(edit, Qt::Key_Return);
    });
    CHECK(desk.open(path) == QString());
    REQUIRE(desk.isOpen());
    OwnerWindow *window = desk.window(pack.releaseId);
    REQUIRE(window);
    REQUIRE(until([&] { return window->draft().isLoaded(); }));
    CHECK(toJson(window->draft().pack()) == toJson(pack));
    CHECK(window->findChild<QAbstractButton *>(u"lockReplyBox"_s)->isEnabled());
}
