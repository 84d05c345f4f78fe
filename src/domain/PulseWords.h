// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace sharpend {

/// A sentence that people say how far they agree with, each alone and without a name.
struct PulseQuestion {
    QString id, text;
    bool reversed = false; ///< to agree speaks against it ("a mistake is held against you")
};

/// One of the four stages of safety in a group, with something to talk about. Nobody answers it.
struct PulseStage {
    QString id, title, text;
};

/// The words of the pulse.
struct PulseWords {
    QList<PulseQuestion> meeting; ///< at the close of a meeting
    QList<PulseQuestion> standing; ///< for a group that keeps meeting
    QList<PulseStage> stages;
};

} // namespace sharpend
