// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/StoreWriter.h"

#include <chrono>

using namespace std::chrono_literals;

namespace sharpend {

namespace {

/// After a strike: time for the notes that are being typed to go first.
constexpr auto quietTime = 200ms;
constexpr auto eraseAgain = 1s;

} // namespace

StoreWriter::StoreWriter(std::unique_ptr<Store> store, Eraser::Places places)
    : m_store(std::move(store))
    , m_eraser(*m_store, std::move(places))
{
    m_erase.setParent(this);
    m_erase.setSingleShot(true);
    connect(&m_erase, &QTimer::timeout, this, &StoreWriter::erase);
    try {
        m_eraser.clearPlaces(); // before a window brings back what it finds there
    } catch (const StoreError &) {
        // eraseStruck() tries again
    }
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
        if (hasErasures(outcome.changes))
            m_erase.start(quietTime);
        Q_EMIT finished(ticket, outcome);
    }
}

void StoreWriter::eraseStruck(int milliseconds)
{
    if (!m_erase.isActive())
        m_erase.start(milliseconds);
}

void StoreWriter::erase()
{
    if (!m_queue.empty()) { // which waits for the disk, as this would
        m_erase.start(eraseAgain);
        return;
    }
    const Eraser::State state = m_eraser.step();
    tell(state);
    if (state.goesOn)
        m_erase.start(0ms); // behind what has been queued meanwhile
    else if (!state.sentence.isEmpty())
        m_erase.start(eraseAgain);
}

void StoreWriter::eraseBeforeParting()
{
    if (!m_erase.isActive())
        return;
    m_erase.stop();
    while (m_queue.empty() && m_eraser.step().goesOn) { }
}

void StoreWriter::tell(const Eraser::State &state)
{
    if (state.notYetGone == m_erasing.notYetGone && state.sentence == m_erasing.sentence)
        return;
    m_erasing = state;
    Q_EMIT erasing(state.notYetGone, state.sentence);
}

} // namespace sharpend
