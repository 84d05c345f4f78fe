// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/RecordMarkdown.h"

#include "domain/Meetings.h"
#include "domain/Phases.h"
#include "domain/RoomCheck.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(RecordMarkdown)
};

/// One line of the words of people, with nothing left that Markdown reads.
QString escapedLine(const QString &line)
{
    static const QString special = u"\\`*_{}[]<>#|~&$"_s;
    QString text;
    for (const QChar c : line.trimmed()) {
        if (special.contains(c))
            text += u'\\';
        text += c;
    }
    static const QRegularExpression opening(u"\\A(\\d{1,9})([.)])"_s); // a numbered list
    text.replace(opening, u"\\1\\\\2"_s);
    if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(u'='))
        text.prepend(u'\\');
    return text;
}

class Writer
{
public:
    Writer(const TeamRecord &record, const Content &content)
        : m_record(record)
        , m_content(content)
    {
    }

    QString write()
    {
        heading(1, m_record.team.title);
        paragraph(RecordWords::tr("The facilitator’s record. It holds the wall, the parked ideas and the reflections, so it stays "
                                  "with the facilitator and is not for the Owner."));
        writeEvent();
        heading(2, RecordWords::tr("Focus"));
        quoted(m_record.team.focus, RecordWords::tr("Not written yet."));
        writePeople();
        if (!m_record.team.socialContract.isEmpty()) {
            heading(2, RecordWords::tr("Ground rules"));
            for (const QString &rule : m_record.team.socialContract)
                item(rule);
        }
        writeMeetings();
        writeSteps();
        writeWall();
        writeOthers();
        writeActions();
        return m_text.trimmed() + u'\n';
    }

private:
    void heading(int level, const QString &text)
    {
        m_text += u"\n%1 %2\n\n"_s.arg(QString(level, u'#'), escapedLine(text.simplified()));
    }
    void paragraph(const QString &text) { m_text += text + u"\n\n"_s; }
    void quoted(const QString &text, const QString &otherwise) { paragraph(text.isEmpty() ? otherwise : markdownText(text)); }
    void item(const QString &text, const QString &label = {})
    {
        QString words = markdownText(text);
        words.replace(u"\n"_s, u"\n  "_s); // what belongs to an item stands under it
        m_text += label.isEmpty() ? u"- %1\n"_s.arg(words) : u"- **%1** %2\n"_s.arg(escapedLine(label), words);
    }
    void fact(const QString &label, const QString &text)
    {
        if (!text.isEmpty())
            item(text, label + u':');
    }

    void writeEvent()
    {
        if (!m_record.event)
            return;
        const Event &event = *m_record.event;
        heading(2, RecordWords::tr("Event: %1").arg(event.title));
        fact(RecordWords::tr("Kind"), m_content.of(event.kind).name);
        fact(RecordWords::tr("When"), event.whenText);
        fact(RecordWords::tr("Day"), event.occurredOn.isValid() ? QLocale().toString(event.occurredOn, u"d MMMM yyyy"_s) : QString());
        fact(RecordWords::tr("Place"), event.place);
        fact(RecordWords::tr("Raised by"), event.raisedBy);
        fact(RecordWords::tr("Reference"), event.reference);
        if (event.decision)
            fact(RecordWords::tr("Why this one"), event.decision->sentence);
        m_text += u'\n';
        quoted(event.story, {});
    }

