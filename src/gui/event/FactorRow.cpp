// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/FactorRow.h"

#include "gui/event/InPlaceText.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QString wordOfFactor(FactorName name)
{
    switch (name) {
    case FactorName::EffectOnTeam: return u"effectOnTeam"_s;
    case FactorName::ScaleAndImpact: return u"scaleAndImpact"_s;
    case FactorName::Frequency: return u"frequency"_s;
    case FactorName::Generalisability: return u"generalisability"_s;
    case FactorName::RegulatoryOrLegal: return u"regulatoryOrLegal"_s;
    case FactorName::Alignment: return u"alignment"_s;
    }
    return {};
}

} // namespace

FactorRow::FactorRow(FactorName name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_title(new TextLabel(factorLabel(name), Type::Body, Token::Ink, this))
    , m_level(new SegmentedControl(this))
    , m_reason(new InPlaceText(this))
{
    setObjectName(wordOfFactor(name) + u"Row"_s);
    QStringList words;
    for (const Level level : levelsOf(name))
        words << levelLabel(level);
    m_level->setSegments(words);
    m_level->setObjectName(u"levelControl"_s);
    m_level->setAccessibleName(factorLabel(name));
    m_title->setWeight(QFont::Medium);
    m_title->setWordWrap(true);
    m_reason->setObjectName(u"reasonText"_s);
    m_reason->setName(tr("Reason, %1").arg(factorLabel(name)));
    m_reason->setPlaceholder(tr("Say why, in a sentence"));
    auto *line = makeDivider(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(line);
    column->addSpacing(6);
    column->addWidget(m_title);
    column->addSpacing(2);
    column->addWidget(m_level);
    column->addWidget(m_reason);
    connect(m_level, &SegmentedControl::currentChanged, this, [this](int index) {
        if (!m_showing && index >= 0)
            Q_EMIT levelChosen(levelsOf(m_name).at(index));
    });
    connect(m_reason, &InPlaceText::typed, this, &FactorRow::reasonTyped);
}

void FactorRow::show(const Factor &factor, bool anew)
{
    m_showing = true;
    m_level->setCurrentIndex(int(levelsOf(m_name).indexOf(factor.level)));
    m_showing = false;
    m_reason->show(factor.reason, anew);
}

void FactorRow::setReadOnly(bool readOnly)
{
    m_level->setEnabled(!readOnly);
    m_reason->setReadOnly(readOnly);
}

void FactorRow::editReason() { m_reason->edit(); }

void FactorRow::flush() { m_reason->flush(); }

void FactorRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2)
        editReason();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sharpend
