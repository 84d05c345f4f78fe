// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

#include <QByteArray>

namespace sharpend {

/// \a document as a PDF on A4, with its title, page numbers and text that can be read and searched. Needs a QGuiApplication.
QByteArray pdf(const Document &document);

} // namespace sharpend
