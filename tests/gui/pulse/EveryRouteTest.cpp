// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Four answers are told by no route (rule 7). Everything that the application says, writes or sends is taken down before and after a
// round: what is the same both times cannot have told of it.

#include "OpenPulse.h"
#include "domain/Json.h"
#include "exchange/Bundle.h"
#include "gui/followup/FollowUpPage.h"
#include "gui/meeting/CloseMeetingPanel.h"
#include "gui/projector/ProjectorWindow.h"
#include "reports/DocumentFile.h"
#include "reports/RecordDocument.h"
#include "store/Search.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

using Told = QMap<QString, QString>; // what is told, by the route

/// Every row of every table as SQL on the file gives it.
QString dump(const QString &path)
{
    Database db(path, Database::Access::ReadOnly);
    QStringList tables, rows;
    QSqlQuery &names = db.run(u"select name from sqlite_master where type = 'table' order by name"_s);
    while (names.next())
        tables << names.value(0).toString();
    names.finish();
    for (const QString &table : std::as_const(tables)) {
        QStringList columns;
        QSqlQuery &described = db.run(u"select 'quote(\"' || name || '\")' from pragma_table_info('%1')"_s.arg(table));
        while (described.next())
            columns << described.value(0).toString();
        described.finish();
        QSqlQuery &all = db.run(u"select %1 from \"%2\""_s.arg(columns.join(u"||'|'||"_s), table));
        while (all.next())
            rows << table + u": "_s + all.value(0).toString();
        all.finish();
    }
    return rows.join(u'\n');
}

QString accessibleOn(QWidget *widget)
{
    QStringList said;
    const std::function<void(QAccessibleInterface *)> walk = [&](QAccessibleInterface *one) {
        if (!one)
            return;
        said << u"%1 %2 %3 %4"_s.arg(one->text(QAccessible::Name), one->text(QAccessible::Value), one->text(QAccessible::Description))
                    .arg(one->state().checked);
        for (int i = 0; i < one->childCount(); ++i)
            walk(one->child(i));
    };
    walk(QAccessible::queryAccessibleInterface(widget));
    return said.join(u'\n');
}

/// The files below \a folder, with what is in them.
QString filesIn(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            found << file.fileName() + u" "_s + QString::fromLatin1(file.readAll().toHex());
    }
    found.sort();
    return found.join(u'\n');
}

/// All that can be told, but for the screens and the table of the answers themselves.
Told everythingTold(const OpenPulse &pulse, const QTemporaryDir &work)
{
    pulse.see();
    Store &store = *pulse.other;
    const QString teamId = pulse.team.teamId;
    const QDateTime then = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    Told told;
    told[u"bundle"_s] = QString::fromUtf8(exportLearningTeam(store.reader(), teamId, then));
    const auto record = readTeamRecord(store.reader(), teamId);
    REQUIRE(record);
    for (const QString &suffix : {u"md"_s, u"html"_s})
        told[u"record "_s + suffix] = QString::fromUtf8(documentFile(recordDocument(*record, pulse.content), suffix));
    for (const RecordType &type : recordTypes()) {
        for (const Json &row : store.reader().jsonRows(type, {}))
            told[u"rows of %1"_s.arg(QLatin1String(type.table))] += QString::fromStdString(row.dump()) + u'\n';
    }
    for (const QString &words : {u"learned"_s, u"worth"_s, u"yes"_s, u"pulse"_s}) {
        for (const SearchHit &hit : search(store.reader(), words, 50))
            told[u"search"_s] += words + u' ' + hit.id + u'\n';
    }
    const auto step = store.stepToUndo(teamId);
    told[u"undo"_s] = step ? step->step + u' ' + step->operation : QString();
    told[u"tick"_s] = QString::number(store.tick());
    for (const ChangedRow &row : store.changesSince(0).rows)
        told[u"feed"_s] += row.table + u' ' + row.id + u'\n';
    told[u"check"_s] = store.check().join(u'\n');
    const QString copy = work.filePath(u"copy.db"_s);
    REQUIRE(store.copyTo(copy).isDone());
    told[u"backup, by SQL"_s] = dump(copy);
    told[u"workspace, by SQL"_s] = dump(pulse.workspace.location());
    told[u"clipboard"_s] = QGuiApplication::clipboard()->text();
    QStringList settings;
    for (const QString &key : QSettings().allKeys())
        settings << key + u'=' + QSettings().value(key).toString();
    told[u"settings"_s] = settings.join(u'\n');
    for (const auto place : {QStandardPaths::AppDataLocation, QStandardPaths::AppLocalDataLocation, QStandardPaths::CacheLocation})
        told[u"files of the application %1"_s.arg(int(place))] = filesIn(QStandardPaths::writableLocation(place));
    FollowUpPage followUp(*pulse.document, pulse.content);
    followUp.resize(1200, 800);
    followUp.show();
    followUp.arrive();
    pulse.see();
    QCoreApplication::processEvents();
    told[u"Follow-up"_s] = OpenPulse::wordsOn(&followUp);
    told[u"the close"_s] = OpenPulse::wordsOn(pulse.page->findChild<CloseMeetingPanel *>()) + accessibleOn(pulse.card());
    return told;
}

void checkSame(const Told &before, const Told &after)
{
    for (auto route = before.cbegin(); route != before.cend(); ++route) {
        INFO(route.key().toStdString());
        CHECK((route.value() == after.value(route.key())));
    }
    CHECK(before.keys() == after.keys());
}

