// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Search.h"

#include "domain/Communities.h"
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

/// A vowel that stands beside its letter, as in Devanagari: a part of the word, and no mark on it.
bool isVowelBeside(char32_t letter) { return QChar::category(letter) == QChar::Mark_SpacingCombining; }

/// Scripts that are written without spaces: every sign is a word of its own.
bool standsAlone(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return QChar::isLetter(letter);
    default: return false;
    }
}

bool standsAlone(const QString &word)
{
    const QList<uint> letters = word.toUcs4();
    return letters.size() == 1 && standsAlone(char32_t(letters.first()));
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// The words of a text in ASCII, where nothing comes apart: what searchWords() makes of it, in a tenth of the time.
QString plainLine(const QString &text)
{
    QString line(text.size(), Qt::Uninitialized);
    QChar *to = line.data();
    bool inWord = false, ended = false;
    for (const QChar c : text) {
        char16_t letter = c.unicode();
        if (letter >= u'A' && letter <= u'Z')
            letter += u'a' - u'A';
        if ((letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9')) {
            if (std::exchange(ended, false))
                *to++ = u' ';
            *to++ = letter;
            inWord = true;
        } else if (inWord && letter != u'\'') {
            ended = true;
            inWord = false;
        }
    }
    line.truncate(to - line.constData());
    return line;
}

/// The words of what stands outside quotes. Letters of a script without spaces that were typed in one go belong together.
QList<SearchTerm> looseTerms(const QString &part)
{
    QList<SearchTerm> terms;
    for (const QString &piece : part.simplified().split(u' ')) {
        bool goesOn = false;
        for (const QString &word : searchWords(piece)) {
            const bool alone = standsAlone(word);
            if (alone && goesOn)
                terms.last().words << word;
            else
                terms.append({{word}, alone});
            goesOn = alone;
        }
    }
    return terms;
}

QList<SearchTerm> termsOf(const QString &query)
{
    QString plain = query;
    for (const QChar quote : {u'“', u'”', u'„', u'«', u'»'})
        plain.replace(quote, u'"');
    QList<SearchTerm> terms;
    const QStringList parts = plain.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool quoted = i % 2 == 1 && i + 1 < parts.size(); // a quote that is still being typed is none yet
        if (!quoted)
            terms += looseTerms(parts[i]);
        else if (const QStringList words = searchWords(parts[i]); !words.isEmpty())
            terms.append({words, true});
    }
    return terms;
}

/// Whether \a wanted stand in \a words from \a at on, one after the other; the last may be the beginning of a word.
bool isRunAt(const QStringList &words, qsizetype at, const QStringList &wanted, bool isExact)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool whole = isExact || i + 1 < wanted.size();
        if (whole ? words[at + i] != wanted[i] : !words[at + i].startsWith(wanted[i]))
            return false;
    }
    return true;
}

bool hasRun(const QStringList &words, const QStringList &wanted, bool isExact)
{
    for (qsizetype at = 0; at + wanted.size() <= words.size(); ++at) {
        if (isRunAt(words, at, wanted, isExact))
            return true;
    }
    return false;
}

/// Looks for the words of one query: the index answers which rows may hold them, and their words say whether they do.
class Finder
{
public:
    Finder(Reader &reader, const QString &query, std::function<bool()> isStale = {})
        : m_index(reader)
        , m_snapshot(m_index.snapshot())
        , m_terms(termsOf(query))
        , m_isStale(std::move(isStale))
    {
        for (const SearchTerm &term : std::as_const(m_terms))
            m_all += term.words;
        m_phrase = {{m_all, true}};
        m_index.keepPages();
        m_asksRows = std::any_of(m_all.begin(), m_all.end(), [](const QString &word) { return word.size() >= longestIndexWord - 1; });
    }

