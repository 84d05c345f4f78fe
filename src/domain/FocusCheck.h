// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace sharpend {

/// One live check under the learning focus: a tick, or a ring with one question. Never a refusal.
struct FocusCheck {
    enum class About { Work, How, Size };
    About about;
    bool ok = false;
    QString label;    ///< "Asks about the work, not a person"
    QString question; ///< what to ask oneself where it is not ok; empty otherwise
};

/// The three checks of a learning focus (domain.md §4, ui.md Prepare), in their order. They are plain heuristics on
/// English words, meant to make one think; a focus in another language passes the first and may miss the second.
/// - Work: no singular person ("he", "Dr Lee"), no name for a lapse of somebody's ("failed to", "mistake", "blame").
/// - How: asks with how, what, where, when or which, and neither asks why nor who ("people who work nights" is fine).
/// - Size: one question of at most 30 words, without words that reach for everything, joining at most two things.
QList<FocusCheck> focusChecks(const QString &focus);

} // namespace sharpend
