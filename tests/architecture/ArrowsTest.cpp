// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Keeps the house of docs/architecture.md true. First the rules are tried on made-up files, then on the real ones.

#include "architecture/Rules.h"
#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace sharpend::architecture;

namespace {

const auto licence = u"// SPDX-FileCopyrightText: The Sharp End authors\n// SPDX-License-Identifier: MIT\n"_s;

const Rule &rule(const char *name)
{
    for (const auto &candidate : rules()) {
        if (qstrcmp(candidate.name, name) == 0)
            return candidate;
    }
    throw std::runtime_error(name);
}

struct Case {
    const char *rule;
    QString path;
    QString text;
    int broken; ///< in how many places
};

QList<Source> filesUnder(const QStringList &folders, const QStringList &patterns)
{
    const QDir top(QString::fromUtf8(SHARPEND_SOURCE_DIR));
    QList<Source> found;
    for (const auto &folder : folders) {
        QDirIterator files(top.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            found += sourceOf(top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        }
    }
    return found;
}

QList<Source> everySource()
{
    auto found = filesUnder({u"src"_s, u"tests"_s, u"cmake"_s},
                            {u"*.cpp"_s, u"*.h"_s, u"*.cmake"_s, u"CMakeLists.txt"_s});
    for (const auto &script : filesUnder({u"tools"_s, u".ci"_s}, {})) {
        if (script.path.endsWith(u".sh") || script.text.startsWith(u"#!"))
            found += script;
    }
    return found;
}

} // namespace

TEST_CASE("The rules find what breaks them and leave the rest alone")
{
    const auto arrows = "includes follow the arrows";
    const auto pure = "domain knows Qt Core and JSON only";
    const auto database = "only store knows the database";
    const auto sql = "only store speaks SQL";
    const auto rows = "store asks for rows by nextRow()";
    const auto widgets = "no widgets below gui";
    const auto licensed = "every file states its licence";
    const auto typed = "connections are typed";
    const auto plain = "gui shows plain text";
    const auto network = "nothing asks for a network";
    const auto tooLong = "no file is too long";

    const auto test = GENERATE_COPY(values<Case>({
        {arrows, u"src/store/A.cpp"_s, u"#include \"domain/Records.h\"\n#include \"store/Store.h\"\n"_s, 0},
        {arrows, u"src/store/A.cpp"_s, u"#include \"operations/AddNote.h\"\n"_s, 1},
        {arrows, u"src/store/A.cpp"_s, u"#  include <gui/Session.h>\n"_s, 1},
        {arrows, u"src/domain/A.h"_s, u"#include \"store/Store.h\"\n#include \"gui/Session.h\"\n"_s, 2},
        {arrows, u"src/domain/A.h"_s, u"// #include \"store/Store.h\"\n/* #include \"gui/Session.h\" */\n"_s, 0},
        {arrows, u"src/domain/A.h"_s, u"#include \"../store/Store.h\"\n"_s, 1},
        {arrows, u"src/reports/A.cpp"_s, u"#include \"store/Store.h\"\n"_s, 1},
        {arrows, u"src/operations/A.cpp"_s, u"#include \"exchange/Bundle.h\"\n"_s, 1},
        {arrows, u"src/exchange/A.cpp"_s, u"#include \"operations/Import.h\"\n#include \"reports/Pdf.h\"\n"_s, 1},
        {arrows, u"src/gui/wall/A.cpp"_s, u"#include \"store/Store.h\"\n#include \"reports/Pdf.h\"\n#include \"ui_WallPage.h\"\n"_s, 0},
        {arrows, u"src/gui/wall/A.cpp"_s, u"#include \"cli/Verbs.h\"\n"_s, 1},
        {arrows, u"src/cli/A.cpp"_s, u"#include \"gui/Session.h\"\n#include \"ui_WallPage.h\"\n"_s, 2},
        {arrows, u"src/main.cpp"_s, u"#include \"gui/MainWindow.h\"\n#include \"cli/Verbs.h\"\n"_s, 0},
        {arrows, u"src/helpers/A.h"_s, u"\n"_s, 1},

        {pure, u"src/domain/A.h"_s, u"#include <QString>\n#include <QtCore/QUuid>\n#include <nlohmann/json.hpp>\n#include <array>\n"_s, 0},
        {pure, u"src/domain/A.h"_s, u"#include <QColor>\n#include <QtGui/QFont>\n#include <QNetworkReply>\n#include <unistd.h>\n"_s, 4},
        {pure, u"src/store/A.h"_s, u"#include <QColor>\n"_s, 0},

        {database, u"src/store/A.h"_s, u"#include <QSqlQuery>\n"_s, 0},
        {database, u"src/gui/A.h"_s, u"#include <QSqlQuery>\n#include <QtSql/QSqlError>\n#include <QtSql>\n#include <sqlite3.h>\n"_s, 4},
        {database, u"src/main.cpp"_s, u"#include <QSqlDatabase>\n"_s, 1},
        {database, u"src/cli/A.h"_s, u"class QSqlQuery;\n"_s, 1},

        {sql, u"src/store/A.cpp"_s, u"f(u\"select id from note\"_s);\n"_s, 0},
        {sql, u"src/operations/A.cpp"_s, u"f(u\"select id from note\"_s);\n"_s, 1},
        {sql, u"src/operations/A.cpp"_s, u"f(\"SELECT id FROM note\");\nf(\"  Insert\");\n"_s, 1},
        {sql, u"src/operations/A.cpp"_s, u"f(u\"select id, text \"_s\n  u\"from note\"_s);\n"_s, 1},
        {sql, u"src/operations/A.cpp"_s, u"f(uR\"(\n  insert into note(id) values (?))\"_s);\n"_s, 1},
        {sql, u"src/cli/A.cpp"_s, u"f(\"pragma data_version\"); f(\"update note set text = ?\"); f(\"delete from note\");\n"_s, 3},
        {sql, u"src/gui/A.cpp"_s, u"tr(\"Select an event from the list\"); tr(\"Delete from the wall\"); f(u\"select\"_s, u\"delete\"_s);\n"_s, 0},
        {sql, u"src/gui/A.cpp"_s, u"// \"select id from note\"\nf('\"', \"a\"); // \"delete from note\"\n"_s, 0},
        {sql, u"src/gui/A.cpp"_s, u"int a = 1'000'000; f(\"a \\\" b\", \"delete from note\");\n"_s, 1},

        {rows, u"src/store/A.cpp"_s, u"while (query.next())\n    take(query);\nif (found->next ()) {}\n"_s, 2},
        {rows, u"src/store/A.cpp"_s, u"while (nextRow(db, query)) // not query.next()\n    take(query);\nnextPlace(key);\n"_s, 0},
        {rows, u"src/store/Database.cpp"_s, u"const bool isThere = query.next();\n"_s, 0},
        {rows, u"src/exchange/A.cpp"_s, u"matches.next().captured(1);\n"_s, 0},

        {widgets, u"src/reports/A.h"_s, u"#include <QPdfWriter>\n#include <QPainter>\n#include <QAction>\n"_s, 0},
        {widgets, u"src/reports/A.h"_s, u"#include <QLabel>\n#include <QtWidgets>\n#include <QPrinter>\n"_s, 3},
        {widgets, u"src/cli/A.cpp"_s, u"class QWidget;\nQMessageBox::warning(nullptr, {}, {});\n"_s, 2},
        {widgets, u"src/gui/A.cpp"_s, u"#include <QLabel>\nclass QWidget;\n"_s, 0},
        {widgets, u"src/main.cpp"_s, u"#include <QApplication>\n"_s, 0},

        {licensed, u"src/gui/A.cpp"_s, licence + u"int a;\n"_s, 0},
        {licensed, u"src/gui/A.cpp"_s, u"\n"_s + licence, 1},
        {licensed, u"tools/run"_s, u"#!/bin/sh\n# SPDX-FileCopyrightText: A\n# SPDX-License-Identifier: MIT\n"_s, 0},
        {licensed, u"tools/run"_s, u"#!/bin/sh\necho\n"_s, 1},
        {licensed, u"src/CMakeLists.txt"_s, u""_s, 1},

        {typed, u"src/gui/A.cpp"_s, u"connect(a, SIGNAL(b()), c, SLOT (d()));\n"_s, 2},
        {typed, u"src/gui/A.cpp"_s, u"connect(a, &A::b, c, &C::d); // not SIGNAL(b())\n"_s, 0},

        {plain, u"src/gui/A.cpp"_s, u"a->setHtml(b); label->setTextFormat(Qt::RichText); c(&QTextEdit::append);\n"_s, 3},
        {plain, u"src/gui/A.cpp"_s, u"#include <QTextEdit>\nedit->append(text); list.append(text);\n"_s, 1},
        {plain, u"src/gui/A.cpp"_s, u"label->setTextFormat(Qt::PlainText); names->append(text);\n"_s, 0},
        {plain, u"src/reports/A.cpp"_s, u"document.setHtml(b);\n"_s, 0},

        {network, u"src/gui/A.cpp"_s, u"#include <QNetworkAccessManager>\n#include <QtNetwork>\n#include <sys/socket.h>\n#include <QLabel>\n"_s, 3},
        {network, u"src/store/A.cpp"_s, u"class QTcpSocket;\n// QTcpSocket\nQHostInfo::lookupHost(a);\n"_s, 2},
        {network, u"src/gui/A.cpp"_s, u"QDesktopServices::openUrl(QUrl(link)); label->setOpenExternalLinks(true);\n"_s, 2},
        {network, u"src/gui/A.cpp"_s, u"QDesktopServices::openUrl(QUrl::fromLocalFile(folder));\n"_s, 0},

        {tooLong, u"src/gui/A.cpp"_s, u"\n"_s.repeated(tooLongFile), 0},
        {tooLong, u"src/gui/A.cpp"_s, u"\n"_s.repeated(tooLongFile + 1), 1},
    }));

    CAPTURE(test.rule, test.path, test.text);
    const auto broken = rule(test.rule).brokenBy(sourceOf(test.path, test.text));
    CAPTURE(broken);
    CHECK(broken.size() == test.broken);
    for (const auto &sentence : broken)
        CHECK(sentence.startsWith(test.path + u':'));
}

TEST_CASE("A finding names its line")
{
    const auto source = sourceOf(u"src/domain/A.h"_s, u"/* one\n   two */\n\n#include \"gui/Session.h\"\n"_s);
    CHECK(rule("includes follow the arrows").brokenBy(source)
          == QStringList {u"src/domain/A.h:4: domain must not know gui (\"gui/Session.h\")"_s});
}

TEST_CASE("A form has the name of its class, and the class is in gui")
{
    const auto form = sourceOf(u"ui/EventPage.ui"_s, u"<ui>\n <class>sharpend::EventPage</class>\n"_s);
    CHECK(formsWithoutClass({form}, {u"src/gui/event/EventPage.h"_s}).isEmpty());
    CHECK(formsWithoutClass({form}, {u"src/gui/event/OldEventPage.h"_s, u"src/cli/EventPage.h"_s}).size() == 1);
    const auto other = sourceOf(u"ui/EventPage.ui"_s, u"<ui>\n <class>Form</class>\n"_s);
    CHECK(formsWithoutClass({other}, {u"src/gui/event/EventPage.h"_s}).size() == 1);
}

TEST_CASE("The house keeps its rules")
{
    const auto sources = everySource();
    // A wrong folder would find nothing wrong either.
    REQUIRE(std::any_of(sources.begin(), sources.end(), [](const Source &file) { return file.path == u"src/domain/Records.h"; }));
    REQUIRE(std::any_of(sources.begin(), sources.end(), [](const Source &file) { return file.path == u"tools/test"; }));

    for (const auto &each : rules()) {
        QStringList broken;
        for (const auto &source : sources)
            broken += each.brokenBy(source);
        INFO(each.name << ":\n" << broken.join(u'\n').toStdString());
        CHECK(broken.isEmpty());
    }
}

TEST_CASE("The forms of the house have their classes")
{
    QStringList paths;
    for (const auto &source : everySource())
        paths += source.path;
    const auto broken = formsWithoutClass(filesUnder({u"ui"_s}, {u"*.ui"_s}), paths);
    INFO(broken.join(u'\n').toStdString());
    CHECK(broken.isEmpty());
}

TEST_CASE("Long files are named before they are too long")
{
    for (const auto &source : everySource()) {
        if (linesOf(source) > longFile)
            WARN(source.path.toStdString() << " has " << linesOf(source) << " lines; from " << longFile << " on a file asks to be two");
    }
}

TEST_CASE("Every plural has its English words")
{
    QFile file(QDir(QString::fromUtf8(SHARPEND_SOURCE_DIR)).filePath(u"resources/translations/sharpend_en.ts"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString words = QString::fromUtf8(file.readAll());
    CHECK_FALSE(words.contains(u"unfinished"_s)); // fill in what tools/translate has added
    for (const Source &source : filesUnder({u"src"_s}, {u"*.cpp"_s, u"*.h"_s})) {
        for (const Located &literal : source.literals) {
            INFO(source.path.toStdString() << ":" << literal.line << ": " << literal.text.toStdString());
            if (literal.text.contains(u"%n"_s))
                CHECK(words.contains(u"<source>%1</source>"_s.arg(literal.text.toHtmlEscaped())));
        }
    }
}

TEST_CASE("F1 finds a page of the guide on every page")
{
    static const QRegularExpression topic(u"helpTopic\\(\\) const override \\{ return QStringLiteral\\(\"([^\"]+)\"\\)"_s);
    int pages = 0;
    for (const Source &source : filesUnder({u"src/gui"_s}, {u"*.h"_s})) {
        const auto found = topic.match(source.text);
        if (!found.hasMatch())
            continue;
        ++pages;
        INFO(source.path.toStdString());
        CHECK(QFile::exists(QDir(QString::fromUtf8(SHARPEND_SOURCE_DIR)).filePath(u"docs/guide/%1.md"_s.arg(found.captured(1)))));
    }
    CHECK(pages > 8);
}
