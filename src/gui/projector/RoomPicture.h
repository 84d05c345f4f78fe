// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QStringList>

#include <optional>

namespace sharpend {

struct RoomNote {
    QString id, text;
    std::optional<NoteKind> kind;
};

struct RoomLane {
    QString title;
    QString insight; ///< of a theme, in Meeting 2
    QList<RoomNote> notes;
    std::optional<NoteKind> kind; ///< of all of them, whose badge stands before the title
};

/// What the room may see, in words. It is a copy, so that a picture can be held while the wall goes on, and it has no place
/// for a parked idea, a question of the facilitator's, a time, or a word that is still being typed.
struct RoomPicture {
    enum class Show { FocusOnly, GroundRules, Wall };

    Show show = Show::FocusOnly;
    QString focus;
    QString purpose; ///< one line at the foot: what this meeting is for
    QStringList groundRules;
    QList<RoomLane> lanes;
    bool byKind = false; ///< a lane's title says the kind of its notes
    QString newest;      ///< the note that came last
};

} // namespace sharpend
