// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/EventDesk.h"

#include <chrono>

using namespace std::chrono_literals;

namespace sharpend {

EventDesk::EventDesk(Session &session, QObject *parent)
    : QObject(parent)
    , m_events(session)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(400ms); // by then the document has read again what was written
    connect(&m_quiet, &QTimer::timeout, this, &EventDesk::settleDown);
}

QStringList EventDesk::candidateIds() const
{
    struct Entry {
        qint64 raised;
        QString id;
    };
    std::vector<Entry> entries;
    for (const Event &event : m_events.rows<Event>()) {
        if (event.status == EventStatus::Candidate)
            entries.push_back({event.raisedOn.toMSecsSinceEpoch(), event.id});
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return std::tie(a.raised, a.id) > std::tie(b.raised, b.id); });
    QStringList ids;
    ids.reserve(qsizetype(entries.size()));
    for (const Entry &entry : entries)
        ids << entry.id;
    return ids;
}

Event EventDesk::event(const QString &id) const
{
    const auto ahead = m_ahead.constFind(id);
    return ahead == m_ahead.cend() ? m_events.row<Event>(id) : ahead->event;
}

void EventDesk::write(const QString &id, const Operation &operation, const std::function<void(Event &)> &apply)
{
    if (!has(id))
        return;
    if (!m_ahead.contains(id))
        m_ahead.insert(id, {m_events.row<Event>(id)});
    Ahead &ahead = m_ahead[id];
    apply(ahead.event);
    ++ahead.waiting;
    m_events.session().perform(operation, this, [this, id](const Outcome &outcome) {
        --m_ahead[id].waiting;
        m_quiet.start();
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
    });
    Q_EMIT changed({id});
}

void EventDesk::settleDown()
{
    QSet<QString> settled;
    for (auto it = m_ahead.begin(); it != m_ahead.end();) {
        if (it->waiting > 0) {
            ++it;
            continue;
        }
        settled.insert(it.key());
        it = m_ahead.erase(it);
    }
    if (!settled.isEmpty())
        Q_EMIT changed(settled);
}

} // namespace sharpend
