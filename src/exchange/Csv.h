// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace sharpend {

/// How much a file may hold before it is refused, so that no file can take the memory of the machine.
struct CsvLimits {
    qsizetype bytes = 64 * 1024 * 1024;
    qsizetype rows = 100'000;
    qsizetype columns = 200;
    qsizetype cellCharacters = 100'000;
    qsizetype badRows = 1'000;
};

enum class CsvEncoding { Utf8, Utf16, Windows1252 };

struct CsvRow {
    qsizetype line = 0; ///< the line of the file on which it begins, from 1
    QStringList cells;  ///< as many as the heading has
};

/// A row that cannot be used: where it begins, and what is wrong with it.
struct BadRow {
    qsizetype line = 0;
    QString sentence;
};

/// A table of text as it lay in a file. All cells are plain text: nothing in them is run, shown as markup or followed.
struct CsvTable {
    QStringList header; ///< each name once; nameless columns are called "Column 3"
    CsvRow heading; ///< the row that the names come from, as it stands
    QList<CsvRow> rows;
    QList<BadRow> badRows;
    qsizetype linesAbove = 0; ///< passed over before the heading: what an export says about itself
    QChar separator = u',';   ///< null where there is one column only
    CsvEncoding encoding = CsvEncoding::Utf8;
    bool isPasted = false;
    QString refusal; ///< why the file as a whole cannot be read; empty otherwise

    /// "commas, UTF-8"
    QString shape() const;
    /// Whether the first row names the columns. Where it does not it is a row like the others, and they are "Column 1", …
    void setHasHeading(bool has);
};

/// The text of \a bytes: a byte order mark decides; without one UTF-16 is known by its zero bytes and UTF-8 by its rules,
/// and what is neither is Windows-1252 (which holds all that Latin-1 prints).
QString decodeText(const QByteArray &bytes, CsvEncoding &encoding);

/// Reads \a bytes. The separator is what a first line "sep=;" says, or the one that cuts the most rows as it cuts the heading;
/// where none does there is one column. Quoted cells may hold separators, newlines and doubled quotes. A quotation mark that
/// never closes costs its own row: reading goes on with the next line that has as many cells as the heading. Lines above
/// the heading with a cell or two, in a table of three columns or more, are passed over.
CsvTable readCsv(const QByteArray &bytes, const CsvLimits &limits = {});
/// The same for rows that were copied in a spreadsheet, which sets cells apart by tabs.
CsvTable readPastedRows(const QString &text, const CsvLimits &limits = {});

} // namespace sharpend
