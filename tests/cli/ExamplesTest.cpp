// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Built only where the published examples lie beside our folder.

#include "Program.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("The published logs come in as they are", "[cli]")
{
    const Program program;
    const QString folder = QStringLiteral(SHARPEND_EXAMPLES) + u'/';
    for (const QString &name : {u"events.csv"_s, u"events-semicolon-latin1.csv"_s}) {
        INFO(name.toStdString());
        const Answer answer = program.run({u"--store"_s, name + u".db"_s, u"import"_s, folder + name});
        INFO(answer.err.toStdString());
        CHECK(answer.status == 0);
        CHECK(answer.err == QString());
        const Json events = program.run({u"--store"_s, name + u".db"_s, u"list"_s, u"events"_s, u"--json"_s}).json();
        CHECK(events.size() == (name == u"events.csv"_s ? 90U : 25U));
        for (const Json &event : events) {
            CHECK_FALSE(textAt(event, "title").isEmpty());
            CHECK_FALSE(textAt(event, "story").contains(QChar::ReplacementCharacter));
        }
    }
}
