// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Merge.h"
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

} // namespace sharpend::test
