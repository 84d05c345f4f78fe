// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/OdtWriter.h"

#include "reports/DocumentParts.h"
#include "reports/OdtStyles.h"
#include "reports/PdfWriter.h"
#include "reports/PhotoReader.h"
#include "reports/XmlPart.h"
#include "reports/Zip.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Kind = DocumentBlock::Kind;
using odf::rightToLeft;

/// Office programs set lines wider apart than our own pages, and in fonts of their own.
constexpr double onePageCaution = 0.95;
constexpr QByteArrayView mediaType("application/vnd.oasis.opendocument.text");

QString nameOfPhoto(qsizetype index) { return u"Pictures/photo-%1.jpg"_s.arg(index + 1); }
QString centimetres(double size) { return QString::number(size, 'f', 2) + u"cm"_s; }

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

    QByteArray write()
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
        for (const DocumentPart &part : partsOf(m_document))
            writePart(part);
        return m_xml.bytes();
    }

    /// The photos, in the order in which they are shown.
    QList<QByteArray> photos() const { return m_photos; }

private:
    void writeTableStyles()
    {
        const auto style = [this](const char *name, const char *family, const char *element, const XmlPart::Attributes &properties) {
            m_xml.start("style:style", {{"style:name", QLatin1String(name)}, {"style:family", QLatin1String(family)}});
            m_xml.empty(element, properties);
            m_xml.end();
        };
        m_xml.start("office:automatic-styles");
        style("Facts", "table", "style:table-properties",
              {{"style:width", centimetres(odf::pageWidth)}, {"table:align", u"margins"_s}, {"fo:margin-bottom", u"0.05cm"_s}});
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
        case Kind::Picture: writePicture(block); break;
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
        m_xml.start("table:table", {{"table:name", u"Facts %1"_s.arg(++m_tables)}, {"table:style-name", u"Facts"_s}});
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

    void writePicture(const DocumentBlock &block)
    {
        const QSizeF real = photoSize(block.picture);
        const QSizeF size = real.scaled(odf::pageWidth, real.width() > real.height() ? odf::pageHeight / 2 - 1 : odf::pageHeight - 2,
                                        Qt::KeepAspectRatio);
        paragraph(odf::caption, block.text);
        if (size.isEmpty())
            return;
        const QString name = nameOfPhoto(m_photos.size());
        m_photos << block.picture;
        m_xml.start("text:p", {{"text:style-name", QLatin1String(odf::picture)}});
        m_xml.start("draw:frame", {{"draw:name", u"Photo %1"_s.arg(m_photos.size())}, {"text:anchor-type", u"as-char"_s},
                                   {"svg:width", centimetres(size.width())}, {"svg:height", centimetres(size.height())}});
        m_xml.empty("draw:image", {{"xlink:href", name}, {"xlink:type", u"simple"_s}, {"xlink:show", u"embed"_s}, {"xlink:actuate", u"onLoad"_s}});
        m_xml.element("svg:title", block.text);
        m_xml.end();
        m_xml.end();
    }

    static constexpr double labelWidth = 4.5;
    const Document &m_document;
    XmlPart m_xml;
    QList<QByteArray> m_photos;
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
        entry(QString::fromLatin1(part.name), part.name.endsWith(".xml") ? u"text/xml"_s : u"image/jpeg"_s);
    return xml.bytes();
}

} // namespace

QByteArray odt(const Document &document)
{
    ContentWriter content(document);
    QList<ZipPart> parts{{"content.xml", content.write()},
                         {"styles.xml", odf::stylesOf(document, document.isOnePage() ? scaleForOnePage(document) * onePageCaution : 1)},
                         {"meta.xml", metaOf(document)}};
    const QList<QByteArray> photos = content.photos();
    for (qsizetype i = 0; i < photos.size(); ++i)
        parts << ZipPart{nameOfPhoto(i).toLatin1(), photos[i], false};
    const ZipPart manifest{"META-INF/manifest.xml", manifestOf(parts)};
    parts.prepend({"mimetype", mediaType.toByteArray(), false});
    return zipped(parts << manifest);
}

} // namespace sharpend
