// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Csv.h"

#include "domain/PlainText.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct CsvWords {
    Q_DECLARE_TR_FUNCTIONS(Csv)
};

/// What no cell needs.
bool isLeftOut(QChar c)
{
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c == QChar::ByteOrderMark || turnsTextRound(c);
}

/// Cell text without what no cell needs: zero bytes, control characters, half characters; one kind of newline.
QString cleaned(QString cell)
{
    // Nearly every cell needs nothing done to it.
    if (std::all_of(cell.begin(), cell.end(), [](QChar c) { return (c >= u' ' && c <= u'~') || c == u'\n'; }))
        return cell.trimmed();
    cell.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool pair = cell[i].isHighSurrogate() && i + 1 < cell.size() && cell[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (cell[i].isSurrogate())
            cell[i] = QChar::ReplacementCharacter;
    }
    cell.removeIf(isLeftOut);
    return cell.trimmed();
}

bool isNewline(QChar c) { return c == u'\n' || c == u'\r'; }

bool isSeparator(QChar c) { return c == u',' || c == u';' || c == u'|'; }

/// What can be said of a row without keeping its words.
struct RowShape {
    qsizetype cells = 0, filled = 0;
    bool isBlank = true; ///< nothing but separators, which is nothing also where they cut no cells

    void add(QStringView cell)
    {
        ++cells;
        const auto isNothing = [](QChar c) { return c.isSpace() || isLeftOut(c); };
        filled += !std::all_of(cell.begin(), cell.end(), isNothing);
        isBlank = isBlank && std::all_of(cell.begin(), cell.end(), [&](QChar c) { return isSeparator(c) || isNothing(c); });
    }
};

/// Reads rows one after another from a text.
class RowReader
{
public:
    enum class Outcome { Row, Unclosed, TooLong, TooWide, End };

    /// A null \a separator cuts nothing: each line is a cell.
    RowReader(const QString &text, QChar separator, const CsvLimits &limits, qsizetype firstLine = 1)
        : m_text(text)
        , m_separator(separator)
        , m_limits(limits)
        , m_line(firstLine)
    {
    }

    qsizetype line() const { return m_line; }

