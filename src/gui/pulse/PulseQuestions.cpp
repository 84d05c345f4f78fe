// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/pulse/PulseQuestions.h"

#include "gui/look/Look.h"
#include "gui/pulse/PulseParts.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

PulseQuestions::PulseQuestions(const QList<PulseQuestion> &questions, int threshold, QWidget *parent)
    : QWidget(parent)
    , m_questions(questions)
{
    setObjectName(u"pulseQuestions"_s);
    setProperty("ownFocus", true); // the keys 1 to 5 work wherever it is; no answer has a ring before one is chosen
    QVBoxLayout *column = makePulsePage(this, u"pulseQuestionScrollArea"_s);
    column->addStretch(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    m_steps = new PulseSteps(this);
    head->addWidget(m_steps);
    m_count = new TextLabel({}, Type::Supporting, Token::Ink2, this);
    m_count->setObjectName(u"pulseCountLabel"_s);
    head->addWidget(m_count, 1);
    column->addLayout(head);
    column->addSpacing(20);
    m_words = addPulseText(column, {}, int(Type::PageTitle), int(Token::Ink));
    m_words->setObjectName(u"pulseQuestionLabel"_s);
    column->addSpacing(8);
    addPulseText(column, tr("Answer for yourself. There is no right answer."), int(Type::Reading), int(Token::Ink2));
    column->addSpacing(28);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(12);
    const QStringList words = pulseChoiceWords();
    for (int number = 1; number <= pulseChoices; ++number) {
        auto *choice = new PulseChoice(words[number - 1], number, this);
        choices->addWidget(choice, 1);
        m_buttons << choice;
        connect(choice, &QAbstractButton::clicked, this, [this, number] { choose(number); });
    }
    column->addLayout(choices);
    column->addSpacing(36);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    m_next = makePulseButton({}, u"primary"_s, u"pulseNextButton"_s, this);
    m_back = makePulseButton(tr("Back a question"), u"quiet"_s, u"pulseBackButton"_s, this);
    m_skip = makePulseButton(tr("Skip this one"), u"quiet"_s, u"pulseSkipButton"_s, this);
    for (KeycapButton *button : {m_next, m_back, m_skip})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(48);
    column->addWidget(makePulsePromises(threshold, this));
    column->addStretch(3);
    connect(m_next, &QAbstractButton::clicked, this, &PulseQuestions::goOn);
    connect(m_back, &QAbstractButton::clicked, this, &PulseQuestions::back);
    connect(m_skip, &QAbstractButton::clicked, this, &PulseQuestions::skip);
    showQuestion();
}

void PulseQuestions::begin()
{
    forget();
    setFocus(Qt::OtherFocusReason);
}

void PulseQuestions::forget()
{
    m_choices.clear();
    m_at = 0;
    showQuestion();
}

void PulseQuestions::showQuestion()
{
    const int count = int(m_questions.size());
    const PulseQuestion question = m_questions.value(m_at);
    const int chosen = m_choices.value(question.id);
    m_steps->setSteps(count, m_at);
    m_count->setText(m_steps->summary());
    m_words->setText(question.text);
    for (int number = 1; number <= pulseChoices; ++number)
        m_buttons[number - 1]->setChecked(number == chosen);
    m_next->setText(m_at + 1 < count ? tr("Next question") : tr("Pass the laptop on"));
    m_next->setEnabled(chosen > 0);
    m_back->setVisible(m_at > 0);
    setAccessibleName(tr("%1. %2. Answer with the keys 1 to 5.").arg(m_steps->summary(), question.text));
}

void PulseQuestions::choose(int number)
{
    m_choices.insert(m_questions.value(m_at).id, number);
    showQuestion();
    m_next->setFocus(Qt::OtherFocusReason); // Enter goes on
}

void PulseQuestions::goOn()
{
    if (m_at + 1 < m_questions.size()) {
        ++m_at;
        showQuestion();
        setFocus(Qt::OtherFocusReason);
        return;
    }
    const QHash<QString, int> choices = std::exchange(m_choices, {});
    forget(); // before anybody else can look
    Q_EMIT handedOver(choices);
}

void PulseQuestions::skip()
{
    m_choices.remove(m_questions.value(m_at).id);
    goOn();
}

void PulseQuestions::back()
{
    if (m_at == 0)
        return;
    --m_at;
    showQuestion();
    (m_next->isEnabled() ? static_cast<QWidget *>(m_next) : this)->setFocus(Qt::OtherFocusReason);
}

void PulseQuestions::keyPressEvent(QKeyEvent *event)
{
    const int number = event->key() - Qt::Key_0;
    if (number >= 1 && number <= pulseChoices && !(event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)))
        choose(number);
    else
        QWidget::keyPressEvent(event);
}

} // namespace sharpend
