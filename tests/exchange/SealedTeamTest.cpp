// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A Learning Team that is locked: its words leave every place, its outputs stay, and passphrase or recovery key bring it back.

#include "exchange/SealedTeam.h"

#include "domain/Photos.h"
#include "domain/SealedCounts.h"
#include "operations/CommunityOperations.h"
#include "operations/ActionOperations.h"
#include "operations/DirectoryOperations.h"
#include "operations/OutputOperations.h"
#include "operations/SoakOperations.h"
#include "operations/StepOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "store/Backups.h"
#include "store/Eraser.h"
#include "store/RowsToList.h"
#include "store/Search.h"
#include "support/Done.h"
#include "support/LateTeam.h"
#include "support/Photos.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

const QString sealWords = u"correct horse battery"_s;
const QString recovery = u"4KM2P-9XWVD-0ACET-QRS17-BDFGH-JZY85"_s;
constexpr LockCost cheapSeal{1, 8};

SealKeys keys()
{
    const SealKeys made = SealKeys::make(Passphrase(sealWords), recovery, cheapSeal);
    REQUIRE(made.refusal == QString());
    return made;
}

/// A finished wall with a word of its own, which begins with Quokka, wherever something is closed away, and one that begins with
/// Wombat wherever it stays readable.
struct Planted {
    explicit Planted(Database::Engine engine = Database::Engine::Sqlite)
        : workspace(engine)
        , store(workspace.open())
        , team(teamAfterMeeting2(*store))
    {
        Person person{{newId(), {}}, u"Quokkaname"_s, u"Wombatjob"_s, u"Quokkaorganisation"_s, u"Quokkacontact"_s};
        personId = person.id;
        Membership membership;
        membership.id = newId();
        membership.teamId = team.teamId;
        membership.personId = person.id;
        membership.unit = u"Quokkaunit"_s;
        done(store->perform(addPerson(person, membership)));
        const QString removed = newId();
        photo = aPhoto(3, u"Quokkaphoto.jpg"_s);
        change([&](Transaction &tx) {
            const auto plant = [&](const QString &id, const QString &text, NoteSource source, bool parked) {
                Note note = aNote(team.teamId, team.meetingId, text);
                note.id = id;
                note.capturedAt = tx.need<Note>(team.noteId).capturedAt;
                if (source == NoteSource::Reflection) {
                    note.source = source;
                    note.capturedIn = u"soak"_s;
                    note.capturedAt = {};
                }
                note.parked = parked;
                note.kind = NoteKind::Surprise;
                tx.put(note);
            };
            noteId = newId();
            plant(noteId, u"Quokkawall seen"_s, NoteSource::Wall, false);
            plant(newId(), u"Quokkaparked"_s, NoteSource::Wall, true);
            plant(newId(), u"Quokkareflection"_s, NoteSource::Reflection, false);
            plant(removed, u"Quokkaremoved"_s, NoteSource::Wall, false);
            Theme theme{{newId(), {}}, team.teamId, u"Quokkatheme"_s, u"Quokkainsight"_s, 7};
            tx.put(theme);
            tx.put(Step{{newId(), {}}, team.teamId, u"Quokkastep"_s, u"Quokkawritten"_s, 0});
            tx.put(Placement{{newId(), {}}, team.teamId, noteId, theme.id, 0});
            Attachment attachment{
                {photo.id, {}}, team.teamId, noteId, photo.name, QLatin1String(photoMediaType), tx.putBytes(photo.jpeg), 0};
            tx.put(attachment);
            Meeting meeting = tx.need<Meeting>(team.meetingId);
            meeting.notReached = u"Quokkaleft"_s;
            tx.put(meeting);
            LearningTeam row = tx.need<LearningTeam>(team.teamId);
            row.wordingDecisions << WordingDecision{u"Quokkafragment"_s, u"a colleague"_s, true, u"Quokkawhy"_s};
            row.notedWarnings << NotedWarning{u"room.fewMembers"_s, u"Quokkareason"_s};
            row.focus = u"Wombatfocus"_s;
            tx.put(row);
            Statement statement = tx.need<Statement>(team.statementId);
            statement.text = u"Wombatstatement"_s;
            statement.noteIds << noteId;
            tx.put(statement);
            Action action = tx.need<Action>(team.actionId);
            action.text = u"Wombataction"_s;
            action.themeId = theme.id;
            tx.put(action);
        });
        change([&](Transaction &tx) { tx.remove<Note>(removed); });
        release(*store, team.teamId);
    }
    void change(const std::function<void(Transaction &)> &run) const
    {
        Operation operation;
        operation.name = u"test"_s;
        operation.teamId = team.teamId;
        operation.door = Door::Import;
        operation.run = run;
        done(store->perform(operation));
    }
    QByteArray file() const
    {
        return exportLearningTeam(store->reader(), team.teamId, QDateTime(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC));
    }
    LearningTeam row() const { return store->reader().get<LearningTeam>(team.teamId).value(); }
    SealOpening opening(const QString &typed) const { return openSeal(row().sealed.value(), typed); }
    void open(const QString &typed) const
    {
        const SealOpening found = opening(typed);
        INFO(found.refusal.toStdString());
        REQUIRE(found.refusal == QString());
        done(store->perform(unsealTeam(team.teamId, found)));
    }

