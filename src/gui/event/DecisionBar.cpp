// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/DecisionBar.h"

#include "gui/event/TypedText.h"
#include "gui/widgets/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QPushButton *button(const QString &words, const QString &name, const QString &look, QWidget *parent)
{
    auto *made = new QPushButton(words, parent);
    made->setObjectName(name);
    if (!look.isEmpty())
        made->setProperty("look", look);
    made->setAutoDefault(false);
    return made;
}

TextLabel *label(const QString &words, const QString &name, QWidget *parent)
{
    auto *made = new TextLabel(words, Type::Body, Token::Ink, parent);
    made->setObjectName(name);
    made->setWeight(QFont::Medium);
    return made;
}

QHBoxLayout *rowOf(QWidget *page)
{
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    return row;
}

} // namespace

DecisionBar::DecisionBar(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QStackedWidget(this))
    , m_complaint(new TextLabel({}, Type::Supporting, Token::CautionInk, this))
{
    setProperty("surface", u"footer"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_complaint->setObjectName(u"complaintLabel"_s);
    m_complaint->setWeight(QFont::Medium);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    m_rows->addWidget(buildChoose());
    m_rows->addWidget(buildAside());
    m_rows->addWidget(buildChosen());
    m_rows->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 12);
    column->setSpacing(4);
    column->addWidget(m_complaint);
    column->addWidget(m_rows);
}

QWidget *DecisionBar::buildChoose()
{
    auto *page = new QWidget(m_rows);
    m_why = new QLineEdit(page);
    m_why->setObjectName(u"whyEdit"_s);
    m_why->setAccessibleName(tr("Why this one, now?"));
    m_why->setPlaceholderText(tr("A sentence the team can read"));
    m_whyTyped = new TypedText(m_why);
    m_aside = button(tr("Set aside"), u"asideButton"_s, u"quiet"_s, page);
    auto *later = button(tr("Decide later"), u"laterButton"_s, u"quiet"_s, page);
    m_choose = button({}, u"chooseButton"_s, u"primary"_s, page);
    auto *row = rowOf(page);
    auto *question = label(tr("Why this one, now?"), u"whyLabel"_s, page);
    question->setBuddy(m_why);
    row->addWidget(question);
    row->addWidget(m_why, 1);
    row->addWidget(m_aside);
    row->addWidget(later);
    row->addWidget(m_choose);
    row->setSpacing(8);
    connect(m_whyTyped, &TypedText::typed, this, &DecisionBar::sentenceTyped);
    connect(m_why, &QLineEdit::textEdited, m_complaint, &QWidget::hide);
    connect(m_why, &QLineEdit::returnPressed, m_choose, [this] { m_choose->setFocus(Qt::TabFocusReason); });
    connect(m_aside, &QPushButton::clicked, this, [this] { ask(false); });
    connect(later, &QPushButton::clicked, this, &DecisionBar::laterRequested);
    connect(m_choose, &QPushButton::clicked, this, &DecisionBar::choose);
    return page;
}

QWidget *DecisionBar::buildAside()
{
    auto *page = new QWidget(m_rows);
    m_whyNot = new QLineEdit(page);
    m_whyNot->setObjectName(u"whyNotEdit"_s);
    m_route = new QComboBox(page);
    m_route->setObjectName(u"routeCombo"_s);
    m_route->setAccessibleName(tr("What happens instead"));
    m_route->addItems({tr("No other route yet"), tr("Formal investigation"), tr("After action review"),
                       tr("A short chat"), tr("An existing project"), tr("Leave it")});
    auto *back = button(tr("Keep weighing"), u"keepWeighingButton"_s, u"quiet"_s, page);
    m_put = button({}, u"putAsideButton"_s, u"primary"_s, page);
    m_whyNotLabel = label({}, u"whyNotLabel"_s, page);
    m_whyNotLabel->setBuddy(m_whyNot);
    auto *row = rowOf(page);
    row->addWidget(m_whyNotLabel);
    row->addWidget(m_whyNot, 1);
    row->addWidget(m_route);
    row->addWidget(back);
    row->addWidget(m_put);
    row->setSpacing(8);
    connect(m_whyNot, &QLineEdit::textEdited, m_complaint, &QWidget::hide);
    connect(m_whyNot, &QLineEdit::returnPressed, this, &DecisionBar::putAside);
    connect(back, &QPushButton::clicked, this, &DecisionBar::backToChoosing);
    connect(m_put, &QPushButton::clicked, this, &DecisionBar::putAside);
    return page;
}

QWidget *DecisionBar::buildChosen()
{
    auto *page = new QWidget(m_rows);
    auto *go = button(tr("Continue to People"), u"continueButton"_s, u"primary"_s, page);
    auto *row = rowOf(page);
    row->addStretch();
    row->addWidget(go);
    connect(go, &QPushButton::clicked, this, &DecisionBar::continueRequested);
    return page;
}

QWidget *DecisionBar::shownRow() const { return m_rows->currentWidget(); }

void DecisionBar::showCandidate(const QString &letter, const QString &sentence, bool anew)
{
    m_choose->setText(tr("Choose event %1").arg(letter));
    m_whyTyped->show(sentence, anew);
    if (anew || m_rows->currentIndex() == 2) {
        m_complaint->hide();
        m_whyNot->clear();
        m_route->setCurrentIndex(0);
        m_rows->setCurrentIndex(0);
    }
}

void DecisionBar::showChosen()
{
    m_complaint->hide();
    m_rows->setCurrentIndex(2);
}

void DecisionBar::askFormal() { ask(true); }

void DecisionBar::ask(bool formal)
{
    m_formal = formal;
    m_whyNotLabel->setText(formal ? tr("Why a formal response?") : tr("Why not now?"));
    m_whyNot->setAccessibleName(m_whyNotLabel->text());
    m_whyNot->setPlaceholderText(formal ? tr("What applies, and who has been told")
                                        : tr("A sentence for those who raised it"));
    m_route->setVisible(!formal);
    m_put->setText(formal ? tr("Needs a formal response") : tr("Set aside"));
    m_complaint->hide();
    m_rows->setCurrentIndex(1);
    m_whyNot->setFocus(Qt::OtherFocusReason);
}

void DecisionBar::backToChoosing()
{
    m_complaint->hide();
    m_rows->setCurrentIndex(0);
    m_aside->setFocus(Qt::OtherFocusReason);
}

void DecisionBar::choose()
{
    settle();
    if (m_why->text().trimmed().isEmpty())
        complain(m_why, tr("Write a sentence on why this one, so the team can see it too."));
    else
        Q_EMIT chooseRequested(m_why->text());
}

void DecisionBar::putAside()
{
    const QString sentence = m_whyNot->text();
    if (sentence.trimmed().isEmpty())
        complain(m_whyNot, m_formal ? tr("Write a sentence on what applies, so that nobody has to guess later.")
                                    : tr("“Not now” needs a reason. Those who raised it will read it."));
    else if (m_formal)
        Q_EMIT formalRequested(sentence);
    else
        Q_EMIT asideRequested(sentence, m_route->currentIndex() > 0 ? m_route->currentText() : QString());
}

void DecisionBar::complain(QLineEdit *field, const QString &sentence)
{
    m_complaint->setText(sentence);
    m_complaint->show();
    field->setFocus(Qt::OtherFocusReason);
}

void DecisionBar::settle() { m_whyTyped->flush(); }

} // namespace sharpend
