// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PdfCatalog.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Text as a PDF holds any script.
QByteArray pdfString(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

int numberAfter(const QByteArray &text, const char *key)
{
    const QRegularExpression pattern(QLatin1String(key) + u"\\s+(\\d+)"_s);
    const auto match = pattern.match(QString::fromLatin1(text));
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

/// Appends objects to a PDF.
class CatalogWriter
{
public:
    explicit CatalogWriter(const QByteArray &pdf)
        : m_pdf(pdf)
    {
        const qsizetype trailer = pdf.lastIndexOf("trailer"), start = pdf.lastIndexOf("startxref");
        if (trailer < 0 || start < trailer)
            return;
        m_trailer = pdf.mid(trailer, start - trailer);
        m_table = pdf.mid(start + 9, 32).trimmed().split('\n').first().trimmed().toLongLong();
        m_size = numberAfter(m_trailer, "/Size");
        m_root = numberAfter(m_trailer, "/Root");
        m_catalog = object(m_root);
        m_pages = pagesIn(object(numberAfter(m_catalog, "/Pages")));
    }

    bool isUsable() const { return m_size > 0 && m_root > 0 && m_catalog.contains("/Catalog") && !m_pages.isEmpty(); }

    QByteArray write(const QString &language, const QList<PdfBookmark> &bookmarks)
    {
        QByteArray more = "/Lang " + pdfString(language) + "\n/ViewerPreferences << /DisplayDocTitle true >>\n";
        if (!bookmarks.isEmpty())
            more += "/Outlines " + QByteArray::number(m_size) + " 0 R\n";
        append(m_root, QByteArray(m_catalog).insert(m_catalog.indexOf("<<") + 2, '\n' + more));
        if (!bookmarks.isEmpty())
            writeOutline(bookmarks);
        writeTable();
        return m_pdf;
    }

private:
    /// The dictionary of an object: what stands between its beginning and its end.
    QByteArray object(int number) const
    {
        constexpr qsizetype entry = 20; // bytes, each of them
        const qsizetype first = m_pdf.indexOf("0000000000 65535 f", m_table);
        if (number < 0 || first < 0)
            return {};
        const qsizetype from = m_pdf.mid(first + number * entry, 10).toLongLong();
        const qsizetype open = m_pdf.indexOf("<<", from), close = m_pdf.indexOf("endobj", from);
        return open < 0 || close < open ? QByteArray() : m_pdf.mid(open, close - open).trimmed();
    }

    static QList<int> pagesIn(const QByteArray &tree)
    {
        const qsizetype open = tree.indexOf('[', tree.indexOf("/Kids")), close = tree.indexOf(']', open);
        QList<int> pages;
        static const QRegularExpression reference(u"(\\d+) 0 R"_s);
        auto each = reference.globalMatch(QString::fromLatin1(tree.mid(open, close - open)));
        while (each.hasNext())
            pages << each.next().captured(1).toInt();
        return pages;
    }

    void append(int number, const QByteArray &dictionary)
    {
        if (!m_pdf.endsWith('\n'))
            m_pdf += '\n';
        m_places.append({number, m_pdf.size()});
        m_pdf += QByteArray::number(number) + " 0 obj\n" + dictionary + "\nendobj\n";
    }

    void writeOutline(const QList<PdfBookmark> &bookmarks)
    {
        const auto reference = [this](qsizetype index) { return QByteArray::number(m_size + 1 + int(index)) + " 0 R"; };
        const auto isOuter = [&](qsizetype i) { return i == 0 || bookmarks[i].level <= 2; };
        QList<qsizetype> outer;
        for (qsizetype i = 0; i < bookmarks.size(); ++i) {
            if (isOuter(i))
                outer << i;
        }
        append(m_size, "<< /Type /Outlines /First " + reference(outer.first()) + " /Last " + reference(outer.last()) + " /Count "
                           + QByteArray::number(bookmarks.size()) + " >>");
        for (qsizetype i = 0; i < bookmarks.size(); ++i) {
            const PdfBookmark &mark = bookmarks[i];
            const qsizetype at = std::upper_bound(outer.begin(), outer.end(), i) - outer.begin() - 1;
            const qsizetype next = at + 1 < outer.size() ? outer[at + 1] : bookmarks.size();
            QByteArray dictionary = "<< /Title " + pdfString(mark.title) + " /Dest ["
                + QByteArray::number(m_pages.value(mark.page - 1, m_pages.last())) + " 0 R /XYZ null " + QByteArray::number(mark.top, 'f', 1)
                + " null]";
            if (isOuter(i)) {
                dictionary += " /Parent " + QByteArray::number(m_size) + " 0 R";
                if (at > 0)
                    dictionary += " /Prev " + reference(outer[at - 1]);
                if (next < bookmarks.size())
                    dictionary += " /Next " + reference(next);
                if (next > i + 1)
                    dictionary += " /First " + reference(i + 1) + " /Last " + reference(next - 1) + " /Count " + QByteArray::number(next - i - 1);
            } else {
                dictionary += " /Parent " + reference(outer[at]);
                if (i - 1 > outer[at])
                    dictionary += " /Prev " + reference(i - 1);
                if (i + 1 < next)
                    dictionary += " /Next " + reference(i + 1);
            }
            append(m_size + 1 + int(i), dictionary + " >>");
        }
    }

    void writeTable()
    {
        const qsizetype table = m_pdf.size();
        m_pdf += "xref\n";
        int size = m_size;
        for (const auto &[number, place] : std::as_const(m_places)) {
            m_pdf += QByteArray::number(number) + " 1\n" + QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
            size = std::max(size, number + 1);
        }
        QByteArray trailer = m_trailer.trimmed();
        trailer.replace("/Size " + QByteArray::number(m_size), "/Size " + QByteArray::number(size));
        trailer.insert(trailer.lastIndexOf(">>"), "/Prev " + QByteArray::number(m_table) + '\n');
        m_pdf += trailer + "\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    }

    QByteArray m_pdf, m_trailer, m_catalog;
    qsizetype m_table = 0;
    int m_size = -1, m_root = -1;
    QList<int> m_pages;                            ///< the objects of the pages, in their order
    QList<std::pair<int, qsizetype>> m_places;     ///< of what was appended
};

} // namespace

QByteArray withCatalog(const QByteArray &pdf, const QString &language, const QList<PdfBookmark> &bookmarks)
{
    CatalogWriter writer(pdf);
    return writer.isUsable() ? writer.write(language, bookmarks) : pdf;
}

} // namespace sharpend
