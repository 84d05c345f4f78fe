// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace sharpend::test {

/// A person's own folders, for windows in other processes.
class Home
{
public:
    QProcessEnvironment environment() const;
    /// Something more for the environment of its programs.
    void add(const QString &name, const QString &value) { m_more.insert(name, value); }
    /// What all draft files say, on the disk and in memory; nothing where there are none.
    QByteArray drafts() const;

private:
    QTemporaryDir m_folder;
    QMap<QString, QString> m_more;
};

/// What a window said, and when: microseconds of the machine's steady clock.
struct Said {
    QString rest;
    qint64 at = 0;
};

/// A main window in a process of its own; see WallDriver.cpp for the words it knows.
class DrivenWindow
{
public:
    /// Opens \a teamId in \a location, and waits until its capture field has the keyboard.
    DrivenWindow(const Home &home, const QString &location, const QString &teamId);
    ~DrivenWindow();

    void send(const QStringList &lines);
    /// The next line that begins with \a word; those before it stay to be asked for.
    Said await(const QString &word);
    Said ask(const QString &command, const QString &word);
    bool hasSaid(const QString &word);
    /// All it said that nobody has asked for, the first word included; after killHard() nothing is missing.
    QList<Said> all();
    /// As a power cut: no destructor, no signal handler.
    void killHard();
    /// As a person closes it.
    void quit();

private:
    std::optional<Said> take(const QString &word);

    QProcess m_process;
    QList<QByteArray> m_lines;
};

} // namespace sharpend::test
