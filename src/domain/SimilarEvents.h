// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QHash>

namespace sharpend {

/// Why two events are alike enough to look at what came of the earlier one: the same place, or telling words that both titles and
/// stories share. A part of a sentence ("the same place: Elm Ward"); empty where they are not. Only suggests; never a number.
QString likeness(const Event &event, const Event &other);
/// The telling words of \a text: folded and without a plural s, with the word as it stands.
QHash<QString, QString> tellingWords(const QString &text);
/// What two titles share ("both speak of handover and screen"), or nothing.
QString sharedWording(const QString &title, const QString &other);

/// An improvement of an earlier Learning Team that is still open.
struct EarlierImprovement {
    Action action;
    QString teamId, teamTitle;
    QString why; ///< the likeness of the two events
};

/// The open improvements of Learning Teams on events like \a event, besides \a teamId, those due first before all.
QList<EarlierImprovement> earlierImprovements(const Event &event, const QString &teamId, const QList<Event> &events,
                                              const QList<LearningTeam> &teams, const QList<Action> &actions);

} // namespace sharpend
