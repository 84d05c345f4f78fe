// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/RecordDocument.h"

#include "domain/LearningPotential.h"
#include "domain/Meetings.h"
#include "domain/Phases.h"
#include "domain/RoomCheck.h"
#include "domain/OutputWords.h"
#include "reports/MapDrawing.h"
#include "reports/ReportWords.h"
#include "reports/WallDocument.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(RecordDocument)
};

/// Writes the record from the event to the close.
class RecordWriter
{
public:
    RecordWriter(const TeamRecord &record, const Content &content)
        : m_record(record)
        , m_content(content)
        , m_document(record.team.title)
    {
    }

    Document write()
    {
        m_document.setFoot(RecordWords::tr("The facilitator’s record. It is not for the Owner."));
        m_document.quiet(RecordWords::tr("The facilitator’s record. It holds the wall, the parked ideas and the reflections, so it "
                                         "stays with the facilitator and is not for the Owner."));
        writeEvent();
        m_document.heading(2, RecordWords::tr("Focus"));
        m_document.paragraph(m_record.team.focus.trimmed().isEmpty() ? RecordWords::tr("Not written yet.") : m_record.team.focus);
        writePeople();
        if (!m_record.team.socialContract.isEmpty()) {
            m_document.heading(2, RecordWords::tr("Ground rules"));
            for (const QString &rule : m_record.team.socialContract)
                m_document.bullet(rule);
        }
        writeMeetings();
        writeSteps();
        writeThemes();
        writeOthers();
        writeStatements();
        writeActions();
        writeReleases();
        writeEnd();
        return m_document;
    }

private:
    void writeEvent()
    {
        if (!m_record.event)
            return;
        const Event &event = *m_record.event;
        m_document.heading(2, RecordWords::tr("Event: %1").arg(event.title));
        m_document.fact(RecordWords::tr("Kind"), m_content.of(event.kind).name);
        m_document.fact(RecordWords::tr("When"), event.whenText);
        m_document.fact(RecordWords::tr("Day"), report::day(event.occurredOn));
        m_document.fact(RecordWords::tr("Place"), event.place);
        m_document.fact(RecordWords::tr("Raised by"), event.raisedBy);
        m_document.fact(RecordWords::tr("Reference"), event.reference);
        if (event.decision)
            m_document.fact(RecordWords::tr("Why this one"), event.decision->sentence);
        m_document.paragraph(event.story);
        writeWeighing(event);
    }

    /// Where the event was put on the map, and what was answered about it.
    void writeWeighing(const Event &event)
    {
        const QList<FactorName> &names = factorNames();
        const bool isWeighed = std::any_of(names.begin(), names.end(), [&](FactorName name) {
            const Factor &factor = factorOf(event.factors, name);
            return factor.level != Level::Unknown || !factor.reason.trimmed().isEmpty();
        });
        if (!isWeighed && !event.placement)
            return;
        m_document.heading(3, RecordWords::tr("How it was weighed up"));
        if (event.placement)
            m_document.drawing(mapDrawing(*event.placement), learningPotentialOf(event).onTheMap);
        for (const FactorName name : isWeighed ? names : QList<FactorName>()) {
            const Factor &factor = factorOf(event.factors, name);
            const QString level = levelLabel(factor.level), reason = factor.reason.trimmed();
            m_document.fact(factorLabel(name), reason.isEmpty() ? level : RecordWords::tr("%1. %2", "how much, and why").arg(level, reason));
        }
    }

    void writePeople()
    {
        if (m_record.memberships.isEmpty())
            return;
        m_document.heading(2, RecordWords::tr("People"));
        for (int role = 0; role < enumCount<Role>; ++role) {
            for (const Membership &membership : m_record.memberships) {
                if (membership.role == Role(role))
                    m_document.bullet(jobLabel(membership, m_record.people), roleLabel(membership.role) + u':');
            }
        }
    }

