// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/MergeWords.h"

#include "domain/CountWords.h"
#include "domain/KindWords.h"
#include "domain/Records.h"
#include "domain/RowWords.h"
#include "exchange/Merge.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

struct FieldName {
    const char *key;
    const char *name;
};

// What can stay as it is here, by the last of its keys.
constexpr FieldName fieldNames[]{
    {"kind", QT_TRANSLATE_NOOP("Merge", "kind")},
    {"occurredOn", QT_TRANSLATE_NOOP("Merge", "day")},
    {"raisedOn", QT_TRANSLATE_NOOP("Merge", "day on which it was raised")},
    {"often", QT_TRANSLATE_NOOP("Merge", "place on the map")},
    {"severe", QT_TRANSLATE_NOOP("Merge", "place on the map")},
    {"level", QT_TRANSLATE_NOOP("Merge", "weight of a factor")},
    {"formalProcess", QT_TRANSLATE_NOOP("Merge", "formal process")},
    {"status", QT_TRANSLATE_NOOP("Merge", "what was decided")},
    {"on", QT_TRANSLATE_NOOP("Merge", "day of the decision")},
    {"eventId", QT_TRANSLATE_NOOP("Merge", "event")},
    {"communityId", QT_TRANSLATE_NOOP("Merge", "community")},
    {"stage", QT_TRANSLATE_NOOP("Merge", "stage")},
    {"agreed", QT_TRANSLATE_NOOP("Merge", "what is agreed")},
    {"replyPromisedBy", QT_TRANSLATE_NOOP("Merge", "day by which a reply is promised")},
    {"soakHours", QT_TRANSLATE_NOOP("Merge", "hours of soak")},
    {"marks", QT_TRANSLATE_NOOP("Merge", "marks of the timer")},
    {"readBackOn", QT_TRANSLATE_NOOP("Merge", "read-back")},
    {"signedOffOn", QT_TRANSLATE_NOOP("Merge", "release")},
    {"agreedToShare", QT_TRANSLATE_NOOP("Merge", "agreement to share")},
    {"closedOn", QT_TRANSLATE_NOOP("Merge", "day on which it closed")},
    {"archivedOn", QT_TRANSLATE_NOOP("Merge", "day on which it was put away")},
    {"role", QT_TRANSLATE_NOOP("Merge", "role")},
    {"personId", QT_TRANSLATE_NOOP("Merge", "person")},
    {"presentAtEvent", QT_TRANSLATE_NOOP("Merge", "at the event")},
    {"doesThisWork", QT_TRANSLATE_NOOP("Merge", "does this work")},
    {"investigates", QT_TRANSLATE_NOOP("Merge", "investigates")},
    {"sitting", QT_TRANSLATE_NOOP("Merge", "sitting")},
    {"plannedLocal", QT_TRANSLATE_NOOP("Merge", "planned start")},
    {"timeZone", QT_TRANSLATE_NOOP("Merge", "time zone")},
    {"plannedMinutes", QT_TRANSLATE_NOOP("Merge", "planned minutes")},
    {"calendarSequence", QT_TRANSLATE_NOOP("Merge", "number of the invitation")},
    {"invitedPlan", QT_TRANSLATE_NOOP("Merge", "plan that people were invited to")},
    {"phase", QT_TRANSLATE_NOOP("Merge", "phase")},
    {"startedAt", QT_TRANSLATE_NOOP("Merge", "start")},
    {"pausedSpans", QT_TRANSLATE_NOOP("Merge", "pauses")},
    {"extensions", QT_TRANSLATE_NOOP("Merge", "extensions")},
    {"ownerLeftAt", QT_TRANSLATE_NOOP("Merge", "time at which the Owner left")},
    {"ownerAbsent", QT_TRANSLATE_NOOP("Merge", "time at which it was said that the Owner was not here")},
    {"contractAgreedAt", QT_TRANSLATE_NOOP("Merge", "time at which the social contract was agreed")},
    {"endedAt", QT_TRANSLATE_NOOP("Merge", "end")},
    {"stepId", QT_TRANSLATE_NOOP("Merge", "step")},
    {"themeId", QT_TRANSLATE_NOOP("Merge", "theme")},
    {"noteId", QT_TRANSLATE_NOOP("Merge", "note")},
    {"source", QT_TRANSLATE_NOOP("Merge", "where it came from")},
    {"capturedIn", QT_TRANSLATE_NOOP("Merge", "meeting")},
    {"capturedAt", QT_TRANSLATE_NOOP("Merge", "time")},
    {"parked", QT_TRANSLATE_NOOP("Merge", "parked")},
    {"disposition", QT_TRANSLATE_NOOP("Merge", "what became of it")},
    {"verbatim", QT_TRANSLATE_NOOP("Merge", "word for word")},
    {"aim", QT_TRANSLATE_NOOP("Merge", "aim")},
    {"strength", QT_TRANSLATE_NOOP("Merge", "strength")},
    {"due", QT_TRANSLATE_NOOP("Merge", "date")},
    {"checkInOn", QT_TRANSLATE_NOOP("Merge", "date to look again")},
    {"progress", QT_TRANSLATE_NOOP("Merge", "progress")},
    {"section", QT_TRANSLATE_NOOP("Merge", "place in the outputs")},
    {"replySharedOn", QT_TRANSLATE_NOOP("Merge", "day on which the team heard the reply")},
};

