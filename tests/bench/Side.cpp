// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "bench/Side.h"

#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>

#include <chrono>

using namespace Qt::StringLiterals;

namespace sharpend::bench {

namespace {

constexpr int patience = 600'000; // milliseconds: a workspace of a million notes is not made in a minute

/// Starts \a program; answers when, by the clock that the process reads.
double start(QProcess &process, const Program &program)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Nothing of the person who measures: no settings, no drafts, no bus that would have to be started.
    const QString own = QDir::current().filePath(u"own"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, own + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, own + u"/data"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, QDir::currentPath());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    environment.insert(u"SHARPEND_BENCH_SIDE"_s, program.side);
    environment.insert(u"SHARPEND_BENCH_TEAM"_s, program.teamId);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto moment = std::chrono::steady_clock::now().time_since_epoch();
    process.start(program.path, program.arguments);
    if (!process.waitForStarted(patience))
        throw BenchError(u"%1 could not be started"_s.arg(QFileInfo(program.path).fileName()));
    return std::chrono::duration<double, std::micro>(moment).count();
}

QByteArray everythingOf(QProcess &process, const Program &program)
{
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw BenchError(u"%1 %2 did not come to its end"_s.arg(QFileInfo(program.path).fileName(), program.side));
    return process.readAllStandardOutput();
}

} // namespace

Side::Side(const Program &program)
{
    start(m_process, program);
    m_word = readLine();
    if (!m_word.startsWith("ready"_L1))
        throw BenchError(u"%1 said “%2”"_s.arg(QFileInfo(program.path).fileName(), m_word));
    m_word = m_word.mid(6);
}

Side::~Side()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(5000);
}

QString Side::readLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            throw BenchError(u"%1 does not answer"_s.arg(QFileInfo(m_process.program()).fileName()));
    }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

QList<double> Side::round(int count)
{
    m_process.write(QByteArray::number(count) + '\n');
    QList<double> times;
    const QStringList parts = readLine().split(u' ');
    for (const QString &part : parts)
        times << part.toDouble();
    return times;
}

std::pair<double, double> Side::once(const Program &program, const QString &word)
{
    QProcess process;
    const double begin = start(process, program);
    const QByteArray said = everythingOf(process, program);
    for (const QByteArray &line : said.split('\n')) {
        if (line.startsWith(word.toUtf8() + ' '))
            return {begin, line.mid(word.size() + 1).toDouble()};
    }
    throw BenchError(u"%1 did not say when it %2"_s.arg(QFileInfo(program.path).fileName(), word));
}

QString Side::lineOf(const Program &program)
{
    QProcess process;
    start(process, program);
    return QString::fromUtf8(everythingOf(process, program)).trimmed().section(u'\n', -1);
}

} // namespace sharpend::bench
