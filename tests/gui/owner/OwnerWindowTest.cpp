// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerWindow.h"

#include "exchange/OutputPackFile.h"
#include "gui/owner/OwnerDesk.h"
#include "gui/owner/ReplyDraft.h"
#include "gui/session/Session.h"
#include "support/SamplePack.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::aPack;
using test::until;

namespace {

template<typename T = QWidget>
T *find(const QWidget *window, const QString &name, qsizetype index = 0)
{
    const QList<T *> found = window->findChildren<T *>(name);
    INFO(name.toStdString());
    REQUIRE(found.size() > index);
    return found[index];
}

/// An Owner's own folder, with their workspace and a pack that was sent to them.
struct Owner {
    explicit Owner(const OutputPack &released = aPack())
        : pack(released)
        , packPath(write(u"released.outputpack"_s, packBytes(released, released.releasedAt)))
    {
    }

    QString path(const QString &name) const { return folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    /// Opens the pack as the program does, and waits until it can be read.
    void open()
    {
        desk = std::make_unique<OwnerDesk>(path(u"owner.db"_s), path(u"seats"_s), path(u"backups"_s));
        REQUIRE(desk->open(packPath) == QString());
        window = desk->window(pack.releaseId);
        REQUIRE(window);
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window));
        REQUIRE(until([&] { return window->draft().isLoaded(); }));
    }
    /// As a person closes it, with whatever is half typed.
    void close()
    {
        window->close();
        desk.reset();
    }
    std::optional<ReceivedPack> stored() const { return Store::open(path(u"owner.db"_s), u"looking"_s)->reader().get<ReceivedPack>(pack.releaseId); }
    QWidget *row(qsizetype index) const { return find(window, u"answerRow"_s, index); }
    QString missing() const { return find<QLabel>(window, u"missingLabel"_s)->text(); }
    QAbstractButton *saveButton() const { return find<QAbstractButton>(window, u"saveReplyButton"_s); }

    OutputPack pack;
    QTemporaryDir folder;
    QString packPath;
    std::unique_ptr<OwnerDesk> desk;
    OwnerWindow *window = nullptr;
};

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    REQUIRE(qApp->focusWidget());
    QTest::keyClick(qApp->focusWidget(), key, modifiers);
}

void type(const QString &text)
{
    REQUIRE(qApp->focusWidget());
    QTest::keyClicks(qApp->focusWidget(), text);
}

/// Presses Tab until the control \a name has the keyboard.
void tabTo(const QString &name)
{
    const QWidget *start = qApp->focusWidget();
    for (int i = 0; i < 60; ++i) {
        press(Qt::Key_Tab);
        if (qApp->focusWidget()->objectName() == name || qApp->focusWidget()->parentWidget()->objectName() == name)
            return;
    }
    FAIL("Tab never came from " << start->objectName().toStdString() << " to " << name.toStdString());
}

/// Presses the button \a words of the next box that asks something; \a said is what it asks.
void answerBox(const QString &words, QString *said = nullptr)
{
    auto *waiting = new QTimer(qApp);
    QObject::connect(waiting, &QTimer::timeout, waiting, [waiting, words, said] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        waiting->stop();
        waiting->deleteLater();
        if (said)
            *said = box->text();
        for (QAbstractButton *button : box->buttons()) {
            if (button->text().remove(u'&') == words)
                button->click();
        }
    });
    waiting->start(20);
}

} // namespace

