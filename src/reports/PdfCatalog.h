// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sharpend {

/// A heading as the outline of a PDF shows it beside the pages.
struct PdfBookmark {
    int level = 2; ///< 1 or 2 is outermost
    int page = 1;
    double top = 0; ///< in points from the foot of the sheet, as a PDF counts
    QString title;
};

/// \a pdf, as QPdfWriter makes them, with what it does not write: the language of its words, the outline, and the wish to see
/// its title over the window. It is appended, so nothing of \a pdf moves. What is no such file comes back as it is.
QByteArray withCatalog(const QByteArray &pdf, const QString &language, const QList<PdfBookmark> &bookmarks);

} // namespace sharpend
