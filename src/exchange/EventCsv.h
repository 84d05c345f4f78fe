// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "exchange/Csv.h"
#include "exchange/CsvDates.h"

namespace sharpend {

/// What a column of an event log may become.
enum class EventField { LeaveOut, Title, Story, Kind, OccurredOn, WhenText, Place, Reference, Link, RaisedBy, RaisedOn };

/// All of them, in the order in which they are offered.
const QList<EventField> &eventFields();
/// As it is shown ("Raised by, a job label"), and as the command line says it (`raisedBy`).
QString eventFieldLabel(EventField field);
QString eventFieldKey(EventField field);

/// One column of the file and what becomes of it.
struct EventColumn {
    QString name;
    EventField field = EventField::LeaveOut;
    QString why;  ///< "matched by name", "chosen by you", "names stay out of events", …
    QString note; ///< what to show beside it: why, or what its cells tell ("3 of 4 words known")
    QStringList samples; ///< the first three cells that hold something; dots where the column holds names
    bool holdsNames = false;
};

/// What an event log gives as it is mapped now.
struct EventCsvResult {
    QList<Event> events; ///< with new ids, as candidates
    QList<qsizetype> lines; ///< where each of them begins in the file
    QList<BadRow> badRows; ///< by line
    QStringList remarks;  ///< "“Near miss” is not one of our kinds. Those 22 rows come in as …"
    QString missing; ///< what must be chosen or answered before anything can be added; empty when nothing is
};

/// An event log on its way in: the columns with what they become, the order of its dates, and the events that follow.
/// The window and the command line both drive it. Nothing is written anywhere.
class EventCsv
{
public:
    explicit EventCsv(const QByteArray &bytes, const CsvLimits &limits = {});
    /// A table that has been read already.
    explicit EventCsv(const CsvTable &table);
    /// Rows that were copied in a spreadsheet.
    static EventCsv pasted(const QString &rows, const CsvLimits &limits = {});

    const QString &refusal() const { return m_table.refusal; } ///< why the file cannot be read at all
    QString shape() const; ///< "101 rows · commas, UTF-8"
    const QList<EventColumn> &columns() const { return m_columns; }

    /// Whether the first row names the columns. It does where one of its cells is a heading that we know; rows without one
    /// are mapped by what their cells look like.
    bool hasHeading() const { return m_hasHeading; }
    void setHasHeading(bool has);

    /// Gives \a column to \a field, and takes it from the column that had it.
    void setField(qsizetype column, EventField field);
    /// `--map COLUMN=FIELD`. Answers what is wrong with it, or nothing.
    QString map(const QString &columnIsField);

    /// What the date columns tell; asks only while there is no answer.
    const DateReading &dates() const { return m_dates; }
    void setDateOrder(std::optional<DateOrder> order);
    std::optional<DateOrder> dateOrder() const { return m_answered ? m_answered : m_dates.order; }

    EventCsvResult result() const;

private:
    void makeColumns();
    bool looksLikeHeading() const;
    void guessFields();
    void matchHeader();
    void explain();
    QStringList cellsOf(EventField field) const;
    qsizetype columnOf(EventField field) const;
    QString readRow(const CsvRow &row, Event &event) const;

    CsvTable m_table;
    bool m_hasHeading = true;
    QList<EventColumn> m_columns;
    DateReading m_dates;
    std::optional<DateOrder> m_answered;
};

/// The kind of event that \a words name, in English or German; nothing where they name none of ours.
std::optional<EventKind> eventKindNamed(const QString &words);

/// The bad rows as a text to save: one line each ("Line 14: No title. The cell is empty.").
QString badRowsText(const QList<BadRow> &rows);

} // namespace sharpend
