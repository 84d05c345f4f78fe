// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/DocumentFile.h"

#include "reports/HtmlWriter.h"
#include "reports/MarkdownWriter.h"
#include "reports/OdtWriter.h"
#include "reports/PdfWriter.h"

using namespace Qt::StringLiterals;

namespace sharpend {

QStringList documentSuffixes() { return {u"pdf"_s, u"odt"_s, u"html"_s, u"md"_s}; }

QByteArray documentFile(const Document &document, const QString &suffix, WorkProgress *progress)
{
    if (suffix == "pdf"_L1)
        return pdf(document, progress);
    if (suffix == "odt"_L1)
        return odt(document, progress);
    if (suffix == "html"_L1)
        return html(document, progress);
    return suffix == "md"_L1 ? markdown(document).toUtf8() : QByteArray();
}

} // namespace sharpend
