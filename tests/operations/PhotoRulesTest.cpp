// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Rule 2 for the photos of a paper wall, against what people do and take back.

#include "operations/Desk.h"
#include "support/Photos.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {
constexpr auto restingPhotos = "The wall is resting, with its photos: add or remove them when it opens again, at New reflections.";
} // namespace

TEST_CASE("rule 2 holds for photos, through every door", "[rules]")
{
    refuseEach({
        {"a photo before Discovery",
         [](Desk &r) { r.gather(); r.doThere(startMeeting(r.team.teamId, r.team.meetingId));
                       return performing(r, addAttachments(r.team.teamId, {aPhoto()})); },
         "The wall opens at Discovery. Nothing is recorded until then."},
        {"a photo at rest",
         [](Desk &r) { r.discover(); r.rest(); return performing(r, addAttachments(r.team.teamId, {aPhoto()})); }, restingPhotos},
        {"a photo removed at rest",
         [](Desk &r) {
             r.discover();
             const NewPhoto photo = aPhoto();
             r.doThere(addAttachments(r.team.teamId, {photo}));
             r.rest();
             return performing(r, removeAttachments(r.team.teamId, {photo.id}));
         },
         restingPhotos},
        {"adding one taken back at rest",
         [](Desk &r) { r.discover(); r.doHere(addAttachments(r.team.teamId, {aPhoto()})); r.rest(); return undoing(r); }, restingPhotos},
        {"a photo in the recap",
         [](Desk &r) { r.discover(); r.improve(Phase::Recap); return performing(r, addAttachments(r.team.teamId, {aPhoto()})); },
         restingPhotos},
        {"entering Discovery taken back, where somebody has added a photo",
         [](Desk &r) {
             r.gather();
             r.doThere(startMeeting(r.team.teamId, r.team.meetingId));
             r.doThere(confirmOwnerLeft(r.team.teamId, r.team.meetingId));
             r.doHere(agreeContract(r.team.teamId, r.team.meetingId));
             r.doThere(addAttachments(r.team.teamId, {aPhoto()}));
             return undoing(r);
         },
         "The wall holds photos, so the meeting has reached Discovery and stays there."},
    });
}

TEST_CASE("photos come to the wall in the close of Meeting 1, and again at New reflections", "[rules]")
{
    Desk desk(Database::Engine::Sqlite);
    desk.discover();
    desk.doThere(enterPhase(desk.team.teamId, desk.team.meetingId, Phase::Close));
    desk.doHere(addAttachments(desk.team.teamId, {aPhoto(1)}));
    desk.improve(Phase::Reflections);
    desk.doHere(addAttachments(desk.team.teamId, {aPhoto(2)}));
    CHECK(desk.here->undo(desk.team.teamId).isDone());
    CHECK(desk.here->reader().count(Attachment::table) == 1);
}
