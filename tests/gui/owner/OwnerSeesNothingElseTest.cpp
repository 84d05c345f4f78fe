// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Rule 6, in the Owner's window: a word is planted in every text that may not leave, and none of them can be read there.

#include "domain/Outputs.h"
#include "exchange/OutputPackFile.h"
#include "gui/owner/OwnerDesk.h"
#include "gui/owner/OwnerWindow.h"
#include "operations/FollowUpOperations.h"
#include "operations/OutputOperations.h"
#include "support/LateTeam.h"
#include "support/Planted.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QAccessible>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// What can be read in \a window: on the screen, in tips and titles, by a screen reader.
QString textsOf(OwnerWindow *window)
{
    QStringList texts{window->windowTitle(), window->windowFilePath()};
    QList<QPointer<QWidget>> all{window};
    for (QWidget *each : window->findChildren<QWidget *>())
        all << each;
    for (const QPointer<QWidget> &there : all) { // to be asked for its accessible name makes and unmakes some
        QWidget *each = there;
        if (!each)
            continue;
        texts << each->toolTip() << each->accessibleName() << each->accessibleDescription() << each->statusTip();
        if (const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(each))
            texts << spoken->text(QAccessible::Name) << spoken->text(QAccessible::Description) << spoken->text(QAccessible::Value);
        if (auto *label = qobject_cast<QLabel *>(each))
            texts << label->text();
        if (auto *edit = qobject_cast<QLineEdit *>(each))
            texts << edit->text() << edit->placeholderText();
        if (auto *edit = qobject_cast<QPlainTextEdit *>(each))
            texts << edit->toPlainText() << edit->placeholderText();
        for (const QAction *action : each->actions())
            texts << action->text();
    }
    return texts.join(u'\n');
}

} // namespace

TEST_CASE("the Owner's window, its settings and its workspace hold what was released and nothing else")
{
    QTemporaryDir folder;
    const Workspace workspace(Database::Engine::Sqlite);
    const auto store = workspace.open();
    store->setClock([now = QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC)]() mutable { return now = now.addSecs(60); });
    const LateTeam team = teamAfterMeeting2(*store);
    const QString first = release(*store, team.teamId);
    REQUIRE(store->perform(recordReply(team.teamId, replyTo(store->reader().get<Release>(first)->pack, QDateTime::currentDateTimeUtc()))).isDone());
    Operation addStep;
    addStep.name = u"test"_s;
    addStep.teamId = team.teamId;
    addStep.run = [&](Transaction &tx) { tx.put(Step{{newId(), {}}, team.teamId, u"Order"_s, u"Press send"_s, 0}); };
    REQUIRE(store->perform(addStep).isDone());
    const QHash<QString, QString> words = plantEverywhere(*store);
    REQUIRE(words.size() > 80);
    REQUIRE(store->perform(rewriteStatement(*store, team.statementId, u"Sent is not seen: each side guesses."_s)).isDone());
    const OutputPack pack = store->reader().get<Release>(release(*store, team.teamId))->pack;

    QFile file(folder.filePath(u"released.outputpack"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(packBytes(pack, pack.releasedAt));
    file.close();
    OwnerDesk desk(folder.filePath(u"owner.db"_s), folder.filePath(u"seats"_s));
    REQUIRE(desk.open(file.fileName()) == QString());
    OwnerWindow *window = desk.window(pack.releaseId);
    REQUIRE(until([&] { return window->draft().isLoaded() && textsOf(window).contains(u"Sent is not seen"_s); }));
    CHECK(plantedIn(textsOf(window), words) == QStringList());
    window->close();

    QString left;
    const QSettings settings;
    for (const QString &key : settings.allKeys())
        left += key + u'=' + settings.value(key).toString() + u'\n';
    CHECK(plantedIn(left, words) == QStringList());
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
        INFO(name.toStdString());
        CHECK(plantedIn(name, words) == QStringList());
        QFile each(folder.filePath(name));
        REQUIRE(each.open(QIODevice::ReadOnly));
        CHECK(plantedIn(QString::fromLatin1(each.readAll()), words) == QStringList());
    }
}
