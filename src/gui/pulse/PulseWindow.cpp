// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/pulse/PulseWindow.h"

#include "gui/look/Look.h"
#include "gui/pulse/PulseParts.h"
#include "gui/pulse/PulseQuestions.h"
#include "gui/pulse/PulseResults.h"
#include "gui/pulse/PulseSettings.h"
#include "gui/pulse/PulseTally.h"
#include "gui/session/Session.h"
#include "gui/shell/TopBar.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

PulseWindow::PulseWindow(Session &session, PulseAsk ask, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_session(session)
    , m_ask(std::move(ask))
    , m_threshold(PulseSettings::threshold())
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"pulseWindow"_s);
    setWindowTitle(tr("The pulse – Sharp End"));
    setWindowModality(Qt::WindowModal); // whoever holds the laptop comes to no other page of it
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", u"paper"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(40, 24, 40, 0);
    top->setSpacing(12);
    top->addWidget(new Mark(this));
    top->addWidget(new TextLabel(m_ask.heading, Type::Body, Token::Ink2, this), 1);
    m_leaveButton = makePulseButton(tr("Leave the pulse"), u"quiet"_s, u"leavePulseButton"_s, this);
    m_leaveButton->setControlSize(u"normal"_s);
    QSizePolicy stays = m_leaveButton->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_leaveButton->setSizePolicy(stays);
    top->addWidget(m_leaveButton);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    m_startPage = makeStart();
    m_passPage = makePass();
    m_askPage = makeAsk();
    m_endPage = makeEnd();
    for (QWidget *page : {m_startPage, m_passPage, m_askPage, m_endPage})
        m_pages->addWidget(page);
    connect(m_leaveButton, &QAbstractButton::clicked, this, &PulseWindow::leave);
    show(m_startPage, m_startButton);
}

QWidget *PulseWindow::makePause(const QString &name, TextLabel **title, TextLabel **text, const QList<KeycapButton *> &buttons)
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = makePulsePage(page, name);
    column->addStretch(2);
    *title = addPulseText(column, {}, int(Type::PauseTitle), int(Token::Ink));
    (*title)->setObjectName(name + u"Title"_s);
    column->addSpacing(12);
    *text = addPulseText(column, {}, int(Type::Reading), int(Token::Ink2));
    (*text)->setObjectName(name + u"Text"_s);
    column->addSpacing(32);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    for (KeycapButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    return page;
}

QWidget *PulseWindow::makeStart()
{
    auto *page = new QWidget(this);
    QVBoxLayout *column = makePulsePage(page, u"pulseStart"_s);
    column->addStretch(2);
    addPulseText(column, tr("A short pulse before you go"), int(Type::PauseTitle), int(Token::Ink));
    column->addSpacing(12);
    addPulseText(column, tr("Each of you answers alone and passes the laptop on. Nobody has to, and any question can be skipped."),
                 int(Type::Reading), int(Token::Ink2));
    column->addSpacing(12);
    m_promise = addPulseText(column, pulsePromise(m_threshold), int(Type::Reading), int(Token::Ink));
    m_promise->setObjectName(u"pulseStartPromise"_s);
    m_promise->setWeight(600);
    column->addSpacing(32);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_startButton = makePulseButton(tr("Start"), u"primary"_s, u"startPulseButton"_s, page);
    auto *tally = makePulseButton(tr("Type in a paper tally"), u"quiet"_s, u"tallyButton"_s, page);
    auto *paper = makePulseButton(tr("Print the paper form"), u"quiet"_s, u"pulsePaperButton"_s, page);
    for (QWidget *button : {static_cast<QWidget *>(m_startButton), static_cast<QWidget *>(tally), static_cast<QWidget *>(paper)})
        row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(48);
    auto *enough = new QHBoxLayout;
    enough->setSpacing(12);
    auto *enoughLabel = new TextLabel(tr("Answers that a question needs"), Type::Body, Token::Ink2, page);
    auto *field = new QSpinBox(page);
    field->setObjectName(u"pulseThresholdSpin"_s);
    field->setAccessibleName(enoughLabel->text());
    field->setRange(leastPulseThreshold, mostPulseThreshold);
    field->setValue(m_threshold);
    enough->addWidget(enoughLabel);
    enough->addWidget(field);
    enough->addStretch(1);
    column->addLayout(enough);
    column->addStretch(3);
    connect(field, &QSpinBox::valueChanged, this, [this](int threshold) {
        m_threshold = pulseThreshold(threshold);
        PulseSettings::setThreshold(m_threshold);
        m_promise->setText(pulsePromise(m_threshold));
    });
    connect(m_startButton, &QAbstractButton::clicked, this, [this] {
        delete m_questions;
        m_questions = new PulseQuestions(m_ask.questions, m_threshold, this);
        m_pages->addWidget(m_questions);
        connect(m_questions, &PulseQuestions::handedOver, this, [this](const QHash<QString, int> &choices) {
            m_round->add(choices);
            pass(false);
        });
        m_round.emplace(m_ask.questions, m_threshold);
        pass(true);
    });
    connect(tally, &QAbstractButton::clicked, this, [this] {
        delete m_tally;
        m_tally = new PulseTally(m_ask.questions, m_threshold, this);
        m_pages->addWidget(m_tally);
        connect(m_tally, &PulseTally::backRequested, this, [this] { show(m_startPage, m_startButton); });
        connect(m_tally, &PulseTally::counted, this, [this](const QHash<QString, PulseCounts> &counted) {
            m_round.emplace(m_ask.questions, m_threshold);
            for (auto counts = counted.cbegin(); counts != counted.cend(); ++counts)
                m_round->addTally(counts.key(), *counts);
            finish();
        });
        show(m_tally, nullptr);
        m_tally->begin();
    });
    connect(paper, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT paperRequested();
    });
    return page;
}

