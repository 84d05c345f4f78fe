// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PdfWriter.h"

#include "reports/PaperLook.h"
#include "reports/PhotoReader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Kind = DocumentBlock::Kind;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PdfWriter)
};

// In points, as everything below.
constexpr qreal itemIndent = 18, calloutPadding = 10, footerHeight = 26, tickBox = 9;
/// The longest side of a photo in dots: sharp at the width of a page, and its words can still be read when it is enlarged.
constexpr int photoSide = 3000;

struct TextStyle {
    qreal size, height;
    QFont::Weight weight;
    const char *colour;
    qreal before, after;
};

TextStyle styleOf(const DocumentBlock &block)
{
    switch (block.kind) {
    case Kind::Heading:
        return block.level <= 2 ? TextStyle{13.5, 18, QFont::DemiBold, "ink", 16, 5}
                                : TextStyle{11, 16, QFont::DemiBold, "ink", 10, 3};
    case Kind::Quiet: return {9.5, 14, QFont::Normal, "ink2", 0, 3};
    case Kind::Fact: return {10.5, 15.5, QFont::Normal, "ink", 0, 3};
    case Kind::UnderItem: return {9.5, 14, QFont::Normal, "ink2", 0, 1};
    case Kind::Picture: return {9.5, 14, QFont::Normal, "ink2", 10, 4};
    default: return {10.5, 15.5, QFont::Normal, "ink", 0, 5};
    }
}

constexpr TextStyle titleStyle{20, 26, QFont::DemiBold, "ink", 0, 6};
constexpr TextStyle footerStyle{8.5, 12, QFont::Normal, "ink2", 0, 0};

/// Fills pages from top to bottom. Without a painter it only counts them.
class PdfFlow
{
public:
    PdfFlow(const Document &document, QPagedPaintDevice &device, qreal scale, QPainter *painter = nullptr, int pages = 0)
        : m_document(document)
        , m_device(device)
        , m_painter(painter)
        , m_scale(scale)
        , m_pages(pages)
    {
    }

    /// Where the headings came to stand.
    const QList<PdfBookmark> &bookmarks() const { return m_bookmarks; }

    /// Answers how many pages there are.
    int run()
    {
        place(m_document.title(), 0, titleStyle, 0);
        const QList<DocumentBlock> &blocks = m_document.blocks();
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const auto isUnder = [&](qsizetype at) {
                return at >= 0 && at < blocks.size() && blocks[at].kind == Kind::UnderItem;
            };
            TextStyle style = styleOf(blocks[i]);
            if (!isUnder(i) && isUnder(i - 1))
                style.before = std::max(style.before, 8.0);
            if (!isUnder(i) && isUnder(i + 1)) { // the head of what stands under it
                style.weight = QFont::DemiBold;
                style.after = 1;
            }
            if (blocks[i].kind == Kind::Picture)
                writePicture(blocks[i], style, i == 0 || blocks[i - 1].kind != Kind::Picture);
            else
                write(blocks[i], style);
        }
        writeFooter();
        return m_page;
    }

