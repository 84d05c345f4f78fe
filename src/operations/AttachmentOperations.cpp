// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/AttachmentOperations.h"

#include "domain/Photos.h"
#include "operations/Order.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(AttachmentOperations)
};

} // namespace

Operation addAttachments(const QString &teamId, const QList<NewPhoto> &photos)
{
    Operation operation;
    operation.name = u"addAttachments"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        int position = positionAtEnd<Attachment>(tx, {{"teamId", teamId}});
        int count = tx.count(Attachment::table, {{"teamId", teamId}});
        for (const NewPhoto &photo : photos) {
            if (tx.exists(Attachment::table, {{"id", photo.id}}))
                continue; // it reached the disk although nobody was told so
            if (!isPhoto(photo.jpeg))
                tx.refuse(Words::tr("“%1” is no photo that can be kept: it must be a JPEG of up to 2 MB with nothing about its "
                                    "place and time.").arg(attachmentName(photo.name)));
            if (++count > photosAtMost)
                tx.refuse(Words::tr("A wall holds up to %1 photos: remove one that shows the same.").arg(photosAtMost));
            Attachment added;
            added.id = photo.id;
            added.teamId = teamId;
            added.name = attachmentName(photo.name);
            added.mediaType = QString::fromLatin1(photoMediaType);
            added.hash = tx.putBytes(photo.jpeg);
            added.position = position++;
            tx.put(added);
        }
    };
    return operation;
}

Operation removeAttachments(const QString &teamId, const QStringList &ids)
{
    Operation operation;
    operation.name = u"removeAttachments"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        for (const QString &id : ids)
            tx.remove<Attachment>(id);
    };
    return operation;
}

} // namespace sharpend
