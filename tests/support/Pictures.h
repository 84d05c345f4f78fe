// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QImage>

namespace sharpend::test {

/// A picture with something on it; other colours for another \a seed.
QImage aPicture(QSize size = {64, 48}, int seed = 0);
/// \a image as a file of \a format, nothing else in it.
QByteArray fileOf(const QImage &image, const char *format = "jpeg", int quality = 85);

/// The words that withMetadata() plants.
inline constexpr auto plantedWord = "Wheatley Road 17, ward Elm";
/// \a jpeg with what a camera writes into its files, the planted word everywhere: EXIF with the place and the time (\a turned
/// as its orientation, a smaller picture too), XMP, IPTC, a colour profile, a comment, and bytes behind the end.
QByteArray withMetadata(const QByteArray &jpeg, int turned = 1);
/// The head of a PNG that says it is so many dots each way, and nothing of them.
QByteArray pngOfSide(quint32 side);
/// \a png with the planted word in its texts and its EXIF.
QByteArray pngWithMetadata(const QByteArray &png);

} // namespace sharpend::test