    void writePeople()
    {
        if (m_record.memberships.isEmpty())
            return;
        heading(2, RecordWords::tr("People"));
        for (int role = 0; role < enumCount<Role>; ++role) {
            for (const Membership &membership : m_record.memberships) {
                if (membership.role == Role(role))
                    item(jobLabel(membership, m_record.people), roleLabel(membership.role) + u':');
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
        heading(2, oneOfMore ? RecordWords::tr("%1, sitting %2").arg(name).arg(meeting.sitting) : name);
        const QTimeZone zone = meeting.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(meeting.timeZone.toLatin1());
        const auto moment = [&zone](const QDateTime &time) {
            if (!time.isValid())
                return QString();
            const QDateTime here = zone.isValid() && time.timeSpec() != Qt::LocalTime ? time.toTimeZone(zone) : time;
            return QLocale().toString(here, RecordWords::tr("d MMMM yyyy, HH:mm", "a moment, as QLocale formats it"));
        };
        fact(RecordWords::tr("Planned"), moment(meeting.plannedLocal));
        fact(RecordWords::tr("Place"), meeting.place);
        fact(RecordWords::tr("Started"), moment(meeting.startedAt));
        fact(RecordWords::tr("Started early because"), meeting.earlyStartReason);
        fact(RecordWords::tr("Owner left"), moment(meeting.ownerLeftAt));
        fact(RecordWords::tr("Owner was not here, confirmed"), moment(meeting.ownerAbsent));
        fact(RecordWords::tr("Ground rules agreed"), moment(meeting.contractAgreedAt));
        if (meeting.startedAt.isValid())
            fact(RecordWords::tr("Went as far as"), phaseName(meeting.furthestPhase));
        fact(RecordWords::tr("Ended"), moment(meeting.endedAt));
        fact(RecordWords::tr("Not reached"), meeting.notReached);
        m_text += u'\n';
    }

    void writeSteps()
    {
        if (m_record.steps.isEmpty())
            return;
        heading(2, RecordWords::tr("The ordinary day, as it is written"));
        for (const Step &step : m_record.steps)
            item(step.asWritten, step.title + u':');
    }

    void writeNote(const Note &note)
    {
        item(note.text, note.kind ? m_content.of(*note.kind).name + u':' : QString());
    }

    void writeWall()
    {
        QHash<QString, const Note *> notes;
        for (const Note &note : m_record.notes) {
            if (note.source == NoteSource::Wall && !note.parked)
                notes.insert(note.id, &note);
        }
        if (notes.isEmpty() && m_record.themes.isEmpty())
            return;
        heading(2, RecordWords::tr("The wall"));
        QSet<QString> placed;
        for (const Theme &theme : m_record.themes) {
            heading(3, theme.title);
            quoted(theme.insight, {});
            for (const Placement &placement : m_record.placements) {
                const Note *note = placement.themeId == theme.id ? notes.value(placement.noteId) : nullptr;
                if (!note)
                    continue;
                writeNote(*note);
                placed.insert(note->id);
            }
        }
        if (placed.size() == notes.size())
            return;
        heading(3, RecordWords::tr("In no theme"));
        for (const Note &note : m_record.notes) {
            if (notes.contains(note.id) && !placed.contains(note.id))
                writeNote(note);
        }
    }

    /// Parked ideas and reflections: what is kept apart from the wall.
    void writeOthers()
    {
        const auto section = [this](const QString &title, auto belongs) {
            QList<Note> notes;
            std::copy_if(m_record.notes.begin(), m_record.notes.end(), std::back_inserter(notes), belongs);
            if (notes.isEmpty())
                return;
            heading(2, title.arg(QLocale().toString(notes.size())));
            for (const Note &note : std::as_const(notes))
                writeNote(note);
        };
        section(RecordWords::tr("Parked ideas (%1)"), [](const Note &note) { return note.parked; });
        section(RecordWords::tr("Reflections (%1)"),
                [](const Note &note) { return note.source == NoteSource::Reflection && !note.parked; });
    }

    void writeActions()
    {
        if (m_record.actions.isEmpty())
            return;
        heading(2, RecordWords::tr("Improvements"));
        for (const Action &action : m_record.actions) {
            item(action.text);
            const auto under = [this](const QString &label, const QString &text) {
                if (!text.isEmpty())
                    m_text += u"  - **%1** %2\n"_s.arg(label + u':', escapedLine(text.simplified()));
            };
            under(RecordWords::tr("Changes"), action.changes);
            under(RecordWords::tr("Champion"), action.champion);
            under(RecordWords::tr("Small test"), action.smallTest);
            under(RecordWords::tr("Side effect to watch"), action.sideEffect);
            under(RecordWords::tr("How we will know"), action.howKnown);
            under(RecordWords::tr("Due"), action.due.isValid() ? QLocale().toString(action.due, u"d MMMM yyyy"_s) : QString());
        }
    }

    const TeamRecord &m_record;
    const Content &m_content;
    QString m_text;
};

} // namespace

QString markdownText(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << escapedLine(line);
    }
    return lines.join(u"\\\n"_s); // a backslash at the end keeps the line
}

QString recordMarkdown(const TeamRecord &record, const Content &content)
{
    QString text = Writer(record, content).write();
    static const QRegularExpression gaps(u"\n{3,}"_s);
    return text.replace(gaps, u"\n\n"_s);
}

} // namespace sharpend
