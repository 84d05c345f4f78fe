// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "cli/CommandLine.h"
#include "domain/Json.h"
#include "exchange/Passphrase.h"
#include "store/Store.h"

#include <QCommandLineParser>

namespace sharpend::cli {

inline constexpr int exitDone = 0, exitRefused = 1, exitUsage = 2;

/// Ends a verb: its sentence goes to stderr on one line, its status is the program's.
struct Stop {
    int status;
    QString sentence;
};
[[noreturn]] void refuse(const QString &sentence);
[[noreturn]] void misuse(const QString &sentence);

/// A line for stdout, and one for stderr. Words of people go through oneLine() first.
void say(const QString &line);
void complain(const QString &line);
/// \a text on one line, with nothing in it that steers a terminal.
QString oneLine(const QString &text);
void sayJson(const Json &json);
/// Rows in columns; the last column is as wide as it likes.
void sayTable(const QList<QStringList> &rows);
/// For each of \a ids a start of it that no other one has.
QStringList shortIds(const QStringList &ids);

/// Reads the arguments of a verb: as many positional ones as \a names, or the usage is wrong.
QStringList read(QCommandLineParser &parser, const CommandLine &line, const QStringList &names);
/// The same where as many as one likes may stand, but one is needed.
QStringList readSome(QCommandLineParser &parser, const CommandLine &line, const QString &name);

/// `--passphrase-file FILE`: the passphrase in it, or an empty one where the option is not given. Refuses a file that gives none.
QCommandLineOption passphraseOption();
Passphrase passphraseFrom(const QCommandLineParser &parser);
/// The same for a file that is to be locked, which needs some length.
Passphrase newPassphraseFrom(const QCommandLineParser &parser);

/// Where the command works.
QString locationOf(const CommandLine &line);
/// Opens a workspace that is there; refuses where there is none, and makes nothing.
std::unique_ptr<Store> openExisting(const CommandLine &line);
/// The Learning Team whose id begins with \a start; refuses where there is none, or more than one.
LearningTeam teamNamed(Reader &reader, const QString &start);

int runList(const CommandLine &line);
int runShow(const CommandLine &line);
int runImport(const CommandLine &line);
int runExport(const CommandLine &line);
int runSearch(const CommandLine &line);
int runCheck(const CommandLine &line);
int runBackup(const CommandLine &line);
int runRestore(const CommandLine &line);

} // namespace sharpend::cli
