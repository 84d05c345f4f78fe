// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/patterns/FigureCard.h"

#include "gui/patterns/PatternChart.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/WordsTable.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

FigureCard::FigureCard(PatternFigure figure, PatternChart *chart, QWidget *parent)
    : Card(parent)
    , m_figure(figure)
    , m_title(new TextLabel({}, Type::Section, Token::Ink, this))
    , m_about(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_chart(chart)
    , m_table(new WordsTable(u"figureTable"_s, this))
    , m_foot(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(0);
    m_title->setObjectName(u"findingLabel"_s);
    m_title->setWordWrap(true);
    m_about->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addSpacing(16);
    m_chart->setParent(this);
    column->addWidget(m_chart);
    m_table->setWhole(true);
    column->addWidget(m_table);
    m_foot->setContentsMargins(0, 12, 0, 0);
    m_foot->setSpacing(12);
    column->addLayout(m_foot);
    column->addStretch(1);
    showFigure();
}

void FigureCard::setPicture(const PatternsPicture &picture)
{
    m_picture = picture;
    const FigureWords finding = findingOf(m_figure, picture);
    m_title->setText(finding.title);
    m_about->setText(finding.about);
    m_chart->setPicture(picture);
    m_table->setAccessibleName(finding.title);
    showFigure();
}

void FigureCard::setAsTable(bool asTable)
{
    const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
    m_asTable = asTable;
    showFigure();
    if (hadFocus)
        (asTable ? static_cast<QWidget *>(m_table) : m_chart)->setFocus(Qt::OtherFocusReason);
}

void FigureCard::setAlwaysTable()
{
    m_alwaysTable = true;
    showFigure();
}

void FigureCard::showFigure()
{
    const bool asTable = m_asTable || m_alwaysTable;
    if (asTable) {
        const FigureTable table = tableOf(m_figure, m_picture);
        m_table->setWords(table.heads, table.rows);
    }
    m_chart->setVisible(!asTable);
    m_table->setVisible(asTable && m_table->rowCount() > 0);
}

} // namespace sharpend
