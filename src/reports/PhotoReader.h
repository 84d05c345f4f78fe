// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace sharpend {

/// A picture made fit for the wall, or why it cannot be.
struct PhotoReading {
    QString name;    ///< as photoName() has it
    QByteArray jpeg; ///< as isPhoto() takes it
    QString refusal; ///< one sentence; empty when all is well
};

/// The largest file that is looked at, and the largest picture that is decoded.
inline constexpr qint64 largestPhotoFile = 40 * 1024 * 1024;
inline constexpr qint64 largestPhotoPixels = 100'000'000;

/// Reads a JPEG or PNG (WebP and HEIC where this Qt has them) from anywhere and writes it anew: upright, 2 MB at most, with
/// nothing of the place, time, camera, comments or smaller pictures that a file may hold. Slow: for a thread of its own.
PhotoReading readPhoto(const QByteArray &file, const QString &fileName);
/// The same for the file at \a path.
PhotoReading readPhotoFile(const QString &path);
/// The same for a picture from the clipboard.
PhotoReading readPhotoImage(const QImage &image);

/// How large the picture in \a jpeg is; empty where it cannot be decoded.
QSize photoSize(const QByteArray &jpeg);
/// The picture in \a jpeg, as kept; made no larger than \a most where that is given. Null where it cannot be decoded.
QImage photoImage(const QByteArray &jpeg, QSize most = {});

} // namespace sharpend
