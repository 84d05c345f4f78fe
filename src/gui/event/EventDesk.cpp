// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/EventDesk.h"

#include "gui/session/Session.h"

#include <chrono>

using namespace std::chrono_literals;

namespace sharpend {

EventDesk::EventDesk(LibraryDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(400ms); // by then the document has read again what was written
    connect(&m_quiet, &QTimer::timeout, this, &EventDesk::settleDown);
}

Event EventDesk::event(const QString &id) const
{
    const auto ahead = m_ahead.constFind(id);
    return ahead == m_ahead.cend() ? m_document.row<Event>(id) : ahead->event;
}

void EventDesk::write(const QString &id, const Operation &operation, const std::function<void(Event &)> &apply)
{
    if (!has(id))
        return;
    if (!m_ahead.contains(id))
        m_ahead.insert(id, {m_document.row<Event>(id)});
    Ahead &ahead = m_ahead[id];
    apply(ahead.event);
    ++ahead.waiting;
    m_document.session().perform(operation, this, [this, id](const Outcome &outcome) {
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
