// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Rule 5: no number comes of the factors. The page is looked through in EventPageTest; here are the store and what leaves it.

#include "domain/FieldCodec.h"
#include "domain/Json.h"
#include "exchange/Bundle.h"
#include "operations/EventOperations.h"
#include "support/Done.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// Where in \a json there are numbers, as "placement.often".
void numbersIn(const Json &json, const QString &place, QStringList &found)
{
    if (json.is_number()) {
        found << place;
    } else if (json.is_object()) {
        for (const auto &[key, value] : json.items())
            numbersIn(value, place.isEmpty() ? QString::fromStdString(key) : place + u'.' + QString::fromStdString(key), found);
    } else if (json.is_array()) {
        for (const Json &value : json)
            numbersIn(value, place, found);
    }
}

const QStringList onlyTheMarker{u"placement.often"_s, u"placement.severe"_s};

} // namespace

TEST_CASE("A weighed event holds no number but the place of its marker, in the store, its journal and its file", "[rule5]")
{
    for (const Database::Engine engine : engines()) {
        CAPTURE(nameOf(engine));
        Workspace workspace(engine);
        auto store = workspace.open();
        const TeamAtDiscovery team = teamWithPeople(*store);
        done(store->perform(placeEvent(team.eventId, MapPlacement{0.4, 0.6})));
        done(store->perform(weighFactor(team.eventId, &Factors::effectOnTeam, Level::High)));
        done(store->perform(weighFactor(team.eventId, &Factors::frequency, Level::Some)));
        done(store->perform(giveFactorReason(team.eventId, &Factors::frequency, u"Most days"_s)));

        QSqlQuery &query = store->database().run(u"select after from journal where row_id = ? and after is not null"_s, {team.eventId});
        int images = 0;
        while (query.next()) {
            QStringList found;
            numbersIn(Json::parse(query.value(0).toString().toStdString()), {}, found);
            found.removeIf([](const QString &place) { return onlyTheMarker.contains(place); });
            CHECK(found == QStringList());
            ++images;
        }
        query.finish();
        CHECK(images >= 4);

        QStringList found;
        const Json file = Json::parse(exportLearningTeam(store->reader(), team.teamId, QDateTime::currentDateTimeUtc()).toStdString());
        numbersIn(file["event"], {}, found);
        CHECK(found == onlyTheMarker);
        for (const Field &field : Event::fields()) {
            CAPTURE(field.key);
            CHECK((field.type == ColumnType::Text || field.type == ColumnType::Document));
        }
    }
}
