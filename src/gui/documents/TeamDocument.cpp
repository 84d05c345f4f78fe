// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/documents/TeamDocument.h"

#include "gui/session/Session.h"
#include "operations/SoakOperations.h"
#include "operations/WallOperations.h"

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using TeamTables = TeamDocument::TeamTables;

TeamTables readTeam(Reader &reader, const QString &teamId)
{
    TeamTables tables;
    const auto team = reader.get<LearningTeam>(teamId);
    if (!team)
        return tables;
    const Where ours{{"teamId", teamId}};
    tables.add<LearningTeam>({*team});
    tables.add(reader.find<Event>({{"id", team->eventId}}));
    tables.add(reader.find<Membership>(ours));
    tables.add(reader.find<Meeting>(ours));
    tables.add(reader.find<Step>(ours));
    tables.add(reader.find<Theme>(ours));
    tables.add(reader.find<Note>(ours));
    tables.add(reader.find<Placement>(ours));
    tables.add(reader.find<Action>(ours));
    tables.add(reader.find<Statement>(ours));
    tables.add(reader.find<Release>(ours));
    tables.add(reader.find<Attachment>(ours));
    for (const Membership &membership : std::as_const(tables.of<Membership>()))
        tables.add(reader.find<Person>({{"id", membership.personId}}));
    return tables;
}

/// Whether the change of \a row concerns the document that holds \a tables.
bool concerns(const ChangedRow &row, const TeamTables &tables, const QString &teamId)
{
    return row.teamId == teamId || (row.table == QLatin1String(LearningTeam::table) && row.id == teamId)
        || (row.table == QLatin1String(Event::table) && tables.of<Event>().contains(row.id))
        || (row.table == QLatin1String(Person::table) && tables.of<Person>().contains(row.id));
}

} // namespace

