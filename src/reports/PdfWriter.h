// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

#include <QByteArray>
#include <QPageLayout>

#include <functional>
#include <optional>

class QPagedPaintDevice;

namespace sharpend {

class WorkProgress;

/// Something to print: what it is called, on what paper, and how its pages are painted. Painting sets the margins.
struct Paper {
    QString title;
    QPageSize::PageSizeId size = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    std::function<void(QPagedPaintDevice &)> paint;
    std::optional<Document> document = std::nullopt; ///< that the pages are of, where they are
    QString name = {}; ///< of a file of it; empty for the title
};

/// The pages of \a document on A4; a file of them is called \a name, or else as its title.
Paper paperOf(const Document &document, const QString &name = {});

/// \a paper as a PDF. Needs a QGuiApplication; works in any thread. Empty where \a progress is stopped meanwhile.
QByteArray pdf(const Paper &paper, WorkProgress *progress = nullptr);

/// \a document as a PDF on A4, with its title, language, outline, page numbers and text that can be read and searched.
QByteArray pdf(const Document &document, WorkProgress *progress = nullptr);

/// Paints the pages of \a document on \a device, with page numbers and the title along their feet: a printer, say.
void paintPages(const Document &document, QPagedPaintDevice &device);

/// How large the letters of \a document may be (1 is as usual) so that it fills one page; with the smallest that can still be
/// read it may take more. Needs a QGuiApplication.
qreal scaleForOnePage(const Document &document);
/// Whether \a document fits one page with letters that can be read.
bool fitsOnePage(const Document &document);

} // namespace sharpend
