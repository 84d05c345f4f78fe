// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Words that look like markup, links, formulas or worse are in every text of a Learning Team, and every file that can be made of
// it is built as it is of harmless ones.

#include "support/catch.h"

#include "domain/Content.h"
#include "exchange/ActionsCsv.h"
#include "exchange/Bundle.h"
#include "exchange/Csv.h"
#include "exchange/Invitations.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "exchange/ReflectionFile.h"
#include "operations/Operations.h"
#include "reports/BlankWall.h"
#include "reports/HtmlWriter.h"
#include "reports/LearningCardDocument.h"
#include "reports/MarkdownWriter.h"
#include "reports/OdtWriter.h"
#include "reports/PdfWriter.h"
#include "reports/PromptSheet.h"
#include "reports/RecordDocument.h"
#include "reports/ReflectionSheet.h"
#include "reports/SummaryDocument.h"
#include "reports/WallDocument.h"
#include "support/HostileWords.h"
#include "support/LateTeam.h"
#include "support/PdfText.h"
#include "support/Planted.h"
#include "support/Unzipped.h"
#include "support/Workspace.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// A Learning Team with the same words in every text, as its files are made.
struct FilledTeam {
    explicit FilledTeam(const QString &words)
    {
        const Workspace workspace(Database::Engine::Sqlite);
        const auto store = workspace.open();
        const LateTeam late = teamAfterMeeting2(*store);
        const QString releaseId = release(*store, late.teamId);
        fillEverywhere(*store, words);
        record = *readTeamRecord(store->reader(), late.teamId);
        released = *store->reader().get<Release>(releaseId);
        photos = bytesOf(store->reader(), record.attachments);
        bundle = exportLearningTeam(store->reader(), late.teamId, released.pack.releasedAt);
        CHECK(readContent(content) == QString());
        for (Meeting &meeting : record.meetings) {
            meeting.plannedLocal = QDateTime(QDate(2026, 3, 17), QTime(12, 50));
            meeting.timeZone = u"Europe/London"_s;
        }
        std::sort(record.meetings.begin(), record.meetings.end(),
                  [](const Meeting &one, const Meeting &other) { return one.kind < other.kind; });
    }

    QList<std::pair<QString, Document>> documents() const
    {
        return {{u"summary"_s, summaryDocument(released.pack)},
                {u"learning card"_s, learningCard(released.pack)},
                {u"record"_s, recordDocument(record, content, photos)},
                {u"wall"_s, wallDocument(record, content, {WallOrder::ByTheme}, photos)},
                {u"prompts"_s, promptSheet(record.team, record.event->kind, record.meetings.first(), content)}};
    }
    QList<std::pair<QString, QByteArray>> pages() const
    {
        QList<std::pair<QString, QByteArray>> all{{u"owner.html"_s, ownerFile(released.pack)},
                                                  {u"reflections.html"_s, reflectionSheetFile(record.team)}};
        for (const auto &[name, document] : documents())
            all << std::pair{name, html(document)};
        return all;
    }
    Invitations invitations() const { return {record.team, record.meetings}; }

    TeamRecord record;
    Release released;
    QHash<QString, QByteArray> photos;
    QByteArray bundle;
    Content content;
};

const FilledTeam &harmless()
{
    static const FilledTeam team(u"plain words"_s);
    return team;
}

/// The tags of a page with the names of what they have, and the values of what could fetch or run something.
QStringList built(const QByteArray &page)
{
    static const QRegularExpression tag(u"<(/?[a-zA-Z!][^\\s>]*)([^>]*)>"_s),
        attribute(u"([a-zA-Z-]+)(?:=(\"[^\"]*\"|'[^']*'|[^\\s>]*))?"_s);
    static const QStringList telling{u"href"_s, u"src"_s, u"style"_s, u"type"_s, u"content"_s, u"http-equiv"_s};
    QString text = QString::fromUtf8(page);
    // The page's own script is known by its hash; only what people typed is of interest.
    static const QRegularExpression script(u"(<script[^>]*>)(.*?)(</script>)"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression style(u"(<style[^>]*>)(.*?)(</style>)"_s, QRegularExpression::DotMatchesEverythingOption);
    text.replace(script, u"\\1\\3"_s).replace(style, u"\\1\\3"_s);
    QStringList parts;
    for (auto tags = tag.globalMatch(text); tags.hasNext();) {
        const auto found = tags.next();
        const QString name = found.captured(1);
        if (name == "br"_L1)
            continue;
        QStringList part{name};
        for (auto attributes = attribute.globalMatch(found.captured(2)); attributes.hasNext();) {
            const auto one = attributes.next();
            part << (telling.contains(one.captured(1)) ? one.captured() : one.captured(1));
        }
        parts << part.join(u' ');
    }
    return parts;
}

/// The elements of an XML file, and where they lead; line ends and spaces are elements in an ODT.
QStringList builtXml(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QStringList parts;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "line-break"_L1 || reader.name() == "s"_L1 || reader.name() == "tab"_L1)
            continue;
        QString part = reader.name().toString();
        for (const QXmlStreamAttribute &each : reader.attributes()) {
            if (each.name() == "href"_L1)
                part += u' ' + each.value().toString();
        }
        parts << part;
    }
    INFO(reader.errorString().toStdString() << " in line " << reader.lineNumber());
    CHECK_FALSE(reader.hasError());
    return parts;
}

