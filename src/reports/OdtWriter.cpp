// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/OdtWriter.h"

#include "domain/WorkProgress.h"
#include "reports/DocumentParts.h"
#include "reports/OdtStyles.h"
#include "reports/PaperLook.h"
#include "reports/PdfWriter.h"
#include "reports/PhotoReader.h"
#include "reports/XmlPart.h"
#include "reports/Zip.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Kind = DocumentBlock::Kind;
using odf::centimetres, odf::rightToLeft;

/// Office programs set lines wider apart than our own pages, and in fonts of their own.
constexpr double onePageCaution = 0.95;
constexpr double pointsPerCentimetre = 72 / 2.54;
constexpr QByteArrayView mediaType("application/vnd.oasis.opendocument.text");

/// A file in the package.
struct Picture {
    QString name;
    QByteArray bytes;
};
const char *listStyle(const DocumentBlock &block)
{
    switch (block.kind) {
    case Kind::Number: return odf::numbers;
    case Kind::Tick: return block.level ? odf::doneTicks : odf::openTicks;
    default: return odf::bullets;
    }
}

/// Writes content.xml from top to bottom.
class ContentWriter
{
public:
    explicit ContentWriter(const Document &document)
        : m_document(document)
    {
    }

    /// Nothing where it was stopped.
    QByteArray write(WorkProgress *progress)
    {
        m_xml.start("office:document-content",
                    {{"xmlns:office", u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s},
                     {"xmlns:style", u"urn:oasis:names:tc:opendocument:xmlns:style:1.0"_s},
                     {"xmlns:text", u"urn:oasis:names:tc:opendocument:xmlns:text:1.0"_s},
                     {"xmlns:table", u"urn:oasis:names:tc:opendocument:xmlns:table:1.0"_s},
                     {"xmlns:draw", u"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_s},
                     {"xmlns:xlink", u"http://www.w3.org/1999/xlink"_s},
                     {"xmlns:fo", u"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_s},
                     {"xmlns:svg", u"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_s},
                     {"office:version", u"1.2"_s}});
        writeTableStyles();
        m_xml.start("office:body");
        m_xml.start("office:text");
        heading(1, odf::title, m_document.title());
        const QList<DocumentPart> parts = partsOf(m_document);
        if (progress)
            progress->begin(int(parts.size()));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (progress && !progress->advance(int(i)))
                return {};
            writePart(parts[i]);
        }
        return m_xml.bytes();
    }

    /// In the order in which they are shown.
    QList<Picture> pictures() const { return m_pictures; }

private:
    void writeTableStyles()
    {
        const auto style = [this](const char *name, const char *family, const char *element, const XmlPart::Attributes &properties) {
            m_xml.start("style:style", {{"style:name", QLatin1String(name)}, {"style:family", QLatin1String(family)}});
            m_xml.empty(element, properties);
            m_xml.end();
        };
        m_xml.start("office:automatic-styles");
        for (const auto &[name, breaks] : {std::pair("Facts", u"false"_s), std::pair("Facts.Long", u"true"_s)}) {
            style(name, "table", "style:table-properties",
                  {{"style:width", centimetres(odf::pageWidth)}, {"table:align", u"margins"_s}, {"fo:margin-bottom", u"0.05cm"_s},
                   {"style:may-break-between-rows", breaks}});
        }
        style("Facts.Labels", "table-column", "style:table-column-properties", {{"style:column-width", centimetres(labelWidth)}});
        style("Facts.Words", "table-column", "style:table-column-properties", {{"style:column-width", centimetres(odf::pageWidth - labelWidth)}});
        style("Facts.Row", "table-row", "style:table-row-properties", {{"fo:keep-together", u"auto"_s}});
        style("Facts.Cell", "table-cell", "style:table-cell-properties", {{"fo:padding", u"0cm"_s}, {"fo:border", u"none"_s}});
        m_xml.end();
    }

    /// Spaces that follow each other are kept, and so are the ends of lines.
    void words(const QString &text)
    {
        QString plain;
        const auto flush = [&] {
            if (!plain.isEmpty())
                m_xml.text(plain);
            plain.clear();
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'\n') {
                flush();
                m_xml.empty("text:line-break");
            } else if (text[i] == u' ' && (i == 0 || text[i - 1] == u' ' || text[i - 1] == u'\n')) {
                flush();
                m_xml.empty("text:s");
            } else {
                plain += text[i];
            }
        }
        flush();
    }

    QString styleFor(const char *style, const QString &text) const
    {
        return text.isRightToLeft() ? rightToLeft(style) : QString::fromLatin1(style);
    }

    void heading(int level, const char *style, const QString &text)
    {
        m_xml.start("text:h", {{"text:style-name", styleFor(style, text)}, {"text:outline-level", QString::number(level)}});
        words(text);
        m_xml.end();
    }

    void paragraph(const char *style, const QString &text, const QString &label = {})
    {
        m_xml.start("text:p", {{"text:style-name", styleFor(style, text)}});
        if (!label.isEmpty()) {
            m_xml.start("text:span", {{"text:style-name", QLatin1String(odf::strong)}});
            words(label);
            m_xml.end();
            m_xml.text(u" "_s);
        }
        words(text);
        m_xml.end();
    }

    void writePart(const DocumentPart &part)
    {
        const DocumentBlock &block = part.items.first().block;
        switch (part.kind) {
        case Kind::Heading: heading(block.level, block.level <= 2 ? odf::heading2 : odf::heading3, block.text); break;
        case Kind::Paragraph: paragraph(odf::body, block.text); break;
        case Kind::Quiet: paragraph(odf::quiet, block.text); break;
        case Kind::Fact: writeFacts(part); break;
        case Kind::UnderItem: // of nothing
            for (const DocumentItem &item : part.items)
                paragraph(odf::underItem, item.block.text, item.block.label + u':');
            break;
        case Kind::Good:
            paragraph(odf::calloutHead, block.label);
            if (!block.text.isEmpty())
                paragraph(odf::callout, block.text);
            break;
        case Kind::Picture: writePhoto(block); break;
        case Kind::Drawing: writeDrawing(block); break;
        case Kind::Bullet:
        case Kind::Number:
        case Kind::Tick: writeList(part); break;
        }
    }

    void writeList(const DocumentPart &part)
    {
        const char *style = nullptr;
        for (const DocumentItem &item : part.items) {
            if (const char *own = listStyle(item.block); own != style) { // boxes change where one is ticked
                if (style)
                    m_xml.end();
                style = own;
                m_xml.start("text:list", {{"text:style-name", QLatin1String(style)}});
            }
            m_xml.start("text:list-item");
            paragraph(item.under.isEmpty() ? odf::item : odf::itemHead, item.block.text, item.block.label);
            for (const DocumentBlock &under : item.under)
                paragraph(odf::underItem, under.text, under.label + u':');
            m_xml.end();
        }
        m_xml.end();
    }

    void writeFacts(const DocumentPart &part)
    {
        const auto cell = [this](const char *style, const DocumentItem &item, const QString &text) {
            m_xml.start("table:table-cell", {{"table:style-name", u"Facts.Cell"_s}, {"office:value-type", u"string"_s}});
            paragraph(style, text);
            if (style == odf::cell) {
                for (const DocumentBlock &under : item.under)
                    paragraph(odf::underItem, under.text, under.label + u':');
            }
            m_xml.end();
        };
        m_xml.start("table:table", {{"table:name", u"Facts %1"_s.arg(++m_tables)}, {"table:style-name", part.items.size() <= mostOnOnePage ? u"Facts"_s : u"Facts.Long"_s}});
        m_xml.start("table:table-header-columns");
        m_xml.empty("table:table-column", {{"table:style-name", u"Facts.Labels"_s}});
        m_xml.end();
        m_xml.empty("table:table-column", {{"table:style-name", u"Facts.Words"_s}});
        for (const DocumentItem &item : part.items) {
            m_xml.start("table:table-row", {{"table:style-name", u"Facts.Row"_s}});
            cell(odf::label, item, item.block.label);
            cell(odf::cell, item, item.block.text);
            m_xml.end();
        }
        m_xml.end();
    }

    void writeDrawing(const DocumentBlock &block)
    {
        const QSizeF points = paper::drawingSize(block.picture);
        writeFrame(u"Drawing"_s, u"svg"_s, block, points / pointsPerCentimetre);
    }

    void writePhoto(const DocumentBlock &block)
    {
        const QSizeF real = photoSize(block.picture);
        const QSizeF size = real.scaled(odf::pageWidth, real.width() > real.height() ? odf::pageHeight / 2 - 1 : odf::pageHeight - 2,
                                        Qt::KeepAspectRatio);
        writeFrame(u"Photo"_s, u"jpg"_s, block, size);
    }

    void writeFrame(const QString &kind, const QString &ending, const DocumentBlock &block, const QSizeF &size)
    {
        paragraph(odf::caption, block.text);
        if (size.isEmpty())
            return;
        const qsizetype number = ++m_counts[kind];
        const QString name = u"Pictures/%1-%2.%3"_s.arg(kind.toLower()).arg(number).arg(ending);
        m_pictures << Picture{name, block.picture};
        m_xml.start("text:p", {{"text:style-name", QLatin1String(odf::picture)}});
        m_xml.start("draw:frame", {{"draw:name", u"%1 %2"_s.arg(kind).arg(number)}, {"text:anchor-type", u"as-char"_s},
                                   {"svg:width", centimetres(size.width())}, {"svg:height", centimetres(size.height())}});
        m_xml.empty("draw:image", {{"xlink:href", name}, {"xlink:type", u"simple"_s}, {"xlink:show", u"embed"_s}, {"xlink:actuate", u"onLoad"_s}});
        m_xml.element("svg:title", block.text);
        m_xml.end();
        m_xml.end();
    }

    static constexpr qsizetype mostOnOnePage = 12; ///< rows of facts that stay together
    static constexpr double labelWidth = 4.5;
    const Document &m_document;
    XmlPart m_xml;
    QList<Picture> m_pictures;
    QHash<QString, qsizetype> m_counts; ///< of pictures, by what they are
    int m_tables = 0;
};

QByteArray metaOf(const Document &document)
{
    XmlPart xml;
    xml.start("office:document-meta",
              {{"xmlns:office", u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s},
               {"xmlns:meta", u"urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_s},
               {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s},
               {"office:version", u"1.2"_s}});
    xml.start("office:meta");
    xml.element("dc:title", document.title());
    xml.element("dc:language", document.language());
    xml.element("meta:generator", u"Sharp End"_s);
    return xml.bytes();
}

QByteArray manifestOf(const QList<ZipPart> &parts)
{
    XmlPart xml;
    xml.start("manifest:manifest", {{"xmlns:manifest", u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s}, {"manifest:version", u"1.2"_s}});
    const auto entry = [&xml](const QString &path, const QString &type) {
        xml.empty("manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", type}});
    };
    entry(u"/"_s, QString::fromLatin1(mediaType));
    for (const ZipPart &part : parts)
        entry(QString::fromLatin1(part.name), part.name.endsWith(".xml") ? u"text/xml"_s : part.name.endsWith(".svg") ? u"image/svg+xml"_s : u"image/jpeg"_s);
    return xml.bytes();
}

} // namespace

QByteArray odt(const Document &document, WorkProgress *progress)
{
    ContentWriter content(document);
    const QByteArray words = content.write(progress);
    if (words.isEmpty())
        return {};
    QList<ZipPart> parts{{"content.xml", words},
                         {"styles.xml", odf::stylesOf(document, document.isOnePage() ? scaleForOnePage(document) * onePageCaution : 1)},
                         {"meta.xml", metaOf(document)}};
    const QList<Picture> pictures = content.pictures();
    for (const Picture &picture : pictures)
        parts << ZipPart{picture.name.toLatin1(), picture.bytes, picture.name.endsWith(".svg"_L1)}; // a JPEG is packed already
    const ZipPart manifest{"META-INF/manifest.xml", manifestOf(parts)};
    parts.prepend({"mimetype", mediaType.toByteArray(), false});
    return zipped(parts << manifest);
}

} // namespace sharpend
