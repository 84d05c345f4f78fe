// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QString>

#include <optional>

namespace sharpend {

/// The geometry of the goldilocks map in its own terms, 0 to 1 both ways; the map, its thumbnail and its words share
/// it.
namespace goldilocks {
inline constexpr double middleOften = 0.46;
inline constexpr double middleSevere = 0.45;
/// Half-axes of the three nested ellipses, alike in both directions.
inline constexpr double innerReach = 0.19, middleReach = 0.28, outerReach = 0.36;
/// From here up, an event needs a formal investigation.
inline constexpr double formalFrom = 0.84;
} // namespace goldilocks

/// The part of the map in which a placement lies.
enum class MapRegion {
    MiddleGround,
    TowardsRare,
    TowardsWellKnown,
    TowardsFormal,
    TowardsTrivial,
    Rare,
    SaysLittle,
    AlreadyWellKnown,
    Trivial,
    Severe,
    NeedsFormal
};
MapRegion mapRegion(const MapPlacement &placement);

/// \a placement with both parts kept on the map.
MapPlacement keptOnMap(const MapPlacement &placement);

/// A few words for a list: "Middle ground", "Towards rare", "Already well known", "Not placed yet". Never a number.
QString placementWords(const std::optional<MapPlacement> &placement);
/// "happens often, moderately severe, in the middle ground", for a sentence or a table.
QString placementPhrase(const std::optional<MapPlacement> &placement);
/// "happens rarely", "happens now and then", …
QString oftenWords(double often);
/// "trivial", "mildly severe", …
QString severeWords(double severe);

/// What stands on the goldilocks map and along it.
struct MapWords {
    QString serious, trivial, howOften, howSevere, middleGround, formal, saysLittle, wellKnown;
    QStringList often; ///< from left to right
};
MapWords mapWords();

} // namespace sharpend
