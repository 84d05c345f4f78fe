// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The wall by itself, on paper and as text: every note, however it is arranged.

#include "ReportChecks.h"

#include "domain/Photos.h"
#include "reports/MarkdownWriter.h"
#include "reports/PdfWriter.h"
#include "reports/RecordDocument.h"
#include "reports/WallDocument.h"
#include "support/PdfText.h"
#include "support/Pictures.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A wall with a loose note of no kind, one in two themes, a parked idea and reflections of both sorts.
TeamRecord aWall()
{
    TeamRecord record;
    record.team.id = u"t"_s;
    record.team.title = u"Orders #2"_s;
    record.team.focus = u"How does an order leave?"_s;
    Meeting meeting;
    meeting.id = u"m"_s;
    meeting.timeZone = u"Europe/Berlin"_s;
    record.meetings << meeting;
    record.themes << Theme{{u"h1"_s, {}}, u"t"_s, u"Two lists for one order"_s, u"Nobody sees both."_s, 0}
                  << Theme{{u"h2"_s, {}}, u"t"_s, u"The clock decides"_s, {}, 1};
    record.steps << Step{{u"s1"_s, {}}, u"t"_s, u"Decide and order"_s, u"Orders are in before 16:00."_s, 0}
                 << Step{{u"s2"_s, {}}, u"t"_s, u"Carry to the ward"_s, {}, 1};
    int minute = 0;
    const auto add = [&](const QString &id, const QString &text, std::optional<NoteKind> kind) -> Note & {
        Note note;
        note.id = id;
        note.text = text;
        note.kind = kind;
        note.capturedIn = u"m"_s;
        note.capturedAt = QDateTime(QDate(2026, 7, 1), QTime(8, minute++), Qt::UTC);
        record.notes << note;
        return record.notes.last();
    };
    add(u"n1"_s, u"The screen says sent, it never says seen"_s, NoteKind::Constraint).stepId = u"s1"_s;
    add(u"n2"_s, u"Porters carry spoken messages"_s, NoteKind::Adapting).stepId = u"s2"_s;
    add(u"n3"_s, u"# <b>not</b> a heading"_s, std::nullopt).verbatim = true;
    add(u"n4"_s, u"Put a hook up"_s, std::nullopt).parked = true;
    Note &waits = add(u"n5"_s, u"Not brought yet"_s, std::nullopt);
    waits.source = NoteSource::Reflection;
    waits.capturedAt = {};
    Note &brought = add(u"n6"_s, u"Nights are quieter"_s, NoteKind::GoesWell);
    brought.source = NoteSource::Reflection;
    brought.disposition = Disposition::Used;
    brought.capturedAt = {};
    record.placements << Placement{{u"p1"_s, {}}, u"t"_s, u"n1"_s, u"h1"_s, 0} << Placement{{u"p2"_s, {}}, u"t"_s, u"n1"_s, u"h2"_s, 0}
                      << Placement{{u"p3"_s, {}}, u"t"_s, u"n2"_s, u"h2"_s, 1};
    return record;
}

QString written(WallOrder order, bool times = true)
{
    return markdown(wallDocument(aWall(), shippedContent(), {order, times, true, 2}));
}

constexpr auto foot = "\nThe wall stays with the team. It is not for the Owner.\n";

} // namespace

TEST_CASE("The wall is written by theme, with what is in none", "[reports]")
{
    CHECK(written(WallOrder::ByTheme)
          == u"# The wall: Orders \\#2\n\n- **Learning focus:** How does an order leave?\n\n"
             "4 notes. The notes are by theme. 1 parked idea is kept apart.\n\n"
             "## Two lists for one order\n\nNobody sees both.\n\n"
             "- **Constraint, 10:00:** The screen says sent, it never says seen\n\n"
             "## The clock decides\n\n"
             "- **Constraint, 10:00:** The screen says sent, it never says seen\n"
             "- **Adapting, 10:01:** Porters carry spoken messages\n\n"
             "## In no theme\n\n"
             "- **word for word, 10:02:** \\# \\<b\\>not\\</b\\> a heading\n"
             "- **Goes well:** Nights are quieter\n"_s
              + QString::fromUtf8(foot));
}

TEST_CASE("The wall is written by kind and along the work, each note once, never a parked idea", "[reports]")
{
    const QString kinds = written(WallOrder::ByKind, false);
    INFO(kinds.toStdString());
    CHECK(kinds.contains(u"## Adapting\n\n- Porters carry spoken messages\n\n## Constraint\n\n- The screen says sent"_s));
    CHECK(kinds.contains(u"## Goes well\n\n- Nights are quieter\n\n## No kind yet\n\n- **word for word:** \\#"_s));
    CHECK_FALSE(kinds.contains(u"## Surprise"_s)); // nothing there
    CHECK_FALSE(kinds.contains(u"10:0"_s));
    const QString work = written(WallOrder::AlongTheWork);
    INFO(work.toStdString());
    CHECK(work.contains(u"## 1 Decide and order\n\n- **As written:** Orders are in before 16:00.\n- **Constraint, 10:00:** The screen"_s));
    CHECK(work.contains(u"## 2 Carry to the ward\n\n- **As written:** nothing is written for this step\n- **Adapting, 10:01:** Porters"_s));
    CHECK(work.contains(u"## At no step\n\n- **word for word, 10:02:**"_s));
    for (const QString &text : {kinds, work}) {
        for (const char *note : {"never says seen", "Porters carry", "a heading", "Nights are quieter"})
            CHECK(text.count(QString::fromUtf8(note)) == 1);
        for (const char *apart : {"Put a hook up", "Not brought yet"})
            CHECK_FALSE(text.contains(QString::fromUtf8(apart)));
        CHECK(text.contains(u"1 parked idea is kept apart."_s));
        CHECK(text.endsWith(QString::fromUtf8(foot)));
    }
}

