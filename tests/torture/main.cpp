// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// sharpend_torture [ROW…] [--quick] [--count N] [--seed N] [--table FILE]
// Counts the rows of the table in docs/reliability.md, and writes it anew into FILE. tools/torture builds and runs it.

#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "support/catch.h"

#include "Tally.h"
#include "Worker.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sharpend::torture;

namespace {

const auto tableBegins = u"<!-- torture: what follows is printed by tools/torture -->\n"_s, tableEnds = u"<!-- torture: end -->\n"_s;

/// What each row counts, in the order of the table.
const QList<std::pair<QString, QString>> &rows()
{
    static const QList<std::pair<QString, QString>> all{
        {u"kills"_s, u"Processes killed at a random moment"_s},
        {u"powercuts"_s, u"Power cuts that forget or tear what was not synced"_s},
        {u"copies"_s, u"Copies of file and log, taken while the writer stands still"_s},
        {u"faults"_s, u"Faults injected, each at each kind of write"_s},
        {u"server"_s, u"Writes while the PostgreSQL server is gone, done once it is back"_s},
        {u"words"_s, u"Unique words sought in all files after strike and forget, and not found"_s},
        {u"lock"_s, u"Unique words sought in all files after a lock, and not found"_s},
        {u"leaks"_s, u"Planted words sought in what an Owner gets, and not found"_s},
        {u"edits"_s, u"Edits in an open window, and its memory before and after"_s},
    };
    return all;
}

QString titleOf(const QString &name)
{
    for (const auto &[row, title] : rows()) {
        if (row == name)
            return title;
    }
    return {};
}

/// Puts the lines that were counted into the table of \a path; the others stay as they are.
bool writeTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QString text = QString::fromUtf8(file.readAll());
    const auto begin = text.indexOf(tableBegins), end = text.indexOf(tableEnds);
    if (begin < 0 || end < begin)
        return false;
    QHash<QString, QString> lines; // by title
    QString others; // rows that somebody else counts stay
    for (const QString &line : text.mid(begin, end - begin).split(u'\n')) {
        const QString title = line.section(u'|', 1, 1).trimmed();
        if (!line.startsWith("| "_L1) || title == "What"_L1)
            continue;
        if (std::any_of(rows().begin(), rows().end(), [&title](const auto &row) { return row.second == title; }))
            lines.insert(title, line);
        else
            others += line + u'\n';
    }
    const QLocale english(QLocale::English);
    for (const QString &counted : std::as_const(asked().lines)) {
        const QStringList parts = counted.split(u'\t');
        const QString title = titleOf(parts[0]);
        lines[title]
            = u"| %1 | %2 | %3 | %4 |"_s.arg(title, english.toString(parts[1].toInt()), english.toString(parts[2].toInt()), parts[3]);
    }
    QString table = u"| What | Well | Of | |\n|---|---|---|---|\n"_s;
    for (const auto &[row, title] : rows())
        table += lines.value(title, u"| %1 | 0 | 0 | not counted yet |"_s.arg(title)) + u'\n';
    table += others;
    text.replace(begin + tableBegins.size(), end - begin - tableBegins.size(), table);
    QSaveFile written(path);
    return written.open(QIODevice::WriteOnly) && written.write(text.toUtf8()) >= 0 && written.commit();
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (arguments.value(0) == "--work"_L1) {
        QCoreApplication worker(argc, argv);
        return Worker::work(arguments.mid(1));
    }
    QApplication application(argc, argv);
    asked().seed = QRandomGenerator::system()->generate();
    QString table;
    QStringList wanted;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &each = arguments[i];
        if (each == "--quick"_L1)
            asked().quick = true;
        else if (each == "--count"_L1)
            asked().count = arguments.value(++i).toInt();
        else if (each == "--seed"_L1)
            asked().seed = arguments.value(++i).toUInt();
        else if (each == "--table"_L1)
            table = arguments.value(++i);
        else if (!titleOf(each).isEmpty())
            wanted << each;
        else {
            std::fprintf(stderr, "no such row: %s\n", qUtf8Printable(each));
            return 2;
        }
    }
    std::printf("seed %u\n", asked().seed);
    Catch::Session session;
    for (const auto &[row, title] : rows()) {
        if (wanted.isEmpty() || wanted.contains(row))
            session.configData().testsOrTags.push_back(row.toStdString() + ','); // any of them
    }
    const int wrong = session.run();
    if (!table.isEmpty() && !writeTable(table)) {
        std::fprintf(stderr, "%s has no table to be written anew\n", qUtf8Printable(table));
        return 2;
    }
    return wrong ? 1 : 0;
}