    SearchGroup find(const Searchable &searchable, int shown, int counted)
    {
        SearchGroup group{searchable.table(), 0, {}};
        if (m_all.isEmpty() || counted <= 0)
            return group;
        const Found found = m_index.knows(m_terms) && m_index.knows(m_phrase) ? byKeys(searchable, shown, counted) : byWords(searchable, shown, counted);
        group.count = found.count;
        for (const auto *list : {&found.phrases, &found.others}) {
            for (const SearchIndex::Entry &entry : *list) {
                if (group.hits.size() >= shown || isStale())
                    return group;
                if (auto hit = hitOf(searchable, entry, list == &found.phrases))
                    group.hits.append(std::move(*hit));
            }
        }
        return group;
    }

    bool isStale() const { return m_isStale && m_isStale(); }

private:
    struct Found {
        QList<SearchIndex::Entry> phrases, others; ///< no less than are shown
        int count = 0;
    };

    /// Where the index answers keys of what holds the words and of nothing else, only what is shown is read.
    Found byKeys(const Searchable &searchable, int shown, int counted)
    {
        const QString table = searchable.table();
        // The one word that is being typed may be whole already: such are shown first, and where they are enough no others are listed.
        const bool isBeginning = m_all.size() == 1 && !m_terms.first().isExact;
        const QList<qint64> whole = isBeginning ? m_index.newestKeys(m_phrase, table, shown + spare, 0).newest : QList<qint64>();
        if (isBeginning && whole.size() >= shown)
            return {newestOf(searchable, whole, shown), {}, m_index.newestKeys(m_terms, table, 0, counted).count};
        // So many that some are left to spare when the phrases are taken out, which are shown first.
        const int asked = std::min(counted + spare, std::max(few + 1, 2 * shown + spare));
        auto [all, count] = m_index.newestKeys(m_terms, table, asked, counted);
        Found found{{}, {}, count};
        if (all.isEmpty() || isStale())
            return found;
        if (all.size() <= few && all.size() < asked) {
            const auto read = all.size() <= shown ? SearchIndex::Read::Both : SearchIndex::Read::Text;
            const QList<SearchIndex::Entry> entries = m_index.entriesAt(searchable, all, read);
            for (const SearchIndex::Entry &entry : entries)
                (isPhraseIn(searchable, entry).value_or(false) ? found.phrases : found.others).append(entry);
            sort(found.phrases);
            sort(found.others);
            return found;
        }
        const bool onlyPhrases = isOnePhrase();
        const QList<qint64> phrases = onlyPhrases ? all : isBeginning ? whole : m_index.newestKeys(m_phrase, table, shown + spare, 0).newest;
        found.phrases = newestOf(searchable, phrases, shown);
        if (!onlyPhrases && phrases.size() < shown) { // which are all there are
            const QSet<qint64> known(phrases.begin(), phrases.end());
            all.removeIf([&](qint64 key) { return known.contains(key); });
            found.others = newestOf(searchable, all, shown - int(phrases.size()));
        }
        return found;
    }

    /// The entries of the first \a wanted of \a keys, of which there are some to spare.
    QList<SearchIndex::Entry> newestOf(const Searchable &searchable, const QList<qint64> &keys, int wanted)
    {
        const bool goesOn = wanted > 0 && wanted < keys.size() && keys[wanted - 1] - keys[wanted] <= spare;
        QList<SearchIndex::Entry> entries = m_index.entriesAt(searchable, keys.mid(0, goesOn ? wanted + spare : wanted), SearchIndex::Read::Record);
        sort(entries);
        return entries.mid(0, wanted);
    }

    Found byWords(const Searchable &searchable, int shown, int counted)
    {
        Found found;
        // Where the index can count, no more is read than is shown.
        const bool isCounted = shown < counted && m_index.knows(m_terms);
        found.count = isCounted ? m_index.newestKeys(m_terms, searchable.table(), shown, counted).count : counted;
        const int wanted = isCounted ? std::min(shown, found.count) : counted;
        found.phrases = collect(m_phrase, searchable, true, wanted);
        if (found.phrases.size() < wanted && !isOnePhrase())
            found.others = collect(m_terms, searchable, false, wanted - int(found.phrases.size()));
        if (!isCounted)
            found.count = int(found.phrases.size() + found.others.size());
        return found;
    }

