// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Communities.h"

#include <QHash>

namespace sharpend {

/// What the parts of the page paint from: one community, the session in hand, and the people and summaries it may name.
struct CommunityView {
    Community community;
    CommunitySession session; ///< without an id where none is planned
    QList<Turn> turns;
    QHash<QString, Person> people;
    QSet<QString> askFirst; ///< ids of the releases whose team has not agreed to pass them on
    QList<Release> releases; ///< that may be brought, the latest first
    QList<LearningTeam> teams; ///< that a session may be about, by title
    QList<LearningTeam> own; ///< that come from the community, those put away too, by title

    /// "Nurse · Southside": names stay in People.
    QString label(const QString &personId) const;
    /// The same for a choice among members: with since when, where two would read alike.
    QString choiceLabel(const CommunityMember &member) const;
    /// Members of today, by label.
    QList<CommunityMember> members() const;
    /// Who presents at the session in hand; empty where nobody does, or where it is over.
    QString presenterId() const;
    /// Which number the session in hand has.
    int number() const { return numberOf(community, session.id); }
};

/// "26 March", with the year where it is not this one.
QString communityDay(const QDate &day);
/// "Session 5 on 26 March", "Design session on 9 April", or that none is planned.
QString nextSessionWords(const Community &community);

} // namespace sharpend
