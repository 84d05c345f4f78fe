// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/OwnerOperations.h"

#include "domain/OwnerReview.h"

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
    Operation operation = editReply(releaseId, field, [=](OwnerReply &reply) { change(answerIn(reply, actionId)); });
    operation.name = u"answerAction"_s;
    if (field)
        operation.mergeKey += u'/' + actionId;
    return operation;
}

Operation markReplySent(const QString &releaseId, const QDateTime &on)
{
    Operation operation = changeRecord<ReceivedPack>(u"markReplySent"_s, {}, releaseId, [on](ReceivedPack &received, Transaction &) {
        received.sentOn = on; // the draft itself stays as it is, so that undo still reaches what was typed
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
