// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The verb that writes files out.

#include "cli/Verbs.h"

#include "domain/Content.h"
#include "domain/Outputs.h"
#include "exchange/ActionsCsv.h"
#include "exchange/Bundle.h"
#include "exchange/Invitations.h"
#include "exchange/LockedFile.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "exchange/PrivateFile.h"
#include "exchange/ReflectionFile.h"
#include "operations/MeetingOperations.h"
#include "reports/DocumentFile.h"
#include "reports/LearningCardDocument.h"
#include "reports/PdfWriter.h"
#include "reports/RecordDocument.h"
#include "reports/ReflectionSheet.h"
#include "reports/SummaryDocument.h"
#include "reports/WallDocument.h"
#include "store/Location.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sharpend::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void write(const QString &path, const QByteArray &bytes)
{
    if (!writePrivately(path, bytes))
        refuse(Words::tr("%1 cannot be written. Choose a folder that may be written.").arg(path));
}

void writeWithLock(const QString &path, const QByteArray &bytes, LockedKind kind, const Passphrase &passphrase)
{
    if (const QString wrong = writeLocked(path, bytes, kind, passphrase); !wrong.isEmpty())
        refuse(u"%1: %2"_s.arg(path, wrong));
}

/// What left last; refuses where nothing has.
Release lastRelease(const TeamRecord &record, const QString &otherwise)
{
    if (record.releases.isEmpty())
        refuse(otherwise);
    return byVersion(record.releases).last();
}

OutputPack lastReleased(const TeamRecord &record, const QString &otherwise) { return lastRelease(record, otherwise).pack; }

/// The summary of what was released, or with \a full the facilitator's record.
Document documentOf(Reader &reader, const TeamRecord &record, bool full)
{
    if (!full) {
        return summaryDocument(lastReleased(
            record, Words::tr("Nothing has been released yet, so there is no summary: add --full for the facilitator’s record.")));
    }
    Content content;
    readContent(content, contentFolders()); // of a file that cannot be used the window tells; built-in words stand in for it
    return recordDocument(record, content, bytesOf(reader, record.attachments));
}

QByteArray fileOf(Reader &reader, const TeamRecord &record, const QString &suffix, bool full)
{
    const QString noPack = Words::tr("Nothing has been released yet, so there is nothing for the Owner: "
                                        "release the outputs in the window.");
    if (suffix == "learningteam"_L1)
        return exportLearningTeam(reader, record.team.id, QDateTime::currentDateTimeUtc());
    if (suffix == "outputpack"_L1) {
        const OutputPack pack = lastReleased(record, noPack);
        return packBytes(pack, pack.releasedAt); // the same file whenever it is written
    }
    if (suffix == "html"_L1 && !full)
        return ownerFile(lastReleased(record, noPack));
    if (suffix == "csv"_L1) {
        return full ? actionsCsv(record)
                    : actionsCsv(lastRelease(record, Words::tr("Nothing has been released yet, so no improvement has left: "
                                                                  "add --full for all of them as they are now.")), record.actions);
    }
    return documentFile(documentOf(reader, record, full), suffix);
}

/// The endings of the files that --what makes.
QStringList suffixesOf(const QString &what)
{
    return what == "reflections"_L1 ? QStringList{u"html"_s, u"pdf"_s} : documentSuffixes();
}

/// What --what asks for: the learning card of what was released, the wall, or the reflection sheet.
QByteArray fileOf(Reader &reader, const TeamRecord &record, const QString &suffix, const QString &what)
{
    if (what == "reflections"_L1) {
        const bool past = std::any_of(record.meetings.begin(), record.meetings.end(),
                                      [](const Meeting &meeting) { return meeting.kind == MeetingKind::Improving && meeting.furthestPhase > Phase::Reflections; });
        if (past)
            refuse(Words::tr("Meeting 2 has gone past New reflections, so a sheet would come too late."));
        return suffix == "pdf"_L1 ? pdf(reflectionSheet(record.team, true)) : reflectionSheetFile(record.team);
    }
    if (what == "card"_L1)
        return documentFile(learningCard(lastReleased(record, Words::tr("Nothing has been released yet, so there is no learning card: "
                                                                           "release the outputs in the window."))), suffix);
    Content content;
    readContent(content, contentFolders());
    return documentFile(wallDocument(record, content, {}, bytesOf(reader, record.attachments)), suffix);
}