    bool isOnePhrase() const { return m_terms.size() == 1 && m_terms.first().isExact; }

    /// Keys follow the time, and within one moment the ids, as far as they know more than their beginning: those that begin alike lie close together.
    static void sort(QList<SearchIndex::Entry> &entries)
    {
        std::sort(entries.begin(), entries.end(), [](const SearchIndex::Entry &a, const SearchIndex::Entry &b) {
            const QDateTime atA = SearchIndex::momentOf(a.key), atB = SearchIndex::momentOf(b.key);
            return atA == atB ? a.id < b.id : atA > atB;
        });
    }

    /// The newest \a limit entries with \a terms in which all words stand together, or in which they do not.
    QList<SearchIndex::Entry> collect(const QList<SearchTerm> &terms, const Searchable &searchable, bool isPhrase, int limit)
    {
        QList<SearchIndex::Entry> found;
        if (limit <= 0)
            return found;
        qint64 below = std::numeric_limits<qint64>::max();
        QDateTime last; // of those found
        for (bool more = true; more && !isStale();) {
            const int asked = std::min(limit, most) + spare;
            const QList<SearchIndex::Entry> entries = m_index.newest(terms, searchable.table(), below, asked);
            more = entries.size() == asked;
            for (const SearchIndex::Entry &entry : entries) {
                below = entry.key;
                const QDateTime moment = SearchIndex::momentOf(entry.key);
                if (found.size() >= limit && moment != last) {
                    more = false;
                    break;
                }
                if (isPhraseIn(searchable, entry) == isPhrase) {
                    found.append(entry);
                    last = moment;
                }
            }
        }
        sort(found);
        return found.mid(0, limit);
    }

    /// Whether all words stand together in \a entry; nothing where it does not hold them all.
    std::optional<bool> isPhraseIn(const Searchable &searchable, const SearchIndex::Entry &entry)
    {
        QStringList words = entry.words.split(u' ', Qt::SkipEmptyParts);
        if (m_asksRows) { // those of the entry are cut
            const auto hit = hitOf(searchable, entry, false);
            words = hit ? searchWords(hit->text) : QStringList();
        }
        const bool holdsAll = std::all_of(m_terms.begin(), m_terms.end(),
                                          [&](const SearchTerm &term) { return hasRun(words, term.words, term.isExact); });
        return holdsAll ? std::optional(hasRun(words, m_all, true)) : std::nullopt;
    }

    std::optional<SearchHit> hitOf(const Searchable &searchable, const SearchIndex::Entry &entry, bool isPhrase)
    {
        const std::shared_ptr<void> record = entry.record ? entry.record : m_index.record(searchable, entry.id);
        const auto text = record ? searchable.textOf(record.get()) : std::nullopt;
        if (!text) // removed since the index answered
            return std::nullopt;
        QString teamId;
        if (searchable.type->hasTeam)
            teamId = searchable.type->fields->at(teamFieldOf(*searchable.type)).toSql(record.get()).toString();
        SearchHit hit{entry.table, entry.id, teamId, text->text, text->at.isValid() ? text->at : SearchIndex::momentOf(entry.key), isPhrase, {}};
        if (entry.table == QLatin1String(Community::table))
            hit.sessionId = sessionIn(*static_cast<const Community *>(record.get()));
        return hit;
    }