TEST_CASE("the Owner reads the learning, answers by keyboard alone, and the saved reply says just that")
{
    Owner owner;
    owner.open();
    CHECK(owner.window->windowTitle() == u"Complaints spike after pharmacy ordering go-live – Sharp End");
    CHECK(find<QLabel>(owner.window, u"releasedLabel"_s)->text()
          == "Released by the facilitator on 19 March. Six people who do this work took part, over two meetings."_L1);
    CHECK(find<QLabel>(owner.window, u"statementLabel"_s, 2)->text().startsWith("The Monday peak"_L1));
    CHECK_FALSE(owner.saveButton()->isEnabled());
    CHECK(owner.missing().startsWith("3 improvement"_L1));

    find(owner.window, u"learningCard"_s)->setFocus();
    tabTo(u"answerControl"_s);
    press(Qt::Key_Space); // the first segment: I commit
    tabTo(u"championEdit"_s);
    type(u"Chief pharmacist"_s);
    tabTo(u"dayButton"_s);
    press(Qt::Key_Space);
    find<QDateEdit>(owner.row(0), u"dayEdit"_s)->setDate(QDate(2026, 4, 30));
    tabTo(u"answerControl"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Right); // In part
    tabTo(u"becauseEdit"_s);
    type(u"Elm and Oak first"_s);
    tabTo(u"answerControl"_s);
    press(Qt::Key_Left); // from the end: Not now
    CHECK(find(owner.row(2), u"needsReasonLabel"_s)->isVisible());
    tabTo(u"replyEdit"_s);
    type(u"Thank you."_s);
    CHECK(until([&] { return owner.missing().startsWith("1 answer"_L1); }));
    CHECK_FALSE(owner.window->saveReplyTo(owner.path(u"early.ownerreply"_s)));
    CHECK_FALSE(QFile::exists(owner.path(u"early.ownerreply"_s)));
    find<QPlainTextEdit>(owner.row(2), u"becauseEdit"_s)->setFocus();
    type(u"The screen reminds them already"_s);
    find<QAbstractButton>(owner.window, u"askButton"_s)->setFocus();
    press(Qt::Key_Space);
    type(u"Which wards ring most?"_s);
    REQUIRE(until([&] { return owner.saveButton()->isEnabled(); }));

    const QString path = owner.path(u"mine.ownerreply"_s);
    REQUIRE(owner.window->saveReplyTo(path));
    CHECK(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    const ReplyReading reading = readReplyFile(path);
    CHECK(reading.refusal == QString());
    CHECK(reading.letter.releaseId == owner.pack.releaseId);
    const OwnerReply &reply = reading.letter.reply;
    CHECK(reply.text == "Thank you."_L1);
    CHECK(reply.questions == QStringList{u"Which wards ring most?"_s});
    REQUIRE(reply.answers.size() == 3);
    CHECK(reply.answers[0].answer == OwnerAnswer::Commit);
    CHECK(reply.answers[0].champion == "Chief pharmacist"_L1);
    CHECK(reply.answers[0].due == QDate(2026, 4, 30));
    CHECK(reply.answers[1].answer == OwnerAnswer::InPart);
    CHECK(reply.answers[1].because == "Elm and Oak first"_L1);
    CHECK(reply.answers[2].answer == OwnerAnswer::NotNow);
    CHECK(until([&] { return owner.stored()->sentOn == reply.on; }));

    find<QAbstractButton>(owner.window, u"copyReplyButton"_s)->click();
    CHECK(readReply(QGuiApplication::clipboard()->text().toUtf8()).letter.reply.answers.size() == 3);
}

TEST_CASE("a draft outlives the Owner's window, and undo takes typing back")
{
    Owner owner;
    owner.open();
    auto *reply = find<QPlainTextEdit>(owner.window, u"replyEdit"_s);
    reply->setFocus();
    type(u"Half a sen"_s);
    owner.close(); // before any pause in typing
    CHECK(owner.stored()->draftReply.text == "Half a sen"_L1);

    owner.open(); // the same file again
    reply = find<QPlainTextEdit>(owner.window, u"replyEdit"_s);
    CHECK(until([&] { return reply->toPlainText() == "Half a sen"_L1; }));
    find(owner.window, u"learningCard"_s)->setFocus();
    REQUIRE(until([&] {
        const QList<QAction *> actions = owner.window->actions();
        return std::any_of(actions.begin(), actions.end(),
                           [](const QAction *action) { return action->text() == "Undo edit reply"_L1 && action->isEnabled(); });
    }));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(until([&] { return reply->toPlainText().isEmpty(); }));
}

TEST_CASE("the Owner's workspace has backups, and goes on from one where it is damaged and the Owner agrees", "[backups]")
{
    Owner owner;
    owner.open();
    find<QPlainTextEdit>(owner.window, u"replyEdit"_s)->setFocus();
    type(u"Thank you all"_s);
    owner.close();
    const QString location = owner.path(u"owner.db"_s);
    const auto backups = Backups::of(owner.path(u"backups"_s), location);
    REQUIRE(backups);
    REQUIRE(backups->list().size() == 1);
    QFile file(location);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(4096));
    REQUIRE(file.write(QByteArray(file.size() - 4096, char(0xa5))) > 0);
    file.close();

    answerBox(u"Cancel"_s);
    OwnerDesk desk(location, owner.path(u"seats"_s), owner.path(u"backups"_s));
    CHECK(desk.open(owner.packPath) == u"owner.db is damaged. It has not been changed; restore a backup as a copy.");
    CHECK(QDir(owner.folder.path()).entryList({u"owner.db.damaged-*"_s}).isEmpty());

    answerBox(u"Use the backup"_s);
    owner.open();
    auto *reply = find<QPlainTextEdit>(owner.window, u"replyEdit"_s);
    CHECK(until([&] { return reply->toPlainText() == u"Thank you all"; }));
    CHECK_FALSE(QDir(owner.folder.path()).entryList({u"owner.db.damaged-*"_s}).isEmpty());
}

