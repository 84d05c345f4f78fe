// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Photos.h"

#include "domain/Records.h"
#include "support/catch.h"

namespace sharpend::test {

NewPhoto aPhoto(int seed, const QString &name) { return {newId(), name, fileOf(aPicture({64, 48}, seed))}; }

void putPhotos(Store &store, const QString &teamId, const QList<NewPhoto> &photos)
{
    Operation operation = addAttachments(teamId, photos);
    operation.door = Door::Import;
    const Outcome outcome = store.perform(operation);
    INFO(outcome.sentence().toStdString());
    REQUIRE(outcome.isDone());
}

} // namespace sharpend::test
