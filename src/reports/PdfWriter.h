// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

#include <QByteArray>
#include <QPageLayout>

#include <functional>

class QPagedPaintDevice;

namespace sharpend {

/// Something to print: what it is called, on what paper, and how its pages are painted. Painting sets the margins.
struct Paper {
    QString title;
    QPageSize::PageSizeId size = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    std::function<void(QPagedPaintDevice &)> paint;
};

/// The pages of \a document on A4.
Paper paperOf(const Document &document);

/// \a paper as a PDF. Needs a QGuiApplication.
QByteArray pdf(const Paper &paper);

/// \a document as a PDF on A4, with its title, page numbers and text that can be read and searched. Needs a QGuiApplication.
QByteArray pdf(const Document &document);

/// Paints the pages of \a document on \a device, with page numbers and the title along their feet: a printer, say.
void paintPages(const Document &document, QPagedPaintDevice &device);

} // namespace sharpend
