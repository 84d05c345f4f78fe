// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/WeighingPanel.h"

#include "domain/CountWords.h"
#include "gui/event/AboutEvent.h"
#include "gui/event/EventDesk.h"
#include "gui/event/FactorRow.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"
#include "operations/EventOperations.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

Factor Factors::*memberOf(FactorName name)
{
    switch (name) {
    case FactorName::EffectOnTeam: return &Factors::effectOnTeam;
    case FactorName::ScaleAndImpact: return &Factors::scaleAndImpact;
    case FactorName::Frequency: return &Factors::frequency;
    case FactorName::Generalisability: return &Factors::generalisability;
    case FactorName::RegulatoryOrLegal: return &Factors::regulatoryOrLegal;
    case FactorName::Alignment: break;
    }
    return &Factors::alignment;
}

constexpr FormalProcess formalAnswers[]{FormalProcess::No, FormalProcess::Unsure, FormalProcess::Yes};

QScrollArea *scrolled(QWidget *content, const QString &name, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    content->setProperty("page", true);
    area->setWidget(content);
    // Rows a little wider than the column lose a margin at their end; the focus must not push all of them aside.
    QObject::connect(area->horizontalScrollBar(), &QScrollBar::rangeChanged, area, [bar = area->horizontalScrollBar()] { bar->setRange(0, 0); });
    return area;
}

} // namespace

WeighingPanel::WeighingPanel(QWidget *parent)
    : QFrame(parent)
    , m_tabs(new QTabBar(this))
    , m_caption(new TextLabel({}, Type::Meta, Token::Ink3, this))
    , m_pages(new QStackedWidget(this))
{
    setProperty("surface", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setObjectName(u"weighingTabs"_s);
    m_tabs->setAccessibleName(tr("Weighing"));
    m_tabs->addTab(tr("Weighing"));
    m_tabs->addTab(tr("About it"));
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(false);
    m_caption->setObjectName(u"unknownLabel"_s);
    m_caption->setElide(true);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 4, 16, 0);
    head->setSpacing(0);
    head->addWidget(m_tabs, 0, Qt::AlignBottom);
    head->addWidget(m_caption, 1);
    buildWeighing();
    m_none = new TextLabel(tr("Weighing begins with an event. Nothing here is counted up: it helps you to say why."),
                           Type::Supporting, Token::Ink2, this);
    m_none->setObjectName(u"nothingToWeighLabel"_s);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(16, 12, 16, 12);
    m_none->setAlignment(Qt::AlignTop);
    m_pages->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeDivider(this));
    column->addWidget(m_pages, 1);
    column->addWidget(buildFoot());
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { show(m_id, m_letter); });
}

void WeighingPanel::buildWeighing()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(0);
    auto *question = new TextLabel(tr("Formal, legal or HR process?"), Type::Supporting, Token::Ink, page);
    question->setObjectName(u"formalLabel"_s);
    m_formal = new SegmentedControl(page);
    m_formal->setObjectName(u"formalControl"_s);
    m_formal->setAccessibleName(tr("Does a formal, legal, HR or regulatory process apply?"));
    m_formal->setSegments({tr("No"), tr("Unsure"), tr("Yes")});
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(question, 1);
    row->addWidget(m_formal);
    column->addLayout(row);
    m_formalNote = new TextLabel({}, Type::Meta, Token::Ink2, page);
    m_formalNote->setObjectName(u"formalNoteLabel"_s);
    m_formalNote->setWordWrap(true);
    m_formalNote->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_formalNote);
    m_formalBanner = new Banner(page);
    m_formalBanner->setObjectName(u"formalBanner"_s);
    m_formalBanner->setKind(u"caution"_s);
    m_formalBanner->setActionBelow(true);
    m_formalBanner->setActionText(tr("Needs a formal response"));
    auto *bannerBox = new QVBoxLayout;
    bannerBox->setContentsMargins(0, 8, 0, 0);
    bannerBox->addWidget(m_formalBanner);
    column->addLayout(bannerBox);
    column->addSpacing(8);
    for (const FactorName name : factorNames()) {
        auto *factor = new FactorRow(name, page);
        column->addWidget(factor);
        m_rows << factor;
        connect(factor, &FactorRow::levelChosen, this, [this, name](Level level) {
            Factor Factors::*member = memberOf(name);
            m_desk->write(m_id, weighFactor(m_id, member, level),
                          [member, level](Event &event) { (event.factors.*member).level = level; });
        });
        connect(factor, &FactorRow::reasonTyped, this, [this, name](const QString &reason) {
            Factor Factors::*member = memberOf(name);
            m_desk->write(
                m_id, giveFactorReason(m_id, member, reason),
                [member, words = cleanText(reason)](Event &event) { (event.factors.*member).reason = words; });
        });
    }
    column->addWidget(makeDivider(page));
    column->addSpacing(12);
    m_whichWay = new TextLabel(tr("What points which way"), Type::Body, Token::Ink, page);
    m_whichWay->setObjectName(u"whichWayLabel"_s);
    m_whichWay->setWeight(QFont::DemiBold);
    column->addWidget(m_whichWay);
    for (const QString &title : {tr("Towards a Learning Team"), tr("Away from one"), tr("Neither way"),
                                 tr("Not known yet"), tr("On the map")}) {
        m_wayTitles << new TextLabel(title, Type::Meta, Token::Ink3, page);
        m_waySentences << new TextLabel({}, Type::Supporting, Token::Ink2, page);
        m_wayTitles.last()->setContentsMargins(0, 8, 0, 0);
        m_waySentences.last()->setWordWrap(true);
        column->addWidget(m_wayTitles.last());
        column->addWidget(m_waySentences.last());
    }
    column->addStretch();
    m_weighing = scrolled(page, u"weighingArea"_s, m_pages);
    m_pages->addWidget(m_weighing);
    connect(m_formal, &SegmentedControl::currentChanged, this, [this](int index) {
        if (m_showing || index < 0)
            return;
        const FormalProcess answer = formalAnswers[index];
        m_desk->write(m_id, answerFormalQuestion(m_id, answer),
                      [answer](Event &event) { event.formalProcess = answer; });
    });
    connect(m_formalBanner, &Banner::actionTriggered, this, &WeighingPanel::formalResponseRequested);
}

