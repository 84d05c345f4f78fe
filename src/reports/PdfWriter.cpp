// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PdfWriter.h"

#include <QBuffer>
#include <QColor>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <memory>

using namespace Qt::StringLiterals;

static void initReportFonts() { Q_INIT_RESOURCE(reports); }

namespace sharpend {

namespace {

using Kind = DocumentBlock::Kind;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PdfWriter)
};

// Paper is light whatever the screen is: the light tokens of resources/theme/tokens.json.
constexpr QRgb ink = 0xff1f2428, ink2 = 0xff4a4f55, accent = 0xff12525b, line = 0xffddd8cd;
constexpr QRgb goodInk = 0xff00533a, goodTint = 0xffe6f4ec, goodEdge = 0xffb5dac8;

// In points, as everything below.
constexpr qreal itemIndent = 18, calloutPadding = 10, footerHeight = 26;

struct TextStyle {
    qreal size, height;
    QFont::Weight weight;
    QRgb colour;
    qreal before, after;
};

TextStyle styleOf(const DocumentBlock &block)
{
    switch (block.kind) {
    case Kind::Heading:
        return block.level <= 2 ? TextStyle{13.5, 18, QFont::DemiBold, ink, 16, 5}
                                : TextStyle{11, 16, QFont::DemiBold, ink, 10, 3};
    case Kind::Quiet: return {9.5, 14, QFont::Normal, ink2, 0, 3};
    case Kind::Fact: return {10.5, 15.5, QFont::Normal, ink, 0, 3};
    case Kind::UnderItem: return {9.5, 14, QFont::Normal, ink2, 0, 1};
    default: return {10.5, 15.5, QFont::Normal, ink, 0, 5};
    }
}

constexpr TextStyle titleStyle{20, 26, QFont::DemiBold, ink, 0, 6};
constexpr TextStyle footerStyle{8.5, 12, QFont::Normal, ink2, 0, 0};

QString family()
{
    static const QString found = [] {
        initReportFonts();
        for (const QString &weight : {u"Regular"_s, u"SemiBold"_s})
            QFontDatabase::addApplicationFont(u":/reports/inter/Inter-%1.otf"_s.arg(weight));
        return u"Inter"_s;
    }();
    return found;
}

/// Whether every letter of \a text stands by itself, so that nothing is lost when the font may not join them. Arabic or
/// Devanagari cannot be written that way.
bool needsNoShaping(const QString &text)
{
    const QList<char32_t> letters = [&] {
        const QList<uint> codes = text.toUcs4();
        return QList<char32_t>(codes.begin(), codes.end());
    }();
    return std::all_of(letters.begin(), letters.end(), [](char32_t letter) {
        switch (QChar::script(letter)) {
        case QChar::Script_Common:
        case QChar::Script_Inherited:
        case QChar::Script_Latin:
        case QChar::Script_Greek:
        case QChar::Script_Cyrillic: return true;
        default: return false;
        }
    });
}

/// Fills pages from top to bottom. Without a painter it only counts them.
class PdfFlow
{
public:
    PdfFlow(const Document &document, QPagedPaintDevice &device, QPainter *painter, int pages)
        : m_document(document)
        , m_device(device)
        , m_painter(painter)
        , m_pages(pages)
    {
    }

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
            write(blocks[i], style);
        }
        writeFooter();
        return m_page;
    }

