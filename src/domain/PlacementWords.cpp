// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/PlacementWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sharpend {

static QString tr(const char *text) { return QCoreApplication::translate("PlacementWords", text); }

MapRegion mapRegion(const MapPlacement &placement)
{
    using namespace goldilocks;
    if (placement.severe >= formalFrom)
        return MapRegion::NeedsFormal;
    const double right = placement.often - middleOften;
    const double up = placement.severe - middleSevere;
    const double reach = std::hypot(right, up);
    if (reach <= innerReach)
        return MapRegion::MiddleGround;
    const bool sideways = std::abs(right) >= std::abs(up);
    if (reach <= outerReach) {
        if (sideways)
            return right < 0 ? MapRegion::TowardsRare : MapRegion::TowardsWellKnown;
        return up < 0 ? MapRegion::TowardsTrivial : MapRegion::TowardsFormal;
    }
    // Outside, the corners at the foot of the map have words of their own.
    if (!sideways && std::abs(right) < innerReach)
        return up < 0 ? MapRegion::Trivial : MapRegion::Severe;
    if (right > 0)
        return MapRegion::AlreadyWellKnown;
    return up < -innerReach ? MapRegion::SaysLittle : MapRegion::Rare;
}

MapPlacement keptOnMap(const MapPlacement &placement)
{
    return {std::clamp(placement.often, 0.0, 1.0), std::clamp(placement.severe, 0.0, 1.0)};
}

QString placementWords(const std::optional<MapPlacement> &placement)
{
    if (!placement)
        return tr("Not placed yet");
    switch (mapRegion(*placement)) {
    case MapRegion::MiddleGround:
        return tr("Middle ground");
    case MapRegion::TowardsRare:
        return tr("Towards rare");
    case MapRegion::TowardsWellKnown:
        return tr("Towards well known");
    case MapRegion::TowardsFormal:
        return tr("Towards formal investigation");
    case MapRegion::TowardsTrivial:
        return tr("Towards trivial");
    case MapRegion::Rare:
        return tr("Rare");
    case MapRegion::SaysLittle:
        return tr("Says little about everyday work");
    case MapRegion::AlreadyWellKnown:
        return tr("Already well known");
    case MapRegion::Trivial:
        return tr("Trivial");
    case MapRegion::Severe:
        return tr("Close to formal investigation");
    case MapRegion::NeedsFormal:
        return tr("Needs a formal investigation");
    }
    return {};
}

QString oftenWords(double often)
{
    // The four words of the axis stand at even distances; the nearest one counts.
    if (often < 1.0 / 6)
        return tr("happens rarely");
    if (often < 0.5)
        return tr("happens now and then");
    return often < 5.0 / 6 ? tr("happens often") : tr("happens every day");
}

QString severeWords(double severe)
{
    if (severe < 0.15)
        return tr("trivial");
    if (severe < 0.35)
        return tr("mildly severe");
    if (severe < 0.65)
        return tr("moderately severe");
    return severe < goldilocks::formalFrom ? tr("serious") : tr("very serious");
}

static QString whereWords(MapRegion region)
{
    switch (region) {
    case MapRegion::MiddleGround:
        return tr("in the middle ground");
    case MapRegion::TowardsRare:
        return tr("towards rare");
    case MapRegion::TowardsWellKnown:
        return tr("towards well known");
    case MapRegion::TowardsFormal:
        return tr("towards formal investigation");
    case MapRegion::TowardsTrivial:
        return tr("towards trivial");
    case MapRegion::Rare:
        return tr("too rare for the middle ground");
    case MapRegion::SaysLittle:
        return tr("says little about everyday work");
    case MapRegion::AlreadyWellKnown:
        return tr("already well known");
    case MapRegion::Trivial:
        return tr("below the middle ground");
    case MapRegion::Severe:
        return tr("close to formal investigation");
    case MapRegion::NeedsFormal:
        return tr("needs a formal investigation");
    }
    return {};
}

QString placementPhrase(const std::optional<MapPlacement> &placement)
{
    if (!placement)
        return tr("not placed yet");
    //: How often, how severe, where on the map
    return tr("%1, %2, %3")
        .arg(oftenWords(placement->often), severeWords(placement->severe), whereWords(mapRegion(*placement)));
}

MapWords mapWords()
{
    return {tr("Serious"),
            tr("Trivial"),
            tr("How often it happens"),
            tr("How severe"),
            tr("The middle ground"),
            tr("Needs a formal investigation"),
            tr("Says little about everyday work"),
            tr("Already well known"),
            {tr("Rare"), tr("Now and then"), tr("Often"), tr("Everyday")}};
}

} // namespace sharpend
