// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <atomic>

namespace sharpend {

/// How far a long import is: told by the thread that writes, read and stopped by the one that shows it.
class ImportProgress
{
public:
    /// Rows that have been added, so far in this attempt. Each is taken in first, and then written down in the journal: half of it each.
    int done() const { return (m_takenIn + m_writtenDown) / 2; }
    /// Whether nothing is left but to keep it: from then on it cannot be stopped.
    bool isClosing() const { return m_stage == Stage::Closing; }
    bool isStopped() const { return m_stage == Stage::Stopped; }

    /// Asks for an end. Answers whether it still comes in time; then nothing is left of the import.
    bool stop()
    {
        Stage running = Stage::Running;
        return m_stage.compare_exchange_strong(running, Stage::Stopped) || running == Stage::Stopped;
    }

    // For the operation.
    /// An attempt begins (the disk may have refused an earlier one).
    void begin()
    {
        Stage closing = Stage::Closing;
        m_stage.compare_exchange_strong(closing, Stage::Running);
        m_takenIn = m_writtenDown = 0;
    }
    /// So many rows are taken in. Answers whether to go on.
    bool takeIn(int rows)
    {
        m_takenIn = rows;
        return m_stage != Stage::Stopped;
    }
    /// So many rows are written down. Answers whether to go on.
    bool writeDown(int rows)
    {
        m_writtenDown = rows;
        return m_stage != Stage::Stopped;
    }
    /// All is done but to keep it. Answers whether to.
    bool close()
    {
        Stage running = Stage::Running;
        return m_stage.compare_exchange_strong(running, Stage::Closing);
    }

private:
    enum class Stage { Running, Closing, Stopped };
    std::atomic<Stage> m_stage = Stage::Running;
    std::atomic<int> m_takenIn = 0, m_writtenDown = 0;
};

} // namespace sharpend
