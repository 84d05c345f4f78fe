// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"

#include <QHash>

namespace sharpend {

class Store;

/// Reads what Patterns counts, one query for each figure however many Learning Teams there are. No note, name or job is read: only
/// how many notes there are, the titles of themes, and when things happened.
class PatternsReader
{
public:
    explicit PatternsReader(Store &store);

    PatternFacts read();

private:
    void readTeams();
    void readThemes();
    void readNotes();
    void readReleases();
    void readActions();
    FinishedTeam *team(const QString &teamId);

    Store &m_store;
    PatternFacts m_facts;
    QHash<QString, qsizetype> m_places; ///< of the Learning Teams, by id
    QHash<QString, OwnerReply> m_lastReplies; ///< by Learning Team
};

} // namespace sharpend
