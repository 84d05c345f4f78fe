// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "bench/child/Rounds.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend::bench {

namespace {

constexpr auto patience = 60s;

double microseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

double kilobytes(const QString &path, QByteArrayView key)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith(key))
                return line.mid(key.size()).trimmed().split(' ').first().toDouble();
        }
    }
    giveUp(u"this system does not say how much memory a process holds"_s);
}

} // namespace

double now() { return microseconds(CLOCK_MONOTONIC); }
double threadTime() { return microseconds(CLOCK_THREAD_CPUTIME_ID); }

double memoryHeld() { return kilobytes(u"/proc/self/smaps_rollup"_s, "Rss:"); }
double mostMemoryHeld() { return kilobytes(u"/proc/self/status"_s, "VmHWM:"); }

void tell(const QString &line)
{
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

void giveUp(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    std::_Exit(1);
}

void happenUntil(const std::function<bool()> &state, const char *what)
{
    const QDeadlineTimer deadline(patience);
    QTimer end; // so that waiting for events ends
    end.start(patience);
    while (!state()) {
        if (deadline.hasExpired())
            giveUp(u"waited in vain for %1"_s.arg(QLatin1String(what)));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

Rounds::Rounds(std::function<double()> once, QObject *parent)
    : QObject(parent)
    , m_once(std::move(once))
    , m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    m_input.setEnabled(false);
    connect(&m_input, &QSocketNotifier::activated, this, &Rounds::read);
}

void Rounds::begin(const QString &word)
{
    tell(u"ready "_s + word);
    m_input.setEnabled(true);
}

void Rounds::read()
{
    char buffer[64];
    const auto length = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (length <= 0)
        std::_Exit(0); // nobody asks any more
    m_read.append(buffer, length);
    const auto end = m_read.indexOf('\n');
    if (end < 0)
        return;
    const int count = m_read.left(end).toInt();
    m_read.remove(0, end + 1);
    m_input.setEnabled(false);
    QStringList times;
    for (int i = 0; i < count; ++i)
        times << QString::number(m_once(), 'f', 1);
    m_input.setEnabled(true);
    tell(times.join(u' '));
}

} // namespace sharpend::bench
