// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PageFlow.h"

#include "domain/WorkProgress.h"
#include "reports/PaperLook.h"
#include "reports/PhotoReader.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Kind = DocumentBlock::Kind;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PageFlow)
};

// In points, as everything below.
constexpr qreal itemIndent = 18, calloutPadding = 10, footerHeight = 26, tickBox = 9;
/// The most rows under an item that are kept on a page with it.
constexpr qsizetype mostKept = 10;
/// The longest side of a photo in dots: sharp at the width of a page, and its words can still be read when it is enlarged.
constexpr int photoSide = 3000;

using TextStyle = PageFlow::TextStyle;

TextStyle styleOf(const DocumentBlock &block)
{
    switch (block.kind) {
    case Kind::Heading:
        return block.level <= 2 ? TextStyle{13.5, 18, QFont::DemiBold, "ink", 16, 5}
                                : TextStyle{11, 16, QFont::DemiBold, "ink", 10, 3};
    case Kind::Quiet: return {9.5, 14, QFont::Normal, "ink2", 0, 3};
    case Kind::Fact: return {10.5, 15.5, QFont::Normal, "ink", 0, 3};
    case Kind::UnderItem: return {9.5, 14, QFont::Normal, "ink2", 0, 1};
    case Kind::Drawing: return {9.5, 14, QFont::Normal, "ink2", 2, 5};
    case Kind::Picture: return {9.5, 14, QFont::Normal, "ink2", 10, 4};
    default: return {10.5, 15.5, QFont::Normal, "ink", 0, 5};
    }
}

constexpr TextStyle titleStyle{20, 26, QFont::DemiBold, "ink", 0, 6};
constexpr TextStyle footerStyle{8.5, 12, QFont::Normal, "ink2", 0, 0};

} // namespace

PageFlow::PageFlow(const Document &document, QPagedPaintDevice &device, qreal scale)
    : m_document(document)
    , m_device(device)
    , m_scale(scale)
    , m_pages(1)
{
}

PageFlow::~PageFlow() = default;

bool PageFlow::layOut(WorkProgress *progress)
{
    place(m_document.title(), 0, titleStyle, 0);
    const QList<DocumentBlock> &blocks = m_document.blocks();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (progress && !progress->advance(int(i)))
            return false;
        TextStyle style = styleOf(blocks[i]);
        if (!is(i, Kind::UnderItem) && is(i - 1, Kind::UnderItem))
            style.before = std::max(style.before, 8.0);
        if (isHead(i)) {
            style.weight = QFont::DemiBold;
            style.after = 1;
        }
        style.keep = keptBelow(i);
        if (blocks[i].kind == Kind::Picture)
            writePicture(blocks[i], style, i == 0 || blocks[i - 1].kind != Kind::Picture);
        else
            write(blocks[i], style);
    }
    return true;
}

bool PageFlow::is(qsizetype index, Kind kind) const
{
    const QList<DocumentBlock> &blocks = m_document.blocks();
    return index >= 0 && index < blocks.size() && blocks[index].kind == kind;
}

bool PageFlow::isHead(qsizetype index) const { return !is(index, Kind::UnderItem) && is(index + 1, Kind::UnderItem); }

qreal PageFlow::keptBelow(qsizetype index) const
{
    const QList<DocumentBlock> &blocks = m_document.blocks();
    const Kind kind = blocks[index].kind;
    const auto row = [&](qsizetype at) { return styleOf(blocks[at]).height + styleOf(blocks[at]).after; };
    if (kind == Kind::Drawing)
        return styleOf(blocks[index]).after + paper::drawingSize(blocks[index].picture).height();
    if (kind == Kind::Heading && index + 1 < blocks.size()) { // it never stands alone at the foot of a page
        const TextStyle next = styleOf(blocks[index + 1]);
        return styleOf(blocks[index]).after + next.before + 2 * next.height + keptBelow(index + 1);
    }
    qsizetype under = 0;
    while (is(index + under + 1, Kind::UnderItem))
        ++under;
    if (kind != Kind::UnderItem && under > 0)
        return double(under <= mostKept ? under : 2) * row(index + 1);
    const bool goesOn = (kind == Kind::Fact || kind == Kind::UnderItem) && is(index + 1, kind);
    const bool alone = !is(index - 1, kind) || !is(index + 2, kind);
    return goesOn && alone ? row(index + 1) + styleOf(blocks[index + 1]).height : 0; // neither the first row alone nor the last
}

bool PageFlow::paint(QPainter &painter, WorkProgress *progress)
{
    const qsizetype blocks = m_document.blocks().size();
    for (size_t i = 0; i < m_pages.size(); ++i) {
        if (progress && !progress->advance(int(blocks + blocks * qsizetype(i) / pageCount())))
            return false;
        if (i > 0)
            m_device.newPage();
        for (const Ink &ink : std::exchange(m_pages[i], {})) // done with it: a long document need not be held twice
            ink(painter);
        paintFooter(painter, int(i) + 1);
    }
    return true;
}