/// What begins something in Markdown and is not escaped.
qsizetype openings(const QString &markdown)
{
    static const QRegularExpression opening(u"(?<!\\\\)(?:\\\\\\\\)*[<\\[`]"_s);
    qsizetype count = 0;
    for (auto matches = opening.globalMatch(markdown); matches.hasNext(); matches.next())
        ++count;
    return count;
}

/// The lines of a calendar file by their names, whole again.
QStringList calendarNames(const QByteArray &file)
{
    QStringList names;
    for (const QString &line : QString::fromUtf8(file).remove(u"\r\n "_s).split(u"\r\n"_s)) {
        const QString name = line.section(QRegularExpression(u"[;:]"_s), 0, 0);
        names << (name == "BEGIN"_L1 || name == "END"_L1 ? line : name);
    }
    return names;
}

/// Nothing in \a text moves the cursor of a screen or turns the words after it round.
bool isQuiet(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t')
            || (c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    });
}

} // namespace

TEST_CASE("hostile words build the same pages as harmless ones", "[hostile]")
{
    for (const auto &[what, words] : hostileWords()) {
        CAPTURE(what);
        const FilledTeam team(words);
        const auto pages = team.pages(), usual = harmless().pages();
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const auto &[name, page] = pages[i];
            INFO(name.toStdString());
            CHECK(built(page) == built(usual[i].second));
            CHECK(tidied(page) == tidied(usual[i].second));
        }
    }
}

TEST_CASE("hostile words build the same documents as harmless ones", "[hostile]")
{
    static const QRegularExpression doesSomething(u"/(?:URI|JavaScript|JS|Launch|GoToR|SubmitForm|AA|OpenAction|EmbeddedFile)\\b"_s);
    static const QRegularExpression streams(u"\\bstream\\r?\\n.*?\\bendstream\\b"_s, QRegularExpression::DotMatchesEverythingOption);
    for (const auto &[what, words] : hostileWords()) {
        CAPTURE(what);
        const FilledTeam team(words);
        const auto documents = team.documents(), allUsual = harmless().documents();
        for (qsizetype i = 0; i < documents.size(); ++i) {
            const auto &[name, document] = documents[i];
            const Document &usual = allUsual[i].second;
            INFO(name.toStdString());
            CHECK(builtXml(partOf(odt(document), "content.xml")) == builtXml(partOf(odt(usual), "content.xml")));
            builtXml(partOf(odt(document), "meta.xml"));
            builtXml(partOf(odt(document), "styles.xml"));
            CHECK(openings(markdown(document)) == openings(markdown(usual)));
            CHECK(isQuiet(markdown(document)));
            const QByteArray paper = pdf(document);
            CHECK(pdfInfo(paper, u"Pages"_s).toInt() >= 1);
            CHECK_FALSE(QString::fromLatin1(paper).remove(streams).contains(doesSomething));
        }
        for (const Paper &paper : {blankWall({team.record.team.focus}, team.content), reflectionSheet(team.record.team, true)})
            CHECK(pdfInfo(pdf(paper), u"Pages"_s).toInt() >= 1);
    }
}

TEST_CASE("no cell of a table is run by a spreadsheet, whatever is typed", "[hostile]")
{
    for (const auto &[what, words] : hostileWords()) {
        CAPTURE(what);
        const FilledTeam team(words);
        for (const QByteArray &file : {actionsCsv(team.released, team.record.actions), actionsCsv(team.record)}) {
            const CsvTable table = readCsv(file);
            REQUIRE(table.refusal == QString());
            CHECK(table.badRows.isEmpty());
            CHECK(table.rows.size() == team.record.actions.size());
            CHECK(file.count('\0') == 0);
            for (const CsvRow &row : table.rows) {
                for (const QString &cell : row.cells)
                    CHECK_FALSE((!cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell[0])));
            }
        }
    }
}

TEST_CASE("hostile words neither add to a calendar nor to an e-mail", "[hostile]")
{
    for (const auto &[what, words] : hostileWords()) {
        CAPTURE(what);
        const FilledTeam team(words);
        for (const Audience audience : audiences()) {
            const auto files = team.invitations().files(audience), usual = harmless().invitations().files(audience);
            REQUIRE(files.size() == usual.size());
            for (qsizetype i = 0; i < files.size(); ++i) {
                INFO(files[i].name.toStdString());
                CHECK(calendarNames(files[i].bytes) == calendarNames(usual[i].bytes));
                CHECK(isQuiet(QString::fromUtf8(files[i].bytes)));
                CHECK_FALSE(files[i].name.contains(QRegularExpression(u"[/\\\\:\\x00-\\x1f]"_s)));
            }
            CHECK(isQuiet(team.invitations().mail(audience)));
        }
    }
}

TEST_CASE("hostile words go to a file and come back as text, and turn nothing round", "[hostile]")
{
    for (const auto &[what, words] : hostileWords()) {
        CAPTURE(what);
        const FilledTeam team(words);
        const BundleReading read = readBundle(team.bundle);
        REQUIRE(read.refusal == QString());
        for (const TypedRow &row : read.bundle.rows) {
            if (QLatin1String(row.type->table) == QLatin1String(Note::table))
                CHECK(textAt(row.image, "text") == QString::fromUtf8(withoutControls(words).toUtf8()));
        }
        CHECK(isQuiet(withoutControls(words)));
        const PackReading pack = readPack(packBytes(team.released.pack, team.released.pack.releasedAt));
        REQUIRE(pack.refusal == QString());
        CHECK(isQuiet(pack.pack.title));
    }
}
