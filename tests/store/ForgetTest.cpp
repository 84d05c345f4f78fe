// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Who is forgotten leaves the file: its tables, its history, its free pages, its log and the copies beside it.

#include "operations/CommunityOperations.h"
#include "operations/DirectoryOperations.h"
#include "operations/TeamOperations.h"
#include "operations/WallOperations.h"
#include "store/StoreWriter.h"
#include "store/WordCopies.h"
#include "support/Done.h"
#include "support/Samples.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace sharpend;
using namespace sharpend::test;
using namespace Qt::StringLiterals;

namespace {

const QList<QByteArray> whatIsForgotten{"Quokkazimt", "Vrblqwnx", "Jyxthumpf"};

QStringList tracesOfPersonAt(const QString &location)
{
    QStringList found;
    for (const QFileInfo &each : QFileInfo(location).absoluteDir().entryInfoList(QDir::Files | QDir::Hidden)) {
        QProcess cat; // whoever closes the file in this process lets go of the locks of its connections
        cat.start(u"cat"_s, {each.filePath()});
        REQUIRE(cat.waitForFinished());
        const QByteArray bytes = cat.readAllStandardOutput();
        for (const QByteArray &word : whatIsForgotten) {
            if (bytes.contains(word))
                found << each.fileName() + u": "_s + QString::fromLatin1(word);
        }
    }
    return found;
}

} // namespace

TEST_CASE("a forgotten person leaves the file, its log and its free pages")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    Person person{{newId(), {}}, u"Quokkazimt"_s, u"Vrblqwnx"_s, {}, {}};
    Membership membership;
    membership.id = newId();
    membership.teamId = team.teamId;
    membership.personId = person.id;
    done(store->perform(addPerson(person, membership)));
    for (int i = 0; i < 40; ++i)
        done(store->perform(addNote(aNote(team.teamId, team.meetingId, u"Note %1"_s.arg(i)))));
    done(store->perform(editInDirectory(person.id, "contact", [](Person &p) { p.contact = u"Jyxthumpf"_s; })));
    const QString old = workspace.location() + u".before-schema-3"_s;
    done(store->copyTo(old)); // as an update leaves it
    REQUIRE(tracesOfPersonAt(workspace.location()).size() >= 3);

    StoreWriter writer(std::move(store), {});
    int notYetGone = -1;
    QObject::connect(&writer, &StoreWriter::erasing, &writer, [&](int left) { notYetGone = left; });
    writer.enqueue(1, [&](Store &s) { return s.perform(forgetPerson(person.id)); });
    REQUIRE(until([&] { return notYetGone == 0; }));
    CHECK(tracesOfPersonAt(workspace.location()) == QStringList());
    CHECK_FALSE(QFile::exists(old));
    auto after = workspace.open(u"seat-b"_s);
    CHECK(after->check() == QStringList());
    CHECK(after->reader().get<Erasure>(person.id)->finished);
    CHECK(after->reader().count(Membership::table, {{"personId", person.id}}) == 1);
}

TEST_CASE("before somebody is forgotten, the places where their name stands are told")
{
    Workspace workspace(Database::Engine::Sqlite);
    auto store = workspace.open();
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    Person person{{newId(), {}}, u"Mark O. Quill"_s, u"Porter"_s, {}, {}};
    Membership membership;
    membership.id = newId();
    membership.teamId = team.teamId;
    membership.personId = person.id;
    done(store->perform(addPerson(person, membership)));
    for (const char *text : {"Mark said it twice", "We mark it in red", "Ask Quill’s deputy", "The quilling machine"})
        done(store->perform(addNote(aNote(team.teamId, team.meetingId, QString::fromUtf8(text)))));
    Community community;
    community.id = newId();
    community.name = u"Medicines safety circle"_s;
    community.charter.room = u"Nine peers, and Mark when he can"_s;
    done(store->perform(startCommunity(community)));
    done(store->perform(addCommunityMember(community.id, {person.id, QDate(2026, 3, 1), {}})));
    QStringList texts;
    for (const WordCopy &copy : nameCopies(*store, person.id))
        texts << copy.text;
    texts.sort();
    CHECK(texts == QStringList{u"Ask Quill’s deputy"_s, u"Mark said it twice"_s, u"Nine peers, and Mark when he can"_s});
}
