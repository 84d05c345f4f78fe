// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/LanguageHints.h"

#include "domain/PlainText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype longestInWords = 12; ///< in words

bool isApostrophe(QChar c) { return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02bc'; }
bool isHyphen(QChar c) { return c == u'-' || c == u'\u2010' || c == u'\u2011'; }
bool isQuote(QChar c) { return c == u'"' || c == u'\u201c' || c == u'\u201d' || isApostrophe(c); }
bool isLetter(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x80) // most are: at each key the whole text is gone through
        return (code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9') || (code >= u'A' && code <= u'Z');
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// As words are compared, character by character: of the same length as \a text.
QString flattened(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        const char16_t code = c.unicode();
        if (code >= 0x80)
            c = isApostrophe(c) ? QChar(u'\'') : isHyphen(c) ? QChar(u'-') : c.toLower();
        else if (code >= u'A' && code <= u'Z')
            c = QChar(code + (u'a' - u'A'));
    }
    return plain;
}

} // namespace

void LanguageHints::WordSet::insert(const QString &word)
{
    m_words.insert(word);
    m_shapes.set(shapeOf(word));
}

void LanguageHints::WordSet::unite(const WordSet &other)
{
    if (m_words.isEmpty())
        m_words = other.m_words; // shared by all patterns that name it
    else
        m_words.unite(other.m_words);
    m_shapes |= other.m_shapes;
}

std::size_t LanguageHints::WordSet::shapeOf(const QString &word)
{
    return (std::size_t(word.front().unicode()) + 7 * std::size_t(word.back().unicode()) + 61 * std::size_t(word.size())) % shapes;
}

bool LanguageHints::Step::matches(const QString &word) const
{
    if (anyWord || words.contains(word))
        return true;
    const auto endsSo = [&word](const QString &ending) { return word.size() > ending.size() + 1 && word.endsWith(ending); };
    return std::any_of(endings.begin(), endings.end(), endsSo) && !word.contains(u'-') && !except.contains(word);
}

/// A text as its words, and where its sentences end.
class LanguageHints::TextWords
{
public:
    TextWords(const QString &text, bool finished)
        : m_plain(flattened(text))
    {
        qsizetype at = 0;
        bool ended = false;
        while (at < m_plain.size()) {
            const QChar c = m_plain.at(at);
            if (!isLetter(c)) { // nothing but space and quotes may stand inside a phrase
                ended = ended || c == u'\n' || !(c.isSpace() || isQuote(c));
                ++at;
                continue;
            }
            const qsizetype start = at;
            while (at < m_plain.size() && (isLetter(m_plain.at(at)) || joins(at)))
                ++at;
            m_words.append({start, at - start, ended});
            ended = false;
        }
        m_endsAfterLast = ended || finished;
        if (!finished && !m_words.isEmpty() && mayGoOn(endOf(count() - 1)))
            m_endsAfterLast = m_words.takeLast().begins;
    }

    qsizetype count() const { return m_words.size(); }
    qsizetype startOf(qsizetype word) const { return m_words[word].start; }
    qsizetype endOf(qsizetype word) const { return m_words[word].start + m_words[word].length; }
    /// Valid as long as this is.
    QString at(qsizetype word) const
    {
        return QString::fromRawData(m_plain.constData() + m_words[word].start, m_words[word].length);
    }

    /// How far a pattern reaches: one past the last word.
    struct Reach {
        bool matches = false;
        bool mayMatch = false; ///< as far as it is typed
        qsizetype phrase = 0, all = 0;
    };
    Reach match(const Pattern &pattern, qsizetype first) const
    {
        Reach reach;
        reach.matches = matchFrom(pattern, 0, first, first, reach);
        return reach;
    }

private:
    struct Word {
        qsizetype start, length;
        bool begins; ///< a sentence, or a part of one
    };

    /// Whether the sign at \a at stands between two letters of one word.
    bool joins(qsizetype at) const
    {
        const QChar c = m_plain.at(at);
        return (c == u'\'' || c == u'-') && at + 1 < m_plain.size() && isLetter(m_plain.at(at + 1));
    }

    /// Whether somebody may still be typing the word that ends at \a end.
    bool mayGoOn(qsizetype end) const
    {
        const qsizetype left = m_plain.size() - end;
        return left == 0 || (left == 1 && (m_plain.at(end) == u'-' || m_plain.at(end) == u'\''));
    }

    bool endsBefore(qsizetype word) const { return word < m_words.size() ? m_words[word].begins : m_endsAfterLast; }

    bool matchFrom(const Pattern &pattern, qsizetype step, qsizetype first, qsizetype word, Reach &reach) const
    {
        if (step == pattern.phrase)
            reach.phrase = word;
        if (step == pattern.steps.size()) {
            reach.all = word;
            return true;
        }
        const Step &wanted = pattern.steps[step];
        reach.mayMatch = reach.mayMatch || (word == m_words.size() && !m_endsAfterLast);
        const bool there = word < m_words.size() && (word == first || !m_words[word].begins);
        if (there && wanted.matches(at(word)) && matchFrom(pattern, step + 1, first, word + 1, reach))
            return true;
        return (wanted.optional || (wanted.sentenceEnd && endsBefore(word))) && matchFrom(pattern, step + 1, first, word, reach);
    }

