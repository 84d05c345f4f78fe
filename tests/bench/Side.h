// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QProcess>
#include <QStringList>

#include <stdexcept>

namespace sharpend::bench {

/// A measurement that did not happen.
class BenchError : public std::runtime_error
{
public:
    explicit BenchError(const QString &sentence)
        : std::runtime_error(sentence.toStdString())
    {
    }
};

/// What a process of ours is started with.
struct Program {
    QString path;
    QStringList arguments;
    QString side, teamId; ///< for the app with its driver
};

/// One side of a comparison: a process of its own, which does its thing when it is asked to.
class Side
{
public:
    explicit Side(const Program &program);
    ~Side();
    Q_DISABLE_COPY_MOVE(Side)

    /// What the side said when it was ready.
    QString word() const { return m_word; }
    /// Lets it do its thing \a count times; answers how long each took, in microseconds.
    QList<double> round(int count);

    /// Runs \a program to its end. Answers when it was started, and the number that it said after \a word.
    static std::pair<double, double> once(const Program &program, const QString &word);
    /// Runs \a program to its end; answers the last line that it wrote.
    static QString lineOf(const Program &program);

private:
    QString readLine();

    QProcess m_process;
    QString m_word;
};

} // namespace sharpend::bench