/// The application's own folders and settings, which no other test that runs at the same time writes into.
struct OwnFolders {
    OwnFolders() { QCoreApplication::setApplicationName(u"%1-pulse-%2"_s.arg(before).arg(QCoreApplication::applicationPid())); }
    ~OwnFolders()
    {
        QSettings().clear();
        for (const auto place : {QStandardPaths::AppDataLocation, QStandardPaths::AppLocalDataLocation, QStandardPaths::CacheLocation})
            QDir(QStandardPaths::writableLocation(place)).removeRecursively();
        QCoreApplication::setApplicationName(before);
    }
    QString before = QCoreApplication::applicationName();
};

QStringList heardInTheLog;
void hear(QtMsgType, const QMessageLogContext &, const QString &words) { heardInTheLog << words; }

} // namespace

TEST_CASE("four answers are told by no route", "[pulse]")
{
    heardInTheLog.clear();
    const auto log = qInstallMessageHandler(hear);
    const OwnFolders own;
    const QTemporaryDir work;
    const OpenPulse pulse;
    // The five of an earlier round are there, so that a difference to them would show.
    const bool hasEarlier = GENERATE(false, true);
    if (hasEarlier) {
        pulse.start();
        for (int person = 0; person < 5; ++person)
            pulse.person({1 + person, 5, 1});
        pulse.finish();
        pulse.done();
        REQUIRE(until([&] { return OpenPulse::wordsOn(pulse.card()).contains(u"Leaned towards"_s); }));
    }
    const Told before = everythingTold(pulse, work);
    pulse.page->activateWindow();
    pulse.start();
    for (int person = 0; person < 4; ++person) {
        pulse.person({5, 1, 5});
        checkSame(before, everythingTold(pulse, work)); // nor while it is open
        pulse.window()->activateWindow();
        REQUIRE(until([&] { return qApp->activeWindow() == pulse.window(); }));
    }
    pulse.finish();
    const QString end = OpenPulse::wordsOn(pulse.window());
    CHECK(end.contains(u"There were too few answers, and they have been thrown away unread."_s));
    CHECK(end.contains(u"Leaned towards yes"_s) == hasEarlier); // what was answered before, and no more
    pulse.done();
    checkSame(before, everythingTold(pulse, work));
    qInstallMessageHandler(log);
    for (const QString &line : std::as_const(heardInTheLog))
        CHECK_FALSE(line.contains(u"pulse"_s, Qt::CaseInsensitive));
}

TEST_CASE("five answers are in their own table and on the screens, and nowhere else", "[pulse]")
{
    const OwnFolders own;
    const QTemporaryDir work;
    const OpenPulse pulse;
    const Told before = everythingTold(pulse, work);
    pulse.page->activateWindow();
    pulse.start();
    for (int person = 0; person < 5; ++person)
        pulse.person({5, person == 0 ? 0 : 1, 0}); // the second question has four
    pulse.finish();
    pulse.done();
    REQUIRE(until([&] { return OpenPulse::wordsOn(pulse.card()).contains(u"Leaned towards"_s); }));
    const Told after = everythingTold(pulse, work);
    const QStringList meant{u"workspace, by SQL"_s, u"backup, by SQL"_s, u"Follow-up"_s, u"the close"_s};
    for (auto route = after.cbegin(); route != after.cend(); ++route) {
        INFO(route.key().toStdString());
        if (!meant.contains(route.key()))
            CHECK((route.value() == before.value(route.key())));
    }
    for (const QString &copy : {meant[0], meant[1]}) {
        QStringList more = after[copy].split(u'\n');
        for (const QString &line : before[copy].split(u'\n'))
            more.removeOne(line);
        // Two moments of the file are five rows apart, all of the question that had enough.
        CHECK(more.filter(u"pulse_answers: "_s).size() == 5);
        CHECK(more.filter(u"learned"_s).size() == 5);
        CHECK(more.filter(u"said"_s).isEmpty());
    }
    // A unanimous answer is a direction on each screen, and a question that four answered says nothing.
    for (const QString &screen : {meant[2], meant[3]}) {
        INFO(after[screen].toStdString());
        CHECK(after[screen].count(u"Leaned towards yes"_s) >= 1);
        CHECK_FALSE(after[screen].contains(u"Leaned towards no"_s));
        CHECK_FALSE(after[screen].contains(u"Completely"_s));
    }
}

TEST_CASE("what is closed or torn down with a round open leaves nothing on the disk", "[pulse]")
{
    const OwnFolders own;
    const QTemporaryDir work;
    const OpenPulse pulse;
    const Told before = everythingTold(pulse, work);
    pulse.page->activateWindow();
    pulse.start();
    for (int person = 0; person < 6; ++person)
        pulse.person({5, 5, 5});
    pulse.press(u"haveLaptopButton"_s);
    OpenPulse::key(Qt::Key_1);
    delete pulse.window(); // as when the application ends
    checkSame(before, everythingTold(pulse, work));
}

TEST_CASE("the pulse is not on the projector", "[pulse]")
{
    const OpenPulse pulse;
    QTest::keyClick(pulse.page.get(), Qt::Key_F5);
    REQUIRE(until([&] { return pulse.page->findChild<ProjectorWindow *>(); }));
    auto *projector = pulse.page->findChild<ProjectorWindow *>();
    REQUIRE(until([&] { return projector->isVisible(); }));
    QCoreApplication::processEvents();
    const QImage before = projector->grab().toImage();
    pulse.page->activateWindow();
    pulse.start();
    pulse.press(u"haveLaptopButton"_s);
    OpenPulse::key(Qt::Key_4);
    QCoreApplication::processEvents();
    CHECK(projector->grab().toImage() == before);
    CHECK(pulse.window()->screen() == pulse.page->window()->screen());
    CHECK_FALSE(projector->isAncestorOf(pulse.window()));
}
