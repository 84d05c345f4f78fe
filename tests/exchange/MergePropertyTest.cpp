// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Whatever two people do to their copies of a wall: they come together, and no word is lost.

#include "Laptops.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// What may be undone. Who takes back a merge has said nothing: what they had before is older than what the other has.
enum class Undoing { OwnWords, MergesToo };

/// Somebody who works on a copy as chance will have it; every word that they write is theirs alone.
class Scribe
{
public:
    Scribe(const Two &two, const Laptop &laptop, const QString &name, quint32 seed, Undoing undoing)
        : m_two(two)
        , m_laptop(laptop)
        , m_name(name)
        , m_random(seed)
        , m_undoing(undoing)
    {
    }

    void work(int changes)
    {
        for (int i = 0; i < changes; ++i)
            change();
    }

private:
    QString words() { return m_name + u" says %1"_s.arg(++m_written); }

    template<Record T>
    std::optional<T> any()
    {
        const QList<T> rows = m_laptop.store->reader().find<T>({{"teamId", m_two.teamId}});
        return rows.isEmpty() ? std::nullopt : std::optional<T>(rows[m_random.bounded(int(rows.size()))]);
    }

    bool mayUndo(const QString &operation) const
    {
        const bool madeTheWall = operation == "agreeContract"_L1 || operation == "test"_L1;
        return !madeTheWall && (m_undoing == Undoing::MergesToo || operation != "mergeLearningTeam"_L1);
    }

    void change()
    {
        const QString teamId = m_two.teamId;
        const auto note = any<Note>();
        const auto theme = any<Theme>(), other = any<Theme>();
        switch (m_random.bounded(13)) {
        case 0:
        case 1:
        case 2:
            m_two.addNote(m_laptop, words(), theme && m_random.bounded(2) ? theme->id : QString());
            break;
        case 3:
        case 4:
        case 5:
            if (note)
                m_laptop.perform(editNote(teamId, note->id, {note->text, m_random.bounded(3) ? words() : note->text + u'\n' + words()}));
            break;
        case 6:
            if (note)
                m_laptop.perform(setNoteKind(teamId, {note->id}, NoteKind(m_random.bounded(enumCount<NoteKind>))));
            break;
        case 7:
            if (note && theme)
                m_laptop.perform(placeNotes(teamId, {note->id}, other && m_random.bounded(2) ? other->id : QString(), theme->id));
            break;
        case 8:
            m_two.addTheme(m_laptop, words());
            break;
        case 9:
            if (theme && m_random.bounded(2))
                m_laptop.perform(setInsight(teamId, theme->id, {theme->insight, words()}));
            else if (theme)
                m_laptop.perform(renameTheme(teamId, theme->id, {theme->title, words()}));
            break;
        case 10:
            if (note)
                m_laptop.perform(removeNotes(teamId, {note->id}));
            break;
        case 11:
            if (theme && other && theme->id != other->id && m_random.bounded(2))
                m_laptop.perform(mergeThemes(teamId, theme->id, {other->id}));
            else if (theme)
                m_laptop.perform(removeTheme(teamId, theme->id));
            break;
        default:
            if (const auto step = m_laptop.store->stepToUndo(teamId); step && mayUndo(step->operation))
                m_laptop.store->undo(teamId); // or not, where it has moved on
            break;
        }
    }

    const Two &m_two;
    const Laptop &m_laptop;
    QString m_name;
    QRandomGenerator m_random;
    Undoing m_undoing;
    int m_written = 0;
};

/// What the rows of \a laptop say, by id.
QHash<QString, QString> said(const Laptop &laptop)
{
    QHash<QString, QString> words;
    for (const Note &note : laptop.store->reader().find<Note>())
        words.insert(note.id, note.text);
    for (const Theme &theme : laptop.store->reader().find<Theme>()) {
        words.insert(theme.id, theme.title);
        words.insert(theme.id + u"/insight"_s, theme.insight);
    }
    return words;
}

/// Whether what \a words say and \a before did not is in \a text, in parts of its own.
bool holdsNew(const QString &text, const QString &words, const QString &before)
{
    static const QRegularExpression between(u"\n| / "_s);
    const QStringList there = text.split(between), old = before.split(between);
    const QStringList wanted = words.split(between, Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString &part) { return old.contains(part) || there.contains(part); });
}

/// Checks that of what one laptop said \a before nothing is lost \a after, but for what the other has changed or removed.
void nothingLost(const QHash<QString, QString> &common, const QHash<QString, QString> &mine, const QHash<QString, QString> &theirs,
                 const QHash<QString, QString> &after)
{
    for (auto row = mine.begin(); row != mine.end(); ++row) {
        const bool changedHere = common.value(row.key()) != row.value();
        const bool leftAloneThere = theirs.value(row.key()) == common.value(row.key()) && theirs.contains(row.key()) == common.contains(row.key());
        INFO(row.value().toStdString() << " became " << after.value(row.key(), u"nothing"_s).toStdString());
        if (changedHere)
            CHECK(holdsNew(after.value(row.key()), row.value(), common.value(row.key())));
        else if (leftAloneThere)
            CHECK(after.value(row.key()) == row.value());
    }
}

void live(Database::Engine engine, quint32 seed, int rounds, int changes, Undoing undoing)
{
    CAPTURE(nameOf(engine), seed);
    const Two two(engine);
    Scribe here(two, two.here, u"Here"_s, seed, undoing), there(two, two.there, u"There"_s, seed + 1000, undoing);
    QRandomGenerator chance(seed + 2000);
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        const QHash<QString, QString> common = said(two.here);
        here.work(changes);
        there.work(changes);
        const QHash<QString, QString> mine = said(two.here), theirs = said(two.there);
        if (chance.bounded(3) == 0) { // the files cross on their way
            const QByteArray ours = two.here.file(two.teamId);
            two.here.takeDone(two.there.file(two.teamId));
            two.there.takeDone(ours);
        }
        const bool hereFirst = chance.bounded(2);
        const Laptop &first = hereFirst ? two.here : two.there, &second = hereFirst ? two.there : two.here;
        second.takeDone(first.file(two.teamId));
        first.takeDone(second.file(two.teamId));
        REQUIRE(difference(two.here.file(two.teamId), two.there.file(two.teamId)) == std::string());
        if (undoing == Undoing::OwnWords) {
            const QHash<QString, QString> after = said(two.here);
            nothingLost(common, mine, theirs, after);
            nothingLost(common, theirs, mine, after);
        }
        REQUIRE(two.here.plan(two.there.file(two.teamId)).isEmpty());
        REQUIRE(two.here.store->check().isEmpty());
        REQUIRE(two.there.store->check().isEmpty());
    }
}

} // namespace

TEST_CASE("whatever two people do to their copies, both end with the same wall and nothing is lost", "[merge]")
{
    for (quint32 seed = 1; seed <= 8; ++seed)
        live(Database::Engine::Sqlite, seed, 4, 12, Undoing::OwnWords);
    live(Database::Engine::Postgres, 99, 3, 12, Undoing::OwnWords);
}

TEST_CASE("two who also take back what they have merged still end with the same wall", "[merge]")
{
    for (quint32 seed = 1; seed <= 8; ++seed)
        live(Database::Engine::Sqlite, seed, 4, 12, Undoing::MergesToo);
}