    void writeMeetings()
    {
        for (const MeetingKind kind : {MeetingKind::Learning, MeetingKind::Improving}) {
            QList<Meeting> meetings;
            for (const Meeting &meeting : m_record.meetings) {
                if (meeting.kind == kind)
                    meetings << meeting;
            }
            std::stable_sort(meetings.begin(), meetings.end(), [](const Meeting &a, const Meeting &b) { return a.sitting < b.sitting; });
            for (const Meeting &meeting : std::as_const(meetings))
                writeMeeting(meeting, meetings.size() > 1);
        }
    }

    void writeMeeting(const Meeting &meeting, bool oneOfMore)
    {
        const QString name = meeting.kind == MeetingKind::Learning ? RecordWords::tr("Meeting 1") : RecordWords::tr("Meeting 2");
        m_document.heading(2, oneOfMore ? RecordWords::tr("%1, sitting %2").arg(name).arg(meeting.sitting) : name);
        const auto moment = [&meeting](const QDateTime &time) {
            return time.isValid() ? QLocale().toString(report::inTheRoom(time, meeting.timeZone),
                                                       RecordWords::tr("d MMMM yyyy, HH:mm", "a moment, as QLocale formats it"))
                                  : QString();
        };
        m_document.fact(RecordWords::tr("Planned"), moment(meeting.plannedLocal));
        m_document.fact(RecordWords::tr("Place"), meeting.place);
        m_document.fact(RecordWords::tr("Started"), moment(meeting.startedAt));
        m_document.fact(RecordWords::tr("Started early because"), meeting.earlyStartReason);
        m_document.fact(RecordWords::tr("Owner left"), moment(meeting.ownerLeftAt));
        m_document.fact(RecordWords::tr("Owner was not here, confirmed"), moment(meeting.ownerAbsent));
        m_document.fact(RecordWords::tr("Ground rules agreed"), moment(meeting.contractAgreedAt));
        if (meeting.startedAt.isValid())
            m_document.fact(RecordWords::tr("Went as far as"), phaseName(meeting.furthestPhase));
        m_document.fact(RecordWords::tr("Ended"), moment(meeting.endedAt));
        m_document.fact(RecordWords::tr("Not reached"), meeting.notReached);
    }

    void writeSteps()
    {
        if (m_record.steps.isEmpty())
            return;
        m_document.heading(2, RecordWords::tr("The ordinary day, as it is written and as it is done"));
        writeWall(m_document, m_record, m_content, {WallOrder::AlongTheWork, false, false, 3});
    }

    void writeThemes()
    {
        if (m_record.themes.isEmpty() && std::none_of(m_record.notes.begin(), m_record.notes.end(), isOnWall))
            return;
        m_document.heading(2, RecordWords::tr("The wall"));
        writeWall(m_document, m_record, m_content, {WallOrder::ByTheme, false, true, 3});
    }

    /// Parked ideas and reflections: what is kept apart from the wall.
    void writeOthers()
    {
        const auto section = [this](const QString &title, auto belongs) {
            QList<Note> notes;
            std::copy_if(m_record.notes.begin(), m_record.notes.end(), std::back_inserter(notes), belongs);
            if (notes.isEmpty())
                return;
            m_document.heading(2, title.arg(QLocale().toString(notes.size())));
            for (const Note &note : std::as_const(notes))
                m_document.bullet(note.text, note.kind ? m_content.of(*note.kind).name + u':' : QString());
        };
        section(RecordWords::tr("Parked ideas (%1)"), [](const Note &note) { return note.parked; });
        section(RecordWords::tr("Reflections (%1)"),
                [](const Note &note) { return note.source == NoteSource::Reflection && !isOnWall(note); });
    }

    void writeStatements()
    {
        if (m_record.statements.isEmpty())
            return;
        m_document.heading(2, RecordWords::tr("What the team hands over"));
        for (const StatementSection section : report::sections) {
            bool first = true;
            for (const Statement &statement : m_record.statements) {
                if (statement.section != section)
                    continue;
                if (first)
                    m_document.heading(3, report::sectionHeading(section));
                first = false;
                m_document.bullet(statement.text);
            }
        }
    }

