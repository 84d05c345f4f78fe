// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/SummaryDocument.h"

#include "domain/CountWords.h"
#include "domain/OutputWords.h"
#include "reports/ReportWords.h"

#include <QCoreApplication>

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SummaryDocument)
};

void addImprovements(Document &document, const OutputPack &pack)
{
    document.heading(2, Words::tr("Improvements"));
    if (pack.actions.isEmpty()) {
        document.good(Words::tr("None proposed, and that is a complete result."),
                      Words::tr("The learning above is what this Learning Team was for."));
    }
    for (const PackAction &action : pack.actions) {
        document.number(action.text);
        document.underItem(Words::tr("Strength"), strengthSentence(action.aim, action.strength));
        document.underItem(Words::tr("Changes"), action.changes);
        document.underItem(Words::tr("Champion"), action.champion);
        document.underItem(Words::tr("By when"), report::day(action.due));
        document.underItem(Words::tr("A small test"), action.smallTest);
        document.underItem(Words::tr("Side effect to watch"), action.sideEffect);
        document.underItem(Words::tr("How we would know"), action.howKnown);
    }
}

} // namespace

Document summaryDocument(const OutputPack &pack)
{
    Document document(pack.title);
    document.quiet(Words::tr("Released on %1, version %2.").arg(report::day(pack.releasedAt)).arg(pack.release));
    if (pack.headcount)
        document.quiet(Words::tr("%1 people who do this work took part.").arg(sentenceCase(countInWords(*pack.headcount))));
    document.fact(Words::tr("What we asked"), pack.focus);
    for (const StatementSection section : report::sections) {
        const QStringList texts = pack.texts(section);
        if (!texts.isEmpty())
            document.heading(2, report::sectionHeading(section));
        for (const QString &text : texts)
            section == StatementSection::Understanding ? document.number(text) : document.bullet(text);
    }
    addImprovements(document, pack);
    if (pack.replyPromisedBy.isValid())
        document.quiet(Words::tr("The Owner has promised the team an answer by %1.").arg(report::day(pack.replyPromisedBy)));
    return document;
}

} // namespace sharpend
