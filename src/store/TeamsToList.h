// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"

namespace sharpend {

/// Learning Teams in the order of their ids, without the texts that are closed away in them: a list of them is not to hold every locked
/// wall.
QList<LearningTeam> teamsToList(Reader &reader, const Where &where = {});

} // namespace sharpend
