// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/ThreeWay.h"

#include "domain/FieldCodec.h"
#include "domain/Records.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

struct Texts {
    const char *what;
    QString base, theirs, ours, both;
};

const Texts vocabulary[]{
    {"nobody", u"a"_s, u"a"_s, u"a"_s, u"a"_s},
    {"only they", u"a"_s, u"b"_s, u"a"_s, u"b"_s},
    {"only we", u"a"_s, u"a"_s, u"c"_s, u"c"_s},
    {"both the same", u"a"_s, u"b"_s, u"b"_s, u"b"_s},
    {"both", u"a"_s, u"b"_s, u"c"_s, u"b\nc"_s},
    {"both, and nothing is known of before", {}, u"b"_s, u"c"_s, u"b\nc"_s},
    {"they have emptied it", u"a"_s, u""_s, u"c"_s, u"c"_s},
    {"we have emptied it", u"a"_s, u"b"_s, u""_s, u"b"_s},
    {"what came of it before is not doubled", u"a"_s, u"b\nc"_s, u"c"_s, u"b\nc"_s},
    {"nor in the other order", u"a"_s, u"c\nb"_s, u"b\nc"_s, u"b\nc"_s},
    {"they have added a line", u"a"_s, u"a\nb"_s, u"c"_s, u"c\nb"_s},
    {"we have added one before", u"a"_s, u"c"_s, u"b\na"_s, u"b\nc"_s},
    {"each has added one", u"a"_s, u"a\nb"_s, u"a\nc"_s, u"a\nb\nc"_s},
    {"we go on with what was theirs and ours", u"c"_s, u"b\nc"_s, u"c and more"_s, u"b\nc and more"_s},
    {"what both say at the ends is there once", u"p\na\nq"_s, u"p\nb\nq"_s, u"p\nc\nq"_s, u"p\nb\nc\nq"_s},
    {"a line that comes twice", u"a"_s, u"b\nb"_s, u"c"_s, u"b\nb\nc"_s},
};

} // namespace

TEST_CASE("of words that two have changed nothing is lost and nothing is doubled")
{
    for (const Texts &row : vocabulary) {
        INFO(row.what);
        CHECK(mergeText(row.base, row.theirs, row.ours) == row.both);
        QString lines[]{row.base, row.theirs, row.ours, row.both};
        for (QString &each : lines)
            each.replace(u"\n"_s, u" / "_s);
        CHECK(mergeText(lines[0], lines[1], lines[2], Merging::Line) == lines[3]);
        CHECK(mergeText(row.base, row.both, row.ours) == row.both); // once more
        CHECK(mergeText(row.base, row.theirs, row.both) == row.both);
    }
}

TEST_CASE("two versions of a row come together field by field")
{
    Note base;
    base.id = u"n"_s;
    base.text = u"The screen says sent"_s;
    base.stepId = u"s"_s;
    Note here = base, there = base;
    here.kind = NoteKind::Surprise;
    here.verbatim = true;
    there.text = u"The screen says: sent"_s;
    there.stepId.clear();
    there.verbatim = true;
    const MergedRow merged = mergeRows(Note::fields(), toJson(base), toJson(here), toJson(there));
    const Note note = fromJson<Note>(merged.row);
    CHECK(note.kind == NoteKind::Surprise);
    CHECK(note.text == u"The screen says: sent"_s);
    CHECK(note.stepId.isEmpty());
    CHECK(note.verbatim);
    CHECK_FALSE(merged.keptBoth);
    CHECK(merged.differences.isEmpty());

    there.kind = NoteKind::Constraint;
    here.text = u"The screen only says sent"_s;
    const MergedRow parted = mergeRows(Note::fields(), toJson(base), toJson(here), toJson(there));
    CHECK(fromJson<Note>(parted.row).kind == NoteKind::Surprise);
    CHECK(fromJson<Note>(parted.row).text == u"The screen only says sent\nThe screen says: sent"_s);
    CHECK(parted.keptBoth);
    REQUIRE(parted.differences.size() == 1);
    CHECK(parted.differences.first().field == u"kind"_s);
    CHECK(parted.differences.first().there == "constraint");
}

TEST_CASE("lists and parts come together too, whichever copy is here")
{
    LearningTeam base;
    base.codesign.room.answer = u"The staff room"_s;
    base.perspectivesWanted = {u"Night shift"_s, u"Porters"_s};
    LearningTeam here = base, there = base;
    here.codesign.room.agreed = true;
    here.codesign.room.answer = u"The library"_s;
    here.perspectivesWanted = {u"Porters"_s, u"Bank staff"_s};
    here.notedWarnings = {{u"fewMembers"_s, u"One is ill"_s}};
    there.codesign.room.answer = u"The seminar room"_s;
    there.perspectivesWanted = {u"Night shift"_s, u"Porters"_s, u"Cleaners"_s};
    there.stopped = Stopped{{}, u"Nobody could come"_s};
    const auto one = fromJson<LearningTeam>(mergeRows(LearningTeam::fields(), toJson(base), toJson(here), toJson(there)).row);
    const auto other = fromJson<LearningTeam>(mergeRows(LearningTeam::fields(), toJson(base), toJson(there), toJson(here)).row);
    CHECK(toJson(one) == toJson(other));
    CHECK(one.codesign.room.agreed);
    CHECK(one.codesign.room.answer == u"The library\nThe seminar room"_s);
    CHECK(one.perspectivesWanted.size() == 3);
    CHECK(one.perspectivesWanted.contains(u"Cleaners"_s));
    CHECK_FALSE(one.perspectivesWanted.contains(u"Night shift"_s)); // taken out by one of them
    CHECK(one.notedWarnings.size() == 1);
    CHECK(one.stopped->why == u"Nobody could come"_s);
}

TEST_CASE("what left is never mixed, nor are times and the words of a list of numbers")
{
    for (const RecordType &type : recordTypes()) {
        for (const Field &field : *type.fields) {
            INFO(type.table << "." << field.key);
            if (field.merging == Merging::Parts)
                CHECK(field.parts);
            if (field.type == ColumnType::Integer || field.type == ColumnType::Boolean || field.nullable)
                CHECK((field.merging == Merging::Value || field.merging == Merging::Parts));
        }
    }
    const auto howOf = [](const QList<Field> &fields, const char *key) {
        return std::find_if(fields.begin(), fields.end(), [key](const Field &field) { return qstrcmp(field.key, key) == 0; })->merging;
    };
    CHECK(howOf(Release::fields(), "pack") == Merging::Value);
    CHECK(howOf(Release::fields(), "reply") == Merging::Value);
    CHECK(howOf(LearningTeam::fields(), "marks") == Merging::Value);
    CHECK(howOf(LearningTeam::fields(), "sealed") == Merging::Value);
    CHECK(howOf(Note::fields(), "capturedIn") == Merging::Value);
    CHECK(howOf(Note::fields(), "text") == Merging::Text);
    CHECK(howOf(Theme::fields(), "title") == Merging::Line);
    CHECK(howOf(Step::fields(), "asWritten") == Merging::Text);
}
