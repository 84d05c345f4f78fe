// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"
#include "reports/PdfCatalog.h"

#include <QFont>

#include <functional>
#include <memory>
#include <vector>

class QPagedPaintDevice;
class QPainter;
class QTextLayout;

namespace sharpend {

class WorkProgress;

/// A document on pages, filled from top to bottom: laid out once, then painted. Both must outlive it, and the device keep its size.
class PageFlow
{
public:
    /// In points.
    struct TextStyle {
        qreal size, height;
        QFont::Weight weight;
        const char *colour;
        qreal before, after;
        qreal keep = 0; ///< that must be free below its last line on the same page
    };

    /// With letters \a scale times as large as usual.
    PageFlow(const Document &document, QPagedPaintDevice &device, qreal scale);
    ~PageFlow();
    Q_DISABLE_COPY_MOVE(PageFlow)

    // Each counts the blocks of the document into \a progress once, and answers false where that was stopped.
    bool layOut(WorkProgress *progress = nullptr);
    bool paint(QPainter &painter, WorkProgress *progress = nullptr);

    int pageCount() const { return int(m_pages.size()); }
    /// Where the headings came to stand.
    const QList<PdfBookmark> &bookmarks() const { return m_bookmarks; }

private:
    using Ink = std::function<void(QPainter &)>;
    struct Spot {
        size_t page, index; ///< of its ink among that of the page
        qreal y;
    };

    bool is(qsizetype index, DocumentBlock::Kind kind) const;
    /// Whether a block has others under it.
    bool isHead(qsizetype index) const;
    /// What must be free on the same page below the last line of a block, in points.
    qreal keptBelow(qsizetype index) const;
    qreal dots(qreal points) const;
    qreal width() const;
    qreal bottom() const;
    /// \a text in lines of \a room, its first \a bold letters heavier.
    std::shared_ptr<QTextLayout> layOut(const QString &text, qsizetype bold, const TextStyle &style, qreal room) const;
    void nextPage();
    /// Goes to the next page where \a height does not fit on this one.
    void ensure(qreal height);
    /// How many of \a lines that follow each other stand on this page.
    int linesHere(int lines, const TextStyle &style) const;
    // These answer where the first line came to stand.
    Spot place(const QString &text, qsizetype bold, const TextStyle &style, qreal left);
    Spot placeLines(const std::shared_ptr<QTextLayout> &layout, const TextStyle &style, qreal left);
    Spot writeLabelled(const QString &label, const QString &text, const TextStyle &style, qreal left);
    void write(const DocumentBlock &block, const TextStyle &style);
    void writeItem(const DocumentBlock &block, const TextStyle &style);
    /// As large as it goes, two to a page where they are wide.
    void writePicture(const DocumentBlock &block, const TextStyle &style, bool first);
    /// Below its sentence, as lines and not as dots.
    void writeDrawing(const DocumentBlock &block, const TextStyle &style);
    void writeGood(const DocumentBlock &block, TextStyle style);
    void mark(int level, const QString &title, const Spot &spot);
    void paintBox(QPainter &painter, qreal left, qreal middle, bool ticked) const;
    /// Who it is not for, the running title from the second page on, and the number of the page.
    void paintFooter(QPainter &painter, int page);

    const Document &m_document;
    QPagedPaintDevice &m_device;
    qreal m_scale;
    std::vector<std::vector<Ink>> m_pages; ///< what is painted on each
    qreal m_y = 0;
    QList<PdfBookmark> m_bookmarks;
};

} // namespace sharpend
