// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/OwnerOperations.h"

#include "domain/FieldCodec.h"
#include "domain/OwnerReview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnerOperations)
};

} // namespace

Operation receivePack(const OutputPack &pack)
{
    Operation operation;
    operation.name = u"receivePack"_s;
    operation.undoable = false;
    operation.run = [pack](Transaction &tx) {
        if (const auto here = tx.get<ReceivedPack>(pack.releaseId)) {
            if (toJson(here->pack) != toJson(pack)) // what has left never changes
                tx.refuse(Words::tr("A pack of this release is here already, and it says something else. What is here stays as it is: "
                                    "ask the facilitator which of the two was released."));
            return;
        }
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
