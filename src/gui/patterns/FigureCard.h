// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/PatternWords.h"
#include "gui/widgets/Card.h"

class QVBoxLayout;

namespace sharpend {

class PatternChart;
class TextLabel;
class WordsTable;

/// A figure of Patterns: the sentence that says what it finds, and the chart or the table of what was counted.
class FigureCard : public Card
{
    Q_OBJECT
public:
    /// \a chart is the card's from then on.
    FigureCard(PatternFigure figure, PatternChart *chart, QWidget *parent = nullptr);

    void setPicture(const PatternsPicture &picture);
    void setAsTable(bool asTable);
    /// What is words alone is always read as a table.
    void setAlwaysTable();
    PatternChart *chart() const { return m_chart; }
    /// Where more can be said under the chart.
    QVBoxLayout *foot() const { return m_foot; }

private:
    void showFigure();

    PatternFigure m_figure;
    PatternsPicture m_picture;
    bool m_asTable = false, m_alwaysTable = false;
    TextLabel *m_title, *m_about;
    PatternChart *m_chart;
    WordsTable *m_table;
    QVBoxLayout *m_foot;
};

} // namespace sharpend