    /// The next row. Where it cannot be read, reading has moved on to the line after its first one.
    Outcome next(CsvRow &row)
    {
        row = {m_line, {}};
        return next([&row](QStringView cell) { row.cells << cleaned(cell.toString()); });
    }
    Outcome next(RowShape &shape)
    {
        shape = {};
        return next([&shape](QStringView cell) { shape.add(cell); });
    }

private:
    template<typename Take>
    Outcome next(Take take)
    {
        if (m_at >= m_text.size())
            return Outcome::End;
        const qsizetype start = m_at, startLine = m_line;
        for (qsizetype cells = 0;; ++cells) {
            const bool isQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
            const Outcome outcome = isQuoted ? readQuoted() : readPlain();
            const bool wide = outcome == Outcome::Row && cells >= m_limits.columns;
            if (outcome != Outcome::Row || wide) {
                m_at = start;
                m_line = startLine;
                skipLine();
                return wide ? Outcome::TooWide : outcome;
            }
            take(m_cell);
            if (m_at < m_text.size() && m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            skipNewline();
            return Outcome::Row;
        }
    }

    Outcome readPlain()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !isNewline(m_text[m_at]))
            ++m_at;
        if (m_at - from > m_limits.cellCharacters)
            return Outcome::TooLong;
        m_cell = QStringView(m_text).sliced(from, m_at - from);
        return Outcome::Row;
    }

    Outcome readQuoted()
    {
        const qsizetype from = m_at;
        const Outcome outcome = readQuotedWithin(m_lost < mostLost ? m_limits.cellCharacters : std::min(m_limits.cellCharacters, shortCell));
        if (outcome == Outcome::Unclosed)
            m_lost += m_at - from;
        m_cell = m_quoted;
        return outcome;
    }

    Outcome readQuotedWithin(qsizetype mostCharacters)
    {
        QString &cell = m_quoted;
        cell.resize(0); // and keeps its room
        ++m_at; // the quotation mark that opens
        bool manyLines = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (cell.size() > mostCharacters)
                return manyLines ? Outcome::Unclosed : Outcome::TooLong;
            if (c != u'"') {
                const qsizetype from = m_at, furthest = std::min(m_text.size(), from + mostCharacters - cell.size() + 1);
                for (; m_at < furthest && m_text[m_at] != u'"'; ++m_at) {
                    manyLines |= isNewline(m_text[m_at]);
                    m_line += startsLine(m_at);
                }
                cell += QStringView(m_text).sliced(from, m_at - from);
                continue;
            }
            if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                cell += c;
                m_at += 2;
                continue;
            }
            if (endsCell(m_at + 1)) {
                m_at += 1;
                while (m_at < m_text.size() && m_text[m_at] == u' ')
                    ++m_at;
                return Outcome::Row;
            }
            // A mark inside a cell. On one line somebody forgot to double it; across lines it opens the cell of a later
            // row, so the first one was never closed.
            if (manyLines)
                return Outcome::Unclosed;
            cell += c;
            ++m_at;
        }
        return Outcome::Unclosed;
    }

    /// Whether a cell may end at \a at, spaces aside.
    bool endsCell(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at] == u' ')
            ++at;
        return at >= m_text.size() || m_text[at] == m_separator || isNewline(m_text[at]);
    }

    /// Whether the character at \a at ends a line (a CR before an LF does not).
    bool startsLine(qsizetype at) const
    {
        return m_text[at] == u'\n' || (m_text[at] == u'\r' && !(at + 1 < m_text.size() && m_text[at + 1] == u'\n'));
    }

    void skipNewline()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            m_at += m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
        else if (m_at < m_text.size())
            ++m_at;
        ++m_line;
    }

    void skipLine()
    {
        while (m_at < m_text.size() && !isNewline(m_text[m_at]))
            ++m_at;
        skipNewline();
    }

    // Looking for the end of cells that have none reads the same text again and again: after some of that, not so far.
    static constexpr qsizetype mostLost = 2'000'000, shortCell = 10'000;

    const QString &m_text;
    const QChar m_separator;
    const CsvLimits &m_limits;
    QStringView m_cell; ///< the last that was read, in the text or in m_quoted
    QString m_quoted;
    qsizetype m_at = 0;
    qsizetype m_lost = 0; ///< characters that were read for a cell that never closed
    qsizetype m_line;
};

bool isBlankRow(const CsvRow &row)
{
    RowShape shape;
    for (const QString &cell : row.cells)
        shape.add(cell);
    return shape.isBlank;
}

/// The first rows that can be read and are not blank.
QList<RowShape> firstRows(const QString &text, QChar separator, const CsvLimits &limits)
{
    const QString head = text.left(200'000);
    RowReader reader(head, separator, limits);
    QList<RowShape> rows;
    RowShape row;
    for (int i = 0; i < 100; ++i) {
        const RowReader::Outcome outcome = reader.next(row);
        if (outcome == RowReader::Outcome::End)
            break;
        if (outcome == RowReader::Outcome::Row && !row.isBlank)
            rows << row;
    }
    return rows;
}

constexpr std::array knownSeparators{u',', u';', u'\t', u'|'};

/// Where the first line is no heading, as it has one cell whatever cuts it: what cuts nearly all rows below it alike, into
/// three cells or more. A list of titles, some with commas, is not such a table.
QChar separatorBelow(const QString &text, const CsvLimits &limits)
{
    QChar chosen;
    qsizetype most = 1;
    for (char16_t candidate : knownSeparators) {
        QHash<qsizetype, qsizetype> widths;
        const QList<RowShape> rows = firstRows(text, candidate, limits);
        for (const RowShape &row : rows)
            ++widths[row.cells];
        for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
            const bool nearlyAll = it.value() + it.value() / 4 + 3 >= rows.size();
            if (it.key() >= 3 && it.value() > most && nearlyAll) {
                chosen = candidate;
                most = it.value();
            }
        }
    }
    return chosen;
}