/// A stored word, or a key, as one reads it: "workAsDone" becomes "work as done".
QString spelledOut(const QString &word)
{
    QString words;
    for (const QChar letter : word) {
        if (letter.isUpper())
            words += u' ';
        words += letter.toLower();
    }
    return words;
}

QString fieldName(const QString &path)
{
    const QString key = path.section(u'.', -1);
    for (const FieldName &field : fieldNames) {
        if (key == QLatin1String(field.key))
            return QCoreApplication::translate("Merge", field.name);
    }
    return spelledOut(key);
}

/// A kind of note or of event has a name of its own.
QString kindName(const QString &word)
{
    if (const auto kind = fromWord<NoteKind>(word))
        return kindLabel(*kind);
    const auto kind = fromWord<EventKind>(word);
    return kind ? eventKindLabel(*kind) : spelledOut(word);
}

QString valueWords(const QString &field, const Json &value, const mergewords::NameOf &nameOf)
{
    if (value.is_null())
        return Words::tr("nothing");
    if (value.is_boolean())
        return value.get<bool>() ? Words::tr("yes") : Words::tr("no");
    if (value.is_number_integer())
        return QLocale().toString(value.get<int>());
    const QString text = textOf(value);
    if (const QDateTime moment = timeFromText(text); moment.isValid())
        return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
        return QLocale().toString(day, QLocale::ShortFormat);
    const QString row = nameOf(text);
    if (!row.isEmpty())
        return row;
    if (field == "communityId"_L1)
        return Words::tr("a community that is not here");
    return Words::tr("“%1”").arg(field == "kind"_L1 ? kindName(text) : spelledOut(text));
}

struct TableWords {
    const char *table;
    QString (*counted)(int);
};

// In the order in which people ask.
const TableWords tableWords[]{
    {LearningTeam::table, [](int n) { return Words::tr("%n Learning Team(s)", nullptr, n); }},
    {Event::table, [](int n) { return Words::tr("%n event(s)", nullptr, n); }},
    {Note::table, [](int n) { return Words::tr("%n note(s)", nullptr, n); }},
    {Theme::table, [](int n) { return Words::tr("%n theme(s)", nullptr, n); }},
    {Placement::table, [](int n) { return Words::tr("%n place(s) in themes", nullptr, n); }},
    {Step::table, [](int n) { return Words::tr("%n step(s)", nullptr, n); }},
    {Statement::table, [](int n) { return Words::tr("%n sentence(s) of the outputs", nullptr, n); }},
    {Action::table, [](int n) { return Words::tr("%n improvement(s)", nullptr, n); }},
    {Meeting::table, [](int n) { return Words::tr("%n meeting(s)", nullptr, n); }},
    {Person::table, [](int n) { return Words::tr("%n person(s)", nullptr, n); }},
    {Membership::table, [](int n) { return Words::tr("%n role(s)", nullptr, n); }},
    {Release::table, [](int n) { return Words::tr("%n release(s)", nullptr, n); }},
    {Attachment::table, [](int n) { return Words::tr("%n photo(s)", nullptr, n); }},
};

} // namespace

