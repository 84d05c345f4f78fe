// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sharpend {

/// One piece of a document. All its words are plain text; each writer does with them what its file needs.
struct DocumentBlock {
    enum class Kind {
        Heading,   ///< of a `level` from 2; the document's title is the first
        Paragraph,
        Quiet,     ///< a line of less weight: when it was released, who it is for
        Bullet,    ///< an item, with a label in front or without
        Number,    ///< an item of a numbered list; `level` is its number
        Fact,      ///< a label and what belongs to it, as a row
        UnderItem, ///< the same, below the item before
        Tick,      ///< an item with a box to tick; `level` is 1 where it is ticked
        Good,      ///< a callout that affirms: `label` is its first sentence
        Picture,   ///< a photo as wide as the page, or as high; `text` says what it is
        Drawing    ///< a chart that stays sharp at any size; `text` is what it shows
    };
    Kind kind = Kind::Paragraph;
    int level = 0;
    QString label, text;
    QByteArray picture; ///< a JPEG, or the SVG of a drawing

    bool isItem() const
    {
        return kind == Kind::Bullet || kind == Kind::Number || kind == Kind::Fact || kind == Kind::UnderItem || kind == Kind::Tick;
    }
};

/// \a text as every format can hold it: one mark for all line ends, and none of the characters that steer instead of show.
QString writableText(const QString &text);

/// What is written to a file, whatever its format: a title and blocks in the order in which they are read.
class Document
{
public:
    explicit Document(const QString &title);

    QString title() const { return m_title; }
    /// Of its own words, as files name it ("en-GB").
    QString language() const { return m_language; }
    const QList<DocumentBlock> &blocks() const { return m_blocks; }
    /// What stands at the foot of each page, or at the end where there are no pages: who it is not for.
    QString foot() const { return m_foot; }
    void setFoot(const QString &sentence);
    /// Whether it has one page, which its letters are made small for. It is up to whoever writes it not to write too much.
    bool isOnePage() const { return m_onePage; }
    void setOnePage() { m_onePage = true; }

    void heading(int level, const QString &text);
    /// Nothing is added for an empty \a text, here and below.
    void paragraph(const QString &text);
    void quiet(const QString &text);
    void bullet(const QString &text, const QString &label = {});
    /// The next item of a numbered list; one that stands alone begins with 1.
    void number(const QString &text);
    void fact(const QString &label, const QString &text);
    void underItem(const QString &label, const QString &text);
    void tick(const QString &text, bool ticked);
    void good(const QString &sentence, const QString &text);
    void picture(const QByteArray &jpeg, const QString &caption);
    /// \a svg, as large as it says in points.
    void drawing(const QByteArray &svg, const QString &sentence);

private:
    void add(DocumentBlock::Kind kind, const QString &text, const QString &label = {}, int level = 0);

    QString m_title, m_language, m_foot;
    bool m_onePage = false;
    QList<DocumentBlock> m_blocks;
};

} // namespace sharpend
