// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/EventGuess.h"

#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype lookedAt = 50, shortestTitle = 8, shortestStory = 60;

/// What the cells of one column look like.
struct Cells {
    qsizetype filled = 0, letters = 0, dates = 0, links = 0, kinds = 0, codes = 0;

    bool are(qsizetype these) const { return filled > 0 && these * 2 > filled; }
    qsizetype length() const { return filled > 0 ? letters / filled : 0; }
};

bool isDate(const QString &cell)
{
    return readDate(cell, DateOrder::Dmy).isValid() || readDate(cell, DateOrder::Mdy).isValid();
}

bool isCode(const QString &cell)
{
    static const QRegularExpression code(u"\\A\\p{L}{0,8}[-/._ ]?\\d[\\w./-]{0,20}\\z"_s);
    return code.match(cell).hasMatch();
}

Cells look(const QList<CsvRow> &rows, qsizetype column)
{
    Cells cells;
    for (const CsvRow &row : rows.first(std::min(rows.size(), lookedAt))) {
        const QString cell = row.cells.at(column).simplified();
        if (cell.isEmpty())
            continue;
        ++cells.filled;
        cells.letters += cell.size();
        cells.dates += isDate(cell);
        cells.links += cell.startsWith("http://"_L1) || cell.startsWith("https://"_L1) || cell.startsWith("www."_L1);
        cells.kinds += eventKindNamed(cell).has_value();
        cells.codes += isCode(cell);
    }
    return cells;
}

} // namespace

QList<EventField> guessedFields(const QList<CsvRow> &rows, qsizetype columns)
{
    QList<EventField> fields(columns, EventField::LeaveOut);
    QList<Cells> all;
    for (qsizetype column = 0; column < columns; ++column)
        all << look(rows, column);
    const auto give = [&](EventField field, const std::function<bool(const Cells &)> &fits) {
        for (qsizetype column = 0; column < columns; ++column) {
            if (fields[column] == EventField::LeaveOut && all[column].filled > 0 && fits(all[column])) {
                fields[column] = field;
                return true;
            }
        }
        return false;
    };
    give(EventField::Link, [](const Cells &cells) { return cells.are(cells.links); });
    give(EventField::OccurredOn, [](const Cells &cells) { return cells.are(cells.dates); });
    give(EventField::Kind, [](const Cells &cells) { return cells.are(cells.kinds); });
    give(EventField::Reference, [](const Cells &cells) { return cells.are(cells.codes) && !cells.are(cells.dates); });
    const auto isText = [](const Cells &cells) { return !cells.are(cells.codes) && !cells.are(cells.dates) && !cells.are(cells.links); };
    give(EventField::Title, [&](const Cells &cells) { return isText(cells) && cells.length() >= shortestTitle; })
        || give(EventField::Title, isText);
    give(EventField::Story, [&](const Cells &cells) { return isText(cells) && cells.length() >= shortestStory; });
    return fields;
}

} // namespace sharpend