    Workspace workspace;
    std::unique_ptr<Store> store;
    LateTeam team;
    QString noteId, personId;
    NewPhoto photo;
};

/// Where a word that begins with \a word stands in the files of \a folder and below.
QStringList tracesIn(const QString &folder, const QByteArray &word = "quokka", const QByteArray &picture = {})
{
    QStringList found;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QProcess cat; // whoever closes the file in this process lets go of the locks of its connections
        cat.start(u"cat"_s, {each.next()});
        REQUIRE(cat.waitForFinished());
        const QByteArray bytes = cat.readAllStandardOutput(), lower = bytes.toLower();
        for (qsizetype at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
            found << each.fileName() + u": "_s + QString::fromLatin1(bytes.mid(at, 16));
        if (!picture.isEmpty() && bytes.contains(picture))
            found << each.fileName() + u": the photo"_s;
    }
    return found;
}

/// All that the tables, the journal and the index say, for an engine whose files are not ours to look into.
QString allText(Store &store)
{
    QString text;
    for (const RecordType &type : recordTypes()) {
        for (const Json &row : store.reader().jsonRows(type, {}))
            text += compact(row) + u'\n';
    }
    for (const char *sql : {"select coalesce(before, '') || coalesce(after, '') from journal", "select words from search_entries"}) {
        QSqlQuery &query = store.database().run(QLatin1String(sql));
        while (query.next())
            text += query.value(0).toString() + u'\n';
        query.finish();
    }
    return text;
}

QString erase(Store &store, Backups *backups = nullptr)
{
    Eraser eraser(store, {});
    if (backups)
        eraser.setBackups([backups](const Gone &gone) { return backups->mayHold(gone) ? backups->clean(gone) : QString(); });
    Eraser::State state = eraser.step();
    while (state.goesOn)
        state = eraser.step();
    return state.sentence;
}

/// The rows of a file, without what says when they were touched.
Json rowsOf(const QByteArray &file)
{
    Json json = Json::parse(file.toStdString());
    for (auto &[key, part] : json.items()) {
        if (part.is_object())
            part.erase("revs");
        if (part.is_array()) {
            for (Json &row : part)
                row.erase("revs");
        }
    }
    return json;
}

} // namespace

