// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <atomic>

namespace sharpend {

/// How far a long import is: told by the thread that writes, read and stopped by the one that shows it.
class ImportProgress
{
public:
    /// Rows that have been taken in, so far in this attempt.
    int done() const { return m_done; }
    /// Whether all rows are taken in and the step is on its way to the disk: from then on it cannot be stopped.
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
        m_done = 0;
    }
    /// So many rows are in. Answers whether to go on.
    bool advance(int done)
    {
        m_done = done;
        return m_stage != Stage::Stopped;
    }
    /// All rows are in. Answers whether they may stay.
    bool close()
    {
        Stage running = Stage::Running;
        return m_stage.compare_exchange_strong(running, Stage::Closing);
    }

private:
    enum class Stage { Running, Closing, Stopped };
    std::atomic<Stage> m_stage = Stage::Running;
    std::atomic<int> m_done = 0;
};

} // namespace sharpend