    /// The session of the first line below the name that has any of what is looked for.
    QString sessionIn(const Community &community) const
    {
        const QList<CommunityLine> lines = findableLines(community);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QStringList words = searchWords(lines[i].text);
            if (std::any_of(m_terms.begin(), m_terms.end(), [&](const SearchTerm &term) { return hasRun(words, term.words, term.isExact); }))
                return lines[i].sessionId;
        }
        return {};
    }

    static qsizetype teamFieldOf(const RecordType &type)
    {
        const auto field = std::find_if(type.fields->begin(), type.fields->end(), [](const Field &each) { return QLatin1String(each.key) == "teamId"_L1; });
        return field - type.fields->begin();
    }

    static constexpr int most = 1000;
    static constexpr int few = 20; ///< that are read sooner than the index is asked which of them are phrases
    static constexpr int spare = 8; ///< asked for beyond what is wanted, as what shares a moment may stand in another order

    SearchIndex m_index;
    Snapshot m_snapshot;
    QList<SearchTerm> m_terms, m_phrase; ///< the words as they were typed, and all of them one after the other
    QStringList m_all;
    std::function<bool()> m_isStale;
    bool m_asksRows = false; ///< somebody looks for a word that is longer than the index holds
};

/// The words of \a text, each with where it stands.
std::pair<QStringList, QList<SearchMark>> placedWords(const QString &text)
{
    QStringList words;
    QList<SearchMark> places;
    qsizetype begin = -1;
    const auto end = [&](qsizetype at) {
        if (begin >= 0) {
            for (const QString &word : searchWords(text.mid(begin, at - begin))) {
                words << word;
                places.append({begin, at - begin});
            }
        }
        begin = -1;
    };
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size();
        const char32_t letter = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const bool insideOnly = isMark(letter) || isVowelBeside(letter) || letter == U'\'' || letter == U'’';
        if (!insideOnly && (!QChar::isLetterOrNumber(letter) || standsAlone(letter)))
            end(at);
        if (begin < 0 && QChar::isLetterOrNumber(letter))
            begin = at;
        at += pair ? 2 : 1;
        if (standsAlone(letter)) {
            while (at < text.size() && isMark(text[at].unicode()))
                ++at;
            end(at);
        }
    }
    end(text.size());
    return {words, places};
}

} // namespace

QStringList searchWords(const QString &text)
{
    if (isPlain(text))
        return plainLine(text).split(u' ', Qt::SkipEmptyParts);
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
        if (isVowelBeside(letter)) {
            if (!word.isEmpty())
                word += QString::fromUcs4(&letter, 1);
        } else if (!QChar::isLetterOrNumber(letter)) {
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

QString searchLine(const QString &text) { return isPlain(text) ? plainLine(text) : searchWords(text).join(u' '); }

QList<SearchHit> search(Reader &reader, const QString &words, int limit)
{
    QList<SearchHit> hits;
    for (const SearchGroup &group : searchGroups(reader, words, {limit, limit, {}}))
        hits += group.hits;
    std::sort(hits.begin(), hits.end(), [](const SearchHit &a, const SearchHit &b) {
        if (a.isPhrase != b.isPhrase)
            return a.isPhrase;
        return a.at == b.at ? a.id < b.id : a.at > b.at;
    });
    return hits.mid(0, limit);
}

QList<SearchGroup> searchGroups(Reader &reader, const QString &words, const SearchWish &wish, const std::function<bool()> &isStale)
{
    Finder finder(reader, words, isStale);
    QList<SearchGroup> groups;
    for (const Searchable &each : searchables()) {
        if (finder.isStale())
            break;
        groups << finder.find(each, each.table() == wish.inFull ? wish.counted : wish.shown, wish.counted);
    }
    return groups;
}

QList<SearchMark> searchMarks(const QString &text, const QString &words)
{
    const auto [said, places] = placedWords(text);
    QList<bool> isMarked(said.size(), false);
    for (const SearchTerm &term : termsOf(words)) {
        for (qsizetype at = 0; at + term.words.size() <= said.size(); ++at) {
            if (isRunAt(said, at, term.words, term.isExact))
                std::fill_n(isMarked.begin() + at, term.words.size(), true);
        }
    }
    QList<SearchMark> marks;
    for (qsizetype i = 0; i < said.size(); ++i) {
        if (isMarked[i] && (marks.isEmpty() || marks.last().from != places[i].from))
            marks << places[i];
    }
    return marks;
}

} // namespace sharpend
