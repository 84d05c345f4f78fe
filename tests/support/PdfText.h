// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringList>

namespace sharpend::test {

/// The words of a PDF as a reader copies them, by poppler's pdftotext; lines are joined with a space.
QString pdfText(const QByteArray &pdf);
/// The same of one page, from 1.
QString pdfText(const QByteArray &pdf, int page);
/// A line of what poppler's pdfinfo says ("Title", "Pages").
QString pdfInfo(const QByteArray &pdf, const QString &key);
/// How many pictures it holds, each counted once, by poppler's pdfimages.
int pdfPictures(const QByteArray &pdf);
/// Its fonts, each with "yes" or "no" for whether it is inside, by poppler's pdffonts.
QStringList pdfFonts(const QByteArray &pdf);

} // namespace sharpend::test
