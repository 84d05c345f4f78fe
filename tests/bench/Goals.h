// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace sharpend::bench {

/// How much is measured.
enum class Effort {
    Smoke, ///< hardly anything: to see that it works
    Quick, ///< within 50 seconds
    Full
};

/// What both sides of a comparison came to.
struct Measured {
    QList<double> bare, ours;
};

/// The value below which so many in a hundred lie.
double percentile(QList<double> values, int hundredth);

/// Prepares workspaces, starts both sides and lets them take turns. Everything lies in the current folder.
class Bench
{
public:
    Bench(const QString &programs, Effort effort);

    Measured note();
    Measured import();
    Measured key();
    Measured wall();
    Measured add();
    Measured settle();
    Measured scroll();
    Measured memory();
    Measured start();
    Measured report();
    Measured reportMemory();
    Measured find() { return search("search", "search", 10 * most); }
    Measured findMore() { return search("search", "search", 100 * most); }
    Measured grep() { return search("grep", "search", 10 * most); }
    Measured grepMore() { return search("grep", "search", 100 * most); }
    Measured select() { return search("select", "select", 10 * most); }
    Measured selectMore() { return search("select", "select", 100 * most); }
    Measured library();
    Measured team();
    Measured teamMemory();

private:
    static constexpr int few = 100, some = 500, many = 1000, most = 10'000;
    struct Workspace {
        QString path, teamId;
    };
    QString program(const char *name) const;
    int size(int notes) const;
    int times(int full) const;
    /// A copy of the workspace with so many notes on the wall.
    Workspace workspace(int notes);

    /// A workspace with so many Learning Teams and notes.
    QString organisation(int teams, int notes);
    /// What is found in a thousand Learning Teams with so many notes.
    Measured search(const char *bareSide, const char *oursSide, int notes);
    /// A Learning Team in a file of its own.
    struct TeamFile {
        QString path;
        double kilobytes = 0;
    };
    TeamFile teamFile();

    QString m_programs;
    Effort m_effort;
    QHash<int, Workspace> m_made;
    TeamFile m_team;
    int m_copies = 0;
};

/// What is to hold: ours is no more than so many times the baseline.
struct Goal {
    const char *name;
    const char *what, *baseline;
    const char *unit;
    double unitSize; ///< of what is measured, in one of the unit
    int hundredth;   ///< the percentile that is compared
    double limit;
    Measured (Bench::*measure)();
    bool takesLong = false; ///< left out where few repetitions are wanted: a smaller one would measure something else
};

const QList<Goal> &goals();

} // namespace sharpend::bench
