// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/catch.h"

#include "domain/SimilarEvents.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

namespace {

Event event(const QString &title, const QString &story = {}, const QString &place = {})
{
    Event made;
    made.id = newId();
    made.title = title;
    made.story = story;
    made.place = place;
    return made;
}

} // namespace

TEST_CASE("Two events are alike by their place, or by words that tell something", "[similar]")
{
    const Event orders = event(u"Pharmacy orders arrive twice"_s, u"Two orders for one patient."_s, u"Elm Ward"_s);
    CHECK(likeness(orders, event(u"Label printer jams"_s, {}, u" elm ward"_s)) == u"the same place: Elm Ward");
    const QString words = likeness(orders, event(u"Complaints after the pharmacy go-live"_s, u"Orders went missing."_s));
    CHECK(words.startsWith(u"both speak of pharmacy"_s));
    CHECK(words.endsWith(u"orders"_s));
    CHECK(likeness(event(u"The night order for the pharmacy"_s), orders).contains(u"pharmacy"_s)); // with or without a plural
    // One word is chance, and so are words that every report has.
    CHECK(likeness(orders, event(u"Pharmacy door sticks"_s)).isEmpty());
    CHECK(likeness(event(u"What went on over the week"_s), event(u"What went on before that week"_s)).isEmpty());
    // Long stories share many words that neither title names.
    CHECK(likeness(event(u"Doors"_s, u"The corridor lights flicker near reception."_s), event(u"Stairs"_s, u"Corridor and reception lights."_s)).isEmpty());
    CHECK(likeness(event(u"A"_s), event(u"A"_s)).isEmpty());
}

TEST_CASE("Of earlier teams on similar events only what is still open is shown, what is due first before all", "[similar]")
{
    const Event mine = event(u"Orders"_s, {}, u"Ward 3"_s), alike = event(u"Beds"_s, {}, u"Ward 3"_s), other = event(u"Beds"_s, {}, u"Ward 4"_s);
    const auto team = [](const Event &on, const QString &title) {
        LearningTeam made;
        made.id = newId();
        made.eventId = on.id;
        made.title = title;
        return made;
    };
    const LearningTeam own = team(mine, u"Ours"_s), earlier = team(alike, u"Theirs"_s), elsewhere = team(other, u"Elsewhere"_s);
    const auto action = [](const LearningTeam &of, const QString &text, ActionProgress progress, const QDate &due = {}) {
        Action made;
        made.id = newId();
        made.teamId = of.id;
        made.text = text;
        made.progress = progress;
        made.due = due;
        return made;
    };
    const QList<EarlierImprovement> found
        = earlierImprovements(mine, own.id, {mine, alike, other}, {own, earlier, elsewhere},
                              {action(earlier, u"No day"_s, ActionProgress::Proposed), action(earlier, u"In May"_s, ActionProgress::UnderWay, {2026, 5, 1}),
                               action(earlier, u"In April"_s, ActionProgress::Agreed, {2026, 4, 1}), action(earlier, u"Done"_s, ActionProgress::InPlace),
                               action(earlier, u"Stopped"_s, ActionProgress::Stopped), action(own, u"Our own"_s, ActionProgress::Agreed),
                               action(elsewhere, u"Far away"_s, ActionProgress::Agreed)});
    QStringList texts;
    for (const EarlierImprovement &one : found)
        texts << one.action.text;
    CHECK(texts == QStringList{u"In April"_s, u"In May"_s, u"No day"_s});
    CHECK(found.first().teamTitle == u"Theirs");
    CHECK(found.first().why == u"the same place: Ward 3");
}
