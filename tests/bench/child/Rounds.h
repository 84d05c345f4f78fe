// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <functional>

namespace sharpend::bench {

/// Microseconds of the machine's steady clock, the same for every process.
double now();
/// Microseconds of processor time that this thread has used.
double threadTime();
/// Kilobytes of memory that this process has in use (its resident set), as every system monitor shows it: the same whatever
/// other programs share its libraries.
double memoryHeld();
/// The most that it has held at any moment so far.
double mostMemoryHeld();

/// Writes \a line to whoever measures.
void tell(const QString &line);
/// Ends the process with \a sentence on stderr: a measurement that did not happen must not look like one that did.
[[noreturn]] void giveUp(const QString &sentence);

/// Lets events happen until \a state holds, and gives up after a long time.
void happenUntil(const std::function<bool()> &state, const char *what);

/// One side of a comparison. Every line that it reads is a number of repetitions; it answers with a line that holds the
/// microseconds of each. In between, events go on, as in a program that waits for a person.
class Rounds : public QObject
{
    Q_OBJECT
public:
    /// \a once does the thing once, and answers how long it took.
    explicit Rounds(std::function<double()> once, QObject *parent = nullptr);

    /// Says "ready", with \a word for the other side, and begins to listen.
    void begin(const QString &word = {});

private:
    void read();

    std::function<double()> m_once;
    QSocketNotifier m_input;
    QByteArray m_read;
};

} // namespace sharpend::bench