QChar separatorOf(const QString &text, const CsvLimits &limits)
{
    QChar chosen;
    qsizetype most = 0, widest = 0;
    for (char16_t candidate : knownSeparators) {
        qsizetype width = 0, alike = 0;
        const QList<RowShape> rows = firstRows(text, candidate, limits);
        for (const RowShape &row : rows) {
            if (width == 0)
                width = row.cells;
            alike += row.cells == width;
        }
        if (width == 2 && rows.size() > 2 && alike * 2 < rows.size())
            continue; // a title with a comma in it, above others with none
        if (width > 1 && (alike > most || (alike == most && width > widest))) {
            chosen = candidate;
            most = alike;
            widest = width;
        }
    }
    if (chosen.isNull())
        chosen = separatorBelow(text, limits);
    for (char16_t candidate : knownSeparators) { // far too many cells are no single one
        RowShape row;
        if (chosen.isNull() && RowReader(text, candidate, limits).next(row) == RowReader::Outcome::TooWide)
            chosen = candidate;
    }
    return chosen;
}

/// How many rows stand above the heading: those with a cell or two, where the table has many.
qsizetype rowsAboveHeading(const QString &text, QChar separator, const CsvLimits &limits)
{
    const QList<RowShape> rows = firstRows(text, separator, limits);
    qsizetype most = 0;
    for (const RowShape &row : rows)
        most = std::max(most, row.filled);
    const qsizetype few = most >= 5 ? 2 : 1;
    qsizetype above = 0;
    while (most >= 3 && above < std::min<qsizetype>(rows.size(), 12) && rows[above].filled <= few)
        ++above;
    return above < 12 ? above : 0;
}

QStringList namedHeader(const QStringList &cells)
{
    QStringList names;
    QSet<QString> taken; // whatever their case
    QHash<QString, int> copies;
    for (const QString &cell : cells) {
        const QString plain = cell.simplified().left(200);
        const QString base = plain.isEmpty() ? CsvWords::tr("Column %1").arg(names.size() + 1) : plain;
        QString name = base;
        for (int &copy = copies[base.toCaseFolded()]; taken.contains(name.toCaseFolded());)
            name = u"%1 (%2)"_s.arg(base).arg(++copy + 1);
        taken.insert(name.toCaseFolded());
        names << name;
    }
    return names;
}

QString sentenceOf(RowReader::Outcome outcome, const CsvLimits &limits)
{
    switch (outcome) {
    case RowReader::Outcome::Unclosed: return CsvWords::tr("A quotation mark opens and never closes.");
    case RowReader::Outcome::TooLong: return CsvWords::tr("A cell holds more than %L1 characters.").arg(limits.cellCharacters);
    case RowReader::Outcome::TooWide: return CsvWords::tr("The row has more than %1 cells.").arg(limits.columns);
    case RowReader::Outcome::Row:
    case RowReader::Outcome::End: break;
    }
    return {};
}

