// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What the verbs share.

#include "cli/Verbs.h"

#include "exchange/LockedFile.h"
#include "operations/Operations.h"
#include "store/Location.h"
#include "store/RowsToList.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace sharpend::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qsizetype shortestId = 8;

} // namespace

void refuse(const QString &sentence) { throw Stop{exitRefused, sentence}; }

void misuse(const QString &sentence)
{
    throw Stop{exitUsage, Words::tr("%1 sharpend --help shows how it goes.").arg(sentence)};
}

QString oneLine(const QString &text) { return withoutControls(QString(text).replace(u'\r', u' ')).simplified(); }

void say(const QString &line)
{
    QTextStream out(stdout);
    out << line << Qt::endl;
}

void complain(const QString &line)
{
    QTextStream out(stderr);
    out << u"sharpend: "_s << oneLine(line) << Qt::endl;
}

void sayJson(const Json &json)
{
    say(QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)));
}

void sayTable(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(qMax(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths[i], oneLine(row[i]).size());
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += oneLine(row[i]).leftJustified(i + 1 < row.size() ? widths[i] + 2 : 0);
        say(line);
    }
}

QStringList shortIds(const QStringList &ids)
{
    QStringList starts;
    for (const QString &id : ids) {
        qsizetype length = shortestId;
        for (const QString &other : ids) {
            while (other != id && length < id.size() && other.startsWith(QStringView(id).left(length)))
                ++length;
        }
        starts << id.left(length);
    }
    return starts;
}

QStringList readSome(QCommandLineParser &parser, const CommandLine &line, const QString &name)
{
    if (!parser.parse(QStringList{u"sharpend"_s} + line.arguments))
        misuse(parser.errorText());
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty() && !name.isEmpty())
        misuse(Words::tr("%1 needs %2.").arg(line.verb, name));
    return words;
}

QStringList read(QCommandLineParser &parser, const CommandLine &line, const QStringList &names)
{
    const QStringList words = readSome(parser, line, names.join(u' '));
    if (words.size() < names.size())
        misuse(Words::tr("%1 needs %2.").arg(line.verb, names.mid(words.size()).join(u' ')));
    if (words.size() > names.size())
        misuse(Words::tr("%1 does not know what to do with “%2”.").arg(line.verb, words[names.size()]));
    return words;
}

QCommandLineOption passphraseOption() { return {u"passphrase-file"_s, {}, u"FILE"_s}; }

Passphrase passphraseFrom(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"passphrase-file"_s))
        return {};
    const PassphraseReading reading = readPassphraseFile(parser.value(u"passphrase-file"_s));
    if (!reading.remark.isEmpty())
        complain(reading.remark);
    if (!reading.refusal.isEmpty())
        refuse(reading.refusal);
    return reading.passphrase;
}

Passphrase newPassphraseFrom(const QCommandLineParser &parser)
{
    const Passphrase passphrase = passphraseFrom(parser);
    if (const QString wrong = passphrase.tooShort(); parser.isSet(u"passphrase-file"_s) && !wrong.isEmpty())
        refuse(wrong);
    return passphrase;
}

QString locationOf(const CommandLine &line) { return line.store.isEmpty() ? defaultStore() : line.store; }

std::unique_ptr<Store> openExisting(const CommandLine &line)
{
    const QString location = locationOf(line);
    if (!Database::isPostgres(location) && !QFileInfo::exists(location))
        refuse(Words::tr("There is no workspace at %1: open the app once, or import something into it.").arg(location));
    if (!Database::isPostgres(location) && lockedKindOf(location))
        refuse(Words::tr("%1 is locked with a passphrase: restore it as a copy first.").arg(location));
    Store::probe(location);
    return Store::open(location, u"command-line"_s); // it reads only, so it has no seat
}

LearningTeam teamNamed(Reader &reader, const QString &start)
{
    QList<LearningTeam> found;
    for (const LearningTeam &team : rowsToList<LearningTeam>(reader)) {
        if (team.id == start)
            return team;
        if (team.id.startsWith(start, Qt::CaseInsensitive))
            found << team;
    }
    if (found.isEmpty() || start.isEmpty())
        refuse(Words::tr("No Learning Team has an id that begins with “%1”: sharpend list teams shows them.").arg(start));
    if (found.size() > 1)
        refuse(Words::tr("%1 Learning Teams have an id that begins with “%2”: type more of it.").arg(found.size()).arg(start));
    return found.first();
}

} // namespace sharpend::cli
