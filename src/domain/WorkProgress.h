// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <atomic>

namespace sharpend {

/// How far long work is, an import or a report: told by the thread that does it, read and stopped by the one that shows it.
class WorkProgress
{
public:
    /// How much of it is done, so far in this attempt.
    int done() const { return m_done; }
    /// Of how much; 0 where that is not known.
    int all() const { return m_all; }
    /// Whether nothing is left but to keep it: from then on it cannot be stopped.
    bool isClosing() const { return m_stage == Stage::Closing; }
    bool isStopped() const { return m_stage == Stage::Stopped; }

    /// Asks for an end. Answers whether it still comes in time; then nothing is left of the work.
    bool stop()
    {
        Stage running = Stage::Running;
        return m_stage.compare_exchange_strong(running, Stage::Stopped) || running == Stage::Stopped;
    }

    // For whoever works.
    /// An attempt begins (the disk may have refused an earlier one).
    void begin(int all = 0)
    {
        Stage closing = Stage::Closing;
        m_stage.compare_exchange_strong(closing, Stage::Running);
        m_done = 0;
        m_all = all;
    }
    /// So much is done. Answers whether to go on.
    bool advance(int done)
    {
        m_done = done;
        return m_stage != Stage::Stopped;
    }
    /// All of it is done. Answers whether it may stay.
    bool close()
    {
        Stage running = Stage::Running;
        return m_stage.compare_exchange_strong(running, Stage::Closing);
    }

private:
    enum class Stage { Running, Closing, Stopped };
    std::atomic<Stage> m_stage = Stage::Running;
    std::atomic<int> m_done = 0, m_all = 0;
};

} // namespace sharpend
