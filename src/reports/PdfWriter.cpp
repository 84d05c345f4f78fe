// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PdfWriter.h"

#include "domain/WorkProgress.h"
#include "reports/PageFlow.h"
#include "reports/PdfCatalog.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace sharpend {

/// What to call a glyph that Qt calls \a letter in a PDF. It takes the first letter that has the glyph: in Inter the Greek iota
/// shares its own with an African letter that stands before it, joined Arabic letters have old characters for each of
/// their shapes, and some Chinese ones a radical of the same look. Without this nobody finds such words in the file.
static char16_t nameOf(char16_t letter)
{
    constexpr char16_t africanIota = 0x0269, iota = 0x03B9, firstShape = 0xFB50, lastShape = 0xFEFC, firstRadical = 0x2F00, lastRadical = 0x2FDF;
    if (letter == africanIota)
        return iota;
    if ((letter < firstShape || letter > lastShape) && (letter < firstRadical || letter > lastRadical))
        return letter;
    const QString plain = QString(QChar(letter)).normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 ? plain.front().unicode() : letter; // two letters in one shape take more room than there is
}

/// Gives glyphs the names by which people look for them. The file stays as long as it is.
static void nameGlyphs(QByteArray &file)
{
    constexpr QByteArrayView begin("beginbfrange"), end("endbfrange");
    for (qsizetype from = file.indexOf(begin); from >= 0; from = file.indexOf(begin, from + 1)) {
        const qsizetype to = file.indexOf(end, from);
        for (qsizetype at = file.indexOf('<', from); at >= 0 && at + 5 < to; at = file.indexOf('<', at + 1)) {
            bool isName = false;
            const ushort letter = file.mid(at + 1, 4).toUShort(&isName, 16);
            if (isName && file[at + 5] == '>' && nameOf(letter) != letter)
                file.replace(at + 1, 4, QByteArray::number(nameOf(letter), 16).rightJustified(4, '0').toUpper());
        }
    }
}

/// The sizes of letters for a document of one page, from the largest to the smallest that can still be read.
static constexpr qreal onePageScales[]{1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.86, 0.82, 0.79, 0.76};

static int pagesOf(const Document &document, QPagedPaintDevice &device, qreal scale)
{
    PageFlow flow(document, device, scale);
    flow.layOut();
    return flow.pageCount();
}

static qreal scaleOf(const Document &document, QPagedPaintDevice &device)
{
    if (!document.isOnePage())
        return 1;
    for (const qreal scale : onePageScales) {
        if (pagesOf(document, device, scale) == 1)
            return scale;
    }
    return onePageScales[std::size(onePageScales) - 1];
}

static void setMargins(QPagedPaintDevice &device) { device.setPageMargins(QMarginsF(25, 22, 25, 16), QPageLayout::Millimeter); }

/// Does \a work with a sheet of A4 that nobody sees.
template<typename Work>
static auto onSomeSheet(Work work)
{
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter sheet(&nowhere);
    sheet.setResolution(1200);
    sheet.setPageSize(QPageSize(QPageSize::A4));
    setMargins(sheet);
    return work(sheet);
}

qreal scaleForOnePage(const Document &document)
{
    return onSomeSheet([&](QPagedPaintDevice &sheet) { return scaleOf(document, sheet); });
}

bool fitsOnePage(const Document &document)
{
    return onSomeSheet([&](QPagedPaintDevice &sheet) { return pagesOf(document, sheet, scaleOf(document, sheet)) == 1; });
}

/// Nothing where it was stopped.
static std::optional<QList<PdfBookmark>> paintStoppably(const Document &document, QPagedPaintDevice &device, WorkProgress *progress)
{
    setMargins(device);
    if (progress)
        progress->begin(int(2 * document.blocks().size()));
    PageFlow flow(document, device, scaleOf(document, device));
    if (!flow.layOut(progress))
        return std::nullopt;
    QPainter painter(&device);
    if (!flow.paint(painter, progress))
        return std::nullopt;
    return flow.bookmarks();
}

void paintPages(const Document &document, QPagedPaintDevice &device) { paintStoppably(document, device, nullptr); }

Paper paperOf(const Document &document, const QString &name)
{
    return {document.title(), QPageSize::A4, QPageLayout::Portrait,
            [document](QPagedPaintDevice &device) { paintPages(document, device); }, document, name};
}

QByteArray pdf(const Paper &paper, WorkProgress *progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(paper.size));
    writer.setPageOrientation(paper.orientation);
    writer.setTitle(paper.title);
    writer.setCreator(u"Sharp End"_s);
    std::optional<QList<PdfBookmark>> bookmarks = QList<PdfBookmark>();
    if (paper.document)
        bookmarks = paintStoppably(*paper.document, writer, progress);
    else
        paper.paint(writer);
    if (!bookmarks)
        return {};
    buffer.close();
    nameGlyphs(bytes);
    return withCatalog(bytes, Document(paper.title).language(), *bookmarks);
}

QByteArray pdf(const Document &document, WorkProgress *progress) { return pdf(paperOf(document), progress); }

} // namespace sharpend