private:
    qreal dots(qreal points) const { return points * m_scale * m_device.logicalDpiY() / 72; }
    qreal width() const { return m_device.width(); }
    qreal bottom() const { return m_device.height() - footerHeight * m_device.logicalDpiY() / 72; }

    /// \a text in lines of \a room, its first \a bold letters heavier.
    std::unique_ptr<QTextLayout> layOut(const QString &text, qsizetype bold, const TextStyle &style, qreal room) const
    {
        return paper::layOut(text, dots(style.size), style.weight, bold, room, m_device);
    }

    void nextPage()
    {
        writeFooter();
        if (m_painter)
            m_device.newPage();
        ++m_page;
        m_y = 0;
    }

    /// Goes to the next page where \a height does not fit on this one.
    void ensure(qreal height)
    {
        if (m_y > 0 && m_y + height > bottom())
            nextPage();
    }

    void place(const QString &text, qsizetype bold, const TextStyle &style, qreal left)
    {
        const auto layout = layOut(text.normalized(QString::NormalizationForm_C), bold, style, width() - left);
        drawLines(*layout, style, text.isRightToLeft() ? 0 : left); // its mark is on the other side
        m_y += dots(style.after);
    }

    void drawLines(const QTextLayout &layout, const TextStyle &style, qreal left)
    {
        for (int i = 0; i < layout.lineCount(); ++i) {
            ensure(dots(style.height));
            if (m_painter) {
                m_painter->setPen(paper::color(style.colour));
                const QTextLine one = layout.lineAt(i);
                one.draw(m_painter, {left, m_y + (dots(style.height) - one.height()) / 2});
            }
            m_y += dots(style.height);
        }
    }

    void write(const DocumentBlock &block, const TextStyle &style)
    {
        if (m_y > 0)
            m_y += dots(style.before);
        switch (block.kind) {
        case Kind::Heading:
            ensure(dots(style.height + style.after + 3 * 16)); // it never stands alone at the foot of a page
            mark(block.level, block.text);
            place(block.text, 0, style, 0);
            break;
        case Kind::Bullet:
        case Kind::Tick:
        case Kind::Number: writeItem(block, style); break;
        case Kind::UnderItem: writeLabelled(block.label + u':', block.text, style, dots(itemIndent)); break;
        case Kind::Fact: writeLabelled(block.label + u':', block.text, style, 0); break;
        case Kind::Good: writeGood(block, style); break;
        case Kind::Picture: break; // see writePicture()
        case Kind::Paragraph:
        case Kind::Quiet: place(block.text, 0, style, 0); break;
        }
    }

    void mark(int level, const QString &title)
    {
        const QPageLayout sheet = m_device.pageLayout();
        const qreal fromTop = sheet.margins(QPageLayout::Point).top() + m_y * 72 / m_device.logicalDpiY();
        m_bookmarks.append({level, m_page, sheet.fullRect(QPageLayout::Point).height() - fromTop, title});
    }

    void writeLabelled(const QString &label, const QString &text, const TextStyle &style, qreal left)
    {
        place(label.isEmpty() ? text : label + u' ' + text, label.size(), style, left);
    }

    void writeItem(const DocumentBlock &block, const TextStyle &style)
    {
        ensure(dots(2 * style.height)); // two lines of it, or the next page
        const bool mirrored = (block.label.isEmpty() ? block.text : block.label).isRightToLeft();
        const qreal edge = mirrored ? width() - dots(itemIndent) : 0;
        if (m_painter && block.kind == Kind::Number) {
            TextStyle number = style;
            number.weight = QFont::DemiBold;
            number.colour = "accent";
            const qreal y = m_y;
            drawLines(*layOut(QString::number(block.level), 0, number, dots(itemIndent)), number, mirrored ? edge + dots(8) : 0);
            m_y = y;
        } else if (m_painter && block.kind == Kind::Tick) {
            paintBox(mirrored ? edge + dots(8) : 0, m_y + dots(style.height) / 2, block.level != 0);
        } else if (m_painter) {
            m_painter->setPen(Qt::NoPen);
            m_painter->setBrush(paper::color("accent"));
            m_painter->drawEllipse(QPointF(mirrored ? width() - dots(5) : dots(5), m_y + dots(style.height) / 2), dots(1.8), dots(1.8));
        }
        writeLabelled(block.label, block.text, style, dots(itemIndent));
    }

    void paintBox(qreal left, qreal middle, bool ticked)
    {
        const QRectF box(left + dots(0.75), middle - dots(tickBox) / 2, dots(tickBox), dots(tickBox));
        m_painter->setPen(QPen(paper::color("line-strong"), dots(0.75)));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(box, dots(1.5), dots(1.5));
        if (ticked) {
            m_painter->setPen(QPen(paper::color("accent"), dots(1.25)));
            m_painter->drawPolyline(QPolygonF{{box.left() + dots(2), middle}, {box.left() + dots(4), middle + dots(2)},
                                              {box.right() - dots(1.5), middle - dots(2.5)}});
        }
    }

    /// As large as it goes, two to a page where they are wide.
    void writePicture(const DocumentBlock &block, const TextStyle &style, bool first)
    {
        const qreal caption = dots(style.height + style.after);
        const QSizeF real = photoSize(block.picture);
        const qreal most = (real.width() > real.height() ? bottom() / 2 - dots(style.before) : bottom()) - caption;
        const QSizeF size = real.scaled(width(), most, Qt::KeepAspectRatio);
        if (m_y > 0)
            m_y += dots(style.before);
        if (m_y > 0 && (first || m_y + caption + size.height() > bottom()))
            nextPage();
        place(block.text, 0, style, 0);
        const QImage image = m_painter ? photoImage(block.picture, {photoSide, photoSide}) : QImage();
        if (!image.isNull()) {
            m_painter->setRenderHint(QPainter::SmoothPixmapTransform);
            m_painter->drawImage(QRectF({(width() - size.width()) / 2, m_y}, size), image);
        }
        m_y += size.height();
    }

    void writeGood(const DocumentBlock &block, TextStyle style)
    {
        style.colour = "good-ink";
        const qreal padding = dots(calloutPadding);
        const auto sentence = layOut(block.label, block.label.size(), style, width() - 2 * padding);
        const auto text = layOut(block.text, 0, style, width() - 2 * padding);
        const qreal height = (sentence->lineCount() + text->lineCount()) * dots(style.height) + 2 * padding;
        ensure(height);
        if (m_painter) {
            m_painter->setPen(QPen(paper::color("good-edge"), dots(0.75)));
            m_painter->setBrush(paper::color("good-tint"));
            m_painter->drawRoundedRect(QRectF(0, m_y, width(), height), dots(6), dots(6));
        }
        m_y += padding;
        drawLines(*sentence, style, padding);
        drawLines(*text, style, padding);
        m_y += padding + dots(style.after);
    }

    /// Who it is not for, the running title from the second page on, and the number of the page.
    void writeFooter()
    {
        if (!m_painter)
            return;
        const qreal scale = std::exchange(m_scale, 1); // of the same size on every page there is
        const qreal y = m_device.height() - dots(footerStyle.height);
        m_painter->setPen(QPen(paper::color("line"), dots(0.75)));
        m_painter->drawLine(QPointF(0, y - dots(5)), QPointF(width(), y - dots(5)));
        const QString number = Words::tr("Page %1 of %2").arg(m_page).arg(m_pages);
        const QFont small = paper::font(dots(footerStyle.size), footerStyle.weight);
        const qreal taken = QFontMetricsF(small, &m_device).horizontalAdvance(number) + dots(24);
        QStringList words{m_document.foot(), m_page > 1 ? m_document.title() : QString()};
        words.removeAll(QString());
        const QString left = words.join(u" · "_s);
        const QString title = QFontMetricsF(small, &m_device).elidedText(left, Qt::ElideRight, width() - taken);
        const qreal keep = std::exchange(m_y, y);
        if (!title.isEmpty())
            drawAt(*layOut(title, 0, footerStyle, width() - taken), 0);
        drawAt(*layOut(number, 0, footerStyle, taken), width() - taken + dots(24));
        m_y = keep;
        m_scale = scale;
    }

    void drawAt(const QTextLayout &layout, qreal left)
    {
        m_painter->setPen(paper::color(footerStyle.colour));
        layout.lineAt(0).draw(m_painter, {left, m_y});
    }

    const Document &m_document;
    QPagedPaintDevice &m_device;
    QPainter *m_painter;
    qreal m_scale;
    int m_pages, m_page = 1;
    qreal m_y = 0;
    QList<PdfBookmark> m_bookmarks;
};

} // namespace

