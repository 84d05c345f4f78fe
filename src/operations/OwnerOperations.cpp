// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/OwnerOperations.h"

using namespace Qt::StringLiterals;

namespace sharpend {

Operation receivePack(const OutputPack &pack)
{
    Operation operation;
    operation.name = u"receivePack"_s;
    operation.undoable = false;
    operation.run = [pack](Transaction &tx) {
        if (tx.exists(ReceivedPack::table, {{"id", pack.releaseId}}))
            return;
        ReceivedPack received;
        received.id = pack.releaseId;
        received.pack = pack;
        tx.put(received);
    };
    return operation;
}

Operation editReply(const QString &releaseId, const char *field, std::function<void(OwnerReply &)> change)
{
    return changeRecord<ReceivedPack>(
        u"editReply"_s, {}, releaseId,
        [change = std::move(change)](ReceivedPack &received, Transaction &) { change(received.draftReply); }, field);
}

Operation answerAction(const QString &releaseId, const QString &actionId, const char *field, std::function<void(ReplyAnswer &)> change)
{
    Operation operation = editReply(releaseId, field, [=](OwnerReply &reply) {
        auto found = std::find_if(reply.answers.begin(), reply.answers.end(),
                                  [&](const ReplyAnswer &answer) { return answer.actionId == actionId; });
        if (found == reply.answers.end()) {
            ReplyAnswer answer;
            answer.actionId = actionId;
            found = reply.answers.insert(reply.answers.end(), answer);
        }
        change(*found);
    });
    operation.name = u"answerAction"_s;
    if (field)
        operation.mergeKey += u'/' + actionId;
    return operation;
}

Operation markReplySent(const QString &releaseId)
{
    Operation operation = changeRecord<ReceivedPack>(u"markReplySent"_s, {}, releaseId, [](ReceivedPack &received, Transaction &tx) {
        received.sentOn = tx.now();
        received.draftReply.on = tx.now();
    });
    operation.undoable = false;
    return operation;
}

Operation keepPromise(const QString &releaseId, const QString &actionId, bool kept)
{
    return changeRecord<ReceivedPack>(u"keepPromise"_s, {}, releaseId, [=](ReceivedPack &received, Transaction &) {
        received.promisesKept.removeAll(actionId);
        if (kept)
            received.promisesKept << actionId;
    });
}

} // namespace sharpend
