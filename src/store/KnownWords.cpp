// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/KnownWords.h"

#include "store/Database.h"
#include "store/NextRow.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype mostEndings = 6; ///< looking for the next takes a twentieth of a millisecond
constexpr QChar justAfter(1);        ///< sorts before all that stands in a word

} // namespace

std::optional<QStringList> knownWords(Database &db, const QString &index, const QString &beginning)
{
    // Of the connection's own, and in no file. Once it is there, SQLite has nothing to do. It is asked for places, of which one is enough: asked for words, it
    // would count their places.
    db.run(u"create virtual table if not exists temp.%1_places using fts5vocab(main, %1, instance)"_s.arg(index));
    QStringList words;
    for (QString from = beginning; words.size() <= mostEndings; from = words.last() + justAfter) {
        QSqlQuery &query = db.run(u"select term from temp.%1_places where term >= ? limit 1"_s.arg(index), {from});
        const QString word = nextRow(db, query) ? query.value(0).toString() : QString();
        query.finish();
        if (!word.startsWith(beginning))
            return words;
        words << word;
    }
    return std::nullopt;
}

} // namespace sharpend