TEST_CASE("a locked Learning Team leaves its words nowhere, keeps its outputs, and comes back whole", "[seal]")
{
    const auto engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    Planted planted(engine);
    Store &store = *planted.store;
    const QByteArray before = planted.file();
    REQUIRE(allText(store).contains(u"Quokkaremoved"_s));
    const SealKeys made = keys();
    CHECK(looksLikeRecoveryKey(newRecoveryKey()));
    done(store.perform(sealTeam(planted.team.teamId, made)));
    REQUIRE(erase(store) == QString());

    const QString left = allText(store);
    CHECK_FALSE(left.contains(u"quokka"_s, Qt::CaseInsensitive));
    for (const char *stays : {"Wombatjob", "Wombatfocus", "Wombatstatement", "Wombataction"})
        CHECK(left.contains(QLatin1String(stays)));
    CHECK(store.reader().find<Release>().size() == 1);
    CHECK(store.reader().count(Note::table) == 0);
    const Sealed sealed = planted.row().sealed.value();
    const auto listed = rowsToList<LearningTeam>(store.reader(), {{"id", planted.team.teamId}});
    REQUIRE(listed.size() == 1);
    CHECK(listed.first().title == planted.row().title);
    CHECK(listed.first().sealed.value().on == sealed.on);
    CHECK(listed.first().sealed->counts == sealed.counts);
    CHECK(listed.first().sealed->bundle.isEmpty()); // a Library of locked walls holds none of them
    CHECK_FALSE(sealed.bundle.isEmpty());
    CHECK(store.reader().count(Erasure::table, {{"kind", wordOf(ErasureKind::Struck)}}) == 0);
    CHECK(store.reader().bytes(hashOf(planted.photo.jpeg)).isEmpty());
    CHECK(store.check() == QStringList());
    CHECK(search(store.reader(), u"wombatstatement"_s, 10).isEmpty());
    CHECK_FALSE(store.stepToUndo(planted.team.teamId));
    CHECK_FALSE(store.undo({}).isDone());
    const SealedCounts counts = SealedCounts::fromText(planted.row().sealed->counts);
    CHECK(counts.parked == 3);
    CHECK(counts.photos == 1);
    CHECK(counts.notes.contains(std::pair(std::optional(NoteKind::Surprise), 1)));

    SECTION("by the passphrase, after work that went on meanwhile")
    {
        done(store.perform(addActionUpdate(planted.team.teamId, planted.team.actionId, u"The first bench has it"_s)));
        planted.open(sealWords);
        CHECK(store.reader().get<Action>(planted.team.actionId)->updates.size() == 1);
        CHECK_FALSE(store.undo(planted.team.teamId).isDone());
        CHECK(search(store.reader(), u"quokkawall"_s, 10).size() == 1);
    }
    SECTION("by the recovery key, typed off paper")
    {
        planted.open(QString(recovery).toLower().replace(u'-', u' '));
        const Json was = rowsOf(before), is = rowsOf(planted.file());
        for (const auto &[key, part] : was.items()) {
            CAPTURE(key);
            CHECK(is[key] == part);
        }
        CHECK(is.size() == was.size());
    }
    CHECK(store.reader().bytes(hashOf(planted.photo.jpeg)) == planted.photo.jpeg);
    CHECK(store.reader().get<Person>(planted.personId)->name == u"Quokkaname");
    CHECK_FALSE(planted.row().sealed);
    CHECK(store.check() == QStringList());
}

TEST_CASE("nothing of a locked Learning Team is left in the bytes of the file, its log, its backups and old copies", "[seal]")
{
    Planted planted;
    const QString folder = QFileInfo(planted.workspace.location()).absolutePath();
    const QByteArray picture = planted.photo.jpeg.mid(planted.photo.jpeg.size() / 2, 64);
    QTemporaryDir root;
    Backups backups(root.path(), planted.store->workspaceId(), planted.workspace.location());
    done(backups.make(*planted.store, BackupReason::Work, QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC)));
    done(planted.store->copyTo(planted.workspace.location() + u".before-schema-3"_s));
    REQUIRE(tracesIn(folder, "quokka", picture).size() > 20);
    REQUIRE(tracesIn(root.path(), "quokka", picture).size() > 20);
    const SealKeys made = keys();
    done(planted.store->perform(sealTeam(planted.team.teamId, made)));
    // As a crash leaves it, with a backup from in between.
    done(backups.make(*planted.store, BackupReason::Work, QDateTime(QDate(2026, 3, 17), QTime(10, 0), Qt::UTC)));
    planted.store = planted.workspace.open();
    REQUIRE(erase(*planted.store, &backups) == QString());
    CHECK(tracesIn(folder, "quokka", picture) == QStringList());
    CHECK(tracesIn(root.path(), "quokka", picture) == QStringList());
    CHECK(tracesIn(folder, "wombatstatement").size() > 0);
    REQUIRE(backups.list().size() == 2);

    // The backup holds the Learning Team as the workspace does, and opens the same way.
    const QString copy = QDir(root.path()).filePath(u"copy.db"_s);
    done(restoreCopy(backups.list().last().path, copy, planted.workspace.location(), root.path()));
    const auto restored = Store::open(copy, u"seat-r"_s);
    const auto team = restored->reader().get<LearningTeam>(planted.team.teamId);
    REQUIRE((team && team->sealed));
    done(restored->perform(unsealTeam(team->id, openSeal(*team->sealed, sealWords))));
    CHECK(restored->reader().get<Note>(planted.noteId)->text == u"Quokkawall seen");
    CHECK(restored->check() == QStringList());
}

