// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/OdtStyles.h"

#include "reports/PaperLook.h"
#include "reports/XmlPart.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend::odf {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OdtStyles)
};

QString colour(const char *token) { return paper::color(token).name(); }
/// A style of paragraphs: its letters, and the room about it.
struct Style {
    const char *name;
    const char *shown;  ///< in the reader's list of styles
    const char *parent;
    double size;        ///< in points; 0 for the parent's
    const char *colour; ///< a token; null for the parent's
    bool bold;
    double before, after; ///< in points
    int level;            ///< of a heading; 0 for others
    bool keeps;           ///< with what follows
};

constexpr Style styles[]{
    {body, "Text body", "Standard", 0, nullptr, false, 0, 5, 0, false},
    {"Heading", "Heading", "Standard", 0, nullptr, true, 10, 4, 0, true},
    {title, "Heading 1", "Heading", 20, nullptr, true, 0, 6, 1, true},
    {heading2, "Heading 2", "Heading", 13.5, nullptr, true, 16, 5, 2, true},
    {heading3, "Heading 3", "Heading", 11, nullptr, true, 10, 3, 3, true},
    {quiet, "Quiet text", body, 9.5, "ink2", false, 0, 3, 0, false},
    {item, "List Contents", "Standard", 0, nullptr, false, 0, 5, 0, false},
    {itemHead, "List Heading", "Standard", 0, nullptr, true, 6, 1, 0, true},
    {underItem, "List Details", "Standard", 9.5, "ink2", false, 0, 1, 0, false},
    {cell, "Table Contents", "Standard", 0, nullptr, false, 1, 2, 0, false},
    {label, "Table Heading", cell, 0, nullptr, true, 1, 2, 0, false},
    {caption, "Caption", "Standard", 9.5, "ink2", false, 10, 4, 0, true},
    {picture, "Picture", "Standard", 0, nullptr, false, 0, 8, 0, false},
    {footer, "Footer", "Standard", 8.5, "ink2", false, 0, 0, 0, false},
};

/// Writes styles.xml from top to bottom.
class StylesWriter
{
public:
    StylesWriter(const Document &document, double scale)
        : m_document(document)
        , m_scale(scale)
    {
    }