QWidget *PulseWindow::makePass()
{
    m_beginButton = makePulseButton(tr("I have the laptop"), u"primary"_s, u"haveLaptopButton"_s, this);
    m_finishButton = makePulseButton(tr("Everyone has answered"), u"quiet"_s, u"everyoneAnsweredButton"_s, this);
    connect(m_beginButton, &QAbstractButton::clicked, this, [this] {
        show(m_questions, nullptr);
        m_questions->begin();
    });
    connect(m_finishButton, &QAbstractButton::clicked, this, &PulseWindow::askToFinish);
    return makePause(u"pulsePass"_s, &m_passTitle, &m_passText, {m_beginButton, m_finishButton});
}

QWidget *PulseWindow::makeAsk()
{
    m_firstButton = makePulseButton({}, u"primary"_s, u"pulseFirstButton"_s, this);
    m_secondButton = makePulseButton({}, u"quiet"_s, u"pulseSecondButton"_s, this);
    connect(m_firstButton, &QAbstractButton::clicked, this, [this] { Way(m_first).go(); });
    connect(m_secondButton, &QAbstractButton::clicked, this, [this] { Way(m_second).go(); });
    return makePause(u"pulseAsk"_s, &m_askTitle, &m_askText, {m_firstButton, m_secondButton});
}

QWidget *PulseWindow::makeEnd()
{
    m_doneButton = makePulseButton(tr("Done"), u"primary"_s, u"pulseDoneButton"_s, this);
    connect(m_doneButton, &QAbstractButton::clicked, this, [this] { m_toKeep.isEmpty() ? static_cast<void>(close()) : keep(); });
    QWidget *page = makePause(u"pulseEnd"_s, &m_endTitle, &m_endText, {m_doneButton});
    m_results = new PulseResults(page);
    auto *column = static_cast<QVBoxLayout *>(m_endText->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_endText) + 1, m_results);
    column->insertSpacing(column->indexOf(m_results), 24);
    return page;
}

void PulseWindow::open()
{
    const QWidget *own = parentWidget() ? parentWidget()->window() : this;
    setGeometry(own->screen()->geometry()); // the laptop's own, never that of the projector
    showFullScreen();
    activateWindow();
    m_startButton->setFocus(Qt::OtherFocusReason);
}

void PulseWindow::show(QWidget *page, QWidget *focus)
{
    m_pages->setCurrentWidget(page);
    m_leaveButton->setVisible(page != m_askPage && page != m_endPage);
    if (focus)
        focus->setFocus(Qt::OtherFocusReason);
}

