// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/LearningCardDocument.h"

#include "reports/PdfWriter.h"
#include "reports/ReportWords.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LearningCardDocument)
};

/// How much of a pack a card takes.
struct Portion {
    qsizetype items = 0;      ///< of each section
    qsizetype characters = 0; ///< of each of them; 0 for all
};

/// Writes one card.
class CardWriter
{
public:
    CardWriter(const OutputPack &pack, const Portion &portion)
        : m_pack(pack)
        , m_portion(portion)
        , m_card(cut(pack.title))
    {
    }

    Document write()
    {
        m_card.setOnePage();
        m_card.setFoot(Words::tr("Made of what the team released on %1, version %2.").arg(report::day(m_pack.releasedAt)).arg(m_pack.release));
        m_card.quiet(Words::tr("A learning card, for those who were not there."));
        m_card.fact(Words::tr("What we asked"), cut(m_pack.focus));
        for (const StatementSection section : report::sections)
            addSection(report::sectionHeading(section), m_pack.texts(section), section == StatementSection::Understanding);
        QStringList improvements;
        for (const PackAction &action : m_pack.actions)
            improvements << action.text;
        if (improvements.isEmpty()) {
            m_card.heading(2, Words::tr("Improvements"));
            m_card.good(Words::tr("None proposed, and that is a complete result."), {});
        }
        addSection(Words::tr("Improvements the team agreed on"), improvements, false);
        if (m_leftOut)
            m_card.quiet(Words::tr("There is more than fits this page: ask for the summary."));
        return m_card;
    }

private:
    void addSection(const QString &heading, const QStringList &texts, bool numbered)
    {
        if (!texts.isEmpty())
            m_card.heading(2, heading);
        for (const QString &text : texts.first(std::min(m_portion.items, texts.size())))
            numbered ? m_card.number(cut(text)) : m_card.bullet(cut(text));
        m_leftOut = m_leftOut || texts.size() > m_portion.items;
    }

    /// Whole words of \a text, as many as the portion has.
    QString cut(const QString &text)
    {
        if (m_portion.characters == 0 || text.size() <= m_portion.characters)
            return text;
        m_leftOut = true;
        QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
        words.setPosition(m_portion.characters);
        if (!words.isAtBoundary())
            words.toPreviousBoundary();
        if (words.position() == 0) { // one word without an end
            words = QTextBoundaryFinder(QTextBoundaryFinder::Grapheme, text);
            words.setPosition(m_portion.characters);
            if (!words.isAtBoundary())
                words.toPreviousBoundary();
        }
        return text.left(words.position()).trimmed() + u'…';
    }

    const OutputPack &m_pack;
    const Portion m_portion;
    bool m_leftOut = false; // before what is made by cutting
    Document m_card;
};

} // namespace

Document learningCard(const OutputPack &pack)
{
    qsizetype most = std::max<qsizetype>(1, pack.actions.size());
    for (const StatementSection section : report::sections)
        most = std::max(most, pack.texts(section).size());
    constexpr qsizetype manyItems = 60; // more would not fit however short
    Document card = CardWriter(pack, {most, 0}).write();
    for (qsizetype items = std::min(most, manyItems); items >= 3 && !fitsOnePage(card); --items)
        card = CardWriter(pack, {items, 0}).write();
    for (qsizetype characters = 800; characters >= 100 && !fitsOnePage(card); characters /= 2)
        card = CardWriter(pack, {3, characters}).write();
    return card;
}

} // namespace sharpend