void readRows(RowReader &reader, qsizetype above, const CsvLimits &limits, CsvTable &table)
{
    bool searching = false; // for the first whole row after one that could not be read
    CsvRow row;
    for (;;) {
        const qsizetype line = reader.line();
        const RowReader::Outcome outcome = reader.next(row);
        if (outcome == RowReader::Outcome::End)
            return;
        if (outcome != RowReader::Outcome::Row) {
            if (table.header.isEmpty()) {
                table.refusal = CsvWords::tr("The heading in line %1 cannot be read. %2").arg(line).arg(sentenceOf(outcome, limits));
                return;
            }
            table.badRows << BadRow{line, sentenceOf(outcome, limits)};
            searching = true;
        } else if (isBlankRow(row)) {
            continue;
        } else if (table.header.isEmpty() && above > 0) {
            --above;
        } else if (table.header.isEmpty()) {
            table.heading = row;
            table.header = namedHeader(row.cells);
        } else {
            while (row.cells.size() > table.header.size() && row.cells.last().isEmpty())
                row.cells.removeLast();
            if (searching && row.cells.size() != table.header.size())
                continue;
            searching = false;
            if (row.cells.size() > table.header.size()) {
                table.badRows << BadRow{row.line, CsvWords::tr("The row has more cells than the heading.")};
            } else {
                while (row.cells.size() < table.header.size())
                    row.cells << QString();
                table.rows << row;
            }
        }
        if (table.rows.size() > limits.rows || table.badRows.size() > limits.badRows) {
            table.refusal = table.rows.size() > limits.rows
                ? CsvWords::tr("The file has more than %L1 rows: cut it in two.").arg(limits.rows)
                : CsvWords::tr("More than %L1 rows cannot be read: is this a table of text?").arg(limits.badRows);
            return;
        }
    }
}

/// What Excel writes above a table for itself: "sep=;". Answers the separator, and takes the line away.
QChar takeSeparatorLine(QString &text)
{
    static const QRegularExpression form(u"\\A\"?sep=([,;|\t])\"?(?:\\r\\n|\\n|\\r)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    text.remove(0, match.capturedLength());
    return match.captured(1).at(0);
}

void readTable(QString text, const CsvLimits &limits, CsvTable &table)
{
    text.remove(QChar(u'\0'));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    const QChar said = takeSeparatorLine(text);
    const bool tabs = table.isPasted && text.contains(u'\t');
    table.separator = !said.isNull() ? said : tabs ? QChar(u'\t') : separatorOf(text, limits);
    RowReader reader(text, table.separator, limits, said.isNull() ? 1 : 2);
    const qsizetype above = table.isPasted ? 0 : rowsAboveHeading(text, table.separator, limits);
    readRows(reader, above, limits, table);
    table.linesAbove = above;
    if (table.header.isEmpty() && table.refusal.isEmpty())
        table.refusal = table.isPasted ? CsvWords::tr("There are no rows to paste: copy some in the spreadsheet first.")
                                       : CsvWords::tr("The file is empty: it needs a heading and a row.");
}

} // namespace

void CsvTable::setHasHeading(bool has)
{
    const bool had = rows.isEmpty() || rows.first().line != heading.line;
    if (has == had || header.isEmpty())
        return;
    if (has)
        rows.removeFirst();
    else
        rows.prepend(heading);
    header = namedHeader(has ? heading.cells : QStringList(heading.cells.size()));
}

QString CsvTable::shape() const
{
    const QString separators = separator.isNull() ? CsvWords::tr("one column")
        : separator == u';'                       ? CsvWords::tr("semicolons")
        : separator == u'\t'                      ? CsvWords::tr("tabs")
        : separator == u'|'                       ? CsvWords::tr("bars")
                                                  : CsvWords::tr("commas");
    if (isPasted)
        return separators;
    const QString code = encoding == CsvEncoding::Utf8 ? u"UTF-8"_s : encoding == CsvEncoding::Utf16 ? u"UTF-16"_s : u"Latin-1"_s;
    return u"%1, %2"_s.arg(separators, code);
}

CsvTable readCsv(const QByteArray &bytes, const CsvLimits &limits)
{
    CsvTable table;
    if (bytes.size() > limits.bytes) {
        table.refusal = CsvWords::tr("The file is larger than %1 MB: cut it in two.").arg(limits.bytes / (1024 * 1024));
        return table;
    }
    readTable(decodeText(bytes, table.encoding), limits, table);
    return table;
}

CsvTable readPastedRows(const QString &text, const CsvLimits &limits)
{
    CsvTable table;
    table.isPasted = true;
    if (text.size() > limits.bytes)
        table.refusal = CsvWords::tr("These are too many rows to paste: save them as a file and import that.");
    else
        readTable(text, limits, table);
    return table;
}

} // namespace sharpend