private:
    qreal dots(qreal points) const { return points * m_device.logicalDpiY() / 72; }
    qreal width() const { return m_device.width(); }
    qreal bottom() const { return m_device.height() - dots(footerHeight); }

    QFont font(const TextStyle &style, QFont::Weight weight, const QString &text) const
    {
        QFont font(family());
        font.setPixelSize(qRound(dots(style.size)));
        font.setWeight(weight);
        font.setHintingPreference(QFont::PreferNoHinting);
        if (needsNoShaping(text)) // or the text of the file lacks its colons, hyphens and "ffi"
            font.setStyleStrategy(QFont::PreferNoShaping);
        return font;
    }

    /// \a text in lines of \a room, its first \a bold letters heavier.
    std::unique_ptr<QTextLayout> layOut(const QString &text, qsizetype bold, const TextStyle &style, qreal room) const
    {
        QString words = text;
        words.replace(u'\n', QChar::LineSeparator);
        auto layout = std::make_unique<QTextLayout>(words, font(style, style.weight, words), &m_device);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        if (bold > 0) {
            QTextCharFormat heavy;
            heavy.setFont(font(style, QFont::DemiBold, words));
            layout->setFormats({{0, int(bold), heavy}});
        }
        layout->beginLayout();
        for (QTextLine one = layout->createLine(); one.isValid(); one = layout->createLine()) {
            one.setLineWidth(room);
            one.setPosition({0, 0});
        }
        layout->endLayout();
        return layout;
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
        drawLines(*layout, style, left);
        m_y += dots(style.after);
    }

    void drawLines(const QTextLayout &layout, const TextStyle &style, qreal left)
    {
        for (int i = 0; i < layout.lineCount(); ++i) {
            ensure(dots(style.height));
            if (m_painter) {
                m_painter->setPen(QColor(style.colour));
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
            place(block.text, 0, style, 0);
            break;
        case Kind::Bullet:
        case Kind::Number: writeItem(block, style); break;
        case Kind::UnderItem: writeLabelled(block.label + u':', block.text, style, dots(itemIndent)); break;
        case Kind::Fact: writeLabelled(block.label + u':', block.text, style, 0); break;
        case Kind::Good: writeGood(block, style); break;
        case Kind::Paragraph:
        case Kind::Quiet: place(block.text, 0, style, 0); break;
        }
    }

    void writeLabelled(const QString &label, const QString &text, const TextStyle &style, qreal left)
    {
        place(label.isEmpty() ? text : label + u' ' + text, label.size(), style, left);
    }

    void writeItem(const DocumentBlock &block, const TextStyle &style)
    {
        ensure(dots(2 * style.height)); // two lines of it, or the next page
        if (m_painter && block.kind == Kind::Number) {
            TextStyle mark = style;
            mark.weight = QFont::DemiBold;
            mark.colour = accent;
            const qreal y = m_y;
            drawLines(*layOut(QString::number(block.level), 0, mark, dots(itemIndent)), mark, 0);
            m_y = y;
        } else if (m_painter) {
            m_painter->setPen(Qt::NoPen);
            m_painter->setBrush(QColor(accent));
            m_painter->drawEllipse(QPointF(dots(5), m_y + dots(style.height) / 2), dots(1.8), dots(1.8));
        }
        writeLabelled(block.label, block.text, style, dots(itemIndent));
    }

    void writeGood(const DocumentBlock &block, TextStyle style)
    {
        style.colour = goodInk;
        const qreal padding = dots(calloutPadding);
        const auto sentence = layOut(block.label, block.label.size(), style, width() - 2 * padding);
        const auto text = layOut(block.text, 0, style, width() - 2 * padding);
        const qreal height = (sentence->lineCount() + text->lineCount()) * dots(style.height) + 2 * padding;
        ensure(height);
        if (m_painter) {
            m_painter->setPen(QPen(QColor(goodEdge), dots(0.75)));
            m_painter->setBrush(QColor(goodTint));
            m_painter->drawRoundedRect(QRectF(0, m_y, width(), height), dots(6), dots(6));
        }
        m_y += padding;
        drawLines(*sentence, style, padding);
        drawLines(*text, style, padding);
        m_y += padding + dots(style.after);
    }

    /// The running title, from the second page on, and the number of the page.
    void writeFooter()
    {
        if (!m_painter)
            return;
        const qreal y = m_device.height() - dots(footerStyle.height);
        m_painter->setPen(QPen(QColor(line), dots(0.75)));
        m_painter->drawLine(QPointF(0, y - dots(5)), QPointF(width(), y - dots(5)));
        const QString number = Words::tr("Page %1 of %2").arg(m_page).arg(m_pages);
        const QFont small = font(footerStyle, QFont::Normal, m_document.title());
        const qreal taken = QFontMetricsF(small, &m_device).horizontalAdvance(number) + dots(24);
        const QString title = QFontMetricsF(small, &m_device).elidedText(m_document.title(), Qt::ElideRight, width() - taken);
        const qreal keep = std::exchange(m_y, y);
        if (m_page > 1)
            drawAt(*layOut(title, 0, footerStyle, width() - taken), 0);
        drawAt(*layOut(number, 0, footerStyle, taken), width() - taken + dots(24));
        m_y = keep;
    }

    void drawAt(const QTextLayout &layout, qreal left)
    {
        m_painter->setPen(QColor(footerStyle.colour));
        layout.lineAt(0).draw(m_painter, {left, m_y});
    }

    const Document &m_document;
    QPagedPaintDevice &m_device;
    QPainter *m_painter;
    int m_pages, m_page = 1;
    qreal m_y = 0;
};

} // namespace

void paintPages(const Document &document, QPagedPaintDevice &device)
{
    device.setPageMargins(QMarginsF(25, 22, 25, 16), QPageLayout::Millimeter);
    const int pages = PdfFlow(document, device, nullptr, 0).run();
    QPainter painter(&device);
    PdfFlow(document, device, &painter, pages).run();
}

QByteArray pdf(const Document &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(document.title());
    writer.setCreator(u"Sharp End"_s);
    paintPages(document, writer);
    return bytes;
}

} // namespace sharpend