    void writeActions()
    {
        if (m_record.actions.isEmpty())
            return;
        m_document.heading(2, RecordWords::tr("Improvements"));
        for (const Action &action : m_record.actions) {
            m_document.bullet(action.text);
            const auto under = [this](const QString &label, const QString &text) { m_document.underItem(label, text); };
            under(RecordWords::tr("Strength"), strengthSentence(action.aim, action.strength));
            under(RecordWords::tr("Changes"), action.changes);
            under(RecordWords::tr("Champion"), action.champion);
            under(RecordWords::tr("Small test"), action.smallTest);
            under(RecordWords::tr("Side effect to watch"), action.sideEffect);
            under(RecordWords::tr("How we will know"), action.howKnown);
            under(RecordWords::tr("Due"), report::day(action.due));
            under(RecordWords::tr("Progress"), progressLabel(action.progress));
            under(RecordWords::tr("Stopped because"), action.stopReason);
            under(RecordWords::tr("Look again on"), report::day(action.checkInOn));
            for (const ActionUpdate &update : action.updates)
                under(report::day(update.on), update.text);
        }
    }

    void writeReleases()
    {
        for (const Release &release : m_record.releases) {
            m_document.heading(2, RecordWords::tr("Released: version %1").arg(release.version));
            m_document.fact(RecordWords::tr("Released on"), report::day(release.releasedAt));
            if (!release.reply) {
                m_document.paragraph(RecordWords::tr("The Owner has not replied to it yet."));
                continue;
            }
            m_document.fact(RecordWords::tr("The Owner replied on"), report::day(release.reply->on));
            m_document.fact(RecordWords::tr("Shared with the team on"), report::day(release.replySharedOn));
            m_document.paragraph(release.reply->text);
            for (const PackAction &action : release.pack.actions)
                writeAnswer(action, *release.reply);
            for (const QString &question : release.reply->questions)
                m_document.fact(RecordWords::tr("The Owner asks"), question);
        }
    }

    void writeAnswer(const PackAction &action, const OwnerReply &reply)
    {
        const ReplyAnswer *answer = reply.answerTo(action.id);
        m_document.bullet(action.text);
        if (!answer) {
            m_document.underItem(RecordWords::tr("Answer"), RecordWords::tr("none yet"));
            return;
        }
        m_document.underItem(RecordWords::tr("Answer"), answerLabel(answer->answer));
        m_document.underItem(RecordWords::tr("Because"), answer->because);
        m_document.underItem(RecordWords::tr("Champion"), answer->champion);
        m_document.underItem(RecordWords::tr("Due"), report::day(answer->due));
    }

    /// The look-backs, and how it ended.
    void writeEnd()
    {
        const LearningTeam &team = m_record.team;
        if (!team.lookBacks.isEmpty()) {
            m_document.heading(2, RecordWords::tr("Looking back"));
            for (const LookBack &lookBack : team.lookBacks) {
                if (lookBack.heldOn.isValid())
                    m_document.fact(RecordWords::tr("Held on %1").arg(report::day(lookBack.heldOn)), lookBack.whatChanged);
                else
                    m_document.fact(RecordWords::tr("Planned for"), report::day(lookBack.plannedOn));
            }
        }
        if (team.stage != Stage::Closed)
            return;
        m_document.heading(2, RecordWords::tr("Closed"));
        m_document.fact(RecordWords::tr("On"), report::day(team.closedOn));
        if (team.stopped)
            m_document.fact(RecordWords::tr("Stopped part-way because"), team.stopped->why);
        m_document.fact(RecordWords::tr("Without a reply because"),
                        team.notedReason(QString::fromLatin1(roomRule::closedWithoutReply)));
    }

    const TeamRecord &m_record;
    const Content &m_content;
    Document m_document;
};

} // namespace

Document recordDocument(const TeamRecord &record, const Content &content, const QHash<QString, QByteArray> &bytes)
{
    Document document = RecordWriter(record, content).write();
    writePhotos(document, record, bytes);
    return document;
}

} // namespace sharpend
