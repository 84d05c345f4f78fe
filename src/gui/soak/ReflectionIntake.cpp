// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/ReflectionIntake.h"

#include "domain/Wording.h"
#include "gui/session/Session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QList<Person> peopleOf(Reader &reader, const QString &teamId)
{
    QList<Person> people;
    for (const Membership &membership : reader.find<Membership>({{"teamId", teamId}})) {
        if (const auto person = reader.get<Person>(membership.personId))
            people << *person;
    }
    return people;
}

} // namespace

ReflectionIntake::ReflectionIntake(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void ReflectionIntake::takeFile(const QString &path)
{
    take([path] { return readReflectionFile(path); });
}

void ReflectionIntake::takeText(const QByteArray &text)
{
    take([text] { return readReflections(text); });
}

ReflectionIntake::Found ReflectionIntake::find(Store &store, const ReflectionReading &reading)
{
    Found found{reading, {}, 0};
    if (const auto team = store.reader().get<LearningTeam>(reading.letter.teamId)) {
        found.title = team->title;
        QStringList texts;
        for (const SentReflection &one : reading.letter.reflections) {
            if (!store.reader().get<Note>(one.id))
                texts << one.text;
        }
        const QList<QStringList> words = pointingWords(texts, peopleOf(store.reader(), team->id));
        found.pointing = int(std::count_if(words.begin(), words.end(), [](const QStringList &fragments) { return !fragments.isEmpty(); }));
    }
    return found;
}

void ReflectionIntake::take(std::function<ReflectionReading()> read)
{
    m_session.read<Found>(
        this, [read = std::move(read)](Store &store) { return find(store, read()); }, [this](const Found &found) { bringIn(found); });
}

void ReflectionIntake::bringIn(const Found &found)
{
    if (!found.reading.refusal.isEmpty()) {
        Q_EMIT refused(found.reading.refusal);
        return;
    }
    const ReflectionLetter &letter = found.reading.letter;
    m_session.perform(importReflections(letter.teamId, letter.reflections), this, [this, found](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            return;
        }
        const auto &rows = outcome.changes.rows;
        const int added = int(std::count_if(rows.begin(), rows.end(), [](const auto &row) { return row.table == QLatin1String(Note::table); }));
        const int known = int(found.reading.letter.reflections.size()) - added;
        QStringList sentences;
        if (added > 0)
            sentences << tr("%n reflection(s) came in.", nullptr, added);
        if (known > 0)
            sentences << tr("%n had come in before.", nullptr, known);
        if (added > 0 && found.pointing > 0)
            sentences << tr("%n could point to one person: look at the words before they are read out.", nullptr, found.pointing);
        Q_EMIT cameIn(found.reading.letter.teamId, found.title, sentences.join(u' '));
    });
}

} // namespace sharpend
