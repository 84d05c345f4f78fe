// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "cli/CommandLine.h"

#include "cli/Verbs.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct UsageWords {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Verb {
    QLatin1String name;
    int (*run)(const CommandLine &);
};

constexpr Verb verbs[]{
    {"list"_L1, cli::runList},     {"show"_L1, cli::runShow},   {"import"_L1, cli::runImport},
    {"export"_L1, cli::runExport}, {"search"_L1, cli::runSearch}, {"check"_L1, cli::runCheck},
    {"backup"_L1, cli::runBackup}, {"restore"_L1, cli::runRestore},
};

const Verb *verbNamed(const QString &name)
{
    const auto found = std::find_if(std::begin(verbs), std::end(verbs), [&](const Verb &verb) { return verb.name == name; });
    return found == std::end(verbs) ? nullptr : found;
}

QString usage()
{
    return UsageWords::tr("Sharp End runs HOP Learning Teams, from choosing the event to the Owner’s reply.\n"
                          "\n"
                          "sharpend [--store WORKSPACE] [FILE]    open the app, and a Learning Team, a log of events, a reply,\n"
                          "                                       or, for its Owner, a released pack\n"
                          "sharpend --demo [FILE]                 open a throwaway workspace with sample Learning Teams\n"
                          "\n"
                          "sharpend [--store WORKSPACE] COMMAND …\n"
                          "  list events|teams|actions|people [--json]\n"
                          "  show TEAM [--json]\n"
                          "  import FILE [--dry-run] [--map COLUMN=FIELD]… [--dates dmy|mdy|ymd] [--no-heading] [--add-duplicates]\n"
                          "                                       a Learning Team, a log of events or an Owner’s reply\n"
                          "  export TEAM --to FILE [--full]       by suffix: .learningteam, .outputpack, .pdf, .odt, .html,\n"
                          "                                       .md; .csv the improvements as a table; .ics the team’s\n"
                          "                                       calendar, with --owner the Owner’s\n"
                          "  export TEAM --to FILE --what card|wall|reflections\n"
                          "                                       the learning card, the wall (.pdf, .odt, .html, .md), or the\n"
                          "                                       reflection sheet (.html; .pdf slips to print)\n"
                          "  search WORDS [--limit N] [--json]    notes on the wall, themes and statements\n"
                          "  check [--rebuild-index]              look for damage\n"
                          "  backup FILE                          a copy of the workspace, read back\n"
                          "  restore FILE --to COPY               a backup as a workspace of its own, without what was struck since\n"
                          "  --passphrase-file FILE               after import, export (.learningteam, .outputpack), backup and restore:\n"
                          "                                       the first line of FILE opens the file, or locks it\n"
                          "\n"
                          "An export is the summary of what was last released (.html with the form for the Owner’s reply); with --full it is\n"
                          "the facilitator’s record.\n"
                          "WORKSPACE is a file or postgresql://…, and comes before the command. TEAM is an id or any start\n"
                          "of one that no other has. Exit status: 0 done, 1 refused or not done, 2 not understood.");
}

CommandLine misused(CommandLine line, const QString &sentence)
{
    line.opensWindow = false;
    line.wrong = sentence;
    return line;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions({{u"store"_s, {}, u"WORKSPACE"_s}, {u"demo"_s, {}}, {QStringList{u"h"_s, u"help"_s}, {}},
                       {QStringList{u"v"_s, u"version"_s}, {}}});
    CommandLine line;
    if (!parser.parse(QStringList{u"sharpend"_s} + arguments))
        return misused(line, parser.errorText());
    line.store = parser.value(u"store"_s);
    line.demo = parser.isSet(u"demo"_s);
    for (const QString &asked : {u"help"_s, u"version"_s}) {
        if (parser.isSet(asked)) {
            line.opensWindow = false;
            line.verb = u"--"_s + asked;
            return line;
        }
    }
    if (parser.isSet(u"store"_s) && line.store.isEmpty())
        return misused(line, UsageWords::tr("--store needs a workspace: a file or postgresql://…"));
    if (line.demo && !line.store.isEmpty())
        return misused(line, UsageWords::tr("--demo has a workspace of its own: leave --store out."));

    QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return line;
    const QString first = words.takeFirst();
    if (verbNamed(first)) {
        line.opensWindow = false;
        line.verb = first;
        line.arguments = words;
        line.drawsText = first == "export"_L1
            && std::any_of(words.begin(), words.end(), [](const QString &word) { // a card's letters are as large as fits
                   return word.endsWith(".pdf"_L1, Qt::CaseInsensitive) || word == "card"_L1 || word == "--what=card"_L1;
               });
        if (line.demo)
            return misused(line, UsageWords::tr("--demo opens the app, so no command goes with it."));
        return line;
    }
    const bool looksLikePath = first.contains(u'.') || first.contains(u'/');
    if (first.isEmpty() || (!looksLikePath && !QFileInfo::exists(first)))
        return misused(line, UsageWords::tr("“%1” is no command and no file.").arg(first));
    if (!words.isEmpty())
        return misused(line, UsageWords::tr("One file at a time; options come before it, and “%1” is one too many.").arg(words.first()));
    line.file = first;
    return line;
}

int runCommand(const CommandLine &line)
{
    try {
        if (!line.wrong.isEmpty())
            cli::misuse(line.wrong);
        if (line.verb == "--version"_L1) {
            cli::say(u"sharpend "_s + QCoreApplication::applicationVersion());
            return cli::exitDone;
        }
        if (line.verb == "--help"_L1 || line.arguments.contains("--help"_L1)) {
            cli::say(usage());
            return cli::exitDone;
        }
        const Verb *verb = verbNamed(line.verb);
        if (!verb)
            cli::misuse(UsageWords::tr("“%1” is no command.").arg(line.verb));
        return verb->run(line);
    } catch (const cli::Stop &stop) {
        if (!stop.sentence.isEmpty())
            cli::complain(stop.sentence);
        return stop.status;
    } catch (const StoreError &error) {
        cli::complain(error.sentence());
        return cli::exitRefused;
    }
}

} // namespace sharpend
