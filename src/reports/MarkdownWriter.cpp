// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/MarkdownWriter.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Kind = DocumentBlock::Kind;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(MarkdownWriter)
};

/// One line of the words of people, with nothing left that Markdown reads.
QString escapedLine(const QString &line)
{
    static const QString special = u"\\`*_{}[]<>#|~&$"_s;
    QString text;
    for (const QChar c : line.trimmed()) {
        if (special.contains(c))
            text += u'\\';
        text += c;
    }
    static const QRegularExpression opening(u"\\A(\\d{1,9})([.)])"_s); // a numbered list
    text.replace(opening, u"\\1\\\\2"_s);
    if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(u'='))
        text.prepend(u'\\');
    return text;
}

/// \a words as an item after \a mark; what belongs to it stands under it.
QString item(const QString &mark, QString words) { return mark + words.replace(u'\n', u'\n' + QString(mark.size(), u' ')); }

QString labelledText(const QString &label, const QString &text)
{
    return label.isEmpty() ? markdownText(text) : u"**%1** %2"_s.arg(escapedLine(label), markdownText(text));
}

} // namespace

QString markdownText(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << escapedLine(line);
    }
    return lines.join(u"\\\n"_s); // a backslash at the end keeps the line
}

QString markdown(const Document &document)
{
    QString text = u"# "_s + escapedLine(document.title()) + u'\n';
    bool inList = false;
    qsizetype indent = 0; // of what stands under the last item
    for (const DocumentBlock &block : document.blocks()) {
        if (!(inList && block.isItem()))
            text += u'\n';
        inList = block.isItem();
        switch (block.kind) {
        case Kind::Heading: text += QString(block.level, u'#') + u' ' + escapedLine(block.text); break;
        case Kind::Paragraph:
        case Kind::Quiet: text += markdownText(block.text); break;
        case Kind::Bullet: text += item(u"- "_s, labelledText(block.label, block.text)); break;
        case Kind::Fact: text += item(u"- "_s, labelledText(block.label + u':', block.text)); break;
        case Kind::Number: text += item(u"%1. "_s.arg(block.level), markdownText(block.text)); break;
        case Kind::Tick: text += item(block.level ? u"- [x] "_s : u"- [ ] "_s, markdownText(block.text)); break;
        case Kind::Drawing: text += markdownText(block.text); break;
        case Kind::Picture: text += markdownText(Words::tr("%1 (a photo: it is in a PDF of this)").arg(block.text)); break;
        case Kind::UnderItem: text += item(QString(indent, u' ') + u"- "_s, labelledText(block.label + u':', block.text)); break;
        case Kind::Good:
            text += u"> **%1**"_s.arg(escapedLine(block.label));
            if (!block.text.isEmpty())
                text += u"\\\n> "_s + markdownText(block.text).replace(u"\n"_s, u"\n> "_s);
            break;
        }
        text += u'\n';
        if (block.isItem() && block.kind != Kind::UnderItem)
            indent = block.kind == Kind::Number ? QString::number(block.level).size() + 2 : 2;
    }
    if (!document.foot().isEmpty())
        text += u'\n' + markdownText(document.foot()) + u'\n';
    return text;
}

} // namespace sharpend