qreal PageFlow::dots(qreal points) const { return points * m_scale * m_device.logicalDpiY() / 72; }
qreal PageFlow::width() const { return m_device.width(); }
qreal PageFlow::bottom() const { return m_device.height() - footerHeight * m_device.logicalDpiY() / 72; }

std::shared_ptr<QTextLayout> PageFlow::layOut(const QString &text, qsizetype bold, const TextStyle &style, qreal room) const
{
    return paper::layOut(text, dots(style.size), style.weight, bold, room, m_device);
}

void PageFlow::nextPage()
{
    m_pages.emplace_back();
    m_y = 0;
}

void PageFlow::ensure(qreal height)
{
    if (m_y > 0 && m_y + height > bottom())
        nextPage();
}

PageFlow::Spot PageFlow::place(const QString &text, qsizetype bold, const TextStyle &style, qreal left)
{
    const auto layout = layOut(text.normalized(QString::NormalizationForm_C), bold, style, width() - left);
    const Spot first = placeLines(layout, style, paper::isMirrored(text, bold) ? 0 : left); // its mark is on the other side
    m_y += dots(style.after);
    return first;
}

int PageFlow::linesHere(int lines, const TextStyle &style) const
{
    const int room = int(std::floor((bottom() - m_y) / dots(style.height) + 0.001));
    if (lines <= room && m_y + lines * dots(style.height) + dots(style.keep) <= bottom() + 1)
        return lines;
    int here = std::min(room, lines - 2); // no line alone over the page
    if (here < 2)
        here = 0; // nor at the foot of this one
    return m_y > 0 ? here : std::clamp(room, 1, lines);
}

PageFlow::Spot PageFlow::placeLines(const std::shared_ptr<QTextLayout> &layout, const TextStyle &style, qreal left)
{
    Spot first{};
    const QColor colour = paper::color(style.colour);
    const int count = layout->lineCount();
    for (int i = 0; i < count;) {
        const int here = linesHere(count - i, style);
        if (here == 0)
            nextPage();
        else if (i == 0)
            first = {m_pages.size() - 1, m_pages.back().size(), m_y};
        for (const int end = i + here; i < end; ++i) {
            m_pages.back().push_back([layout, i, colour, corner = QPointF(left, m_y), height = dots(style.height)](QPainter &painter) {
                painter.setPen(colour);
                paper::paintLine(painter, *layout, i, corner, height);
            });
            m_y += dots(style.height);
        }
        if (here > 0 && i < count)
            nextPage();
    }
    return first;
}

void PageFlow::write(const DocumentBlock &block, const TextStyle &style)
{
    if (m_y > 0)
        m_y += dots(style.before);
    switch (block.kind) {
    case Kind::Heading:
        mark(block.level, block.text, place(block.text, 0, style, 0));
        break;
    case Kind::Bullet:
    case Kind::Tick:
    case Kind::Number: writeItem(block, style); break;
    case Kind::UnderItem: writeLabelled(block.label + u':', block.text, style, dots(itemIndent)); break;
    case Kind::Fact: writeLabelled(block.label + u':', block.text, style, 0); break;
    case Kind::Good: writeGood(block, style); break;
    case Kind::Drawing: writeDrawing(block, style); break;
    case Kind::Picture: break; // see writePicture()
    case Kind::Paragraph:
    case Kind::Quiet: place(block.text, 0, style, 0); break;
    }
}

void PageFlow::mark(int level, const QString &title, const Spot &spot)
{
    const QPageLayout sheet = m_device.pageLayout();
    const qreal fromTop = sheet.margins(QPageLayout::Point).top() + spot.y * 72 / m_device.logicalDpiY();
    m_bookmarks.append({level, int(spot.page) + 1, sheet.fullRect(QPageLayout::Point).height() - fromTop, title});
}

PageFlow::Spot PageFlow::writeLabelled(const QString &label, const QString &text, const TextStyle &style, qreal left)
{
    return place(label.isEmpty() ? text : label + u' ' + text, label.size(), style, left);
}

