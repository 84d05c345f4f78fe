// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/Document.h"

#include "domain/PlainText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

} // namespace

QString writableText(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += c;
            kept += text[++i];
        } else if (c == u'\r' || c == u'\n' || c == u'\v' || c == u'\f' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            if (c != u'\n' || i == 0 || text[i - 1] != u'\r')
                kept += u'\n';
        } else if (c == u'\t') {
            kept += u' ';
        } else if (c.category() != QChar::Other_Control && !c.isSurrogate() && !c.isNonCharacter() && c != QChar::ByteOrderMark
                   && !turnsTextRound(c)) {
            kept += c;
        }
    }
    return kept;
}

Document::Document(const QString &title)
    : m_title(writableText(title).simplified())
    , m_language(Words::tr("en-GB", "the language of these words, as files name it"))
{
}

void Document::add(DocumentBlock::Kind kind, const QString &text, const QString &label, int level)
{
    const QString words = writableText(text).trimmed();
    if (!words.isEmpty() || kind == DocumentBlock::Kind::Good)
        m_blocks.append({kind, level, writableText(label).simplified(), words, {}});
}

void Document::setFoot(const QString &sentence) { m_foot = writableText(sentence).simplified(); }

void Document::heading(int level, const QString &text) { add(DocumentBlock::Kind::Heading, text.simplified(), {}, level); }
void Document::paragraph(const QString &text) { add(DocumentBlock::Kind::Paragraph, text); }
void Document::quiet(const QString &text) { add(DocumentBlock::Kind::Quiet, text); }
void Document::bullet(const QString &text, const QString &label) { add(DocumentBlock::Kind::Bullet, text, label); }
void Document::fact(const QString &label, const QString &text) { add(DocumentBlock::Kind::Fact, text, label); }
void Document::underItem(const QString &label, const QString &text) { add(DocumentBlock::Kind::UnderItem, text, label); }
void Document::tick(const QString &text, bool ticked) { add(DocumentBlock::Kind::Tick, text, {}, ticked ? 1 : 0); }
void Document::good(const QString &sentence, const QString &text) { add(DocumentBlock::Kind::Good, text, sentence); }

void Document::picture(const QByteArray &jpeg, const QString &caption)
{
    m_blocks.append({DocumentBlock::Kind::Picture, 0, {}, writableText(caption).trimmed(), jpeg});
}

void Document::drawing(const QByteArray &svg, const QString &sentence)
{
    m_blocks.append({DocumentBlock::Kind::Drawing, 0, {}, writableText(sentence).trimmed(), svg});
}

void Document::number(const QString &text)
{
    int last = 0;
    for (auto block = m_blocks.crbegin(); block != m_blocks.crend(); ++block) {
        if (block->kind == DocumentBlock::Kind::UnderItem)
            continue;
        if (block->kind == DocumentBlock::Kind::Number)
            last = block->level;
        break;
    }
    add(DocumentBlock::Kind::Number, text, {}, last + 1);
}

} // namespace sharpend