/// What to call a glyph that Qt calls \a letter in a PDF. It takes the first letter that has the glyph: in Inter the Greek iota
/// shares its own with an African letter that stands before it, and joined Arabic letters have old characters for each of
/// their shapes. Without this nobody finds such words in the file.
static char16_t nameOf(char16_t letter)
{
    constexpr char16_t africanIota = 0x0269, iota = 0x03B9, firstShape = 0xFB50, lastShape = 0xFEFC;
    if (letter == africanIota)
        return iota;
    if (letter < firstShape || letter > lastShape)
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

static qreal scaleOf(const Document &document, QPagedPaintDevice &device)
{
    if (!document.isOnePage())
        return 1;
    for (const qreal scale : onePageScales) {
        if (PdfFlow(document, device, scale).run() == 1)
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
    return onSomeSheet([&](QPagedPaintDevice &sheet) { return PdfFlow(document, sheet, scaleOf(document, sheet)).run() == 1; });
}

QList<PdfBookmark> paintPages(const Document &document, QPagedPaintDevice &device)
{
    setMargins(device);
    const qreal scale = scaleOf(document, device);
    const int pages = PdfFlow(document, device, scale).run();
    QPainter painter(&device);
    PdfFlow flow(document, device, scale, &painter, pages);
    flow.run();
    return flow.bookmarks();
}

Paper paperOf(const Document &document)
{
    return {document.title(), QPageSize::A4, QPageLayout::Portrait,
            [document](QPagedPaintDevice &device) { paintPages(document, device); }, document};
}

QByteArray pdf(const Paper &paper)
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
    QList<PdfBookmark> bookmarks;
    if (paper.document)
        bookmarks = paintPages(*paper.document, writer);
    else
        paper.paint(writer);
    buffer.close();
    nameGlyphs(bytes);
    return withCatalog(bytes, Document(paper.title).language(), bookmarks);
}

QByteArray pdf(const Document &document) { return pdf(paperOf(document)); }

} // namespace sharpend