TeamDocument::TeamDocument(Session &session, const QString &teamId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_teamId(teamId)
{
    connect(&session, &Session::changed, this, &TeamDocument::refresh);
    load();
}

void TeamDocument::load()
{
    m_session.read<TeamTables>(
        this, [teamId = m_teamId](Store &store) { return readTeam(store.reader(), teamId); },
        [this](const TeamTables &tables) {
            m_tables = tables;
            m_tables.add(m_pending.values());
            m_loaded = true;
            DocumentChange change;
            change.all = true;
            Q_EMIT changed(change);
        });
}

void TeamDocument::refresh(const ChangeSet &changes)
{
    QList<ChangedRow> asked;
    for (const ChangedRow &row : changes.rows) {
        if (row.table == QLatin1String(LearningTeam::table) && row.id == m_teamId && isGone()) {
            load(); // it has come back
            return;
        }
        if (concerns(row, m_tables, m_teamId))
            asked.append(row);
    }
    if (asked.isEmpty())
        return;
    m_session.read<TeamTables>(
        this,
        [asked](Store &store) {
            TeamTables found = TeamTables::read(store.reader(), asked);
            // A membership may bring a person this document has not seen.
            for (const Membership &membership : std::as_const(found.of<Membership>()))
                found.add(store.reader().find<Person>({{"id", membership.personId}}));
            return found;
        },
        [this, asked](const TeamTables &found) {
            DocumentChange change;
            for (const ChangedRow &row : asked)
                change.ids[row.table].insert(row.id);
            for (const Person &person : found.of<Person>())
                change.ids[QLatin1String(Person::table)].insert(person.id);
            const QStringList pending = m_pending.keys();
            m_tables.take(found, change, QSet<QString>(pending.begin(), pending.end()));
            Q_EMIT changed(change);
        });
}

const LearningTeam &TeamDocument::team() const
{
    static const LearningTeam none;
    const auto &teams = rows<LearningTeam>();
    return teams.isEmpty() ? none : *teams.cbegin();
}

const Event &TeamDocument::event() const
{
    static const Event none;
    const auto &events = rows<Event>();
    return events.isEmpty() ? none : *events.cbegin();
}

const Meeting &TeamDocument::meeting(MeetingKind kind) const
{
    static const Meeting none;
    const Meeting *latest = &none;
    for (const Meeting &meeting : rows<Meeting>()) {
        if (meeting.kind == kind && (latest->id.isEmpty() || meeting.sitting > latest->sitting))
            latest = &meeting;
    }
    return *latest;
}

QList<Membership> TeamDocument::members(Role role) const
{
    QList<Membership> found;
    for (const Membership &membership : rows<Membership>()) {
        if (membership.role == role)
            found.append(membership);
    }
    std::sort(found.begin(), found.end(), [this](const Membership &a, const Membership &b) {
        return std::pair(jobOf(a), a.id) < std::pair(jobOf(b), b.id);
    });
    return found;
}

QList<Theme> TeamDocument::themes() const
{
    QList<Theme> found = rows<Theme>().values();
    std::sort(found.begin(), found.end(), [](const Theme &a, const Theme &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    return found;
}

QStringList TeamDocument::themesOf(const QString &noteId) const
{
    QStringList found;
    for (const Placement &placement : rows<Placement>()) {
        if (placement.noteId == noteId)
            found << placement.themeId;
    }
    found.sort();
    return found;
}

QList<Note> TeamDocument::wallNotes() const
{
    QList<Note> found;
    for (const Note &note : rows<Note>()) {
        if (isOnWall(note))
            found.append(note);
    }
    std::sort(found.begin(), found.end(), [](const Note &a, const Note &b) {
        return std::tuple(a.source, a.capturedAt, a.id) > std::tuple(b.source, b.capturedAt, b.id);
    });
    return found;
}

QList<Note> TeamDocument::reflections() const
{
    QList<Note> found;
    for (const Note &note : rows<Note>()) {
        if (note.source == NoteSource::Reflection && !note.parked)
            found.append(note);
    }
    std::sort(found.begin(), found.end(), [](const Note &a, const Note &b) { return a.id < b.id; });
    return found;
}

QList<Note> TeamDocument::parkedIdeas() const
{
    QList<Note> found;
    for (const Note &note : rows<Note>()) {
        if (note.parked)
            found.append(note);
    }
    std::sort(found.begin(), found.end(), [](const Note &a, const Note &b) {
        return std::tie(a.capturedAt, a.id) < std::tie(b.capturedAt, b.id);
    });
    return found;
}

QList<Action> TeamDocument::actions() const
{
    QList<Action> found = rows<Action>().values();
    std::sort(found.begin(), found.end(), [](const Action &a, const Action &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    return found;
}

QList<Statement> TeamDocument::statements() const { return inReadingOrder(rows<Statement>().values()); }

QList<Release> TeamDocument::releases() const { return byVersion(rows<Release>().values()); }

OutputsDraft TeamDocument::outputsDraft() const
{
    return {team(), rows<Statement>().values(), rows<Action>().values(), rows<Membership>().values(), rows<Release>().values()};
}

int TeamDocument::parkedCount() const
{
    const auto &notes = rows<Note>();
    return int(std::count_if(notes.cbegin(), notes.cend(), [](const Note &note) { return note.parked; }));
}

QList<Note> TeamDocument::pendingNotes() const { return m_pending.values(); }

void TeamDocument::capture(const QList<Note> &notes, const QString &themeId)
{
    DocumentChange change;
    QList<Operation> parts;
    for (const Note &note : notes) {
        m_pending.insert(note.id, note);
        m_pendingThemes.insert(note.id, themeId);
        m_tables.of<Note>().insert(note.id, note);
        change.ids[QLatin1String(Note::table)].insert(note.id);
        parts << (note.source == NoteSource::Reflection ? addReflectionToWall(note, themeId) : addNote(note, themeId));
    }
    Q_EMIT changed(change);
    const QString name = notes.value(0).parked ? u"parkIdeas"_s : u"addNotes"_s;
    m_session.perform(together(name, parts), this, [this, notes, change](const Outcome &outcome) {
        for (const Note &note : notes) {
            m_pending.remove(note.id);
            m_pendingThemes.remove(note.id);
            if (!outcome.isDone())
                m_tables.of<Note>().remove(note.id);
        }
        Q_EMIT changed(change);
        if (outcome.isDone()) {
            for (const Note &note : notes)
                Q_EMIT noteSaved(note.id);
        } else { // each goes back before what is there
            for (auto note = notes.crbegin(); note != notes.crend(); ++note)
                Q_EMIT noteRefused(*note, outcome.sentence());
        }
    });
}

} // namespace sharpend
