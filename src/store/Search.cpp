// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Search.h"

#include "domain/FieldCodec.h"
#include "store/SearchIndex.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Letters that carry their accent inside, and so do not come apart by themselves.
QString withoutStroke(char32_t letter)
{
    switch (letter) {
    case U'ø': return u"o"_s;
    case U'ł': return u"l"_s;
    case U'đ':
    case U'ð': return u"d"_s;
    case U'ħ': return u"h"_s;
    case U'ı': return u"i"_s;
    case U'æ': return u"ae"_s;
    case U'œ': return u"oe"_s;
    case U'þ': return u"th"_s;
    case U'ß': return u"ss"_s;
    default: return QString::fromUcs4(&letter, 1);
    }
}

bool isMark(char32_t letter)
{
    const QChar::Category category = QChar::category(letter);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Scripts that are written without spaces: every sign is a word of its own.
bool standsAlone(char32_t letter)
{
    const QChar::Script script = QChar::script(letter);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

/// The words of a text in ASCII, where nothing comes apart: what searchWords() makes of it, in a tenth of the time.
QStringList plainWords(const QString &text)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words << std::exchange(word, QString());
    };
    for (const QChar c : text) {
        const char16_t letter = c.unicode();
        if ((letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9'))
            word += c;
        else if (letter >= u'A' && letter <= u'Z')
            word += QChar(char16_t(letter - u'A' + u'a'));
        else if (letter != u'\'' || word.isEmpty())
            end();
    }
    end();
    return words;
}

QList<SearchTerm> termsOf(const QString &query)
{
    QString plain = query;
    for (const QChar quote : {u'“', u'”', u'„', u'«', u'»'})
        plain.replace(quote, u'"');
    QList<SearchTerm> terms;
    const QStringList parts = plain.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringList words = searchWords(parts[i]);
        const bool quoted = i % 2 == 1 && i + 1 < parts.size(); // a quote that is still being typed is none yet
        if (quoted && !words.isEmpty()) {
            terms.append({words, true});
        } else if (!quoted) {
            for (const QString &word : words)
                terms.append({{word}, false});
        }
    }
    return terms;
}

/// Whether \a wanted stand in \a words one after the other; the last may be the beginning of a word.
bool hasRun(const QStringList &words, const QStringList &wanted, bool isExact)
{
    const auto same = [&](qsizetype at) {
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const bool whole = isExact || i + 1 < wanted.size();
            if (whole ? words[at + i] != wanted[i] : !words[at + i].startsWith(wanted[i]))
                return false;
        }
        return true;
    };
    for (qsizetype at = 0; at + wanted.size() <= words.size(); ++at) {
        if (same(at))
            return true;
    }
    return false;
}

/// Looks for the words of one query: the index answers which rows may hold them, and the row says whether it does.
class Finder
{
public:
    Finder(Reader &reader, const QString &query)
        : m_reader(reader)
        , m_index(reader)
        , m_terms(termsOf(query))
    {
        for (const SearchTerm &term : std::as_const(m_terms))
            m_all += term.words;
    }

    QList<SearchHit> find(int limit)
    {
        if (m_all.isEmpty() || limit <= 0)
            return {};
        QList<SearchHit> hits = collect({{m_all, true}}, true, limit);
        const bool onlyPhrases = m_terms.size() == 1 && m_terms.first().isExact;
        if (hits.size() < limit && !onlyPhrases)
            hits += collect(m_terms, false, limit - int(hits.size()));
        return hits;
    }

private:
    /// The newest \a limit rows with \a terms in which all words stand together, or in which they do not.
    QList<SearchHit> collect(const QList<SearchTerm> &terms, bool isPhrase, int limit)
    {
        QList<SearchHit> hits;
        qint64 below = std::numeric_limits<qint64>::max();
        QDateTime last; // of the hits
        for (bool more = true; more;) {
            const int asked = std::min(limit, most) + spare;
            const QList<SearchIndex::Entry> entries = m_index.newest(terms, below, asked);
            more = entries.size() == asked;
            for (const SearchIndex::Entry &entry : entries) {
                below = entry.key;
                const QDateTime moment = SearchIndex::momentOf(entry.key);
                if (hits.size() >= limit && moment != last) {
                    more = false;
                    break;
                }
                if (auto hit = look(entry, isPhrase)) {
                    hits.append(std::move(*hit));
                    last = moment;
                }
            }
        }
        // Keys follow the time, but within one moment they know no more than the beginning of an id.
        std::sort(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) { return a.at == b.at ? a.id < b.id : a.at > b.at; });
        return hits.mid(0, limit);
    }

    std::optional<SearchHit> look(const SearchIndex::Entry &entry, bool isPhrase)
    {
        const auto found = std::find_if(searchables().begin(), searchables().end(), [&](const Searchable &each) { return entry.table == QLatin1String(each.type->table); });
        if (found == searchables().end())
            return std::nullopt;
        const Json row = m_reader.json(*found->type, entry.id);
        if (row.is_null()) // removed since the index answered
            return std::nullopt;
        const std::shared_ptr<void> record = found->type->make();
        readFields(*found->type->fields, record.get(), row);
        const auto text = found->textOf(record.get());
        if (!text)
            return std::nullopt;
        const QStringList words = searchWords(text->text);
        const bool holdsAll = std::all_of(m_terms.begin(), m_terms.end(),
                                          [&](const SearchTerm &term) { return hasRun(words, term.words, term.isExact); });
        if (!holdsAll || hasRun(words, m_all, true) != isPhrase)
            return std::nullopt;
        return SearchHit{entry.table, entry.id, textAt(row, "teamId"), text->text, text->at.isValid() ? text->at : SearchIndex::momentOf(entry.key),
                         isPhrase};
    }

    static constexpr int most = 1000;
    static constexpr int spare = 20; ///< asked for beyond what is wanted, so that one answer is mostly enough

    Reader &m_reader;
    SearchIndex m_index;
    QList<SearchTerm> m_terms;
    QStringList m_all;
};

} // namespace

QStringList searchWords(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return plainWords(text);
    // Case first: what it makes of a letter may come apart.
    const QList<uint> letters = text.toCaseFolded().normalized(QString::NormalizationForm_KD).toUcs4();
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words << std::exchange(word, QString());
    };
    for (const uint code : letters) {
        const char32_t letter = code;
        if (isMark(letter) || (!word.isEmpty() && (letter == U'\'' || letter == U'’')))
            continue; // "don’t" is one word
        if (!QChar::isLetterOrNumber(letter)) {
            end();
        } else if (standsAlone(letter)) {
            end();
            words << QString::fromUcs4(&letter, 1);
        } else {
            word += withoutStroke(letter);
        }
    }
    end();
    return words;
}

QList<SearchHit> search(Reader &reader, const QString &words, int limit) { return Finder(reader, words).find(limit); }

} // namespace sharpend