QWidget *WeighingPanel::buildFoot()
{
    m_foot = new QFrame(this);
    m_foot->setObjectName(u"leanFrame"_s);
    m_disagreement = new TextLabel({}, Type::Supporting, Token::CautionInk, m_foot);
    m_disagreement->setObjectName(u"disagreementLabel"_s);
    m_disagreement->setWordWrap(true);
    auto *lean = new QFrame(m_foot);
    lean->setProperty("surface", u"tint"_s);
    m_leanWords = new TextLabel({}, Type::Supporting, Token::Ink, lean);
    m_leanWords->setObjectName(u"leanLabel"_s);
    m_leanWords->setWeight(QFont::DemiBold);
    m_leanWords->setWordWrap(true);
    m_leanRest = new TextLabel({}, Type::Supporting, Token::Ink, lean);
    m_leanRest->setObjectName(u"askFirstLabel"_s);
    m_leanRest->setWordWrap(true);
    m_why = new QPushButton(tr("Why?"), lean);
    m_why->setObjectName(u"whyLeanButton"_s);
    m_why->setProperty("look", u"link"_s);
    m_why->setAccessibleName(tr("See what points which way"));
    m_leanBox = new QBoxLayout(QBoxLayout::TopToBottom);
    m_leanBox->setSpacing(0);
    m_leanBox->setContentsMargins(0, 7, 0, 7); // one line stands level with the button
    m_leanBox->addWidget(m_leanWords);
    m_leanBox->addWidget(m_leanRest, 1);
    auto *row = new QHBoxLayout(lean);
    row->setContentsMargins(12, 2, 8, 2);
    row->setSpacing(4);
    row->addLayout(m_leanBox, 1);
    row->addWidget(m_why, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(16, 0, 16, 12);
    column->setSpacing(8);
    column->addWidget(makeDivider(m_foot));
    column->addWidget(m_disagreement);
    column->addWidget(lean);
    connect(m_why, &QPushButton::clicked, this, [this] {
        QScrollBar *bar = m_weighing->verticalScrollBar();
        bar->setValue(bar->value() == bar->maximum() && bar->maximum() > 0
                          ? 0
                          : m_whichWay->mapTo(m_weighing->widget(), QPoint()).y() - 12);
    });
    return m_foot;
}

void WeighingPanel::setDesk(EventDesk &desk)
{
    m_desk = &desk;
    m_aboutEvent = new AboutEvent(desk);
    m_aboutEvent->setObjectName(u"aboutEvent"_s);
    m_about = scrolled(m_aboutEvent, u"aboutArea"_s, m_pages);
    m_pages->addWidget(m_about);
}

QWidget *WeighingPanel::shownPart() const { return m_pages->currentWidget(); }

void WeighingPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_formal->setEnabled(!readOnly);
    for (FactorRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
}

void WeighingPanel::show(const QString &id, const QString &letter)
{
    const bool anew = id != m_id;
    if (anew)
        settle();
    m_id = id;
    m_letter = letter;
    const bool none = id.isEmpty() || !m_desk;
    m_caption->setVisible(!none);
    m_tabs->setTabText(0, none ? tr("Weighing") : m_readOnly ? tr("Weighing") : tr("Weighing event %1").arg(letter));
    m_tabs->setTabVisible(1, !none);
    m_foot->setVisible(!none && m_tabs->currentIndex() == 0);
    if (none) {
        m_pages->setCurrentWidget(m_none);
        return;
    }
    m_pages->setCurrentWidget(m_tabs->currentIndex() == 0 ? m_weighing : m_about);
    const Event event = m_desk->event(id);
    const LearningPotential potential = learningPotentialOf(event);
    m_aboutEvent->show(id, anew);
    showFormal(event, potential);
    for (FactorRow *row : std::as_const(m_rows))
        row->show(factorOf(event.factors, row->name()), anew);
    showLean(potential);
    showCaption(potential);
    if (anew) {
        m_weighing->verticalScrollBar()->setValue(0);
        m_about->verticalScrollBar()->setValue(0);
    }
}

void WeighingPanel::showFormal(const Event &event, const LearningPotential &potential)
{
    m_showing = true;
    int index = -1;
    for (int i = 0; i < 3; ++i)
        index = formalAnswers[i] == event.formalProcess ? i : index;
    m_formal->setCurrentIndex(index);
    m_showing = false;
    const bool notAsked = event.formalProcess == FormalProcess::NotAsked;
    m_formalNote->setText(potential.formalQuestion);
    m_formalNote->setVisible(notAsked);
    const QString sentence = event.formalProcess == FormalProcess::Yes ? potential.leanSentence
        : event.formalProcess == FormalProcess::Unsure ? tr("Check first. %1").arg(potential.formalQuestion)
        : notAsked                                     ? QString()
                                                       : potential.formalQuestion;
    if (m_formalBanner->text() != sentence)
        m_formalBanner->setText(sentence);
    m_formalBanner->setVisible(!sentence.isEmpty() && !m_readOnly);
}

void WeighingPanel::showLean(const LearningPotential &potential)
{
    const bool brief = potential.leanWords.size() < 20; // then both run on, as one sentence after the other
    m_leanBox->setDirection(brief ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_leanBox->setSpacing(brief ? 4 : 0);
    m_leanWords->setWordWrap(!brief);
    m_leanWords->setAlignment(Qt::AlignTop);
    m_leanRest->setAlignment(Qt::AlignTop);
    m_leanWords->setText(potential.leanWords);
    m_leanRest->setText(potential.leanSentence.mid(potential.leanWords.size()).trimmed());
    m_disagreement->setText(potential.disagreements.join(u'\n'));
    m_disagreement->setVisible(!potential.disagreements.isEmpty());
    const QStringList groups[]{potential.towards, potential.away, potential.neither, potential.unknown,
                               potential.onTheMap.isEmpty() ? QStringList() : QStringList(potential.onTheMap)};
    for (int i = 0; i < m_wayTitles.size(); ++i) {
        m_waySentences[i]->setText(groups[i].join(u'\n'));
        m_wayTitles[i]->setVisible(!groups[i].isEmpty());
        m_waySentences[i]->setVisible(!groups[i].isEmpty());
    }
}

void WeighingPanel::showCaption(const LearningPotential &potential)
{
    const auto &unknown = potential.unknownFactors;
    m_longCaption.clear();
    m_shortCaption.clear();
    if (unknown.size() == 1) {
        QString factor = factorLabel(unknown.first());
        if (unknown.first() == FactorName::Alignment)
            factor = tr("alignment");
        else if (unknown.first() == FactorName::RegulatoryOrLegal)
            factor = tr("regulatory or legal");
        m_longCaption = tr("One unknown: %1").arg(factor.toLower());
        m_shortCaption = tr("Unknown: %1").arg(factor.toLower());
    } else if (unknown.size() == factorNames().size()) {
        m_longCaption = m_shortCaption = tr("Not weighed yet");
    } else if (!unknown.isEmpty()) {
        m_longCaption = m_shortCaption = tr("%1 unknowns").arg(sentenceCase(countInWords(unknown.size())));
    }
    fitCaption();
}

void WeighingPanel::fitCaption()
{
    const int room = width() - 38 - m_tabs->sizeHint().width();
    const QFontMetrics metrics(Look::instance()->font(Type::Meta));
    const auto fits = [&](const QString &words) { return metrics.horizontalAdvance(words) <= room; };
    const bool named = m_longCaption != m_shortCaption; // the one unknown, by its name
    m_caption->setText(!named || fits(m_longCaption) ? m_longCaption
                           : fits(m_shortCaption)    ? m_shortCaption
                                                     : tr("One unknown"));
    m_caption->setToolTip(m_longCaption);
}

void WeighingPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitCaption();
}

void WeighingPanel::editTitle()
{
    m_tabs->setCurrentIndex(1);
    m_aboutEvent->editTitle();
}

void WeighingPanel::settle()
{
    for (FactorRow *row : std::as_const(m_rows))
        row->flush();
    if (m_aboutEvent)
        m_aboutEvent->flush();
}

} // namespace sharpend
