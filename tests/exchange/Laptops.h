// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Merge.h"
#include "operations/StepOperations.h"
#include "operations/WallOperations.h"
#include "support/Samples.h"
#include "support/Workspace.h"
#include "support/catch.h"

namespace sharpend::test {

/// A workspace of somebody's own, with a copy of a Learning Team that others have too.
struct Laptop {
    explicit Laptop(Database::Engine engine, const QString &seat)
        : workspace(engine)
        , store(workspace.open(seat))
    {
    }

    void perform(const Operation &operation) const
    {
        const Outcome outcome = store->perform(operation);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    }
    /// What no named operation does yet, as one would.
    void change(const QString &teamId, std::function<void(Transaction &)> run) const
    {
        Operation operation;
        operation.name = QStringLiteral("test");
        operation.teamId = teamId;
        operation.run = std::move(run);
        perform(operation);
    }
    QByteArray file(const QString &teamId) const
    {
        return exportLearningTeam(store->reader(), teamId, QDateTime(QDate(2026, 3, 17), QTime(12, 0), Qt::UTC));
    }
    static Bundle read(const QByteArray &file)
    {
        const BundleReading reading = readBundle(file);
        INFO(reading.refusal.toStdString());
        REQUIRE(reading.refusal.isEmpty());
        return reading.bundle;
    }
    MergePlan plan(const QByteArray &file) const { return planMerge(store->reader(), read(file)); }
    Outcome take(const QByteArray &file) const { return store->perform(mergeLearningTeam(read(file))); }
    void takeDone(const QByteArray &file) const
    {
        const Outcome outcome = take(file);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    }
    template<Record T>
    T get(const QString &id) const
    {
        const auto row = store->reader().get<T>(id);
        REQUIRE(row);
        return *row;
    }
    template<Record T>
    bool has(const QString &id) const
    {
        return store->reader().exists(T::table, {{"id", id}});
    }
    /// The notes of a theme, as they lie there.
    QStringList notesIn(const QString &themeId) const
    {
        QStringList ids;
        for (const Placement &placement : store->reader().find<Placement>({{"themeId", themeId}}))
            ids << placement.noteId;
        ids.sort();
        return ids;
    }

    Workspace workspace;
    std::unique_ptr<Store> store;
};

/// Where two files differ: the lines of each from the first to the last that is not the same; empty where they do not. Whether the
/// words of a strike have left the file is for each laptop to say.
inline std::string difference(const QByteArray &one, const QByteArray &other)
{
    QList<QByteArray> a = one.split('\n'), b = other.split('\n');
    for (QList<QByteArray> *lines : {&a, &b})
        lines->removeIf([](const QByteArray &line) { return line.contains("\"finished\""); });
    while (!a.isEmpty() && !b.isEmpty() && a.first() == b.first()) {
        a.removeFirst();
        b.removeFirst();
    }
    while (!a.isEmpty() && !b.isEmpty() && a.last() == b.last()) {
        a.removeLast();
        b.removeLast();
    }
    return a.isEmpty() && b.isEmpty() ? std::string() : (a.mid(0, 40).join('\n') + "\n--- but ---\n" + b.mid(0, 40).join('\n')).toStdString();
}

/// The same wall on two laptops: two notes in a theme, a second theme, a step of the ordinary day.
struct Two {
    explicit Two(Database::Engine engine)
        : here(engine, QStringLiteral("seat-here"))
        , there(engine, QStringLiteral("seat-there"))
    {
        const TeamAtDiscovery made = teamAtDiscovery(*here.store);
        teamId = made.teamId;
        eventId = made.eventId;
        meetingId = made.meetingId;
        improvingId = made.improvingId;
        theme = addTheme(here, QStringLiteral("Sent is not seen"));
        other = addTheme(here, QStringLiteral("The Monday peak"));
        one = addNote(here, QStringLiteral("The screen says sent"), theme);
        two = addNote(here, QStringLiteral("We ring the ward"), theme);
        step = newId();
        here.perform(addStep(Step{{step, {}}, teamId, QStringLiteral("Order"), QStringLiteral("Press send"), 0}));
        there.perform(importLearningTeam(Laptop::read(here.file(teamId))));
    }

    QString addNote(const Laptop &laptop, const QString &text, const QString &themeId = {}) const
    {
        const Note note = aNote(teamId, meetingId, text);
        laptop.perform(sharpend::addNote(note, themeId));
        return note.id;
    }
    QString addTheme(const Laptop &laptop, const QString &title) const
    {
        Theme made;
        made.id = newId();
        made.teamId = teamId;
        made.title = title;
        laptop.perform(sharpend::addTheme(made));
        return made.id;
    }
    void say(const Laptop &laptop, const QString &noteId, const QString &text) const
    {
        laptop.perform(editNote(teamId, noteId, {laptop.get<Note>(noteId).text, text}));
    }
    void place(const Laptop &laptop, const QString &noteId, const QString &themeId) const
    {
        laptop.perform(placeNotes(teamId, {noteId}, {}, themeId));
    }
    /// As a strike leaves it.
    void strike(const Laptop &laptop, const QString &noteId) const
    {
        laptop.change(teamId, [&](Transaction &tx) {
            for (const Placement &placement : tx.find<Placement>({{"noteId", noteId}}))
                tx.remove<Placement>(placement.id);
            tx.remove<Note>(noteId);
            Erasure erasure = tx.need<Erasure>(noteId);
            erasure.kind = ErasureKind::Struck;
            tx.put(erasure);
        });
    }

    Laptop here, there;
    QString teamId, eventId, meetingId, improvingId, theme, other, one, two, step;
};

} // namespace sharpend::test