TEST_CASE("an Owner's workspace that is gone, or empty, is not made anew without a word", "[backups]")
{
    Owner owner;
    owner.open();
    find<QPlainTextEdit>(owner.window, u"replyEdit"_s)->setFocus();
    type(u"Thank you all"_s);
    owner.close();
    const QString location = owner.path(u"owner.db"_s), away = owner.path(u"elsewhere.db"_s);
    REQUIRE(QFile::rename(location, away));
    const auto replySoon = [&](const QString &text) {
        auto *reply = find<QPlainTextEdit>(owner.window, u"replyEdit"_s);
        return until([&] { return reply->toPlainText() == text; });
    };

    QString said;
    SECTION("gone, nothing is made before the Owner has answered, and put back it goes on")
    {
        answerBox(u"Cancel"_s, &said);
        OwnerDesk desk(location, owner.path(u"seats"_s), owner.path(u"backups"_s));
        CHECK(desk.open(owner.packPath) == u"owner.db is not where it was. Put it back, or restore a backup.");
        CHECK(said.startsWith(u"owner.db, with your packs and replies, is not where it was."_s));
        CHECK_FALSE(QFile::exists(location));
        REQUIRE(QFile::rename(away, location));
        owner.open();
        CHECK(replySoon(u"Thank you all"_s));
    }
    SECTION("gone, the newest backup takes its place")
    {
        answerBox(u"Use the backup"_s);
        owner.open();
        CHECK(replySoon(u"Thank you all"_s));
        CHECK(QDir(owner.folder.path()).entryList({u"*.damaged-*"_s}).isEmpty());
    }
    SECTION("gone, an empty one is made where the Owner wants it")
    {
        answerBox(u"Begin with an empty workspace"_s);
        owner.open();
        CHECK(replySoon(QString()));
    }
    SECTION("gone, and no backup of it can be opened")
    {
        for (const Backup &backup : Backups::of(owner.path(u"backups"_s), location)->list())
            REQUIRE(QFile::resize(backup.path, 100));
        answerBox(u"Begin with an empty workspace"_s, &said);
        owner.open();
        CHECK(said.contains(u"no backup of it can be opened"_s));
        CHECK(replySoon(QString()));
    }
    SECTION("empty, the newest backup takes its place")
    {
        QFile file(location);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.close();
        answerBox(u"Use the backup"_s);
        owner.open();
        CHECK(replySoon(u"Thank you all"_s));
    }
}

