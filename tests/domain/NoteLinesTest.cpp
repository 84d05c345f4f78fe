// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "domain/NoteLines.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

TEST_CASE("a list becomes a note for each line, without bullets and numbers", "[lines]")
{
    CHECK(noteLines(u"- one\n- two"_s) == QStringList{u"one"_s, u"two"_s});
    CHECK(noteLines(u"• one\r\n\t◦  two\r\n* three\n– four\n+ five"_s)
          == QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s});
    CHECK(noteLines(u"1. one\n2) two\n(3) three\n10.\tfour\na) five"_s)
          == QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s});
    CHECK(noteLines(u"- [ ] one\n[x] two\n☐ three\no\tfour"_s) == QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s});
    CHECK(noteLines(u"one\u2029two\u2028three"_s).size() == 3);
}

TEST_CASE("empty lines and bullets with nothing behind them are no notes", "[lines]")
{
    CHECK(noteLines(u"\n  one \n\n\t\n-\n• \n3.\n[ ]\ntwo\n"_s) == QStringList{u"one"_s, u"two"_s});
    CHECK(noteLines(u" \n-\n"_s).isEmpty());
    CHECK(noteLines({}).isEmpty());
}

TEST_CASE("what only looks like a bullet or a number stays", "[lines]")
{
    for (const QString &words : {u"3 pumps and a valve"_s, u"16.30 is when it starts"_s, u"-5 at night"_s, u"2024. A good year"_s,
                                 u"I. The first act"_s, u"on and off"_s, u"a few of us"_s, u"*really* loud"_s, u"- one - two"_s.mid(2)})
        CHECK(noteLines(words) == QStringList{words});
    CHECK(noteLines(u"- 3 pumps - and a valve"_s) == QStringList{u"3 pumps - and a valve"_s});
}
