// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/RoomCheckPanel.h"

#include "gui/look/Look.h"
#include "gui/people/CheckLine.h"
#include "gui/people/FindingRow.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/TextLabel.h"

#include <QHash>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

RoomCheckPanel::RoomCheckPanel(QWidget *parent)
    : Card(parent)
    , m_rowsLayout(new QVBoxLayout)
    , m_ticks(new QWidget(this))
    , m_ticksLayout(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 10, 15, 10);
    auto *title = new TextLabel(tr("Room check"), Type::Body, Token::Ink, this);
    title->setWeight(600);
    head->addWidget(title, 1);
    auto *hint = new TextLabel(tr("updates as you choose"), Type::Meta, Token::Ink3, this);
    head->addWidget(hint);
    column->addLayout(head);
    m_rowsLayout->setSpacing(0);
    column->addLayout(m_rowsLayout);

    auto *ticks = new QVBoxLayout(m_ticks);
    ticks->setContentsMargins(0, 0, 0, 0);
    ticks->setSpacing(0);
    ticks->addWidget(makeDivider(m_ticks));
    m_ticksLayout = new QVBoxLayout;
    m_ticksLayout->setContentsMargins(16, 12, 16, 12);
    m_ticksLayout->setSpacing(6);
    ticks->addLayout(m_ticksLayout);
    column->addWidget(m_ticks);
}

void RoomCheckPanel::setFindings(const QList<Finding> &findings)
{
    QHash<QString, FindingRow *> old = std::exchange(m_rows, {});
    emptyLayout(m_ticksLayout);
    const bool hasTicks = std::any_of(findings.begin(), findings.end(),
                                      [](const Finding &one) { return one.strength == FindingStrength::Fine; });
    QList<QWidget *> order;
    bool moved = false;
    int place = 0;
    FindingRow *last = nullptr;
    for (const Finding &finding : findings) {
        if (finding.strength == FindingStrength::Fine) {
            m_ticksLayout->addWidget(new CheckLine(finding, m_ticks));
            continue;
        }
        FindingRow *row = old.take(finding.noteRule);
        if (!row) {
            row = new FindingRow(this);
            row->setObjectName(u"finding-"_s + finding.rule);
            connect(row, &FindingRow::fixRequested, this, &RoomCheckPanel::fixRequested);
            connect(row, &FindingRow::noted, this, &RoomCheckPanel::noted);
        }
        m_rows.insert(finding.noteRule, row);
        row->setFinding(finding);
        row->setLast(false);
        if (m_rowsLayout->indexOf(row) != place) {
            m_rowsLayout->insertWidget(place, row); // takes it out of its old place first
            moved = true;
        }
        order << row;
        ++place;
        last = row;
    }
    if (last)
        last->setLast(!hasTicks);
    for (FindingRow *gone : std::as_const(old)) {
        gone->hide();
        gone->deleteLater();
    }
    m_ticks->setVisible(hasTicks);
    if (moved) {
        for (QWidget *row : std::as_const(order))
            row->raise(); // assistive technology reads in this order
        m_ticks->raise();
    }
}

} // namespace sharpend
