// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Operation.h"
#include "support/Samples.h"

namespace sharpend::test {

/// A Learning Team after its Meeting 2, brought there by the ordinary operations: four people took part, one note lies in
/// a theme, one parked idea was used, one reflection came to the wall and one stayed away.
struct LateTeam : TeamAtDiscovery {
    QString noteId, themeId, usedIdeaId, ideaId, reflectionId, keptReflectionId, statementId, actionId;
};
LateTeam teamAfterMeeting2(Store &store);

/// Gives a statement other words, as somebody would who sees those that it has.
Operation rewriteStatement(Store &store, const QString &statementId, const QString &text);

/// Reads back and releases; answers the release's id.
QString release(Store &store, const QString &teamId);

/// What an Owner might write to \a pack: the first improvement committed to, the others not now.
ReplyLetter replyTo(const OutputPack &pack, const QDateTime &on);

} // namespace sharpend::test
