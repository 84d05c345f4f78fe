// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/WhatLeaves.h"

#include "exchange/ActionsCsv.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "reports/HtmlWriter.h"
#include "reports/LearningCardDocument.h"
#include "reports/MarkdownWriter.h"
#include "reports/OdtWriter.h"
#include "reports/PdfWriter.h"
#include "reports/SummaryDocument.h"
#include "store/Store.h"
#include "support/PdfText.h"
#include "support/Unzipped.h"

using namespace Qt::StringLiterals;

namespace sharpend::test {

QList<std::pair<QString, QString>> whatLeaves(Store &store, const QString &releaseId)
{
    const auto release = store.reader().get<Release>(releaseId);
    const OutputPack &pack = release->pack;
    const QDateTime at = pack.releasedAt;
    const Document summary = summaryDocument(pack), card = learningCard(pack);
    QList<std::pair<QString, QString>> all{{u"pack"_s, QString::fromUtf8(packBytes(pack, at))},
                                           {u"Markdown"_s, markdown(summary)},
                                           {u"HTML"_s, QString::fromUtf8(ownerFile(pack))},
                                           {u"CSV"_s, QString::fromUtf8(actionsCsv(*release, store.reader().find<Action>()))}};
    for (const auto &[what, document] : {std::pair{u"summary"_s, summary}, std::pair{u"learning card"_s, card}}) {
        all << std::pair{u"PDF, "_s + what, pdfText(pdf(document))};
        all << std::pair{u"HTML, "_s + what, QString::fromUtf8(html(document))};
        QString parts;
        for (const UnzippedPart &part : unzipped(odt(document)))
            parts += QString::fromUtf8(part.bytes);
        all << std::pair{u"ODT, "_s + what, parts};
    }
    return all;
}

} // namespace sharpend::test
