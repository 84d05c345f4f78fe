// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"

#include <QObject>

class QAction;
class QWidget;

namespace sharpend {

class Page;
class PrintPreview;
class TeamDocument;

/// What a file of the learning card is named after.
QString cardName(const OutputPack &pack);
// What was released, as it will be printed.
PrintPreview *previewOfCard(const OutputPack &pack, QWidget *parent);
PrintPreview *previewOfSummary(const OutputPack &pack, QWidget *parent);

/// What a page offers of the last release for paper: its summary, by Ctrl+P, and its learning card.
class ReleasePaper : public QObject
{
    Q_OBJECT
public:
    ReleasePaper(const TeamDocument &document, Page *page);

    // For the page's menu.
    QAction *summary() const { return m_summary; }
    QAction *card() const { return m_card; }

private:
    void preview(PrintPreview *(*previewOf)(const OutputPack &, QWidget *));

    const TeamDocument &m_document;
    Page *m_page;
    QAction *m_summary, *m_card;
};

} // namespace sharpend
