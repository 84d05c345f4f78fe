// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace sharpend {

/// The most bytes that a photo keeps.
inline constexpr qsizetype largestPhoto = 2 * 1024 * 1024;
/// The most photos that people add to one Learning Team, so that its file stays one that can be sent.
inline constexpr qsizetype photosAtMost = 40;
/// The one kind of picture that is kept.
inline constexpr auto photoMediaType = "image/jpeg";

/// SHA-256 in hex: what an attachment knows its bytes by.
QString hashOf(const QByteArray &bytes);

/// \a name as an attachment keeps it: the last part of a path, without control characters, never empty.
QString attachmentName(const QString &name);

/// What a photo from the file \a fileName is called. A name with a date in it is the camera's, and is not kept: it would
/// tell when the picture was taken.
QString photoName(const QString &fileName);

/// "Photo 2 of 3: left half"; without a name that tells nothing.
QString photoLabel(qsizetype number, qsizetype count, const QString &name);

/// What can be said of a JPEG without decoding it.
struct JpegParts {
    bool begins = false; ///< it is one, by its first bytes
    bool whole = false;  ///< it goes on to its end
    bool plain = false;  ///< nothing but what the picture is made of: no place, time, camera, comment or smaller picture
};
JpegParts jpegParts(const QByteArray &bytes);

/// Whether \a bytes may be kept as a photo: a whole JPEG of no more than largestPhoto bytes, with no data about it.
bool isPhoto(const QByteArray &bytes);

} // namespace sharpend
