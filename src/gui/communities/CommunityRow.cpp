// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/CommunityRow.h"

#include "gui/look/Look.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr qreal radius = 8;
} // namespace

CommunityRow::CommunityRow(QWidget *parent)
    : RowButton(parent)
    , m_name(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_about(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_next(new TextLabel({}, Type::Supporting, Token::Ink, this))
{
    setObjectName(u"communityRow"_s);
    m_name->setWeight(600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(17, 13, 17, 13);
    column->setSpacing(2);
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    auto *icon = new IconLabel(u"calendar"_s, Token::Ink2, 16, this);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(m_next, 1);
    column->addLayout(line);
    for (TextLabel *label : {m_name, m_about, m_next})
        label->setWordWrap(true);
    for (QWidget *each :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_next), static_cast<QWidget *>(icon)})
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void CommunityRow::showCommunity(const Community &community, bool isShown)
{
    m_isShown = isShown;
    const QList<CommunitySession> sessions = sessionsInOrder(community);
    const qsizetype people = membersOn(community, QDate::currentDate()).size();
    const QString often = community.status != CommunityStatus::Meeting || sessions.isEmpty()
        ? statusWords(community.status)
        : rhythmWords(community.cadence.rhythm, sessions.last().plannedLocal.date());
    m_name->setText(community.name);
    m_about->setText(people == 1 ? tr("%1 · 1 person", "how often").arg(often) : tr("%1 · %2 people", "how often").arg(often).arg(people));
    m_next->setText(nextSessionWords(community));
    const QString words = tr("%1. %2. %3").arg(m_name->text(), m_about->text(), m_next->text());
    setAccessibleName(isShown ? tr("%1. Shown").arg(words) : words);
    update();
}

void CommunityRow::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = m_isShown || hasFocus();
    painter.setPen(QPen(look->color(strong ? Token::Accent : underMouse() ? Token::LineStrong : Token::Line), hasFocus() ? 2 : 1));
    painter.setBrush(look->color(m_isShown ? Token::AccentTint : Token::Card));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

} // namespace sharpend