    QString m_plain;
    QList<Word> m_words;
    bool m_endsAfterLast = true;
};

QString LanguageHints::addTo(Step &step, const QString &alternative) const
{
    if (alternative == "*"_L1) {
        step.anyWord = true;
    } else if (alternative == "."_L1) {
        step.sentenceEnd = true;
    } else if (alternative.startsWith(u'{') && alternative.endsWith(u'}')) {
        const QString id = alternative.mid(1, alternative.size() - 2);
        const auto list = m_lists.constFind(id);
        if (list == m_lists.constEnd())
            return u"a list of words before it, there is no %1"_s.arg(quoted(alternative));
        step.words.unite(list->words);
        step.endings << list->endings;
        step.except.unite(list->except);
    } else {
        const QString word = flattened(alternative);
        const bool plain = !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return isLetter(c) || c == u'\'' || c == u'-'; });
        if (!plain)
            return u"words, found %1"_s.arg(alternative.isEmpty() ? u"none"_s : quoted(alternative));
        step.words.insert(word);
    }
    return {};
}

QString LanguageHints::addWords(const HintWords &words)
{
    Step list;
    for (const QString &word : words.words) {
        if (const QString wrong = addTo(list, word); !wrong.isEmpty())
            return wrong;
    }
    for (const QString &ending : words.endings)
        list.endings << flattened(ending);
    Step except;
    for (const QString &word : words.except) {
        if (const QString wrong = addTo(except, word); !wrong.isEmpty())
            return wrong;
    }
    if (list.anyWord || list.sentenceEnd)
        return u"words alone"_s;
    list.except.unite(except.words);
    m_lists.insert(words.id, list);
    return {};
}

QString LanguageHints::compile(const QString &text, Pattern &pattern) const
{
    pattern.hint = m_hints.size() - 1;
    pattern.phrase = -1;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > longestInWords)
        return u"a pattern of 1 to %1 words, found %2"_s.arg(longestInWords).arg(parts.size());
    for (QString part : parts) {
        if (part == ">"_L1 && pattern.phrase < 0) {
            pattern.phrase = pattern.steps.size();
            continue;
        }
        Step step;
        step.optional = part.startsWith(u'[') && part.endsWith(u']');
        if (step.optional)
            part = part.mid(1, part.size() - 2);
        for (const QString &alternative : part.split(u'|')) {
            if (const QString wrong = addTo(step, alternative); !wrong.isEmpty())
                return wrong;
        }
        pattern.steps << step;
    }
    if (pattern.phrase < 0)
        pattern.phrase = pattern.steps.size();
    return {};
}

void LanguageHints::addHint(const LanguageHint &hint) { m_hints << hint; }

QString LanguageHints::addPhrase(const QString &text)
{
    Pattern pattern;
    if (const QString wrong = compile(text, pattern); !wrong.isEmpty())
        return wrong;
    const Step first = pattern.steps.value(0);
    if (pattern.phrase < 1 || first.words.words().isEmpty() || first.optional || first.anyWord || first.sentenceEnd || !first.endings.isEmpty())
        return u"a phrase that begins with a plain word"_s;
    for (const QString &word : first.words.words())
        m_byFirstWord[word] << m_phrases.size();
    m_firstWords.unite(first.words);
    m_phrases << pattern;
    return {};
}

QString LanguageHints::addException(const QString &text)
{
    Pattern pattern;
    if (const QString wrong = compile(text, pattern); !wrong.isEmpty())
        return wrong;
    m_exceptions << pattern;
    return {};
}

bool LanguageHints::isSilenced(const TextWords &words, qsizetype from, qsizetype to, qsizetype hint) const
{
    for (const Pattern &exception : m_exceptions) {
        if (exception.hint != hint)
            continue;
        for (qsizetype first = std::max<qsizetype>(0, from - longestInWords); first < to; ++first) {
            const auto reach = words.match(exception, first);
            if (reach.mayMatch || (reach.matches && reach.all > from))
                return true;
        }
    }
    return false;
}

QList<LanguageHit> LanguageHints::find(const QString &text, MeetingKind meeting, bool finished) const
{
    const TextWords words(text, finished);
    QList<LanguageHit> hits;
    for (qsizetype first = 0; first < words.count(); ++first) {
        const QString word = words.at(first);
        if (!m_firstWords.contains(word))
            continue;
        for (const qsizetype candidate : m_byFirstWord.value(word)) {
            const Pattern &pattern = m_phrases[candidate];
            const LanguageHint &hint = m_hints[pattern.hint];
            if (!hint.meetings.contains(meeting))
                continue;
            const auto reach = words.match(pattern, first);
            if (!reach.matches || isSilenced(words, first, reach.phrase, pattern.hint))
                continue;
            const qsizetype start = words.startOf(first);
            hits << LanguageHit{start, words.endOf(reach.phrase - 1) - start, hint};
            first = reach.phrase - 1;
            break;
        }
    }
    return hits;
}

} // namespace sharpend
