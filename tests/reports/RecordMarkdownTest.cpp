// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "ReportChecks.h"

#include "reports/MarkdownWriter.h"
#include "reports/RecordMarkdown.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("Words of people stay words in Markdown", "[reports]")
{
    const QList<std::pair<QString, QString>> lines{
        {u"# not a heading"_s, u"\\# not a heading"_s},
        {u"- not a list"_s, u"\\- not a list"_s},
        {u"+ not a list"_s, u"\\+ not a list"_s},
        {u"1. not a list"_s, u"1\\. not a list"_s},
        {u"12) not a list"_s, u"12\\) not a list"_s},
        {u"* a_b *c* `d`"_s, u"\\* a\\_b \\*c\\* \\`d\\`"_s},
        {u"a | b"_s, u"a \\| b"_s},
        {u"<b>&amp;</b>"_s, u"\\<b\\>\\&amp;\\</b\\>"_s},
        {u"![x](y) ~~z~~ \\"_s, u"!\\[x\\](y) \\~\\~z\\~\\~ \\\\"_s},
        {u"    not code"_s, u"not code"_s},
        {u"==="_s, u"\\==="_s},
        {u"one\n\n- two"_s, u"one\\\n\\- two"_s},
        {u"3 bags, 2.5 hours"_s, u"3 bags, 2.5 hours"_s},
    };
    for (const auto &[words, markdown] : lines)
        CHECK(markdownText(words) == markdown);
}

TEST_CASE("The facilitator's record holds the wall, the parked ideas and the job labels, and no name", "[reports]")
{
    const Content content = shippedContent();
    TeamRecord record;
    record.team.id = u"t"_s;
    record.team.title = u"Orders #2"_s;
    record.team.focus = u"How does an order leave?"_s;
    record.people << Person{{u"p"_s, {}}, u"Ada Marchetti"_s, u"Picker"_s, {}, {}};
    Membership membership;
    membership.personId = u"p"_s;
    record.memberships << membership;
    Meeting meeting;
    meeting.id = u"m"_s;
    meeting.timeZone = u"Europe/Berlin"_s;
    meeting.startedAt = QDateTime(QDate(2026, 7, 1), QTime(8, 0), Qt::UTC);
    meeting.notReached = u"The night shift"_s;
    record.meetings << meeting;
    record.themes << Theme{{u"h"_s, {}}, u"t"_s, u"Two lists"_s, u"Nobody sees both"_s, 0};
    const auto add = [&record](const QString &id, const QString &text) -> Note & {
        Note note;
        note.id = id;
        note.text = text;
        record.notes << note;
        return record.notes.last();
    };
    add(u"n1"_s, u"In a theme"_s).kind = NoteKind::TradeOff;
    add(u"n2"_s, u"Loose"_s);
    add(u"n3"_s, u"Put a hook up"_s).parked = true;
    add(u"n4"_s, u"Thought of later"_s).source = NoteSource::Reflection;
    record.placements << Placement{{u"x"_s, {}}, u"t"_s, u"n1"_s, u"h"_s, 0};

    const QString text = recordMarkdown(record, content);
    INFO(text.toStdString());
    CHECK(text.startsWith(u"# Orders \\#2\n"_s));
    CHECK_FALSE(text.contains(u"Marchetti"_s));
    CHECK(text.contains(u"Picker"_s));
    CHECK(text.contains(u"- **Started:** 1 July 2026, 10:00\n"_s)); // the clock in the room
    CHECK(text.contains(u"- **Not reached:** The night shift\n"_s));
    CHECK(text.contains(u"### Two lists\n\nNobody sees both\n\n- **Trade-off:** In a theme\n"_s));
    CHECK(text.contains(u"### In no theme\n\n- Loose\n"_s));
    CHECK(text.contains(u"## Parked ideas (1)\n\n- Put a hook up\n"_s));
    CHECK(text.contains(u"## Reflections (1)\n\n- Thought of later\n"_s));
    CHECK(text.count(u"Loose"_s) == 1);
}

TEST_CASE("The facilitator's record goes on to the Owner's reply and the end", "[reports]")
{
    const Content content = shippedContent();
    TeamRecord record;
    record.team.title = u"Orders"_s;
    record.team.stage = Stage::Closed;
    record.team.closedOn = QDateTime(QDate(2026, 5, 2), QTime(12, 0), Qt::UTC);
    record.team.lookBacks = {{QDate(2026, 4, 18), QDate(2026, 4, 20), u"Calls have fallen"_s}, {QDate(2026, 6, 17), {}, {}}};
    Note reflection;
    reflection.id = u"r"_s;
    reflection.source = NoteSource::Reflection;
    reflection.text = u"Brought to the wall"_s;
    reflection.disposition = Disposition::Used;
    record.notes << reflection;
    record.statements << Statement{{u"s"_s, {}}, u"t"_s, StatementSection::Helps, u"A board by the hatch"_s, {}, 0};
    Action action;
    action.id = u"a"_s;
    action.text = u"Show seen beside sent"_s;
    action.aim = ActionAim::System;
    action.progress = ActionProgress::Stopped;
    action.stopReason = u"The system is replaced"_s;
    action.updates << ActionUpdate{QDateTime(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC), u"One ward has it"_s};
    record.actions << action;
    Release release;
    release.releasedAt = QDateTime(QDate(2026, 3, 19), QTime(12, 0), Qt::UTC);
    PackAction packed;
    packed.id = u"a"_s;
    packed.text = u"Show seen"_s;
    release.pack.actions << packed;
    ReplyAnswer answer;
    answer.actionId = u"a"_s;
    answer.answer = OwnerAnswer::InPart;
    answer.because = u"Elm first"_s;
    release.reply = OwnerReply{u"Thank you"_s, {answer}, {u"And nights?"_s}, QDateTime(QDate(2026, 3, 24), QTime(12, 0), Qt::UTC)};
    record.releases << release;
    record.releases << release;
    record.releases.last().version = 2;
    record.releases.last().reply.reset();

    const QString text = recordMarkdown(record, content);
    INFO(text.toStdString());
    CHECK(text.contains(u"## The wall\n\n### In no theme\n\n- Brought to the wall\n"_s));
    CHECK_FALSE(text.contains(u"Reflections ("_s));
    CHECK(text.contains(u"## What the team hands over\n\n### What helps it go well\n\n- A board by the hatch\n"_s));
    CHECK(text.contains(u"- Show seen beside sent\n  - **Strength:** System-focused\n  - **Progress:** Stopped\n"
                        "  - **Stopped because:** The system is replaced\n  - **1 April 2026:** One ward has it\n"_s));
    CHECK(text.contains(u"## Released: version 1\n\n- **Released on:** 19 March 2026\n- **The Owner replied on:** 24 March 2026\n\n"
                        "Thank you\n\n- Show seen\n  - **Answer:** In part\n  - **Because:** Elm first\n- **The Owner asks:** And nights?\n"_s));
    CHECK(text.contains(u"## Released: version 2\n\n- **Released on:** 19 March 2026\n\nThe Owner has not replied to it yet.\n"_s));
    CHECK(text.contains(u"- **Held on 20 April 2026:** Calls have fallen\n- **Planned for:** 17 June 2026\n"_s));
    CHECK(text.contains(u"## Closed\n\n- **On:** 2 May 2026\n"_s));
}
