// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Measures what Sharp End promises, each beside a baseline that does the least for the same end. Started by tools/bench.

#include "bench/Goals.h"
#include "bench/Side.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sharpend::bench;

namespace {

void print(const QString &line)
{
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

/// "1.52 / 2.10 ms"
QString shown(const QList<double> &values, const Goal &goal)
{
    return u"%1 / %2 %3"_s.arg(percentile(values, 50) / goal.unitSize, 0, 'f', 2)
        .arg(percentile(values, 95) / goal.unitSize, 0, 'f', 2)
        .arg(QLatin1String(goal.unit));
}

bool measure(const Goal &goal, Bench &bench)
{
    const Measured measured = (bench.*goal.measure)();
    const double ratio = percentile(measured.ours, goal.hundredth) / percentile(measured.bare, goal.hundredth);
    const bool met = ratio <= goal.limit;
    print(u"%1 %2 %3  %4 x  (p%5, at most %6)  %7"_s.arg(QLatin1String(goal.name), -8)
              .arg(shown(measured.bare, goal), 20)
              .arg(shown(measured.ours, goal), 20)
              .arg(ratio, 5, 'f', 2)
              .arg(goal.hundredth)
              .arg(goal.limit)
              .arg(met ? u"met"_s : u"missed"_s));
    return met;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Compares Sharp End with baselines measured beside it."_s);
    const QCommandLineOption quick(u"quick"_s, u"Fewer repetitions, and nothing that takes long: ends within 50 seconds."_s);
    const QCommandLineOption smoke(u"smoke"_s, u"Hardly any: only shows that it works. No goal is judged."_s);
    const QCommandLineOption only(u"only"_s, u"Measures this goal; may be given again."_s, u"NAME"_s);
    const QCommandLineOption folder(u"folder"_s, u"Where workspaces are made: on the disk to be measured."_s, u"FOLDER"_s, u"."_s);
    parser.addOptions({quick, smoke, only, folder});
    parser.addHelpOption();
    parser.process(application);

    QList<Goal> chosen;
    QStringList names;
    for (const Goal &goal : goals()) {
        names << QLatin1String(goal.name);
        if (parser.isSet(only) ? parser.values(only).contains(names.last()) : !(parser.isSet(quick) && goal.takesLong))
            chosen << goal;
    }
    for (const QString &name : parser.values(only)) {
        if (!names.contains(name)) {
            std::fprintf(stderr, "no goal is called %s; they are %s\n", qUtf8Printable(name), qUtf8Printable(names.join(u", "_s)));
            return 2;
        }
    }

    const QTemporaryDir place(QDir(parser.value(folder)).absoluteFilePath(u"bench-XXXXXX"_s));
    if (!place.isValid() || !QDir::setCurrent(place.path())) {
        std::fprintf(stderr, "no folder can be made in %s\n", qUtf8Printable(parser.value(folder)));
        return 2;
    }
    const Effort effort = parser.isSet(smoke) ? Effort::Smoke : parser.isSet(quick) ? Effort::Quick : Effort::Full;
    Bench bench(QCoreApplication::applicationDirPath(), effort);
    for (const Goal &goal : std::as_const(chosen))
        print(u"%1 %2; baseline: %3"_s.arg(QLatin1String(goal.name), -8).arg(QLatin1String(goal.what), QLatin1String(goal.baseline)));
    print(u"\n%1 %2 %3"_s.arg(QString(), -8).arg(u"baseline p50 / p95"_s, 20).arg(u"ours p50 / p95"_s, 20));
    QStringList missed;
    try {
        for (const Goal &goal : std::as_const(chosen)) {
            if (!measure(goal, bench))
                missed << QLatin1String(goal.name);
        }
    } catch (const BenchError &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
    if (effort == Effort::Smoke) {
        print(u"It works; numbers this small say nothing."_s);
        return 0;
    }
    print(missed.isEmpty() ? u"%1 of %1 goals met"_s.arg(chosen.size())
                           : u"%1 of %2 goals met; missed: %3"_s.arg(chosen.size() - missed.size()).arg(chosen.size()).arg(missed.join(u", "_s)));
    return missed.isEmpty() ? 0 : 1;
}
