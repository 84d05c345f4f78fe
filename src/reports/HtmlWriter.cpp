// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/HtmlWriter.h"

#include "domain/WorkProgress.h"
#include "reports/DocumentParts.h"
#include "reports/PaperLook.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Kind = DocumentBlock::Kind;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(HtmlWriter)
};

/// Words as HTML text, or as the value of an attribute in double quotes.
QString safe(const QString &text)
{
    QString kept = text.toHtmlEscaped();
    return kept.replace(u'\'', u"&#39;"_s);
}

/// Words with the ends of their lines.
QString lines(const QString &text) { return safe(text).replace(u'\n', u"<br>\n"_s); }

QString labelled(const QString &label, const QString &text)
{
    return label.isEmpty() ? lines(text) : u"<b>%1</b> "_s.arg(safe(label)) + lines(text);
}

/// Words in an element that begins where their script does.
QString element(const QString &tag, const QString &html, const QString &style = {}, const QString &direction = u"auto"_s)
{
    return u"<%1%2 dir=\"%3\">"_s.arg(tag, style.isEmpty() ? QString() : u" class=\"%1\""_s.arg(style), direction) + html + u"</%1>\n"_s.arg(tag);
}

/// Words run as they do themselves, whatever their label does.
QString directionOf(const DocumentBlock &block)
{
    const bool mirrored = block.text.isRightToLeft();
    return block.label.isEmpty() || block.label.isRightToLeft() == mirrored ? u"auto"_s : mirrored ? u"rtl"_s : u"ltr"_s;
}

QString detailsOf(const DocumentItem &item)
{
    QString html;
    for (const DocumentBlock &under : item.under)
        html += element(u"li"_s, labelled(under.label + u':', under.text), {}, directionOf(under));
    return html.isEmpty() ? html : u"\n<ul class=\"details\">\n"_s + html + u"</ul>\n"_s;
}

/// The box of an item to tick; those who cannot see it hear its words.
QString box(bool ticked)
{
    return u"<span class=\"box\" role=\"img\" aria-label=\"%1\">%2</span> "_s.arg(
        safe(ticked ? Words::tr("Ticked:") : Words::tr("Not ticked:")), ticked ? u"☑"_s : u"☐"_s);
}

QString listOf(const DocumentPart &part)
{
    QString items;
    for (const DocumentItem &item : part.items) {
        const QString mark = part.kind == Kind::Tick ? box(item.block.level != 0) : QString();
        const QString words = labelled(item.block.label, item.block.text);
        items += element(u"li"_s, mark + (item.under.isEmpty() || !item.block.label.isEmpty() ? words : u"<b>%1</b>"_s.arg(words)) + detailsOf(item), {},
                         directionOf(item.block));
    }
    const QString tag = part.kind == Kind::Number ? u"ol"_s : u"ul"_s;
    return (part.kind == Kind::Tick ? u"<ul class=\"ticks\">\n"_s : u"<%1>\n"_s.arg(tag)) + items + u"</%1>\n"_s.arg(tag);
}

QString factsOf(const DocumentPart &part)
{
    QString rows;
    for (const DocumentItem &item : part.items) {
        rows += u"<tr>\n<th scope=\"row\" dir=\"auto\">"_s + safe(item.block.label) + u"</th>\n"_s
            + element(u"td"_s, lines(item.block.text) + detailsOf(item)) + u"</tr>\n"_s;
    }
    return u"<table>\n"_s + rows + u"</table>\n"_s;
}

QString htmlOf(const DocumentPart &part)
{
    const DocumentBlock &block = part.items.first().block;
    switch (part.kind) {
    case Kind::Heading: return element(u"h%1"_s.arg(std::clamp(block.level, 2, 6)), safe(block.text));
    case Kind::Paragraph: return element(u"p"_s, lines(block.text));
    case Kind::Quiet: return element(u"p"_s, lines(block.text), u"quiet"_s);
    case Kind::Fact: return factsOf(part);
    case Kind::Good: {
        const QString text = block.text.isEmpty() ? QString() : u"<br>\n"_s + lines(block.text);
        return element(u"p"_s, u"<b>%1</b>"_s.arg(safe(block.label)) + text, u"good"_s);
    }
    case Kind::Picture:
        return u"<figure>\n"_s + element(u"figcaption"_s, safe(block.text)) + u"<img alt=\"%1\" src=\"data:image/jpeg;base64,"_s.arg(safe(block.text))
            + QString::fromLatin1(block.picture.toBase64()) + u"\">\n</figure>\n"_s;
    case Kind::Drawing: // its words are in the sentence, and in what follows
        return u"<figure>\n"_s + element(u"figcaption"_s, safe(block.text)) + u"<div class=\"drawing\" role=\"img\" aria-label=\"%1\">"_s.arg(safe(block.text))
            + QString::fromUtf8(block.picture) + u"</div>\n</figure>\n"_s;
    case Kind::UnderItem: // of nothing
    case Kind::Bullet:
    case Kind::Number:
    case Kind::Tick: return listOf(part);
    }
    return {};
}

QString colours(bool dark)
{
    QString rule;
    for (const char *token : {"paper", "card", "ink", "ink2", "line", "line-strong", "accent", "good-ink", "good-tint", "good-edge"})
        rule += u"--%1:%2;"_s.arg(QLatin1String(token), (dark ? paper::darkColor(token) : paper::color(token)).name());
    return u":root{"_s + rule + u"}\n"_s;
}

/// The page's style. Colours on paper are the light ones, whatever the screen is.
QString style()
{
    return u'\n' + colours(false) + u"@media screen and (prefers-color-scheme: dark) {"_s + colours(true) + u"}\n"_s
        + QString::fromUtf8(paper::resource(u":/paper/theme/report.css"_s));
}

} // namespace

QByteArray html(const Document &document, WorkProgress *progress)
{
    const QString look = style();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(look.toUtf8(), QCryptographicHash::Sha256).toBase64());
    QString page = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-%2'; img-src data:\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"generator\" content=\"Sharp End\">\n"_s.arg(safe(document.language()), hash);
    page += u"<title>"_s + safe(document.title()) + u"</title>\n<style>"_s + look + u"</style>\n</head>\n<body>\n<main>\n"_s;
    page += element(u"h1"_s, safe(document.title()));
    const QList<DocumentPart> parts = partsOf(document);
    if (progress)
        progress->begin(int(parts.size()));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (progress && !progress->advance(int(i)))
            return {};
        page += htmlOf(parts[i]);
    }
    page += u"</main>\n"_s;
    if (!document.foot().isEmpty())
        page += u"<footer>\n"_s + element(u"p"_s, safe(document.foot())) + u"</footer>\n"_s;
    return (page + u"</body>\n</html>\n"_s).toUtf8();
}

} // namespace sharpend