QList<std::pair<QString, QString>> MergePlan::counted() const
{
    QList<std::pair<QString, QString>> lines;
    const auto add = [&](const QString &change, int Count::*number) {
        QStringList words;
        for (const TableWords &table : tableWords) {
            if (const int count = counts.value(QLatin1String(table.table)).*number; count > 0)
                words << table.counted(count);
        }
        if (!words.isEmpty())
            lines.append({change, words.join(u", "_s)});
    };
    add(Words::tr("New"), &Count::added);
    add(Words::tr("Changed"), &Count::changed);
    add(Words::tr("With both versions"), &Count::keptBoth);
    add(Words::tr("Removed"), &Count::removed);
    return lines;
}

QString MergePlan::summary() const
{
    QStringList sentences;
    for (const auto &[change, which] : counted())
        sentences << Words::tr("%1: %2.", "a change and the rows it concerns").arg(change, which);
    return sentences.isEmpty() ? Words::tr("Both copies say the same.") : sentences.join(u' ');
}

QStringList MergePlan::outcome(const QString &title) const
{
    return QStringList{Words::tr("“%1” was merged. %2").arg(title, summary())} + remarks;
}

namespace mergewords {

QString staysAsHere(const QString &row, const MergedRow::Difference &difference, const NameOf &nameOf)
{
    const QString what = Words::tr("%1, %2", "a row and one of its fields").arg(sentenceCase(row), fieldName(difference.field));
    const auto isTold = [](const Json &value) { return !value.is_structured() && !value.is_number_float(); }; // a place on the map is no number
    if (!isTold(difference.here) || !isTold(difference.there))
        return Words::tr("%1: the other copy says something else. It stays as it is here.").arg(what);
    return Words::tr("%1: %2 here, %3 in the other copy. It stays as it is here.")
        .arg(what, valueWords(difference.field, difference.here, nameOf), valueWords(difference.field, difference.there, nameOf));
}

QString orderStays(const RecordType &type)
{
    const QString table = QLatin1String(type.table);
    if (table == QLatin1String(Theme::table))
        return Words::tr("The themes stay in the order that they have here.");
    if (table == QLatin1String(Placement::table))
        return Words::tr("The notes in a theme stay in the order that they have here.");
    if (table == QLatin1String(Step::table))
        return Words::tr("The steps stay in the order that they have here.");
    if (table == QLatin1String(Action::table))
        return Words::tr("The improvements stay in the order that they have here.");
    if (table == QLatin1String(Statement::table))
        return Words::tr("The sentences of the outputs stay in the order that they have here.");
    return {};
}

QString cameBack(const QString &row)
{
    return Words::tr("%1 was removed here and changed in the other copy, so it is back.").arg(sentenceCase(row));
}

QString stays(const QString &row)
{
    return Words::tr("%1 was removed in the other copy and changed here, so it stays.").arg(sentenceCase(row));
}

QString staysForWhatItHolds(const QString &row)
{
    return Words::tr("%1 was removed in one copy and gained something in the other, so it stays.").arg(sentenceCase(row));
}

QString readBackAgain()
{
    return Words::tr(
        "The team had agreed the outputs in one copy, and now some of their words come from the other: read them back once more.");
}

QString placeGoesToo(const QString &note, const QString &theme)
{
    return Words::tr("%1 was removed in the other copy, so its place in %2 goes too.").arg(sentenceCase(note), theme);
}

QString belongsElsewhere(const QString &row)
{
    return Words::tr("%1 belongs to another Learning Team here, so nothing was changed.").arg(sentenceCase(row));
}

QString isLocked(const QString &title)
{
    return Words::tr("“%1” is locked in one of the two copies: open it there first.").arg(title);
}

QString twoReleases(int version)
{
    return Words::tr("Each copy has released a version %1 of its own to the Owner, and what has left cannot be merged.").arg(version);
}

} // namespace mergewords

} // namespace sharpend