/// The calendar of the team, or the Owner's.
QByteArray calendarOf(const Invitations &invitations, bool owner)
{
    const QStringList leftOut = invitations.leftOut();
    const QByteArray calendar = invitations.calendar(owner);
    if (calendar.isEmpty())
        refuse(leftOut.isEmpty() ? Words::tr("No meeting has a day yet, so there is nothing for a calendar: plan it in the window.")
                                 : leftOut.join(u' '));
    for (const QString &sentence : leftOut)
        complain(sentence);
    return calendar;
}

void exportCalendar(Store &store, const TeamRecord &record, bool owner, const QString &path)
{
    const Invitations invitations(record.team, record.meetings);
    write(path, calendarOf(invitations, owner));
    // A later file has a higher number only where it is known that this one was there.
    const Outcome outcome = store.perform(saveInvitations(record.team.id, invitations.planned()));
    if (!outcome.isDone())
        refuse(outcome.sentence());
}

} // namespace

int runExport(const CommandLine &line)
{
    QCommandLineParser parser;
    parser.addOptions({{u"to"_s, {}, u"FILE"_s}, {u"full"_s, {}}, {u"owner"_s, {}}, {u"what"_s, {}, u"WHAT"_s}, passphraseOption()});
    const QString start = read(parser, line, {u"TEAM"_s}).first();
    const QString path = parser.value(u"to"_s);
    if (path.isEmpty())
        misuse(Words::tr("export needs --to FILE."));
    const QString name = QFileInfo(path).fileName(), suffix = QFileInfo(path).suffix().toLower();
    const bool full = parser.isSet(u"full"_s), owner = parser.isSet(u"owner"_s), isCalendar = suffix == "ics"_L1;
    if (!QStringList{u"learningteam"_s, u"outputpack"_s, u"pdf"_s, u"odt"_s, u"html"_s, u"md"_s, u"csv"_s, u"ics"_s}.contains(suffix))
        misuse(Words::tr("export writes .learningteam, .outputpack, .pdf, .odt, .html, .md, .csv and .ics files, not “%1”.").arg(name));
    if (owner && !isCalendar)
        misuse(Words::tr("--owner is for a calendar (.ics), not for “%1”.").arg(name));
    if (full && isCalendar)
        misuse(Words::tr("A calendar is the same with --full, so leave it out for “%1”.").arg(name));
    if (full && suffix == "outputpack"_L1)
        misuse(Words::tr("A pack holds what was released and no more, so --full does not go with “%1”.").arg(name));
    const QString what = parser.value(u"what"_s);
    if (parser.isSet(u"what"_s)) {
        if (!QStringList{u"card"_s, u"wall"_s, u"reflections"_s}.contains(what))
            misuse(Words::tr("--what is card, wall or reflections, not “%1”.").arg(what));
        if (full || owner)
            misuse(Words::tr("--full and --owner do not go with --what: leave them out for “%1”.").arg(name));
        if (!suffixesOf(what).contains(suffix))
            misuse(Words::tr("With --what %1, export writes .%2 files, not “%3”.").arg(what, suffixesOf(what).join(u", ."_s), name));
    }
    const auto lockedAs = lockableKind(suffix);
    if (parser.isSet(u"passphrase-file"_s) && !lockedAs)
        misuse(Words::tr("Only .learningteam and .outputpack files can be locked, not “%1”.").arg(name));
    const Passphrase passphrase = newPassphraseFrom(parser);
    const auto store = openExisting(line);
    const LearningTeam team = teamNamed(store->reader(), start);
    const TeamRecord record = readTeamRecord(store->reader(), team.id).value();
    if (isCalendar)
        exportCalendar(*store, record, owner, path);
    else if (!passphrase.isEmpty())
        writeWithLock(path, fileOf(store->reader(), record, suffix, full), *lockedAs, passphrase);
    else
        write(path, what.isEmpty() ? fileOf(store->reader(), record, suffix, full) : fileOf(store->reader(), record, suffix, what));
    say((passphrase.isEmpty() ? Words::tr("Wrote %1.") : Words::tr("Wrote %1, locked with the passphrase.")).arg(path));
    return exitDone;
}

} // namespace sharpend::cli
