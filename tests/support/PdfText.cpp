// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/PdfText.h"

#include "support/catch.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

QString answerOf(const QString &program, const QByteArray &pdf, const QStringList &after, const QStringList &before = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();
    QProcess process;
    process.start(program, before + QStringList{file.fileName()} + after);
    INFO(program.toStdString() << " comes with poppler-utils");
    REQUIRE(process.waitForFinished(30000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

QString pdfText(const QByteArray &pdf) { return answerOf(u"pdftotext"_s, pdf, {u"-enc"_s, u"UTF-8"_s, u"-"_s}).simplified(); }

QString pdfText(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page);
    return answerOf(u"pdftotext"_s, pdf, {u"-"_s}, {u"-enc"_s, u"UTF-8"_s, u"-f"_s, number, u"-l"_s, number}).simplified();
}

QString pdfInfo(const QByteArray &pdf, const QString &key)
{
    for (const QString &line : answerOf(u"pdfinfo"_s, pdf, {}).split(u'\n')) {
        if (line.startsWith(key + u':'))
            return line.mid(key.size() + 1).trimmed();
    }
    return {};
}

int pdfPictures(const QByteArray &pdf)
{
    constexpr int headLines = 2, objectColumn = 10; // of a table with a row for each place where one is shown
    QSet<QString> objects;
    const QStringList rows = answerOf(u"pdfimages"_s, pdf, {}, {u"-list"_s}).split(u'\n', Qt::SkipEmptyParts).mid(headLines);
    for (const QString &row : rows)
        objects.insert(row.simplified().section(u' ', objectColumn, objectColumn));
    return int(objects.size());
}

QStringList pdfFonts(const QByteArray &pdf)
{
    static const QRegularExpression row(u"^(\\S+) .* (yes|no) +(?:yes|no) +(?:yes|no) "_s);
    QStringList fonts;
    for (const QString &line : answerOf(u"pdffonts"_s, pdf, {}).split(u'\n')) {
        if (const auto match = row.match(line); match.hasMatch())
            fonts << match.captured(1) + u' ' + match.captured(2);
    }
    return fonts;
}

} // namespace sharpend::test
