// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/PatternsCsv.h"

#include "domain/PatternWords.h"
#include "exchange/ActionsCsv.h"

#include <QCoreApplication>

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatternsCsv)
};

} // namespace

QByteArray patternsCsv(const PatternsPicture &all)
{
    const PatternsPicture picture = forExport(all);
    if (!picture.isEnough())
        return {};
    const std::pair<PatternFigure, QString> figures[]{{PatternFigure::Themes, Words::tr("Themes")},
                                                      {PatternFigure::Improvements, Words::tr("Improvements committed to")},
                                                      {PatternFigure::Notes, Words::tr("Kinds of notes")},
                                                      {PatternFigure::Events, Words::tr("Kinds of events")},
                                                      {PatternFigure::Replies, Words::tr("Days to reply")}};
    QList<QStringList> rows{{Words::tr("Figure"), Words::tr("Of"), Words::tr("What"), Words::tr("Value")}};
    for (const auto &[figure, name] : figures) {
        if (figure == PatternFigure::Improvements) { // which its table says in words
            for (const QuarterRow &row : picture.quarters) {
                for (const ImprovementCount &one : countsByAim(row) + countsByStrength(row))
                    rows.append({name, quarterLabel(row), one.label, QString::number(one.count)});
            }
            continue;
        }
        const FigureTable table = tableOf(figure, picture);
        for (const QStringList &row : table.rows) {
            for (qsizetype i = 1; i < row.size(); ++i)
                rows.append({name, row.first(), table.heads[i], row[i]});
        }
    }
    return csvOf(rows);
}

} // namespace sharpend