TEST_CASE("A wall of two days says of each note on which", "[reports]")
{
    TeamRecord record = aWall();
    record.notes[1].capturedAt = record.notes[1].capturedAt.addDays(1);
    const QString text = markdown(wallDocument(record, shippedContent(), {}));
    CHECK(text.contains(u"- **Constraint, 1 July, 10:00:** The screen"_s));
    CHECK(text.contains(u"- **Adapting, 2 July, 10:01:** Porters"_s));
}

TEST_CASE("An empty wall says so", "[reports]")
{
    TeamRecord record;
    record.team.title = u"Orders"_s;
    CHECK(markdown(wallDocument(record, shippedContent(), {})).contains(u"0 notes. The notes are by theme.\n\nNothing is on the wall yet.\n"_s));
}

TEST_CASE("The PDF of a wall is read in order, in the scripts of its notes, with its photos last", "[reports]")
{
    TeamRecord record = aWall();
    record.notes[0].text = u"Η οθόνη λέει «στάλθηκε» – ποτέ «διαβάστηκε»"_s;
    record.notes[1].text = u"الشاشة تقول أرسلت"_s;
    record.notes[2].text = u"It never says seen 🙂 after 16:00"_s;
    const QByteArray one = fileOf(aPicture({64, 48}, 1)), two = fileOf(aPicture({64, 48}, 2));
    record.attachments << Attachment{{u"a"_s, {}}, u"t"_s, {}, u"left half.jpg"_s, u"image/jpeg"_s, hashOf(one), 0}
                       << Attachment{{u"b"_s, {}}, u"t"_s, {}, u"right half.jpg"_s, u"image/jpeg"_s, hashOf(two), 1}
                       << Attachment{{u"c"_s, {}}, u"t"_s, {}, u"lost.jpg"_s, u"image/jpeg"_s, QString(64, u'0'), 2};
    const QHash<QString, QByteArray> bytes{{hashOf(one), one}, {hashOf(two), two}};
    const Document document = wallDocument(record, shippedContent(), {}, bytes);
    const QByteArray file = pdf(document);
    CHECK(pdfInfo(file, u"Title"_s) == u"The wall: Orders #2");
    const int pages = pdfInfo(file, u"Pages"_s).toInt();
    CHECK(pages == 3); // the notes, two photos, the sentence on the third
    const QString text = pdfText(file);
    INFO(text.toStdString());
    qsizetype from = 0;
    for (const QString &part : {u"The wall: Orders #2"_s, u"Learning focus: How does an order leave?"_s, u"Two lists for one order"_s,
                                u"Nobody sees both."_s, u"Constraint, 10:00: Η οθόνη λέει «στάλθηκε» – ποτέ «διαβάστηκε»"_s,
                                u"The clock decides"_s, u"In no theme"_s, u"word for word, 10:02: It never says seen"_s, u"after 16:00"_s,
                                u"Goes well: Nights are quieter"_s, u"The wall stays with the team. It is not for the Owner."_s,
                                u"Page 1 of 3"_s, u"Photo 1 of 3: left half"_s, u"Photo 2 of 3: right half"_s,
                                u"Photo 3 of 3: lost. Its picture is missing or damaged."_s}) {
        INFO(part.toStdString());
        const qsizetype found = text.indexOf(part, from);
        CHECK(found >= 0);
        from = std::max(from, found);
    }
    CHECK(text.count(u"It is not for the Owner."_s) == pages); // on every page
    if (!QFontDatabase::families(QFontDatabase::Arabic).isEmpty()) {
        for (const QString &word : {u"الشاشة"_s, u"تقول"_s, u"أرسلت"_s})
            CHECK(text.normalized(QString::NormalizationForm_KC).contains(word));
    }
    const int emoji = pdfPictures(pdf(wallDocument(record, shippedContent(), {}, {})));
    CHECK(pdfPictures(file) == emoji + 2);
    const QString words = markdown(document);
    CHECK(words.contains(u"\nPhoto 1 of 3: left half (a photo: it is in a PDF of this)\n"_s));
}

TEST_CASE("The facilitator's record holds each note, the steps with theirs, and the photos", "[reports]")
{
    TeamRecord record = aWall();
    const QByteArray one = fileOf(aPicture({64, 48}, 1));
    record.attachments << Attachment{{u"a"_s, {}}, u"t"_s, {}, u"left half.jpg"_s, u"image/jpeg"_s, hashOf(one), 0};
    const Document document = recordDocument(record, shippedContent(), {{hashOf(one), one}});
    const QString text = markdown(document);
    INFO(text.toStdString());
    CHECK(text.contains(u"## The ordinary day, as it is written and as it is done\n\n### 1 Decide and order\n\n"
                        "- **As written:** Orders are in before 16:00.\n- **Constraint:** The screen says sent"_s));
    CHECK_FALSE(text.contains(u"At no step"_s)); // they are all below, by theme
    CHECK(text.contains(u"## The wall\n\n### Two lists for one order\n"_s));
    for (const Note &note : std::as_const(record.notes))
        CHECK(text.contains(markdownText(note.text)));
    CHECK(pdfPictures(pdf(document)) == 1);
}
