// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Json.h"

namespace sharpend {

/// How two copies of a row stand to each other, by their revisions (`revs`, newest first).
enum class Standing {
    Same,    ///< neither has anything that the other lacks
    Newer,   ///< the one here holds the newest revision of the other
    Older,   ///< the other way round
    Parted   ///< each has gone its own way
};
Standing standing(const Json &here, const Json &there);

/// The newest revision of a row; empty where it has none.
QString newestRev(const Json &row);
bool hasRev(const Json &revs, const QString &rev);

/// The revision where two copies that have parted last were one; empty where that is not known, or not one revision.
QString commonRev(const Json &here, const Json &there);

/// The revisions of both lists, those of each in their order, at most as many as a row keeps; whichever comes first.
Json bothRevs(const Json &one, const Json &other);

/// The row without its revisions.
Json withoutRevs(Json row);

/// Gives \a row a revision for being the merger of what had the newest revisions \a one and \a other. It follows from these and
/// from what the row says, so that two who merge the same have the same.
void setMergedRevs(Json &row, const Json &one, const Json &other);

} // namespace sharpend
