// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"

namespace sharpend {

/// What the Owner's window, the Owner's page and whatever else shows a pack say alike.
namespace owner {

/// "Released by the facilitator on 19 March.", with the version from the second on.
QString releasedSentence(const OutputPack &pack);
/// "Six people who do this work took part, over two meetings.", or without the meetings where there is less room; empty
/// where there is no headcount.
QString tookPartSentence(const OutputPack &pack, bool withMeetings);
/// How what \a earlier did not say is marked in \a pack; empty where nothing is.
QString newSentence(const OutputPack &pack, const OutputPack &earlier);
/// The mark itself.
QString newTag();
/// What the team chose to share, and what stays with them.
QString bannerSentence();
/// The heading over the statements of \a section.
QString heading(StatementSection section);
QString improvementsHeading();
/// In place of the improvements where there are none.
QString nothingToApprove();
QString replyHeading();
/// What makes a reply worth the team's candour (what leaders are prompted to do), a sentence each, under its heading.
QString counselHeading();
QStringList counsel();
/// What \a answer promises, as the Owner keeps account of it: "Keep an order open: Chief pharmacist, by 30 April". Empty for a no.
QString promiseOf(const PackAction &action, const ReplyAnswer &answer);
/// The reply's tag: "promised by 26 March"; empty without a day.
QString promisedTag(const OutputPack &pack);
QString notNowSentence();
/// What the field for words asks for under \a answer; empty where there is none.
QString becauseLabel(OwnerAnswer answer);

/// What else the team wrote to an improvement, a label and its words each.
struct Detail {
    QString label, text;
};
QList<Detail> detailsOf(const PackAction &action);

/// "2 of 3 answered".
QString answeredCount(const OwnerReply &reply, const OutputPack &pack);

} // namespace owner

/// The last version before \a pack that is among \a received. A pack does not say whose it is, so it goes by what the two have in
/// common: an improvement, a sentence, or title and focus.
std::optional<OutputPack> versionBefore(const OutputPack &pack, const QList<OutputPack> &received);

/// Whether \a earlier did not say it in these words.
bool isNewSince(const OutputPack &earlier, const PackStatement &statement);
bool isNewSince(const OutputPack &earlier, const PackAction &action);

/// The answer to \a actionId in \a reply, made where there is none yet.
ReplyAnswer &answerIn(OwnerReply &reply, const QString &actionId);

/// \a reply as it leaves: only answers to the improvements of \a pack, in their order, with nothing in them that belongs
/// to another answer; no empty question. The moment is \a on.
OwnerReply asSent(const OwnerReply &reply, const OutputPack &pack, const QDateTime &on);

} // namespace sharpend
