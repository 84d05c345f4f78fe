// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <bitset>

namespace sharpend {

/// A better question for a phrase that looks for blame, or back from the outcome: “should have” looks back from the
/// outcome. Ask: **what made sense at the time?** It never changes, blocks or records what somebody says.
struct LanguageHint {
    QString id;                  ///< what a person mutes
    QList<MeetingKind> meetings; ///< where it speaks
    QString says;                ///< what follows the phrase: "looks back from the outcome. Ask:"
    QString asks;                ///< the question
};

/// TextWords that a pattern names in one: `{participle}`.
struct HintWords {
    QString id;
    QStringList words;   ///< a word in braces stands for the words of another list, further up
    QStringList endings; ///< and any longer word that ends so
    QStringList except;  ///< but for these
};

/// Where in a text a hint speaks up.
struct LanguageHit {
    qsizetype start = 0, length = 0; ///< of the phrase
    LanguageHint hint;
};

/// The phrases of hindsight and blame, as patterns of whole words. A pattern is words with spaces between them:
///   `a|b` one of these · `[a]` may be there · `{id}` one of the words of a list · `*` any word · `.` the end of a sentence
///   `>` what comes after it must follow, but is not part of the phrase
/// Case does not matter, nor the shape of apostrophes and quotes. A pattern never reaches over the end of a sentence.
class LanguageHints
{
public:
    // Each answers what was expected instead, or nothing. A phrase and an exception belong to the hint added last.
    QString addWords(const HintWords &words);
    void addHint(const LanguageHint &hint);
    QString addPhrase(const QString &pattern);
    /// Silences what it overlaps.
    QString addException(const QString &pattern);

    const QList<LanguageHint> &hints() const { return m_hints; }

    /// The phrases in \a text that have a hint in this \a meeting, in their order; none overlaps another. While somebody
    /// types, the text is not \a finished: its last word may go on.
    QList<LanguageHit> find(const QString &text, MeetingKind meeting, bool finished = true) const;

private:
    /// A set of words that tells by its ends and its length what is not in it: most words are not.
    class WordSet
    {
    public:
        void insert(const QString &word);
        void unite(const WordSet &other);
        bool contains(const QString &word) const { return m_shapes.test(shapeOf(word)) && m_words.contains(word); }
        const QSet<QString> &words() const { return m_words; }

    private:
        static constexpr std::size_t shapes = 512;
        static std::size_t shapeOf(const QString &word);

        QSet<QString> m_words;
        std::bitset<shapes> m_shapes;
    };
    /// One word of a pattern.
    struct Step {
        WordSet words;
        QStringList endings;
        WordSet except;
        bool anyWord = false, sentenceEnd = false, optional = false;
        bool matches(const QString &word) const;
    };
    struct Pattern {
        QList<Step> steps;
        qsizetype phrase = 0; ///< how many of them are the phrase
        qsizetype hint = 0;
    };
    class TextWords;

    QString compile(const QString &text, Pattern &pattern) const;
    QString addTo(Step &step, const QString &alternative) const;
    bool isSilenced(const TextWords &words, qsizetype from, qsizetype to, qsizetype hint) const;

    QList<LanguageHint> m_hints;
    QHash<QString, Step> m_lists;
    QList<Pattern> m_phrases;
    QList<Pattern> m_exceptions;
    WordSet m_firstWords;
    QHash<QString, QList<qsizetype>> m_byFirstWord; ///< of m_phrases, in their order
};

} // namespace sharpend
