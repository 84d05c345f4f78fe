// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/SideRow.h"

#include "domain/Communities.h"
#include "domain/CountWords.h"
#include "domain/Outputs.h"
#include "gui/library/NextStep.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/StrengthMark.h"
#include "gui/widgets/TextLabel.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

SideRow::SideRow(QWidget *parent)
    : RowButton(parent)
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_words(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_date(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_strength(new StrengthMark(this))
    , m_late(new Tag({}, u"caution"_s, this))
{
    setObjectName(u"sideRow"_s);
    m_title->setWeight(500);
    for (TextLabel *label : {m_title, m_words})
        label->setWordWrap(true);
    for (QWidget *each : std::initializer_list<QWidget *>{m_title, m_words, m_date, m_strength, m_late})
        each->setAttribute(Qt::WA_TransparentForMouseEvents); // clicks on the words are clicks on the row
    m_line = new QHBoxLayout;
    m_line->setSpacing(8);
    m_line->addWidget(m_words, 1);
    m_line->addWidget(m_date, 0, Qt::AlignLeading);
    m_line->addWidget(m_late, 0, Qt::AlignLeading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 13);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(m_line);
    column->addWidget(m_strength);
}

void SideRow::showAction(const Action &action, const QDate &today)
{
    const QDate due = dueNext(action);
    const bool late = due.isValid() && due < today, checkIn = due.isValid() && due != action.due;
    m_title->setText(action.text);
    m_words->setText(action.champion.isEmpty() ? tr("No champion yet") : action.champion);
    m_date->setText(checkIn         ? tr("Check-in %1").arg(dayWords(due, today))
                    : due.isValid() ? sentenceCase(dayWords(due, today))
                                    : tr("No date yet"));
    m_date->setVisible(!late);
    m_late->setText(!late ? QString() : (checkIn ? tr("Check-in was due %1") : tr("Was due %1")).arg(dayWords(due, today)));
    m_late->setVisible(late);
    m_strength->setChoice(action.aim, action.strength);
    m_strength->setVisible(action.aim || action.strength);
    setAccessibleName(tr("%1. %2. %3").arg(action.text, m_words->text(), late ? m_late->text() : m_date->text()));
    arrange();
}

void SideRow::resizeEvent(QResizeEvent *event)
{
    RowButton::resizeEvent(event);
    arrange();
}

/// Who and when stand beside each other where there is room for both.
void SideRow::arrange()
{
    const int when = !m_late->isHidden() ? m_late->sizeHint().width() : !m_date->isHidden() ? m_date->sizeHint().width() : 0;
    const bool fits = m_words->sizeHint().width() + m_line->spacing() + when <= contentsRect().width() - 2 * 16;
    m_line->setDirection(fits || when == 0 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SideRow::showWaiting(const LearningTeam &team, const Release &release, const QDateTime &now)
{
    showWords(team.title, waitingWords(release, team.replyPromisedBy, now));
}

void SideRow::showCommunity(const Community &community, const QDate &today)
{
    const CommunitySession *next = nextSession(community);
    const QDateTime when = next ? next->plannedLocal : QDateTime();
    const QString day = QLocale().toString(when.date(), when.date().year() == today.year() ? u"dddd d MMMM"_s : u"dddd d MMMM yyyy"_s);
    const QString name = community.status == CommunityStatus::Designing ? tr("Design session")
                                                                        : tr("Session %1").arg(next ? numberOf(community, next->id) : 0);
    showWords(community.name, tr("%1 · %2, %3", "a session, its day and time").arg(name, day, QLocale().toString(when.time(), u"HH:mm"_s)));
}

void SideRow::showWords(const QString &title, const QString &words)
{
    m_title->setText(title);
    m_words->setText(words);
    m_date->hide();
    m_late->hide();
    m_strength->hide();
    setAccessibleName(tr("%1. %2").arg(title, words));
}

} // namespace sharpend
