// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/Document.h"

#include <QLocale>

namespace sharpend {

Document::Document(const QString &title)
    : m_title(title.simplified())
    , m_language(QLocale().bcp47Name())
{
}

void Document::add(DocumentBlock::Kind kind, const QString &text, const QString &label, int level)
{
    if (!text.trimmed().isEmpty() || kind == DocumentBlock::Kind::Good)
        m_blocks.append({kind, level, label, text.trimmed(), {}});
}

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
    m_blocks.append({DocumentBlock::Kind::Picture, 0, {}, caption.trimmed(), jpeg});
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
