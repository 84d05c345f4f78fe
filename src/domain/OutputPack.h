// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Fields.h"

namespace sharpend {

/// A sentence of the learning as it leaves.
struct PackStatement {
    StatementSection section = StatementSection::Understanding;
    QString text;
    static const QList<Field> &fields();
};

/// An improvement as it leaves: what the team suggests, without what it came from and what became of it.
struct PackAction {
    QString id; ///< so that the answer finds its way back
    QString text;
    QString changes;
    std::optional<ActionAim> aim;
    std::optional<Strength> strength;
    QString champion; ///< a job label
    QString smallTest, sideEffect, howKnown;
    QDate due;
    static const QList<Field> &fields();
};

/// What the Owner gets, and all they get (rule 6): what is not a field here cannot leave.
struct OutputPack {
    QString releaseId; ///< so that the reply finds its way back
    int release = 1;   ///< which version of the outputs this is
    QDateTime releasedAt;
    QDate replyPromisedBy;
    QString title, focus;
    std::optional<int> headcount; ///< how many took part; missing below three
    QList<PackStatement> statements;
    QList<PackAction> actions;
    static const QList<Field> &fields();

    /// The statements of \a section, in their order.
    QStringList texts(StatementSection section) const;
};

/// The Owner's answer to one improvement.
struct ReplyAnswer {
    QString actionId;
    OwnerAnswer answer = OwnerAnswer::Commit;
    QString champion; ///< a job label
    QDate due;
    QString because; ///< what and why, in part; why, not now
    static const QList<Field> &fields();
};

/// What the Owner says to a pack: "What we did with what you told us".
struct OwnerReply {
    QString text;
    QList<ReplyAnswer> answers;
    QStringList questions; ///< to the team, through the facilitator
    QDateTime on;
    static const QList<Field> &fields();

    /// The answer to \a actionId; null where there is none yet.
    const ReplyAnswer *answerTo(const QString &actionId) const;
};

/// A reply with the release it answers: what a `.ownerreply` file holds.
struct ReplyLetter {
    QString releaseId;
    int release = 1;
    OwnerReply reply;
    static const QList<Field> &fields();
};

/// What \a reply still lacks to answer \a pack, a sentence each, the most telling first; empty when it may be sent.
QStringList missingFrom(const OwnerReply &reply, const OutputPack &pack);

} // namespace sharpend
