// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/pulse/PulseResults.h"

#include "gui/look/Look.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

PulseResults::PulseResults(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"pulseResults"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    hide();
}

void PulseResults::add(const QString &text, int type, int token, int weight)
{
    auto *label = new TextLabel(text, Type(type), Token(token), m_list);
    label->setWeight(weight);
    label->setWordWrap(true);
    m_list->layout()->addWidget(label);
}

bool PulseResults::showResults(const QList<PulseQuestion> &questions, const QHash<QString, PulseCounts> &kept, int threshold,
                               const QList<PulseStage> &stages)
{
    delete m_list;
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    layout()->addWidget(m_list);
    const QList<PulseResult> results = pulseResults(questions, kept, threshold);
    const bool any
        = std::any_of(results.begin(), results.end(), [](const PulseResult &each) { return each.leaning != PulseLeaning::TooFew; });
    if (!any) {
        hide();
        return false;
    }
    bool anyReversed = false;
    for (const PulseResult &result : results) {
        anyReversed = anyReversed || result.question.reversed;
        add(result.question.text, int(Type::Body), int(Token::Ink));
        const bool known = result.leaning != PulseLeaning::TooFew;
        add(leaningWords(result.leaning), int(Type::Body), int(known ? Token::Accent : Token::Ink3), known ? 600 : 0);
        if (result.question.reversed && known && result.speaks() != result.leaning)
            add(result.speaks() == PulseLeaning::Yes ? tr("That speaks for the group.") : tr("That speaks against it."), int(Type::Meta),
                int(Token::Ink2));
        column->addSpacing(8);
    }
    if (anyReversed) {
        add(pooledWords(pooledLeaning(questions, kept, threshold)), int(Type::Body), int(Token::Ink), 600);
        column->addSpacing(8);
    }
    if (!stages.isEmpty()) {
        column->addSpacing(4);
        add(tr("To talk about"), int(Type::Body), int(Token::Ink), 600);
        column->addSpacing(2);
        for (const PulseStage &stage : stages)
            add(tr("%1: %2").arg(stage.title, stage.text), int(Type::Supporting), int(Token::Ink2));
    }
    show();
    return true;
}

} // namespace sharpend
