// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/CommunityChoice.h"

#include "domain/Community.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/session/Session.h"
#include "gui/widgets/TextLabel.h"
#include "operations/CommunityOperations.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

CommunityChoice::CommunityChoice(LibraryDocument &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_combo(new QComboBox(this))
    , m_openButton(new QPushButton(tr("Open the community"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(4);
    auto *title = new TextLabel(tr("Community"), Type::Body, Token::Ink, this);
    title->setWeight(600);
    column->addWidget(title);
    m_combo->setObjectName(u"teamCommunityCombo"_s);
    m_combo->setAccessibleName(tr("The community that this Learning Team comes from"));
    m_combo->setProperty("controlSize", u"compact"_s);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    column->addWidget(m_combo);
    m_openButton->setObjectName(u"openCommunityButton"_s);
    m_openButton->setProperty("look", u"link"_s);
    m_openButton->setCursor(Qt::PointingHandCursor);
    column->addWidget(m_openButton, 0, Qt::AlignLeading);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        m_library.session().perform(chooseTeamCommunity(m_teamId, m_combo->itemData(index).toString()), this,
                                    [this](const Outcome &outcome) {
                                        if (outcome.isDone())
                                            return;
                                        Q_EMIT refused(outcome.sentence());
                                        showTeam(m_teamId); // what is shown is what is kept
                                    });
    });
    connect(m_openButton, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_combo->currentData().toString()); });
}

void CommunityChoice::showTeam(const QString &teamId)
{
    if (teamId == m_teamId && m_combo->view()->isVisible()) // somebody is choosing
        return;
    m_teamId = teamId;
    const QString chosen = m_library.row<ListedTeam>(teamId).communityId;
    QList<Community> communities = m_library.rows<Community>().values();
    communities.removeIf([&](const Community &one) { return one.status == CommunityStatus::Ended && one.id != chosen; });
    std::sort(communities.begin(), communities.end(), [](const Community &a, const Community &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    m_combo->clear();
    m_combo->addItem(tr("From none"), QString());
    for (const Community &community : std::as_const(communities))
        m_combo->addItem(community.name, community.id);
    const bool isHere = chosen.isEmpty() || m_combo->findData(chosen) >= 0;
    if (!isHere) // it travels by itself
        m_combo->addItem(tr("A community that is not here"), chosen);
    m_combo->setCurrentIndex(std::max(0, m_combo->findData(chosen)));
    m_openButton->setVisible(isHere && !chosen.isEmpty());
    setVisible(!communities.isEmpty() || !chosen.isEmpty());
}

} // namespace sharpend
