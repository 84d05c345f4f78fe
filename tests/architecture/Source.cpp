// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "architecture/Source.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend::architecture {

namespace {

/// Walks over C++ once and tells code, comments and literals apart.
class Reader
{
public:
    explicit Reader(Source &source) : m_source(source), m_text(source.text), m_code(source.text) { }

    void read()
    {
        while (m_at < m_text.size()) {
            if (sees(u"//"))
                blankUntil(endOfLine());
            else if (sees(u"/*"))
                blankUntil(after(u"*/", m_at + 2));
            else if (isIncludeLine())
                readInclude();
            else if (sees(u"\""))
                readString();
            else if (sees(u"'") && !isDigitSeparator())
                blankUntil(endOfQuoted(u'\''));
            else
                step();
        }
        m_source.code = m_code;
    }

private:
    bool sees(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }

    qsizetype after(const QString &what, qsizetype from) const
    {
        const auto found = m_text.indexOf(what, from);
        return found < 0 ? m_text.size() : found + what.size();
    }
    qsizetype after(QStringView what, qsizetype from) const { return after(what.toString(), from); }

    qsizetype endOfLine() const
    {
        const auto found = m_text.indexOf(u'\n', m_at);
        return found < 0 ? m_text.size() : found;
    }

    qsizetype endOfQuoted(QChar quote) const
    {
        auto at = m_at + 1;
        while (at < m_text.size() && m_text[at] != quote && m_text[at] != u'\n')
            at += m_text[at] == u'\\' ? 2 : 1;
        return qMin(at + 1, m_text.size());
    }

    bool isDigitSeparator() const
    {
        return m_at > 0 && m_at + 1 < m_text.size() && m_text[m_at - 1].isLetterOrNumber() && m_text[m_at + 1].isLetterOrNumber()
            && m_previousWordStartsWithDigit;
    }

    /// One character of code. Two literals are neighbours while only white space and literal affixes stand between them.
    void step()
    {
        const auto letter = m_text[m_at];
        if (letter.isLetterOrNumber() || letter == u'_') {
            if (m_word.isEmpty())
                m_previousWordStartsWithDigit = letter.isDigit();
            m_word += letter;
        } else if (letter != u'\'') {
            endWord();
            if (!letter.isSpace())
                m_neighbours = false;
        }
        ++m_at;
    }

    void endWord()
    {
        static const QStringList affixes { u"u"_s, u"U"_s, u"L"_s, u"u8"_s, u"R"_s, u"uR"_s, u"u8R"_s, u"_s"_s, u"_L1"_s, u"_ba"_s };
        if (!m_word.isEmpty() && !affixes.contains(m_word))
            m_neighbours = false;
        m_word.clear();
    }

    bool isIncludeLine() const
    {
        if (m_text[m_at] != u'#')
            return false;
        static const QRegularExpression include(u"\\A#\\s*include\\b"_s);
        return include.match(m_text.mid(m_at, 40)).hasMatch();
    }

    void readInclude()
    {
        static const QRegularExpression named(u"(<[^>\\n]*>|\"[^\"\\n]*\")"_s);
        const auto end = endOfLine();
        const auto match = named.match(m_text.mid(m_at, end - m_at));
        if (match.hasMatch())
            m_source.includes.append({m_source.lineAt(m_at), match.captured(1)});
        blankUntil(end);
    }

    void readString()
    {
        const bool raw = m_word.endsWith(u'R');
        const auto line = m_source.lineAt(m_at);
        endWord();
        qsizetype end = 0;
        QString says;
        if (raw) {
            const auto open = m_text.indexOf(u'(', m_at);
            const QString close = u')' + m_text.mid(m_at + 1, qMax<qsizetype>(0, open - m_at - 1)) + u'"';
            end = after(close, open < 0 ? m_text.size() : open);
            says = m_text.mid(open + 1, end - close.size() - open - 1);
        } else {
            end = endOfQuoted(u'"');
            says = m_text.mid(m_at + 1, end - m_at - 2);
        }
        if (m_neighbours && !m_source.literals.isEmpty())
            m_source.literals.last().text += says;
        else
            m_source.literals.append({line, says});
        blankUntil(end);
        m_neighbours = true;
    }

    void blankUntil(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            if (m_code[m_at] != u'\n')
                m_code[m_at] = u' ';
        }
    }

    Source &m_source;
    const QString m_text;
    QString m_code;
    QString m_word;
    qsizetype m_at = 0;
    bool m_neighbours = false;
    bool m_previousWordStartsWithDigit = false;
};

} // namespace

QString Source::house() const
{
    const auto parts = path.split(u'/');
    return parts.size() > 2 && parts.first() == u"src" ? parts.at(1) : QString();
}

int Source::lineAt(qsizetype position) const
{
    return 1 + int(QStringView(text).left(position).count(u'\n'));
}

Source sourceOf(const QString &path, const QString &text)
{
    Source source {path, text, text, {}, {}};
    if (source.isCpp())
        Reader(source).read();
    return source;
}

} // namespace sharpend::architecture
