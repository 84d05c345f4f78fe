// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A strike from the wall: asked first, with where else the same words stand, because nothing takes it back.

#include "domain/Patterns.h"
#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/ConfirmBox.h"
#include "operations/WallOperations.h"
#include "store/WordCopies.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr qsizetype copiesShown = 5, lettersShown = 90;

QString shortened(const QString &words)
{
    const QString text = words.simplified();
    return text.size() > lettersShown ? text.left(lettersShown) + u'…' : text;
}

QString placeOf(const WordCopy &copy)
{
    const auto is = [&copy](const char *table) { return copy.table == QLatin1String(table); };
    const QString words = shortened(copy.text);
    if (is(Theme::table))
        return WallView::tr("in a theme: %1").arg(words);
    if (is(Statement::table))
        return WallView::tr("in the outputs: %1").arg(words);
    if (is(Action::table))
        return WallView::tr("in an improvement: %1").arg(words);
    if (is(Pattern::table))
        return WallView::tr("in a pattern: %1").arg(words);
    if (is(Release::table))
        return WallView::tr("in a pack that has left: %1").arg(words);
    return is(Note::table) ? WallView::tr("on another note: %1").arg(words) : words;
}

} // namespace

void WallView::askToStrike(const QStringList &ids)
{
    const QString teamId = m_wall.document().teamId();
    m_session.read<QList<WordCopy>>(
        this, [teamId, ids](Store &store) { return wordCopies(store, teamId, ids); },
        [this, ids](const QList<WordCopy> &copies) {
            QStringList places;
            for (const WordCopy &copy : copies) {
                if (!copy.isEarlier && places.size() < copiesShown)
                    places << placeOf(copy);
            }
            confirmStrike(ids, places);
        });
}

void WallView::confirmStrike(const QStringList &ids, const QStringList &alsoStand)
{
    const auto &notes = m_wall.document().rows<Note>();
    QString about = u"“%1”"_s.arg(shortened(notes.value(ids.first()).text));
    if (ids.size() > 1)
        about += u' ' + tr("and %n more.", "notes besides the one that is quoted", int(ids.size() - 1));
    about += u"\n\n"_s + tr("The words leave the wall, the search, the history and this file. It cannot be undone.");
    if (!alsoStand.isEmpty())
        about += u"\n\n"_s + tr("The same words stand here too, and stay until you change them:") + u"\n– "_s + alsoStand.join(u"\n– "_s);
    const QString question = tr("Strike %n note(s) for good?", nullptr, int(ids.size()));
    askToConfirm(this, {u"strike"_s, tr("Strike"), question, about, tr("Strike"), tr("Keep")}, [this, ids] {
        performCards(strikeNotes(m_wall.document().teamId(), ids));
        Q_EMIT announced(tr("Struck %n note(s).", nullptr, int(ids.size())));
    });
}

} // namespace sharpend