TEST_CASE("a copy kept elsewhere is restored with what has been locked since locked", "[seal][restore]")
{
    Planted planted;
    QTemporaryDir root;
    const QString kept = root.filePath(u"kept.db"_s), copy = root.filePath(u"copy.db"_s);
    done(planted.store->copyTo(kept));
    done(planted.store->perform(sealTeam(planted.team.teamId, keys())));
    REQUIRE(erase(*planted.store) == QString());
    done(restoreCopy(kept, copy, planted.workspace.location(), root.path()));
    REQUIRE(QFile::remove(kept));
    CHECK(tracesIn(root.path()) == QStringList());
    planted.open(sealWords);
    const QString second = root.filePath(u"second.db"_s);
    done(planted.store->copyTo(kept));
    done(restoreCopy(kept, second, planted.workspace.location(), root.path()));
    CHECK(tracesIn(root.path()).size() > 0); // it is open again, so it stays so
}

TEST_CASE("neither a wrong passphrase nor a bundle that was altered opens it, and says what to do", "[seal]")
{
    Planted planted;
    done(planted.store->perform(sealTeam(planted.team.teamId, keys())));
    for (const QString &wrong : {u"correct horse batterx"_s, u""_s, u"ABCDE-FGH0J-KMNPQ-RSTVW-XYZ01-23456"_s}) {
        const SealOpening opening = planted.opening(wrong);
        CHECK(opening.mayTryAgain);
        CHECK(opening.refusal
              == u"This opens nothing here: it is neither the passphrase nor the recovery key. Look for capitals and spaces, then try "
                 u"again.");
    }
    Sealed altered = planted.row().sealed.value();
    const qsizetype at = altered.bundle.lastIndexOf(u'"') - 40;
    altered.bundle[at] = altered.bundle[at] == u'A' ? u'B' : u'A';
    const SealOpening opening = openSeal(altered, sealWords);
    CHECK_FALSE(opening.mayTryAgain);
    CHECK(opening.refusal.startsWith(u"What is locked here was altered or is damaged"_s));
    CHECK(SealKeys::make(Passphrase(u"short"_s), recovery, cheapSeal).refusal.contains(u"at least 8 characters"_s));
    CHECK(planted.store->perform(sealTeam(planted.team.teamId, keys())).sentence() == u"This Learning Team is locked already.");
}

TEST_CASE("while it is locked nobody adds to it, and a merge of an earlier file brings nothing back", "[seal][merge]")
{
    const auto engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    Planted planted(engine);
    Store &store = *planted.store;
    const QByteArray earlier = planted.file();
    done(store.perform(sealTeam(planted.team.teamId, keys())));
    const QString locked = u"This Learning Team is locked: open it with its passphrase first."_s;
    CHECK(store.perform(addReflection(planted.team.teamId, newId(), u"A late thought"_s)).sentence().contains(locked));
    CHECK(store.perform(addStep(Step{{newId(), {}}, planted.team.teamId, u"Order"_s, {}, 0})).sentence().contains(locked));
    CHECK(store.perform(mergeLearningTeam(readBundle(earlier).bundle)).sentence().contains(u"is locked in one of the two copies"_s));
    CHECK_FALSE(allText(store).contains(u"quokka"_s, Qt::CaseInsensitive));
    done(store.perform(rewriteStatement(store, planted.team.statementId, u"Wombat, in other words"_s)));
    done(store.undo(planted.team.teamId));
    done(store.perform(archiveTeam(planted.team.teamId, false)));

    // As a file it travels locked, and opens elsewhere.
    const BundleReading travels = readBundle(planted.file());
    REQUIRE(travels.refusal == QString());
    const Workspace elsewhere(engine);
    const auto other = elsewhere.open();
    done(other->perform(importLearningTeam(travels.bundle)));
    done(other->perform(
        unsealTeam(planted.team.teamId, openSeal(other->reader().get<LearningTeam>(planted.team.teamId)->sealed.value(), sealWords))));
    CHECK(other->reader().get<Note>(planted.noteId)->text == u"Quokkawall seen");
    CHECK(other->check() == QStringList());

    planted.open(sealWords);
    done(store.perform(mergeLearningTeam(readBundle(earlier).bundle)));
    CHECK(store.reader().get<Note>(planted.noteId)->text == u"Quokkawall seen");
}

