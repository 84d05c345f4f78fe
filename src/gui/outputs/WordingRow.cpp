// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/WordingRow.h"

#include "gui/outputs/HintedText.h"
#include "gui/widgets/AskLine.h"
#include "gui/widgets/Divider.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Where the words stand, where that is not on the paper beside them.
QString placeWords(const WordingHint &hint)
{
    const QString field = hint.field;
    return field == "title"_L1    ? WordingRow::tr("In the title of the Learning Team")
        : field == "focus"_L1      ? WordingRow::tr("In the learning focus")
        : field == "smallTest"_L1  ? WordingRow::tr("In the small test of an improvement")
        : field == "sideEffect"_L1 ? WordingRow::tr("In the possible side-effect of an improvement")
        : field == "howKnown"_L1   ? WordingRow::tr("In how an improvement would be known to work")
                                   : QString();
}

} // namespace

WordingRow::WordingRow(const WordingHint &hint, QWidget *parent)
    : QWidget(parent)
    , m_hint(hint)
    , m_sentence(new HintedLabel(hint.sentence(), Type::Supporting, Token::Ink, this))
    , m_ways(new QWidget(this))
{
    setObjectName(u"wordingRow"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_sentence->setMarked({m_sentence->text().indexOf(hint.fragment), hint.fragment.size()});
    m_useButton = new QPushButton(tr("Use “%1”").arg(hint.suggestion), m_ways);
    m_useButton->setObjectName(u"useWordingButton"_s);
    m_useButton->setProperty("controlSize", u"compact"_s);
    m_useButton->setAccessibleName(tr("Use “%1” for “%2”").arg(hint.suggestion, hint.fragment));
    m_keepButton = new QPushButton(tr("Keep as written"), m_ways);
    m_keepButton->setObjectName(u"keepWordingButton"_s);
    m_keepButton->setProperty("look", u"quiet"_s);
    m_keepButton->setProperty("controlSize", u"compact"_s);
    m_keepButton->setAccessibleName(tr("Keep as written: “%1”").arg(hint.fragment));
    m_why = new AskLine(u"keepWhy"_s, tr("Why these words may stay"), tr("Keep as written"), tr("Leave it open"), this);
    m_why->hide();
    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(8);
    ways->addWidget(m_useButton);
    ways->addWidget(m_keepButton);
    ways->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeDivider(this));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(8);
    if (const QString place = placeWords(hint); !place.isEmpty())
        inside->addWidget(new TextLabel(place, Type::Meta, Token::Ink3, this));
    inside->addWidget(m_sentence);
    inside->addWidget(m_ways);
    inside->addWidget(m_why);
    column->addLayout(inside);
    connect(m_useButton, &QPushButton::clicked, this, &WordingRow::used);
    connect(m_keepButton, &QPushButton::clicked, this, [this] { openWhy(true); });
    connect(m_why, &AskLine::given, this, &WordingRow::kept);
    connect(m_why, &AskLine::left, this, [this] { openWhy(false); });
}

void WordingRow::openWhy(bool open)
{
    m_why->setVisible(open);
    if (open)
        m_why->open();
    m_ways->setVisible(!open);
    if (!open)
        m_keepButton->setFocus(Qt::TabFocusReason);
}

} // namespace sharpend
