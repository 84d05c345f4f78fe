// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The command line knows nothing of the pulse: whatever it writes is the same with one and without.

#include "Released.h"

#include "operations/PulseOperations.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// All that it says and writes of this Learning Team. A bundle and a pack say when they were written, which is left out.
QMap<QString, QString> everythingWritten(const Released &there)
{
    QMap<QString, QString> told;
    for (const QStringList &verb : {QStringList{u"list"_s, u"teams"_s, u"--json"_s},
                                    {u"list"_s, u"events"_s},
                                    {u"list"_s, u"actions"_s, u"--json"_s},
                                    {u"list"_s, u"people"_s},
                                    {u"show"_s, there.team.teamId},
                                    {u"show"_s, there.team.teamId, u"--json"_s},
                                    {u"search"_s, u"learned"_s},
                                    {u"search"_s, u"worth"_s},
                                    {u"check"_s}}) {
        const Answer answer = there.run(verb);
        told[verb.join(u' ')] = QString::number(answer.status) + answer.out + answer.err;
    }
    for (const QString &name : {u"a.learningteam"_s, u"a.outputpack"_s, u"a.md"_s, u"a.html"_s, u"a.csv"_s}) {
        checkDone(there.exportTo(name), u"Wrote"_s);
        told[name] = there.text(name).remove(QRegularExpression(u"\"exportedAt\": ?\"[^\"]*\""_s));
    }
    checkDone(there.exportTo(u"full.md"_s, {u"--full"_s}), u"Wrote"_s);
    told[u"full.md"_s] = there.text(u"full.md"_s);
    return told;
}

} // namespace

TEST_CASE("no verb tells of a pulse", "[cli][pulse]")
{
    const Released there;
    const QMap<QString, QString> before = everythingWritten(there);
    QList<PulseAnswer> answers(5, {u"learned"_s, PulseLean::No});
    answers += QList<PulseAnswer>(4, {u"worth"_s, PulseLean::No});
    REQUIRE(keepPulse(*there.store, {PulseScope::Of::Team, there.team.teamId}, answers, 5).isDone());
    const QMap<QString, QString> after = everythingWritten(there);
    for (auto verb = before.cbegin(); verb != before.cend(); ++verb) {
        INFO(verb.key().toStdString());
        CHECK(verb->toStdString() == after.value(verb.key()).toStdString());
    }
    // A backup is the whole file: it holds the five, and of the four nothing.
    checkDone(there.run({u"backup"_s, u"copy.db"_s}), u""_s);
    CHECK(there.program.bytesOf(u"copy.db"_s).contains("learned"));
    const auto copy = Store::open(there.program.path(u"copy.db"_s), u"seat"_s);
    CHECK(PulseBox(copy->database()).counts({PulseScope::Of::Team, there.team.teamId}, 3)
          == QHash<QString, PulseCounts>{{u"learned"_s, {5, 0, 0}}});
    // What travels brings none along.
    checkDone(there.program.run({u"--store"_s, u"other.db"_s, u"import"_s, u"a.learningteam"_s}), u""_s);
    const auto other = Store::open(there.program.path(u"other.db"_s), u"seat"_s);
    CHECK(PulseBox(other->database()).counts({PulseScope::Of::Team, there.team.teamId}, 3).isEmpty());
}
