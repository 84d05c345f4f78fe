// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "store/Operation.h"

#include <QObject>

#include <functional>

namespace sharpend {

class Session;

/// A pack in front of the Owner with the reply they are writing: kept at once in their workspace, or, for a preview, in
/// this window alone.
class ReplyDraft : public QObject
{
    Q_OBJECT
public:
    /// The pack of \a releaseId in the workspace of \a session, as soon as it is there.
    ReplyDraft(Session &session, const QString &releaseId, QObject *parent = nullptr);
    /// A preview of \a pack.
    explicit ReplyDraft(const OutputPack &pack, QObject *parent = nullptr);

    bool isPreview() const { return !m_session; }
    bool isLoaded() const { return m_loaded; }
    const OutputPack &pack() const { return m_received.pack; }
    /// The version before, where the Owner has been given one.
    const std::optional<OutputPack> &earlier() const { return m_earlier; }
    const OwnerReply &reply() const { return m_received.draftReply; }
    /// When the reply was last written to a file or copied.
    QDateTime sentOn() const { return m_received.sentOn; }
    /// Why the reply cannot leave yet, the most telling sentence first; empty when it can.
    QStringList missing() const;
    /// The reply as it would leave at the moment \a on.
    ReplyLetter letter(const QDateTime &on) const;

    /// Changes the reply; \a field makes typing in one field one step.
    void edit(const char *field, const std::function<void(OwnerReply &)> &change);
    void answer(const QString &actionId, const char *field, const std::function<void(ReplyAnswer &)> &change);
    void markSent(const QDateTime &on);
    /// Which of the Owner's promises have been kept, by improvement; and says so of one.
    const QStringList &promisesKept() const { return m_received.promisesKept; }
    void keepPromise(const QString &actionId, bool kept);

Q_SIGNALS:
    void changed();
    /// The draft has reached the disk.
    void saved();
    void refused(const QString &sentence);

private:
    void load();
    void perform(const Operation &operation);

    Session *m_session = nullptr;
    QString m_releaseId;
    ReceivedPack m_received; ///< with what is on its way to the disk
    std::optional<OutputPack> m_earlier;
    int m_underWay = 0;
    bool m_loaded = false;
};

} // namespace sharpend