    QByteArray write()
    {
        m_xml.start("office:document-styles",
                    {{"xmlns:office", u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s},
                     {"xmlns:style", u"urn:oasis:names:tc:opendocument:xmlns:style:1.0"_s},
                     {"xmlns:text", u"urn:oasis:names:tc:opendocument:xmlns:text:1.0"_s},
                     {"xmlns:fo", u"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_s},
                     {"xmlns:svg", u"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_s},
                     {"office:version", u"1.2"_s}});
        writeFonts();
        m_xml.start("office:styles");
        writeDefault();
        for (const Style &style : styles)
            writeStyle(style);
        writeCallouts();
        m_xml.start("style:style", {{"style:name", QLatin1String(strong)}, {"style:display-name", u"Strong Emphasis"_s},
                                    {"style:family", u"text"_s}});
        m_xml.empty("style:text-properties", {{"fo:font-weight", u"bold"_s}, {"style:font-weight-asian", u"bold"_s},
                                              {"style:font-weight-complex", u"bold"_s}});
        m_xml.end();
        writeSisters();
        writeLists();
        m_xml.end();
        writePage();
        return m_xml.bytes();
    }

private:
    QString points(double size, bool scaled = true) const { return QString::number(scaled ? size * m_scale : size, 'f', 2) + u"pt"_s; }

    /// One that every office program has or has a twin of. A file need not carry it.
    void writeFonts()
    {
        m_xml.start("office:font-face-decls");
        m_xml.empty("style:font-face", {{"style:name", u"Sans"_s}, {"svg:font-family", u"'Liberation Sans', Arial"_s},
                                        {"style:font-family-generic", u"swiss"_s}, {"style:font-pitch", u"variable"_s}});
        m_xml.end();
    }

    void writeDefault()
    {
        const QStringList language = m_document.language().split(u'-');
        const QString country = language.value(1);
        m_xml.start("style:default-style", {{"style:family", u"paragraph"_s}});
        m_xml.empty("style:paragraph-properties",
                    {{"fo:line-height", u"122%"_s}, {"fo:orphans", u"2"_s}, {"fo:widows", u"2"_s}, {"style:writing-mode", u"lr-tb"_s}});
        m_xml.empty("style:text-properties",
                    {{"style:font-name", u"Sans"_s}, {"style:font-name-asian", u"Sans"_s}, {"style:font-name-complex", u"Sans"_s},
                     {"fo:font-size", points(10.5)}, {"style:font-size-asian", points(10.5)}, {"style:font-size-complex", points(10.5)},
                     {"fo:color", colour("ink")}, {"fo:language", language.first()}, {"fo:country", country.isEmpty() ? u"none"_s : country}});
        m_xml.end();
        m_xml.start("style:default-style", {{"style:family", u"table"_s}});
        m_xml.empty("style:table-properties");
        m_xml.end();
        m_xml.empty("style:style", {{"style:name", u"Standard"_s}, {"style:family", u"paragraph"_s}, {"style:class", u"text"_s}});
    }

    void writeStyle(const Style &style)
    {
        m_xml.start("style:style", {{"style:name", QLatin1String(style.name)}, {"style:display-name", QLatin1String(style.shown)},
                                    {"style:family", u"paragraph"_s}, {"style:parent-style-name", QLatin1String(style.parent)},
                                    {"style:default-outline-level", style.level > 0 ? QString::number(style.level) : QString()}});
        m_xml.start("style:paragraph-properties", {{"fo:margin-top", points(style.before)}, {"fo:margin-bottom", points(style.after)},
                                                   {"fo:keep-with-next", style.keeps ? u"always"_s : u"auto"_s}});
        if (style.name == footer) {
            m_xml.start("style:tab-stops");
            m_xml.empty("style:tab-stop", {{"style:position", centimetres(pageWidth)}, {"style:type", u"right"_s}});
            m_xml.end();
        }
        m_xml.end();
        const QString size = points(style.size > 0 ? style.size : 10.5, style.name != footer);
        const QString weight = style.bold ? u"bold"_s : u"normal"_s;
        m_xml.empty("style:text-properties",
                    {{"fo:font-size", size}, {"style:font-size-asian", size}, {"style:font-size-complex", size},
                     {"fo:font-weight", weight}, {"style:font-weight-asian", weight}, {"style:font-weight-complex", weight},
                     {"fo:color", colour(style.colour ? style.colour : "ink")}});
        m_xml.end();
    }

    void writeCallouts()
    {
        for (const char *name : {calloutHead, callout}) {
            const bool isHead = name == calloutHead;
            m_xml.start("style:style", {{"style:name", QLatin1String(name)}, {"style:display-name", isHead ? u"Callout Heading"_s : u"Callout"_s},
                                        {"style:family", u"paragraph"_s}, {"style:parent-style-name", u"Standard"_s}});
            m_xml.empty("style:paragraph-properties",
                        {{"fo:background-color", colour("good-tint")}, {"fo:border", u"0.75pt solid "_s + colour("good-edge")},
                         {"fo:padding", points(8)}, {"style:join-border", u"true"_s}, {"fo:margin-bottom", isHead ? points(0) : points(6)},
                         {"fo:keep-with-next", isHead ? u"always"_s : u"auto"_s}});
            m_xml.empty("style:text-properties", {{"fo:color", colour("good-ink")}, {"fo:font-weight", isHead ? u"bold"_s : u"normal"_s}});
            m_xml.end();
        }
    }

    void writeSister(const char *name)
    {
        m_xml.start("style:style", {{"style:name", rightToLeft(name)},
                                    {"style:display-name", QString::fromLatin1(name).replace("_20_"_L1, " "_L1) + u" right to left"_s},
                                    {"style:family", u"paragraph"_s}, {"style:parent-style-name", QLatin1String(name)}});
        m_xml.empty("style:paragraph-properties", {{"style:writing-mode", u"rl-tb"_s}, {"fo:text-align", u"right"_s}});
        m_xml.end();
    }

    void writeSisters()
    {
        for (const Style &style : styles)
            writeSister(style.name);
        writeSister(calloutHead);
        writeSister(callout);
    }

    void writeList(const char *name, const QString &shown, const QString &bullet)
    {
        m_xml.start("text:list-style", {{"style:name", QLatin1String(name)}, {"style:display-name", shown}});
        if (bullet.isEmpty()) {
            m_xml.start("text:list-level-style-number",
                        {{"text:level", u"1"_s}, {"style:num-format", u"1"_s}, {"text:style-name", QLatin1String(strong)}});
        } else {
            m_xml.start("text:list-level-style-bullet", {{"text:level", u"1"_s}, {"text:bullet-char", bullet}});
        }
        m_xml.start("style:list-level-properties", {{"text:list-level-position-and-space-mode", u"label-alignment"_s}});
        m_xml.empty("style:list-level-label-alignment",
                    {{"text:label-followed-by", u"listtab"_s}, {"text:list-tab-stop-position", u"0.65cm"_s},
                     {"fo:text-indent", u"-0.65cm"_s}, {"fo:margin-left", u"0.65cm"_s}});
        m_xml.end();
        m_xml.empty("style:text-properties", {{"fo:color", colour("accent")}});
        m_xml.end();
        m_xml.end();
    }

    void writeLists()
    {
        writeList(bullets, u"List 1"_s, u"•"_s);
        writeList(numbers, u"Numbering 1"_s, {});
        writeList(openTicks, u"To Tick"_s, u"☐"_s);
        writeList(doneTicks, u"Ticked"_s, u"☑"_s);
    }

    void writePage()
    {
        m_xml.start("office:automatic-styles");
        m_xml.start("style:page-layout", {{"style:name", u"A4"_s}});
        m_xml.empty("style:page-layout-properties",
                    {{"fo:page-width", u"21cm"_s}, {"fo:page-height", u"29.7cm"_s}, {"style:print-orientation", u"portrait"_s},
                     {"fo:margin-top", u"2.2cm"_s}, {"fo:margin-bottom", u"1.6cm"_s}, {"fo:margin-left", u"2.5cm"_s},
                     {"fo:margin-right", u"2.5cm"_s}});
        m_xml.start("style:footer-style");
        m_xml.empty("style:header-footer-properties", {{"fo:min-height", u"0.9cm"_s}, {"fo:margin-top", u"0.4cm"_s},
                                                       {"fo:border-top", u"0.75pt solid "_s + colour("line")}, {"fo:padding-top", u"0.15cm"_s}});
        m_xml.end();
        m_xml.end();
        m_xml.end();
        m_xml.start("office:master-styles");
        m_xml.start("style:master-page", {{"style:name", u"Standard"_s}, {"style:page-layout-name", u"A4"_s}});
        m_xml.start("style:footer");
        m_xml.start("text:p", {{"text:style-name", QLatin1String(footer)}});
        m_xml.text(m_document.foot());
        if (!m_document.isOnePage()) { // the title is on every page of many
            m_xml.text(m_document.foot().isEmpty() ? QString() : u" · "_s);
            m_xml.element("text:title", m_document.title());
        }
        m_xml.empty("text:tab");
        const QString words = Words::tr("Page %1 of %2");
        const qsizetype page = words.indexOf("%1"_L1), pages = words.indexOf("%2"_L1);
        m_xml.text(words.left(page));
        m_xml.start("text:page-number", {{"text:select-page", u"current"_s}});
        m_xml.text(u"1"_s);
        m_xml.end();
        m_xml.text(words.mid(page + 2, pages - page - 2));
        m_xml.element("text:page-count", u"1"_s);
        m_xml.text(words.mid(pages + 2));
    }

    const Document &m_document;
    const double m_scale;
    XmlPart m_xml;
};

} // namespace

QString rightToLeft(const char *style) { return QLatin1String(style) + u"_20_rtl"_s; }

QByteArray stylesOf(const Document &document, double scale) { return StylesWriter(document, scale).write(); }

} // namespace sharpend::odf