TEST_CASE("what the Owner has promised is theirs to tick once the reply has left, and leaves in no reply")
{
    Owner owner;
    owner.open();
    const auto boxes = [&] {
        QStringList texts;
        for (const auto *box : owner.window->findChildren<QAbstractButton *>(u"promiseBox"_s)) {
            if (box->isVisible())
                texts << box->text();
        }
        return texts;
    };
    ReplyDraft &draft = *owner.window->findChild<ReplyDraft *>();
    const QList<PackAction> &actions = owner.pack.actions;
    REQUIRE(actions.size() >= 2);
    draft.edit("text", [](OwnerReply &reply) { reply.text = u"Thank you."_s; });
    for (qsizetype i = 0; i < actions.size(); ++i) {
        draft.answer(actions[i].id, nullptr, [i](ReplyAnswer &answer) {
            answer.answer = i == 0 ? OwnerAnswer::Commit : OwnerAnswer::NotNow;
            answer.champion = u"Chief pharmacist"_s;
            answer.due = QDate(2026, 4, 30);
            answer.because = u"The hatches are rebuilt in June."_s;
        });
    }
    CHECK(boxes().isEmpty()); // a draft promises nothing
    CHECK_FALSE(find(owner.window, u"promisesCard"_s)->isVisible());
    const QByteArray before = replyBytes(draft.letter(owner.pack.releasedAt), owner.pack.releasedAt);
    draft.markSent(owner.pack.releasedAt);
    REQUIRE(boxes() == QStringList{actions[0].text + u": Chief pharmacist, by 30 April"_s});
    find<QAbstractButton>(owner.window, u"promiseBox"_s)->click();
    REQUIRE(until([&] { return owner.stored() && owner.stored()->promisesKept == QStringList{actions[0].id}; }));
    CHECK(replyBytes(draft.letter(owner.pack.releasedAt), owner.pack.releasedAt) == before);

    owner.close();
    owner.open();
    CHECK(find<QAbstractButton>(owner.window, u"promiseBox"_s)->isChecked());
    owner.window->findChild<ReplyDraft *>()->answer(actions[0].id, nullptr,
                                                    [](ReplyAnswer &answer) { answer.answer = OwnerAnswer::InPart; });
    CHECK(boxes() == QStringList{actions[0].text + u": in part: The hatches are rebuilt in June."_s});

    auto *counsel = find<QLabel>(owner.window, u"counselLabel"_s);
    CHECK_FALSE(counsel->isVisible());
    find<QAbstractButton>(owner.window, u"counselButton"_s)->click();
    CHECK(counsel->isVisible());
    CHECK(counsel->text().contains(u"Thank them first"_s));
}

TEST_CASE("a preview shows the Owner's window and keeps nothing")
{
    QWidget facilitator;
    OutputPack draft = aPack();
    draft.releaseId.clear();
    draft.releasedAt = {};
    OwnerWindow *preview = OwnerWindow::preview(draft, &facilitator);
    preview->show();
    CHECK(find<QLabel>(preview, u"previewTag"_s)->isVisible());
    CHECK(find<QLabel>(preview, u"releasedLabel"_s)->text().startsWith("Not released yet."_L1));
    find<QPlainTextEdit>(preview, u"replyEdit"_s)->setPlainText(u"Trying it out"_s);
    CHECK_FALSE(find<QAbstractButton>(preview, u"saveReplyButton"_s)->isEnabled());
    CHECK(find<QLabel>(preview, u"missingLabel"_s)->text() == "This is a preview."_L1);
    const QTemporaryDir folder;
    CHECK_FALSE(preview->saveReplyTo(folder.filePath(u"no.ownerreply"_s)));
    CHECK_FALSE(QFile::exists(folder.filePath(u"no.ownerreply"_s)));
}

