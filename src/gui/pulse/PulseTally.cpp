// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/pulse/PulseTally.h"

#include "gui/look/Look.h"
#include "gui/pulse/PulseParts.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int mostSheets = 999, fieldWidth = 104;
}

PulseTally::PulseTally(const QList<PulseQuestion> &questions, int threshold, QWidget *parent)
    : QWidget(parent)
    , m_questions(questions)
    , m_threshold(threshold)
{
    setObjectName(u"pulseTally"_s);
    QVBoxLayout *column = makePulsePage(this, u"pulseTallyScrollArea"_s);
    column->addStretch(2);
    addPulseText(column, tr("The tally of the paper forms"), int(Type::PageTitle), int(Token::Ink));
    column->addSpacing(8);
    addPulseText(column,
                 tr("Shuffle the forms, count how many ticked what, type the three numbers for each question, and tear the forms up."),
                 int(Type::Reading), int(Token::Ink2));
    column->addSpacing(28);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 1);
    const QStringList words = pulseTallyWords();
    for (int lean = 0; lean < words.size(); ++lean)
        grid->addWidget(new TextLabel(words[lean], Type::Supporting, Token::Ink2, this), 0, lean + 1);
    int row = 1;
    for (const PulseQuestion &question : m_questions) {
        auto *label = new TextLabel(question.text, Type::Reading, Token::Ink, this);
        label->setWordWrap(true);
        grid->addWidget(label, row, 0);
        for (int lean = 0; lean < words.size(); ++lean) {
            auto *field = new QSpinBox(this);
            field->setRange(0, mostSheets);
            field->setObjectName(u"tally_%1_%2"_s.arg(question.id, wordOf(PulseLean(lean))));
            field->setAccessibleName(tr("%1: %2").arg(question.text, words[lean]));
            field->setMinimumWidth(Look::instance()->scaled(fieldWidth));
            grid->addWidget(field, row, lean + 1);
            m_fields[question.id] << field;
        }
        ++row;
    }
    column->addLayout(grid);
    column->addSpacing(20);
    m_problem = addPulseText(column, {}, int(Type::Body), int(Token::CautionInk));
    m_problem->setObjectName(u"tallyProblemLabel"_s);
    column->addSpacing(16);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    auto *keepButton = makePulseButton(tr("Keep the tally"), u"primary"_s, u"keepTallyButton"_s, this);
    keepButton->setKeys({});
    auto *back = makePulseButton(tr("Back"), u"quiet"_s, u"tallyBackButton"_s, this);
    buttons->addWidget(keepButton);
    buttons->addWidget(back);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(48);
    column->addWidget(makePulsePromises(threshold, this));
    column->addStretch(3);
    connect(keepButton, &QAbstractButton::clicked, this, &PulseTally::keep);
    connect(back, &QAbstractButton::clicked, this, [this] {
        forget();
        Q_EMIT backRequested();
    });
}

void PulseTally::begin()
{
    forget();
    if (const QList<QSpinBox *> first = m_fields.value(m_questions.value(0).id); !first.isEmpty()) {
        first.first()->setFocus(Qt::OtherFocusReason);
        first.first()->selectAll();
    }
}

void PulseTally::forget()
{
    m_problem->setText({});
    for (const QList<QSpinBox *> &fields : std::as_const(m_fields)) {
        for (QSpinBox *field : fields)
            field->setValue(0);
    }
}

void PulseTally::keep()
{
    QHash<QString, PulseCounts> tally;
    for (auto fields = m_fields.cbegin(); fields != m_fields.cend(); ++fields) {
        for (int lean = 0; lean < fields->size(); ++lean)
            tally[fields.key()][std::size_t(lean)] = (*fields)[lean]->value();
    }
    const QStringList problems = tallyProblems(m_questions, tally, m_threshold);
    m_problem->setText(problems.join(u'\n'));
    if (!problems.isEmpty())
        return;
    forget();
    Q_EMIT counted(tally);
}

} // namespace sharpend
