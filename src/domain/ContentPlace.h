// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "domain/Json.h"
#include "domain/PlainText.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sharpend {

/// A value in a content file and where it is: "groups[2].title". The first thing that is not as expected is kept in
/// `problem`; every later reading answers something empty, so callers need not look in between.
class Place
{
public:
    static constexpr std::size_t longestList = 500;

    Place(const Json &json, QString where, QString &problem) : m_json(&json), m_where(std::move(where)), m_problem(&problem) {}

    bool isObject() const { return m_json->is_object(); }
    QString where() const { return m_where; }

    void expect(const QString &wanted) const
    {
        if (m_problem->isEmpty())
            *m_problem = m_where.isEmpty() ? QStringLiteral("expected %1").arg(wanted) : QStringLiteral("%1: expected %2").arg(m_where, wanted);
    }

    /// The value under \a key; an empty one, and a problem, where there is none.
    Place at(const char *key) const
    {
        static const Json nothing;
        const QString name = QString::fromLatin1(key);
        const QString where = m_where.isEmpty() ? name : m_where + u'.' + name;
        if (m_json->is_object()) {
            if (const auto found = m_json->find(key); found != m_json->end())
                return {*found, where, *m_problem};
        }
        const Place missing(nothing, where, *m_problem);
        missing.expect(QStringLiteral("a value, found none"));
        return missing;
    }

    bool has(const char *key) const { return m_json->is_object() && m_json->contains(key); }

    /// An object with no other keys than these.
    const Place &onlyKeys(std::initializer_list<const char *> keys) const
    {
        if (!m_json->is_object()) {
            expect(QStringLiteral("an object"));
            return *this;
        }
        for (const auto &[key, unused] : m_json->items()) {
            const bool known = std::any_of(keys.begin(), keys.end(), [&name = key](const char *k) { return name == k; });
            if (!known) {
                const QString name = quoted(QString::fromStdString(key));
                Place(*m_json, m_where.isEmpty() ? name : m_where + u'.' + name, *m_problem).expect(QStringLiteral("no field of this name"));
            }
        }
        return *this;
    }

    QString text(qsizetype longest = 4000) const
    {
        const QString value = textOf(*m_json);
        if (!m_json->is_string())
            expect(QStringLiteral("a text"));
        else if (value.trimmed().isEmpty())
            expect(QStringLiteral("some words, found none"));
        else if (value.size() > longest)
            expect(QStringLiteral("at most %1 characters, found %2").arg(longest).arg(value.size()));
        return value;
    }

    QString title() const { return text(120); }

    QString id() const
    {
        static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z][A-Za-z0-9.]{0,59}\\z"));
        const QString value = textOf(*m_json);
        if (!shape.match(value).hasMatch())
            expect(QStringLiteral("an id of plain letters, digits and dots, such as normalWork.goodDay"));
        return value;
    }

    int whole(int least, int most) const
    {
        const bool fits = m_json->is_number_integer() && m_json->get<qint64>() >= least && m_json->get<qint64>() <= most;
        if (!fits)
            expect(least == most ? QStringLiteral("the number %1").arg(least) : QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
        return fits ? m_json->get<int>() : least;
    }

    bool yesOrNo() const
    {
        if (!m_json->is_boolean())
            expect(QStringLiteral("true or false"));
        return m_json->is_boolean() && m_json->get<bool>();
    }

    template<StoredEnum E>
    E word() const
    {
        if (const auto value = m_json->is_string() ? fromWord<E>(textOf(*m_json)) : std::nullopt)
            return *value;
        QStringList words;
        for (const char *word : enumWords<E>)
            words << QString::fromLatin1(word);
        expect(QStringLiteral("one of %1").arg(words.join(QStringLiteral(", "))));
        return E{};
    }

    Moment moment() const
    {
        if (const auto value = Moment::fromText(textOf(*m_json)))
            return *value;
        expect(QStringLiteral("soak, or a meeting and one of its phases, such as learning.discovery"));
        return {};
    }

    /// Each item of a list that has at least \a least.
    template<typename Read>
    auto list(Read read, std::size_t least = 1) const
    {
        QList<decltype(read(std::declval<const Place &>()))> values;
        if (!m_json->is_array()) {
            expect(QStringLiteral("a list"));
        } else if (m_json->size() < least || m_json->size() > longestList) {
            expect(QStringLiteral("a list of %1 to %2, found %3").arg(least).arg(longestList).arg(m_json->size()));
        } else {
            for (std::size_t i = 0; i < m_json->size(); ++i)
                values << read(Place((*m_json)[i], QStringLiteral("%1[%2]").arg(m_where).arg(i), *m_problem));
        }
        return values;
    }

private:
    const Json *m_json;
    QString m_where;
    QString *m_problem;
};

/// Each id stands once in its file, or a record could mean either sentence.
inline QString ownId(const Place &place, QSet<QString> &taken)
{
    const QString id = place.id();
    if (taken.contains(id))
        place.expect(QStringLiteral("an id of its own, %1 is already taken").arg(id));
    taken.insert(id);
    return id;
}

} // namespace sharpend