void PulseWindow::pass(bool isFirst)
{
    m_passTitle->setText(isFirst ? tr("Give the laptop to somebody") : tr("Thank you. Pass the laptop on"));
    m_passText->setText(isFirst ? tr("The first question comes when they say that they have it.")
                                : tr("What you answered is mixed with the rest. Nobody can see it any more, not even you."));
    m_finishButton->setVisible(!isFirst);
    setAccessibleName(m_passTitle->text());
    show(m_passPage, m_beginButton);
}

void PulseWindow::ask(const QString &title, const QString &text, const Way &first, const Way &second, bool escapeIsFirst)
{
    if (m_pages->currentWidget() != m_askPage)
        m_before = m_pages->currentWidget();
    m_askTitle->setText(title);
    m_askText->setText(text);
    m_first = first;
    m_second = second;
    m_escapeIsFirst = escapeIsFirst;
    m_firstButton->setText(first.words);
    m_secondButton->setText(second.words);
    setAccessibleName(title);
    show(m_askPage, m_firstButton);
}

void PulseWindow::goBack()
{
    QWidget *focus = m_before == m_passPage ? m_beginButton : m_before == m_endPage ? m_doneButton : m_before;
    show(m_before, focus);
}

void PulseWindow::leave()
{
    if (!hasSomethingToLose()) {
        close();
        return;
    }
    ask(tr("Leave the pulse?"), tr("Everything that was answered in this round is thrown away unread."),
        {tr("Go on with it"), [this] { goBack(); }},
        {tr("Throw it away and leave"),
         [this] {
             m_round.reset();
             m_toKeep.clear();
             close();
         }},
        true);
}

void PulseWindow::askToFinish()
{
    ask(tr("Has everyone answered who wants to?"), tr("The pulse closes then, and nobody can add to it."),
        {tr("Close the pulse"), [this] { finish(); }}, {tr("Not yet"), [this] { goBack(); }}, false);
}

void PulseWindow::finish()
{
    m_toKeep = m_round->close();
    m_enough = !m_toKeep.isEmpty();
    m_round.reset();
    keep();
}

void PulseWindow::keep()
{
    m_endTitle->setText(tr("The pulse is closed"));
    m_endText->setText({});
    m_doneButton->setEnabled(false);
    show(m_endPage, nullptr);
    if (m_toKeep.isEmpty()) {
        showEnd();
        return;
    }
    m_session.keepPulse(m_ask.scope, m_toKeep, m_threshold, this, [this](const Outcome &outcome) {
        if (outcome.isDone() || outcome.state == Outcome::State::Refused)
            m_toKeep.clear();
        if (outcome.isDone()) {
            showEnd();
            return;
        }
        m_endTitle->setText(tr("The pulse could not be kept"));
        m_endText->setText(outcome.sentence());
        m_doneButton->setText(m_toKeep.isEmpty() ? tr("Done") : tr("Try again"));
        m_doneButton->setEnabled(true);
    });
}

void PulseWindow::showEnd()
{
    m_session.read<QHash<QString, PulseCounts>>(
        this, [scope = m_ask.scope, threshold = m_threshold](Store &store) { return PulseBox(store.database()).counts(scope, threshold); },
        [this](const QHash<QString, PulseCounts> &kept) {
            const bool any = m_results->showResults(m_ask.questions, kept, m_threshold, m_ask.stages);
            const QString thrownAway = tr("There were too few answers, and they have been thrown away unread.");
            m_endText->setText(!m_enough && any ? tr("%1 This is what was answered before:").arg(thrownAway)
                                   : any        ? tr("This is what the answers say together. It is all that anybody gets to see.")
                                                : thrownAway);
            setAccessibleName(m_endTitle->text() + u". "_s + m_endText->text());
            m_doneButton->setText(tr("Done"));
            m_doneButton->setEnabled(true);
            m_doneButton->setFocus(Qt::OtherFocusReason);
            Q_EMIT roundClosed();
        });
}

void PulseWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (m_pages->currentWidget() == m_askPage)
        (m_escapeIsFirst ? m_firstButton : m_secondButton)->click();
    else if (m_pages->currentWidget() != m_endPage || m_doneButton->isEnabled())
        leave();
}

void PulseWindow::closeEvent(QCloseEvent *event)
{
    if (!hasSomethingToLose())
        return;
    event->ignore();
    leave();
}

} // namespace sharpend
