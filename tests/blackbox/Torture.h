// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "DrivenWindow.h"
#include "WallModel.h"
#include "support/Samples.h"
#include "support/Workspace.h"

#include <QRandomGenerator>

namespace sharpend::test {

/// Live capture under kill -9: a window types at speed until it dies at a random moment; then the store is looked at, the next
/// window opens on the same workspace, and what it finds is held against what was typed.
class Torture
{
public:
    /// A window lives for so many milliseconds at most, beyond its start.
    Torture(quint32 seed, int longestLife);
    ~Torture();

    /// One life of a window.
    void round();
    /// What has been seen so far.
    std::string report() const;

private:
    struct Look {
        qint64 at = 0;
        QString field, kind, card, base, words;
        bool isEdited() const { return !card.isEmpty() && words != base; }
        static Look read(const Said &said);
    };
    struct Done {
        qint64 at = 0;
        Deed deed;
    };
    /// What a window said of itself before it died.
    struct Life {
        QList<Look> looks;
        QList<Done> deeds;
        bool lastIsOpen = false; ///< died in the middle of the last deed: it may not have been done
        qsizetype finished = 0;
    };

    void openAndLookBack();
    Life listen();
    void typeUntilKilled();
    void checkStore(Life &life);
    void checkWhatCameBack(const Look &found);
    void checkNotes();
    void checkField(const Look &found);
    void checkCard(const Look &found);
    WallState stored();

    QRandomGenerator m_random;
    int m_longestLife;
    Workspace m_workspace;
    Home m_home;
    TeamAtDiscovery m_team;
    std::unique_ptr<DrivenWindow> m_window;

    int m_round = 0, m_nextNumber = 1;
    // Of the window that died last.
    Life m_life;
    qint64 m_killedAt = 0;
    QList<WallState> m_states; ///< before the first deed and after each
    qsizetype m_reached = 0;   ///< how many deeds the store had when the window died

    int m_notes = 0, m_deeds = 0, m_strokes = 0, m_underWay = 0, m_cameBack = 0, m_halfSentences = 0, m_halfCards = 0, m_slowRounds = 0;
    qint64 m_mostLost = 0; ///< microseconds of typing
};

} // namespace sharpend::test
