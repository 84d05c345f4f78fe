// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/OwnerReview.h"

#include "domain/CountWords.h"
#include "domain/DayWords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnerReview)
};

} // namespace

namespace owner {

QString releasedSentence(const OutputPack &pack)
{
    if (!pack.releasedAt.isValid())
        return Words::tr("Not released yet.");
    const QString day = dayAndMonth(pack.releasedAt);
    return pack.release > 1 ? Words::tr("Version %1, released by the facilitator on %2.").arg(pack.release).arg(day)
                            : Words::tr("Released by the facilitator on %1.").arg(day);
}

QString tookPartSentence(const OutputPack &pack, bool withMeetings)
{
    if (!pack.headcount)
        return {};
    const QString count = sentenceCase(countInWords(*pack.headcount));
    return withMeetings ? Words::tr("%1 people who do this work took part, over two meetings.").arg(count)
                        : Words::tr("%1 people who do this work took part.").arg(count);
}

QString newSentence(const OutputPack &pack, const OutputPack &earlier)
{
    const auto isNew = [&](const auto &each) { return isNewSince(earlier, each); };
    const bool any = std::any_of(pack.statements.begin(), pack.statements.end(), isNew)
        || std::any_of(pack.actions.begin(), pack.actions.end(), isNew);
    return any ? Words::tr("What version %1 did not say in these words is marked “new”.").arg(earlier.release) : QString();
}

QString newTag() { return Words::tr("new"); }

QString bannerSentence()
{
    return Words::tr("This is what the team chose to share with you. It does not record who said what, and the wall stays with them.");
}

QString heading(StatementSection section)
{
    switch (section) {
    case StatementSection::Understanding: return Words::tr("What we now understand about normal work");
    case StatementSection::Helps: return Words::tr("What helps it go well");
    case StatementSection::Question: return Words::tr("Questions the team is still asking");
    }
    return {};
}

QString improvementsHeading() { return Words::tr("Improvements the team suggests"); }
QString nothingToApprove() { return Words::tr("Nothing to approve. The learning is the result."); }
QString replyHeading() { return Words::tr("What we did with what you told us"); }

QString counselHeading() { return Words::tr("What makes a reply worth reading"); }

QStringList counsel()
{
    return {Words::tr("Thank them first, for something they told you that you did not know."),
            Words::tr("Say what you have learned before you say what will be done."),
            Words::tr("Give a no with its reason. Silence is the answer that people remember."),
            Words::tr("Something you got wrong yourself says that it was right to speak."),
            Words::tr("Say how time for learning will be kept free next time, too."),
            Words::tr("Ask for the view you have not heard yet.")};
}

QString promiseOf(const PackAction &action, const ReplyAnswer &answer)
{
    if (answer.answer == OwnerAnswer::NotNow)
        return {};
    QStringList how;
    if (answer.answer == OwnerAnswer::InPart)
        how << Words::tr("in part: %1").arg(answer.because.simplified());
    if (answer.answer == OwnerAnswer::Commit && !answer.champion.isEmpty())
        how << answer.champion;
    if (answer.answer == OwnerAnswer::Commit && answer.due.isValid())
        how << Words::tr("by %1").arg(dayAndMonth(answer.due));
    const QString text = action.text.simplified();
    return how.isEmpty() ? text : Words::tr("%1: %2").arg(text, how.join(u", "_s));
}

QString promisedTag(const OutputPack &pack)
{
    return pack.replyPromisedBy.isValid() ? Words::tr("promised by %1").arg(dayAndMonth(pack.replyPromisedBy)) : QString();
}

QString notNowSentence() { return Words::tr("“Not now” needs a reason. The team will read it."); }

QString becauseLabel(OwnerAnswer answer)
{
    switch (answer) {
    case OwnerAnswer::Commit: return {};
    case OwnerAnswer::InPart: return Words::tr("What, and why in part");
    case OwnerAnswer::NotNow: return Words::tr("Why not now");
    }
    return {};
}

QList<Detail> detailsOf(const PackAction &action)
{
    const QString day = action.due.isValid() ? QLocale().toString(action.due, u"d MMMM yyyy"_s) : QString();
    QList<Detail> details{{Words::tr("What it changes"), action.changes},
                          {Words::tr("A small test"), action.smallTest},
                          {Words::tr("A possible side-effect"), action.sideEffect},
                          {Words::tr("How we would know"), action.howKnown},
                          {Words::tr("Champion the team suggests"), action.champion},
                          {Words::tr("Day the team suggests"), day}};
    details.removeIf([](const Detail &detail) { return detail.text.trimmed().isEmpty(); });
    return details;
}

QString answeredCount(const OwnerReply &reply, const OutputPack &pack)
{
    const auto answered = std::count_if(pack.actions.begin(), pack.actions.end(),
                                        [&](const PackAction &action) { return reply.answerTo(action.id) != nullptr; });
    return Words::tr("%1 of %2 answered").arg(answered).arg(pack.actions.size());
}

} // namespace owner

bool isNewSince(const OutputPack &earlier, const PackStatement &statement) { return !earlier.texts(statement.section).contains(statement.text); }

bool isNewSince(const OutputPack &earlier, const PackAction &action)
{
    return std::none_of(earlier.actions.begin(), earlier.actions.end(),
                        [&](const PackAction &before) { return before.id == action.id && before.text == action.text; });
}

std::optional<OutputPack> versionBefore(const OutputPack &pack, const QList<OutputPack> &received)
{
    std::optional<OutputPack> before;
    for (const OutputPack &other : received) {
        const bool hasAction = std::any_of(other.actions.begin(), other.actions.end(), [&](const PackAction &action) {
            return std::any_of(pack.actions.begin(), pack.actions.end(), [&](const PackAction &ours) { return ours.id == action.id; });
        });
        const bool hasSentence = std::any_of(pack.statements.begin(), pack.statements.end(),
                                             [&](const PackStatement &statement) { return !isNewSince(other, statement); });
        const bool sameTeam = hasAction || hasSentence || (other.title == pack.title && other.focus == pack.focus);
        if (sameTeam && other.release < pack.release && (!before || before->release < other.release))
            before = other;
    }
    return before;
}

ReplyAnswer &answerIn(OwnerReply &reply, const QString &actionId)
{
    for (ReplyAnswer &answer : reply.answers) {
        if (answer.actionId == actionId)
            return answer;
    }
    ReplyAnswer answer;
    answer.actionId = actionId;
    return reply.answers.emplace_back(answer);
}

OwnerReply asSent(const OwnerReply &reply, const OutputPack &pack, const QDateTime &on)
{
    OwnerReply sent;
    sent.text = reply.text.trimmed();
    sent.on = on;
    for (const PackAction &action : pack.actions) {
        const ReplyAnswer *answer = reply.answerTo(action.id);
        if (!answer)
            continue;
        ReplyAnswer kept;
        kept.actionId = action.id;
        kept.answer = answer->answer;
        if (answer->answer == OwnerAnswer::Commit) {
            kept.champion = answer->champion.trimmed();
            kept.due = answer->due;
        } else {
            kept.because = answer->because.trimmed();
        }
        sent.answers << kept;
    }
    for (const QString &question : reply.questions) {
        if (!question.trimmed().isEmpty())
            sent.questions << question.trimmed();
    }
    return sent;
}

} // namespace sharpend
