// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/ReleasePaper.h"

#include "gui/documents/TeamDocument.h"
#include "gui/paper/PrintPreview.h"
#include "gui/shell/Page.h"
#include "reports/LearningCardDocument.h"
#include "reports/SummaryDocument.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace sharpend {

QString cardName(const OutputPack &pack) { return ReleasePaper::tr("%1, learning card").arg(pack.title); }

PrintPreview *previewOfCard(const OutputPack &pack, QWidget *parent)
{
    const auto make = [pack](const QList<int> &) { return paperOf(learningCard(pack), cardName(pack)); };
    return new PrintPreview(ReleasePaper::tr("The learning card"), {}, make, parent);
}

PrintPreview *previewOfSummary(const OutputPack &pack, QWidget *parent)
{
    return new PrintPreview(ReleasePaper::tr("The summary"), {}, [pack](const QList<int> &) { return paperOf(summaryDocument(pack)); }, parent);
}

ReleasePaper::ReleasePaper(const TeamDocument &document, Page *page)
    : QObject(page)
    , m_document(document)
    , m_page(page)
    , m_summary(new QAction(tr("Print the summary…"), this))
    , m_card(new QAction(tr("Print the learning card…"), this))
{
    m_summary->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_summary->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(m_summary);
    connect(m_summary, &QAction::triggered, this, [this] { preview(previewOfSummary); });
    connect(m_card, &QAction::triggered, this, [this] { preview(previewOfCard); });
}

void ReleasePaper::preview(PrintPreview *(*previewOf)(const OutputPack &, QWidget *))
{
    m_page->settle();
    const QList<Release> releases = m_document.releases();
    if (releases.isEmpty()) {
        Q_EMIT m_page->refused(tr("Nothing has been released yet. Print it once it is released; the facilitator’s record is in the menu (F10)."));
        return;
    }
    PrintPreview *preview = previewOf(releases.last().pack, m_page);
    connect(preview, &PrintPreview::saveRequested, m_page, &Page::saveRequested);
    preview->open();
}

} // namespace sharpend
