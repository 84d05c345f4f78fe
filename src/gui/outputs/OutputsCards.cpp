// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/OutputsCards.h"

#include "gui/outputs/LearningCardRow.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

LeavesRoomCard::LeavesRoomCard(QWidget *parent)
    : Card(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(17, 13, 17, 15);
    column->setSpacing(8);
    column->addWidget(new TextLabel(tr("What leaves the room"), Type::Section, Token::Ink, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const QStringList leaves{tr("Learning summary"), tr("Questions"), tr("Improvements"), tr("How many took part")};
    const QStringList stays{tr("Wall notes"), tr("Reflections"), tr("Parked ideas"), tr("Who said what")};
    for (int i = 0; i < leaves.size(); ++i) {
        auto *tick = new IconLabel(u"check"_s, Token::Good, 16, this);
        tick->setAccessibleName(tr("Leaves"));
        auto *lock = new IconLabel(u"lock"_s, Token::Ink2, 16, this);
        lock->setAccessibleName(tr("Stays"));
        auto *left = new TextLabel(leaves[i], Type::Supporting, Token::Ink, this);
        auto *stayed = new TextLabel(stays[i], Type::Supporting, Token::Ink2, this);
        left->setWordWrap(true);
        stayed->setWordWrap(true);
        grid->addWidget(tick, i, 0, Qt::AlignTop);
        grid->addWidget(left, i, 1);
        grid->addWidget(lock, i, 2, Qt::AlignTop);
        grid->addWidget(stayed, i, 3);
    }
    column->addLayout(grid);
}

ExportCard::ExportCard(QWidget *parent)
    : Card(parent)
    , m_when(new TextLabel({}, Type::Meta, Token::Ink3, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(17, 13, 17, 15);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(tr("Export the summary"), Type::Section, Token::Ink, this), 1);
    head->addWidget(m_when, 0, Qt::AlignBaseline);
    column->addLayout(head);
    auto *buttons = new QGridLayout;
    buttons->setSpacing(8);
    const struct {
        QString words, suffix, spoken;
    } formats[]{{tr("PDF"), u"pdf"_s, {}},         {tr("ODT"), u"odt"_s, {}},
                {tr("HTML"), u"html"_s, {}},       {tr("Markdown"), u"md"_s, {}},
                {tr("Actions, CSV"), u"csv"_s, tr("Export the actions as a table")}, {tr("JSON"), u"outputpack"_s, {}}};
    for (const auto &format : formats) {
        auto *button = new QPushButton(format.words, this);
        button->setObjectName(format.suffix + u"ExportButton"_s);
        button->setProperty("controlSize", u"compact"_s);
        button->setAccessibleName(format.spoken.isEmpty() ? tr("Export the summary as %1").arg(format.words) : format.spoken);
        const int index = int(m_buttons.size());
        buttons->addWidget(button, index / 3, index % 3);
        buttons->setColumnStretch(index % 3, 1);
        m_buttons << button;
        connect(button, &QPushButton::clicked, this, [this, suffix = format.suffix] { Q_EMIT exportRequested(suffix); });
    }
    column->addLayout(buttons);
    column->addWidget(makeDivider(this));
    m_card = new LearningCardRow(this);
    column->addWidget(m_card);
    connect(m_card, &LearningCardRow::saveRequested, this, &ExportCard::saveRequested);
    showReleased(nullptr);
}

void ExportCard::showReleased(const OutputPack *pack)
{
    m_when->setText(pack ? tr("for the team’s own use") : tr("once it is released"));
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(pack);
    m_card->setEnabled(pack);
    if (pack)
        m_card->setPack(*pack);
}

} // namespace sharpend
