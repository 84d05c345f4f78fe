// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/ReplyDraft.h"

#include "domain/OwnerReview.h"
#include "gui/session/Session.h"
#include "operations/OwnerOperations.h"

namespace sharpend {

ReplyDraft::ReplyDraft(Session &session, const QString &releaseId, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_releaseId(releaseId)
{
    connect(&session, &Session::changed, this, [this](const ChangeSet &changes) {
        const auto isOurs = [this](const ChangedRow &row) { return row.table == QLatin1String(ReceivedPack::table) && row.id == m_releaseId; };
        if (std::any_of(changes.rows.begin(), changes.rows.end(), isOurs))
            load();
    });
    load();
}

ReplyDraft::ReplyDraft(const OutputPack &pack, QObject *parent)
    : QObject(parent)
    , m_releaseId(pack.releaseId)
    , m_loaded(true)
{
    m_received.pack = pack;
}

QStringList ReplyDraft::missing() const
{
    return isPreview() ? QStringList{tr("This is a preview.")} : missingFrom(reply(), pack());
}

ReplyLetter ReplyDraft::letter(const QDateTime &on) const { return {pack().releaseId, pack().release, asSent(reply(), pack(), on)}; }

void ReplyDraft::load()
{
    struct Found {
        std::optional<ReceivedPack> received;
        std::optional<OutputPack> earlier;
    };
    m_session->read<Found>(
        this,
        [id = m_releaseId](Store &store) {
            Found found{store.reader().get<ReceivedPack>(id), {}};
            QList<OutputPack> all;
            for (const ReceivedPack &each : store.reader().find<ReceivedPack>())
                all << each.pack;
            if (found.received)
                found.earlier = versionBefore(found.received->pack, all);
            return found;
        },
        [this](const Found &found) {
            // What is on its way is newer than what was read; its own change is heard of in a moment.
            if (!found.received || m_underWay > 0)
                return;
            m_received = *found.received;
            m_earlier = found.earlier;
            m_loaded = true;
            Q_EMIT changed();
        });
}

void ReplyDraft::edit(const char *field, const std::function<void(OwnerReply &)> &change)
{
    change(m_received.draftReply);
    if (m_session)
        perform(editReply(m_releaseId, field, change));
    Q_EMIT changed();
}

void ReplyDraft::answer(const QString &actionId, const char *field, const std::function<void(ReplyAnswer &)> &change)
{
    change(answerIn(m_received.draftReply, actionId));
    if (m_session)
        perform(answerAction(m_releaseId, actionId, field, change));
    Q_EMIT changed();
}

void ReplyDraft::markSent(const QDateTime &on)
{
    m_received.sentOn = on;
    if (m_session)
        perform(markReplySent(m_releaseId, on));
    Q_EMIT changed();
}

void ReplyDraft::keepPromise(const QString &actionId, bool kept)
{
    m_received.promisesKept.removeAll(actionId);
    if (kept)
        m_received.promisesKept << actionId;
    if (m_session)
        perform(sharpend::keepPromise(m_releaseId, actionId, kept));
    Q_EMIT changed();
}

void ReplyDraft::perform(const Operation &operation)
{
    ++m_underWay;
    m_session->perform(operation, this, [this](const Outcome &outcome) {
        --m_underWay;
        if (outcome.isDone()) {
            Q_EMIT saved();
        } else {
            Q_EMIT refused(outcome.sentence());
            load(); // back to what is stored
        }
    });
}

} // namespace sharpend
