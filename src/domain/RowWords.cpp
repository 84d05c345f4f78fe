// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/RowWords.h"

#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "domain/Patterns.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RowWords)
};

constexpr qsizetype longestBeginning = 60, rowsNamed = 3;

QString noteWords(const Note &note)
{
    if (note.parked)
        return Words::tr("a parked idea");
    const QString words = beginning(note.text);
    return note.source == NoteSource::Reflection ? Words::tr("the reflection “%1”").arg(words) : Words::tr("the note “%1”").arg(words);
}

QString roleWords(Role role)
{
    switch (role) {
    case Role::Owner:
        return Words::tr("the Owner");
    case Role::Facilitator:
        return Words::tr("the facilitator");
    case Role::Scribe:
        return Words::tr("the scribe");
    case Role::Member:
        return Words::tr("the team member");
    case Role::WiderMember:
        break;
    }
    return Words::tr("the wider member");
}

QString named(const QStringList &rows)
{
    QStringList first = rows.first(std::min(rows.size(), rowsNamed));
    if (rows.size() > rowsNamed)
        return Words::tr("%1 and %n more", nullptr, int(rows.size() - rowsNamed)).arg(first.join(u", "_s));
    const QString last = first.takeLast();
    return first.isEmpty() ? last : Words::tr("%1 and %2").arg(first.join(u", "_s), last);
}

} // namespace

QString beginning(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestBeginning ? line : line.left(longestBeginning).trimmed() + u"…"_s;
}

QString rowWords(const QString &table, const Json &row, const JobOf &jobOf)
{
    const auto is = [&table](const char *one) { return table == QLatin1String(one); };
    const auto words = [&row](const char *key) { return beginning(textAt(row, key)); };
    if (is(Note::table))
        return noteWords(fromJson<Note>(row));
    if (is(Membership::table))
        return Words::tr("%1 “%2”", "role and job").arg(roleWords(fromJson<Membership>(row).role), beginning(jobOf(textAt(row, "personId"))));
    if (is(Meeting::table))
        return textAt(row, "kind") == wordOf(MeetingKind::Learning) ? Words::tr("Meeting 1") : Words::tr("Meeting 2");
    if (is(Release::table))
        return Words::tr("version %1 of the outputs").arg(fromJson<Release>(row).version);
    if (is(Event::table))
        return Words::tr("the event “%1”").arg(words("title"));
    if (is(LearningTeam::table))
        return Words::tr("the Learning Team “%1”").arg(words("title"));
    if (is(Person::table))
        return Words::tr("the person “%1”").arg(words("job"));
    if (is(Step::table))
        return Words::tr("the step “%1”").arg(words("title"));
    if (is(Theme::table))
        return Words::tr("the theme “%1”").arg(words("title"));
    if (is(Placement::table))
        return Words::tr("a place in a theme");
    if (is(Action::table))
        return Words::tr("the improvement “%1”").arg(words("text"));
    if (is(Statement::table))
        return Words::tr("the sentence “%1”").arg(words("text"));
    if (is(Attachment::table))
        return Words::tr("the photo “%1”").arg(words("name"));
    if (is(Pattern::table))
        return Words::tr("the pattern “%1”").arg(words("name"));
    if (is(Community::table))
        return Words::tr("the community “%1”").arg(words("name"));
    return Words::tr("a row of %1").arg(table);
}

QStringList brokenByRows(const QList<RowChange> &changes, const QHash<QString, TeamFacts> &facts, Door door, const JobOf &jobOf)
{
    QStringList sentences = brokenValues(changes) + brokenRules(changes, facts, door);
    sentences.removeDuplicates();
    QHash<QString, QStringList> rows;
    QSet<std::pair<QString, QString>> told;
    if (!sentences.isEmpty()) { // a row at a time, only now that there is something to tell
        for (const RowChange &change : changes) {
            const QString words = (change.after.isNull() ? change.before : change.after).read([&](const Json &row) {
                return rowWords(change.table, row, jobOf);
            });
            for (const QString &sentence : brokenValues({change}) + brokenRules({change}, facts, door)) {
                const qsizetype before = told.size();
                told.insert({sentence, words});
                if (told.size() > before)
                    rows[sentence] << words;
            }
        }
    }
    for (QString &sentence : sentences) {
        if (const QStringList about = rows.value(sentence); !about.isEmpty())
            sentence = Words::tr("%1 It is about %2.").arg(sentence, named(about));
    }
    return sentences;
}

} // namespace sharpend
