// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/StoreWriter.h"

#include <chrono>

using namespace std::chrono_literals;

namespace sharpend {

StoreWriter::StoreWriter(std::unique_ptr<Store> store)
    : m_store(std::move(store))
{
    m_retry.setParent(this); // so that it moves to the thread with us
    m_retry.setSingleShot(true);
    m_retry.setInterval(1s);
    connect(&m_retry, &QTimer::timeout, this, &StoreWriter::work);
}

StoreWriter::~StoreWriter() = default;

void StoreWriter::enqueue(quint64 ticket, const Job &job)
{
    m_queue.push_back({ticket, job});
    if (!m_retry.isActive())
        work();
}

void StoreWriter::work()
{
    while (!m_queue.empty()) {
        const Outcome outcome = m_queue.front().job(*m_store);
        if (outcome.state == Outcome::State::Failed && outcome.passing) {
            if (!m_inTrouble) {
                m_inTrouble = true;
                Q_EMIT troubled(outcome.sentence());
            }
            m_retry.start();
            return;
        }
        if (m_inTrouble) {
            m_inTrouble = false;
            Q_EMIT troubled({});
        }
        const quint64 ticket = m_queue.front().ticket;
        m_queue.pop_front();
        Q_EMIT finished(ticket, outcome);
    }
}

} // namespace sharpend
