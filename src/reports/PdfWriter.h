// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace sharpend {

/// \a document as a PDF on A4, with its title, page numbers and text that can be read and searched. Needs a QGuiApplication.
QByteArray pdf(const Document &document);

/// Paints the pages of \a document on \a device, with page numbers and the title along their feet: a printer, say.
void paintPages(const Document &document, QPagedPaintDevice &device);

} // namespace sharpend