TEST_CASE("who is in another Learning Team keeps the name there, and who is forgotten meanwhile comes back as nobody", "[seal]")
{
    const auto engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    Planted planted(engine);
    Store &store = *planted.store;
    const TeamAtDiscovery second = teamWithPeople(store);
    Membership membership;
    membership.id = newId();
    membership.teamId = second.teamId;
    membership.personId = planted.personId;
    done(store.perform(addPerson(store.reader().get<Person>(planted.personId).value(), membership)));
    done(store.perform(sealTeam(planted.team.teamId, keys())));
    CHECK(store.reader().get<Person>(planted.personId)->name == u"Quokkaname");
    CHECK(store.reader().count(Membership::table, {{"personId", planted.personId}}) == 1);
    done(store.perform(forgetPerson(planted.personId)));
    planted.open(sealWords);
    CHECK(store.reader().get<Person>(planted.personId)->name == QString());
    CHECK(store.reader().count(Membership::table, {{"personId", planted.personId}}) == 2);
    CHECK_FALSE(allText(store).contains(u"Quokkaname"_s));
    CHECK(store.check() == QStringList());
}

TEST_CASE("who is in a community stays known there, and the community keeps its history", "[seal][communities]")
{
    const auto engine = GENERATE_REF(Catch::Generators::from_range(engines()));
    CAPTURE(nameOf(engine));
    Planted planted(engine);
    Store &store = *planted.store;
    Community community;
    community.id = newId();
    community.name = u"Medicines safety circle"_s;
    CommunitySession session;
    session.id = newId();
    session.plannedLocal = QDateTime(QDate(2126, 3, 26), QTime(15, 0));
    done(store.perform(startCommunity(community)));
    done(store.perform(planSessions(community.id, {session})));
    done(store.perform(addCommunityMember(community.id, {planted.personId, QDate(2026, 3, 1), {}})));
    done(store.perform(choosePresenter(community.id, session.id, planted.personId)));
    done(store.perform(chooseSessionTeam(community.id, session.id, planted.team.teamId)));
    done(store.perform(sealTeam(planted.team.teamId, keys())));
    CHECK(store.reader().get<Person>(planted.personId)->name == u"Quokkaname");
    CHECK(store.reader().count(Turn::table) == 1);
    CHECK(store.check() == QStringList());
    done(store.undo({})); // what the session was about
    CHECK(store.reader().get<Community>(community.id)->session(session.id)->teamId.isEmpty());
    planted.open(sealWords);
    CHECK(store.check() == QStringList());
}

TEST_CASE("a program that is killed while it locks has locked all of it or nothing, and the next one finishes", "[seal]")
{
    Planted planted;
    QTemporaryDir root;
    const QString location = planted.workspace.location(), folder = QFileInfo(location).absolutePath();
    Backups backups(root.path(), planted.store->workspaceId(), location);
    done(backups.make(*planted.store, BackupReason::Hand));
    const QByteArray open = planted.file();
    const SealKeys made = keys();
    planted.store.reset();
    QRandomGenerator chance(11);
    constexpr int rounds = 16;
    bool wasWhole = false;
    for (int round = 0; round < rounds; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            const auto store = Store::open(location, u"seat-c"_s);
            store->perform(sealTeam(planted.team.teamId, made));
            Backups own(root.path(), store->workspaceId(), location);
            erase(*store, &own);
            _exit(0);
        }
        if (round < rounds - 1) { // the last one gets to its end
            usleep(useconds_t(chance.bounded(5'000, 30'000 * (round + 1))));
            kill(child, SIGKILL);
        }
        int status = -1;
        REQUIRE(waitpid(child, &status, 0) == child);
        planted.store = planted.workspace.open();
        REQUIRE(planted.store->check() == QStringList());
        if (!planted.row().sealed) {
            REQUIRE(rowsOf(planted.file()) == rowsOf(open));
        } else {
            wasWhole = true;
            REQUIRE(erase(*planted.store, &backups) == QString());
            planted.store->database().run(u"pragma wal_checkpoint(truncate)"_s).finish();
            REQUIRE(tracesIn(folder) == QStringList());
            REQUIRE(tracesIn(backups.folder()) == QStringList());
            planted.open(sealWords);
            done(backups.make(*planted.store, BackupReason::Hand));
        }
        planted.store.reset();
    }
    CHECK(wasWhole);
    planted.store = planted.workspace.open();
}
