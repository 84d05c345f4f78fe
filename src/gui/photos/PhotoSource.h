// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>
#include <QList>
#include <QString>

class QMimeData;

namespace sharpend {

/// Where a photo comes from: a file, or the clipboard.
struct PhotoSource {
    QString path; ///< empty for a picture in memory
    QImage image;
};

/// The pictures in what was pasted or dropped: its files where all of them are pictures, or a picture itself where there is
/// no text beside it. A file is taken by its ending here; what is in it is judged when it is read.
QList<PhotoSource> photosIn(const QMimeData &data);

} // namespace sharpend
