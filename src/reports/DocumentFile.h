// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

#include <QStringList>

namespace sharpend {

class WorkProgress;

/// The endings of the files that a document can be written to, the usual one first.
QStringList documentSuffixes();
/// \a document as the file that \a suffix stands for: pdf, odt, html or md. Empty for any other, and
/// where \a progress is stopped meanwhile.
QByteArray documentFile(const Document &document, const QString &suffix, WorkProgress *progress = nullptr);

} // namespace sharpend
