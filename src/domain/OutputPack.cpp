// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/OutputPack.h"

#include <QCoreApplication>

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutputPack)
};

} // namespace

QStringList OutputPack::texts(StatementSection section) const
{
    QStringList texts;
    for (const PackStatement &statement : statements) {
        if (statement.section == section)
            texts << statement.text;
    }
    return texts;
}

const ReplyAnswer *OwnerReply::answerTo(const QString &actionId) const
{
    const auto found = std::find_if(answers.begin(), answers.end(), [&](const ReplyAnswer &a) { return a.actionId == actionId; });
    return found == answers.end() ? nullptr : &*found;
}

QStringList missingFrom(const OwnerReply &reply, const OutputPack &pack)
{
    int unanswered = 0, withoutReason = 0;
    for (const PackAction &action : pack.actions) {
        const ReplyAnswer *answer = reply.answerTo(action.id);
        if (!answer)
            ++unanswered;
        else if (answer->answer != OwnerAnswer::Commit && answer->because.trimmed().isEmpty())
            ++withoutReason;
    }
    QStringList missing;
    if (unanswered > 0)
        missing << Words::tr("%n improvement(s) to answer", nullptr, unanswered);
    if (withoutReason > 0)
        missing << Words::tr("%n answer(s) without a reason", nullptr, withoutReason);
    if (reply.text.trimmed().isEmpty())
        missing << Words::tr("A few words to the team");
    return missing;
}

} // namespace sharpend
