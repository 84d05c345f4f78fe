// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// A photo of a paper wall on its way in: a picture that isPhoto() takes. Its id comes from the window, so that one tried
/// twice is there once.
struct NewPhoto {
    QString id, name;
    QByteArray jpeg;
};

/// Puts photos behind those the wall has, all in one step.
Operation addAttachments(const QString &teamId, const QList<NewPhoto> &photos);
/// Takes photos off the wall. Undo brings them back: their bytes stay meanwhile.
Operation removeAttachments(const QString &teamId, const QStringList &ids);

} // namespace sharpend
