// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Search.h"

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

/// Words that belong together: one that somebody typed, or those between quotes.
struct Term {
    QStringList words;
    bool isExact = false;
};

QList<Term> termsOf(const QString &query)
{
    QString plain = query;
    for (const QChar quote : {u'“', u'”', u'„', u'«', u'»'})
        plain.replace(quote, u'"');
    QList<Term> terms;
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

/// Looks through texts for the words of one query.
class Finder
{
public:
    explicit Finder(const QString &query)
        : m_terms(termsOf(query))
    {
        for (const Term &term : m_terms)
            m_all += term.words;
    }
    bool hasWords() const { return !m_all.isEmpty(); }

    void look(const QString &table, const QString &id, const QString &teamId, const QString &text, const QDateTime &at)
    {
        const QStringList words = searchWords(text);
        const bool found = std::all_of(m_terms.begin(), m_terms.end(),
                                       [&](const Term &term) { return hasRun(words, term.words, term.isExact); });
        if (found)
            m_hits.append({table, id, teamId, text, at, hasRun(words, m_all, true)});
    }

    QList<SearchHit> take(int limit)
    {
        std::sort(m_hits.begin(), m_hits.end(), [](const SearchHit &a, const SearchHit &b) {
            if (a.isPhrase != b.isPhrase)
                return a.isPhrase;
            return a.at == b.at ? a.id < b.id : a.at > b.at;
        });
        return m_hits.mid(0, std::max(0, limit));
    }

private:
    QList<Term> m_terms;
    QStringList m_all;
    QList<SearchHit> m_hits;
};

} // namespace

QStringList searchWords(const QString &text)
{
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

// A scan of every text, which is quick enough for the Learning Teams of a site. The index that feeds both engines with the
// same words comes with the search panel.
QList<SearchHit> search(Reader &reader, const QString &words, int limit)
{
    Finder finder(words);
    if (!finder.hasWords())
        return {};
    for (const LearningTeam &team : reader.find<LearningTeam>()) {
        if (team.sealed)
            continue;
        const Where ofTeam{{"teamId", team.id}};
        QDateTime met; // reflections keep no time, so they get none that could tell one from another
        for (const Meeting &meeting : reader.find<Meeting>(ofTeam)) {
            if (meeting.startedAt.isValid() && (!met.isValid() || meeting.startedAt > met))
                met = meeting.startedAt;
        }
        for (const Note &note : reader.find<Note>(ofTeam)) {
            if (isOnWall(note))
                finder.look(QLatin1String(Note::table), note.id, team.id, note.text, note.capturedAt.isValid() ? note.capturedAt : met);
        }
        for (const Theme &theme : reader.find<Theme>(ofTeam)) {
            const QString text = theme.insight.isEmpty() ? theme.title : theme.title + u'\n' + theme.insight;
            finder.look(QLatin1String(Theme::table), theme.id, team.id, text, met);
        }
        for (const Statement &statement : reader.find<Statement>(ofTeam))
            finder.look(QLatin1String(Statement::table), statement.id, team.id, statement.text, met);
    }
    return finder.take(limit);
}

} // namespace sharpend