void PageFlow::writeItem(const DocumentBlock &block, const TextStyle &style)
{
    const bool mirrored = block.text.isRightToLeft();
    const Spot spot = writeLabelled(block.label, block.text, style, dots(itemIndent));
    const auto before = [&](Ink ink) { // its words: as they are read
        auto &page = m_pages[spot.page];
        page.insert(page.begin() + std::ptrdiff_t(spot.index), std::move(ink));
    };
    const qreal edge = mirrored ? width() - dots(itemIndent) + dots(8) : 0, middle = spot.y + dots(style.height) / 2;
    if (block.kind == Kind::Number) {
        TextStyle number = style;
        number.weight = QFont::DemiBold;
        const auto layout = layOut(QString::number(block.level), 0, number, dots(itemIndent));
        before([layout, corner = QPointF(edge, spot.y), height = dots(style.height)](QPainter &painter) {
            painter.setPen(paper::color("accent"));
            paper::paintLine(painter, *layout, 0, corner, height);
        });
    } else if (block.kind == Kind::Tick) {
        before([this, edge, middle, ticked = block.level != 0](QPainter &painter) { paintBox(painter, edge, middle, ticked); });
    } else {
        before([at = QPointF(mirrored ? width() - dots(5) : dots(5), middle), radius = dots(1.8)](QPainter &painter) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(paper::color("accent"));
            painter.drawEllipse(at, radius, radius);
        });
    }
}

void PageFlow::paintBox(QPainter &painter, qreal left, qreal middle, bool ticked) const
{
    const QRectF box(left + dots(0.75), middle - dots(tickBox) / 2, dots(tickBox), dots(tickBox));
    painter.setPen(QPen(paper::color("line-strong"), dots(0.75)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, dots(1.5), dots(1.5));
    if (ticked) {
        painter.setPen(QPen(paper::color("accent"), dots(1.25)));
        painter.drawPolyline(QPolygonF{{box.left() + dots(2), middle}, {box.left() + dots(4), middle + dots(2)},
                                       {box.right() - dots(1.5), middle - dots(2.5)}});
    }
}

void PageFlow::writePicture(const DocumentBlock &block, const TextStyle &style, bool first)
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
    m_pages.back().push_back([jpeg = block.picture, frame = QRectF({(width() - size.width()) / 2, m_y}, size)](QPainter &painter) {
        const QImage image = photoImage(jpeg, {photoSide, photoSide});
        if (image.isNull())
            return;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(frame, image);
    });
    m_y += size.height();
}

void PageFlow::writeDrawing(const DocumentBlock &block, const TextStyle &style)
{
    const QSizeF points = paper::drawingSize(block.picture);
    const QSizeF size = QSizeF(dots(points.width()), dots(points.height())).boundedTo({width(), bottom()});
    place(block.text, 0, style, 0);
    m_pages.back().push_back([svg = block.picture, frame = QRectF({0, m_y}, size)](QPainter &painter) { paper::paintDrawing(painter, frame, svg); });
    m_y += size.height() + dots(8);
}

void PageFlow::writeGood(const DocumentBlock &block, TextStyle style)
{
    style.colour = "good-ink";
    const qreal padding = dots(calloutPadding);
    const auto sentence = layOut(block.label, block.label.size(), style, width() - 2 * padding);
    const auto text = layOut(block.text, 0, style, width() - 2 * padding);
    const qreal height = (sentence->lineCount() + text->lineCount()) * dots(style.height) + 2 * padding;
    ensure(height);
    m_pages.back().push_back([this, frame = QRectF(0, m_y, width(), height)](QPainter &painter) {
        painter.setPen(QPen(paper::color("good-edge"), dots(0.75)));
        painter.setBrush(paper::color("good-tint"));
        painter.drawRoundedRect(frame, dots(6), dots(6));
    });
    m_y += padding;
    placeLines(sentence, style, padding);
    placeLines(text, style, padding);
    m_y += padding + dots(style.after);
}

void PageFlow::paintFooter(QPainter &painter, int page)
{
    const qreal scale = std::exchange(m_scale, 1); // of the same size on every page there is
    const qreal y = m_device.height() - dots(footerStyle.height);
    painter.setPen(QPen(paper::color("line"), dots(0.75)));
    painter.drawLine(QPointF(0, y - dots(5)), QPointF(width(), y - dots(5)));
    const QString number = Words::tr("Page %1 of %2").arg(page).arg(pageCount());
    const QFont small = paper::font(dots(footerStyle.size), footerStyle.weight);
    const qreal taken = QFontMetricsF(small, &m_device).horizontalAdvance(number) + dots(24);
    QStringList words{m_document.foot(), page > 1 ? m_document.title() : QString()};
    words.removeAll(QString());
    const QString left = words.join(u" · "_s);
    const QString title = QFontMetricsF(small, &m_device).elidedText(left, Qt::ElideRight, width() - taken);
    painter.setPen(paper::color(footerStyle.colour));
    const qreal height = dots(footerStyle.height);
    if (!title.isEmpty())
        paper::paintLine(painter, *layOut(title, 0, footerStyle, width() - taken), 0, {0, y}, height);
    paper::paintLine(painter, *layOut(number, 0, footerStyle, taken), 0, {width() - taken + dots(24), y}, height);
    m_scale = scale;
}

} // namespace sharpend
