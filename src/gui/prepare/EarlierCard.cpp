// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/EarlierCard.h"

#include "domain/OutputWords.h"
#include "gui/documents/TeamDocument.h"
#include "gui/library/NextStep.h"
#include "gui/session/Session.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/TextLabel.h"
#include "store/RowsToList.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype shownFirst = 3;

}

EarlierCard::EarlierCard(QWidget *parent)
    : Card(parent)
    , m_rows(new QVBoxLayout)
    , m_moreButton(new QPushButton(this))
{
    setObjectName(u"earlierCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addWidget(new TextLabel(tr("Under way from earlier teams"), Type::Section, Token::Ink, this));
    auto *why = new TextLabel(tr("Open improvements of Learning Teams on similar events. They may be part of today’s work."), Type::Supporting,
                              Token::Ink2, this);
    why->setWordWrap(true);
    column->addWidget(why);
    column->addSpacing(4);
    m_rows->setSpacing(12);
    column->addLayout(m_rows);
    m_moreButton->setObjectName(u"moreEarlierButton"_s);
    m_moreButton->setProperty("look", u"link"_s);
    m_moreButton->setCursor(Qt::PointingHandCursor);
    column->addWidget(m_moreButton, 0, Qt::AlignLeading);
    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        m_all = true;
        showFound();
    });
    hide();
}

void EarlierCard::look(TeamDocument &document)
{
    if (!document.isLoaded() || document.isGone())
        return;
    document.session().read<QList<EarlierImprovement>>(
        this,
        [event = document.event(), teamId = document.teamId()](Store &store) {
            Reader &reader = store.reader();
            return earlierImprovements(event, teamId, reader.find<Event>(), rowsToList<LearningTeam>(reader), reader.find<Action>());
        },
        [this](const QList<EarlierImprovement> &found) {
            m_found = found;
            showFound();
        });
}

void EarlierCard::showFound()
{
    emptyLayout(m_rows);
    const qsizetype count = m_all ? m_found.size() : std::min(m_found.size(), shownFirst);
    for (const EarlierImprovement &one : m_found.first(count)) {
        auto *row = new QWidget(this);
        row->setObjectName(u"earlierRow"_s);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto *text = new TextLabel(one.action.text, Type::Body, Token::Ink, row);
        text->setWeight(500);
        QStringList state{progressLabel(one.action.progress)};
        if (one.action.due.isValid())
            state << tr("due %1").arg(dayWords(one.action.due, QDate::currentDate()));
        auto *how = new TextLabel(state.join(u" · "_s), Type::Supporting, Token::Ink2, row);
        auto *from = new TextLabel(tr("%1: %2", "a Learning Team, and why it is like this one").arg(one.teamTitle, one.why), Type::Meta, Token::Ink3, row);
        for (TextLabel *label : {text, how, from}) {
            label->setWordWrap(true);
            column->addWidget(label);
        }
        m_rows->addWidget(row);
    }
    m_moreButton->setText(tr("Show all %1").arg(m_found.size()));
    m_moreButton->setVisible(count < m_found.size());
    setVisible(!m_found.isEmpty());
}

} // namespace sharpend
