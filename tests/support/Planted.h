// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Store.h"
#include "support/LateTeam.h"

#include <QHash>

namespace sharpend::test {

/// A Learning Team after its Meeting 2 with rows of all kinds, a release and a reply to it.
LateTeam teamWithEverything(Store &store);

/// Puts a word of its own into each text of each row of the workspace that may not leave in a pack (rule 6), found by walking
/// the records, so that a field added tomorrow is tried too. Answers the words, each with the field it was planted in.
QHash<QString, QString> plantEverywhere(Store &store);

/// Puts \a words into each text of each row, those that leave too: nothing is said of a Learning Team that somebody did not type.
void fillEverywhere(Store &store, const QString &words);

/// The planted words that are in \a text, each with its field.
QStringList plantedIn(const QString &text, const QHash<QString, QString> &words);

} // namespace sharpend::test
