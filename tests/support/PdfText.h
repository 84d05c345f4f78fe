// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace sharpend::test {

/// The words of a PDF as a reader copies them, by poppler's pdftotext; lines are joined with a space.
QString pdfText(const QByteArray &pdf);
/// A line of what poppler's pdfinfo says ("Title", "Pages").
QString pdfInfo(const QByteArray &pdf, const QString &key);
/// How many pictures are in it, by poppler's pdfimages.
int pdfPictures(const QByteArray &pdf);

} // namespace sharpend::test