TEST_CASE("with nothing to approve the Owner is asked for the reply alone")
{
    OutputPack pack = aPack();
    pack.actions.clear();
    pack.headcount.reset();
    pack.release = 2;
    Owner owner(pack);
    owner.open();
    CHECK(find<QLabel>(owner.window, u"nothingToApproveLabel"_s)->text() == "Nothing to approve. The learning is the result."_L1);
    CHECK(find<QLabel>(owner.window, u"releasedLabel"_s)->text() == "Version 2, released by the facilitator on 19 March."_L1);
    CHECK_FALSE(owner.window->findChild<QWidget *>(u"answersCard"_s));
    find<QPlainTextEdit>(owner.window, u"replyEdit"_s)->setFocus();
    type(u"Thank you."_s);
    CHECK(until([&] { return owner.saveButton()->isEnabled(); }));
}

TEST_CASE("a pack goes to no workspace with Learning Teams in it, and a damaged one to none")
{
    const Owner owner;
    const test::Workspace library(Database::Engine::Sqlite);
    test::teamWithPeople(*library.open());
    OwnerDesk desk(library.location(), owner.path(u"seats"_s));
    CHECK(desk.open(owner.packPath).startsWith("This workspace holds Learning Teams"_L1));
    CHECK_FALSE(desk.window(owner.pack.releaseId));
    CHECK(library.open()->reader().count(ReceivedPack::table) == 0);

    OwnerDesk own(owner.path(u"owner.db"_s), owner.path(u"seats"_s));
    const QByteArray whole = packBytes(owner.pack, owner.pack.releasedAt);
    const QString cut = own.open(owner.write(u"cut.outputpack"_s, whole.left(whole.size() / 2)));
    CHECK(cut.startsWith("This pack cannot be read here. Ask the facilitator to save it again."_L1));
    CHECK(cut.contains("cut off"_L1));
    CHECK_FALSE(QFile::exists(owner.path(u"owner.db"_s)));
}

TEST_CASE("what has the keyboard in the Owner's window is in sight")
{
    Owner owner;
    owner.open();
    owner.window->resize(900, 600); // far too low for it all
    const auto inSight = [&](const QString &name) {
        const QWidget *control = find(owner.window, name);
        const QRect place(control->mapTo(owner.window, QPoint(0, 0)), control->size());
        return owner.window->rect().contains(place);
    };
    REQUIRE(until([&] { return find(owner.window, u"learningCard"_s)->width() > 700; })); // the reply is under it now
    CHECK_FALSE(inSight(u"replyEdit"_s));
    for (int i = 0; i < 3; ++i) // bar or learning first, then the improvements, then the reply
        if (find(owner.window, u"replyEdit"_s) != qApp->focusWidget())
            press(Qt::Key_F6);
    CHECK(qApp->focusWidget() == find(owner.window, u"replyEdit"_s));
    CHECK(until([&] { return inSight(u"replyEdit"_s); }));
    for (int i = 0; i < 40; ++i)
        press(Qt::Key_Return);
    type(u"At the end"_s);
    const auto *edit = find<QPlainTextEdit>(owner.window, u"replyEdit"_s);
    CHECK(until([&] {
        const QPoint caret = edit->viewport()->mapTo(owner.window, edit->cursorRect().center());
        return owner.window->rect().contains(caret);
    }));
}

TEST_CASE("there is no way from the Owner's window to another workspace")
{
    Owner owner;
    owner.open();
    QStringList offered;
    for (const QAction *action : owner.window->findChildren<QAction *>())
        offered << action->text();
    for (const QString &elsewhere : {u"Library"_s, u"workspace"_s, u"Learning Team"_s, u"event"_s}) {
        INFO(elsewhere.toStdString());
        CHECK(offered.filter(elsewhere, Qt::CaseInsensitive).isEmpty());
    }
    CHECK(owner.window->findChild<QWidget *>(u"printButton"_s)->isVisible());
}
