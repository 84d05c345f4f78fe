// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PromptSheet.h"

#include "domain/Phases.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PromptSheet)
};

/// The lines of the bank that are for one of the two meetings only.
const QHash<QString, MeetingKind> &meetingOfLine()
{
    static const QHash<QString, MeetingKind> ids{{u"offersFix"_s, MeetingKind::Learning},
                                                 {u"offersFixLater"_s, MeetingKind::Improving},
                                                 {u"nameTheme"_s, MeetingKind::Improving}};
    return ids;
}

/// The questions that the team has chosen for \a moment, as a group of their own.
PromptGroup chosenAt(const LearningTeam &team, const Moment &moment)
{
    PromptGroup chosen;
    chosen.title = Words::tr("Chosen for this Learning Team");
    for (const TeamPrompt &prompt : team.prompts) {
        if (Moment::fromText(prompt.at) == moment)
            chosen.prompts.append({prompt.id, prompt.text});
    }
    return chosen;
}

void writePhases(Document &document, const LearningTeam &team, EventKind event, const Meeting &meeting, const Content &content)
{
    for (const Phase phase : phasesOf(meeting.kind)) {
        const Moment moment{meeting.kind, phase};
        QList<PromptGroup> groups = content.groupsAt(moment, event);
        if (const PromptGroup chosen = chosenAt(team, moment); !chosen.prompts.isEmpty())
            groups.prepend(chosen);
        if (groups.isEmpty())
            continue;
        document.heading(2, phaseName(phase));
        for (const PromptGroup &group : groups) {
            if (groups.size() > 1)
                document.heading(3, group.title);
            for (const Sentence &prompt : group.prompts)
                document.tick(prompt.text, meeting.promptsAsked.contains(prompt.id));
        }
    }
}

void writeRecovery(Document &document, MeetingKind kind, const Content &content)
{
    document.heading(2, Words::tr("When the talk leaves the track"));
    for (const RecoveryLine &line : content.recovery) {
        if (meetingOfLine().value(line.id, kind) == kind)
            document.bullet(line.text, line.title + u':');
    }
}

} // namespace

Document promptSheet(const LearningTeam &team, EventKind event, const Meeting &meeting, const Content &content)
{
    Document document(meeting.kind == MeetingKind::Learning ? Words::tr("Prompts for Meeting 1") : Words::tr("Prompts for Meeting 2"));
    document.setFoot(Words::tr("For the facilitator’s hand, not for the wall."));
    document.quiet(team.title);
    document.fact(Words::tr("Learning focus"), team.focus);
    document.heading(2, Words::tr("What we need from each other"));
    for (const QString &rule : team.socialContract.isEmpty() ? textsOf(content.groundRules) : team.socialContract)
        document.bullet(rule);
    writePhases(document, team, event, meeting, content);
    writeRecovery(document, meeting.kind, content);
    for (qsizetype i = 0; i < team.marks.size(); ++i) {
        if (i == 0)
            document.heading(2, Words::tr("By the clock"));
        document.bullet(content.markSentence(i, team.marks[i]));
    }
    return document;
}

} // namespace sharpend
