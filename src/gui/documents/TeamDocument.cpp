// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/documents/TeamDocument.h"

#include "gui/session/Session.h"
#include "gui/wall/DraftKeeper.h"
#include "operations/SoakOperations.h"
#include "operations/WallOperations.h"

#include <QPointer>

#include <algorithm>

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

template<typename T>
QList<T> byPosition(const QHash<QString, T> &rows)
{
    QList<T> found = rows.values();
    std::sort(found.begin(), found.end(), [](const T &a, const T &b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); });
    return found;
}

/// A lane for a note that is not on the disk yet: its place there gets an id of its own once it is.
QString placeOf(const QString &noteId) { return noteId + u"-pending"_s; }

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
    , m_edits(*this)
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
            for (const Pending &pending : std::as_const(m_pending)) {
                m_tables.add(QList<Note>{pending.note});
                showLane(pending);
            }
            m_edits.cover(m_tables.of<Note>());
            m_loaded = true;
            DocumentChange change;
            change.all = true;
            announce(change);
            bringEditsBack(); // behind the notes that a page has just brought back
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
    if (!asked.isEmpty())
        reread(asked);
}

void TeamDocument::reread(const QList<ChangedRow> &rows)
{
    m_session.read<TeamTables>(
        this,
        [rows](Store &store) {
            TeamTables found = TeamTables::read(store.reader(), rows);
            // A membership may bring a person this document has not seen.
            for (const Membership &membership : std::as_const(found.of<Membership>()))
                found.add(store.reader().find<Person>({{"id", membership.personId}}));
            return found;
        },
        [this, rows](const TeamTables &found) {
            DocumentChange change;
            for (const ChangedRow &row : rows)
                change.ids[row.table].insert(row.id);
            for (const Person &person : found.of<Person>())
                change.ids[QLatin1String(Person::table)].insert(person.id);
            QSet<QString> pending;
            for (const Pending &each : std::as_const(m_pending))
                pending.insert(each.note.id);
            m_tables.take(found, change, pending);
            m_edits.cover(m_tables.of<Note>(), change.ids.value(QLatin1String(Note::table)));
            for (const Placement &placement : found.of<Placement>()) { // the lane that was shown before it was on the disk
                if (m_tables.of<Placement>().remove(placeOf(placement.noteId)) > 0)
                    change.ids[QLatin1String(Placement::table)].insert(placeOf(placement.noteId));
            }
            announce(change);
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
    const Meeting *now = meetingNow(rows<Meeting>(), kind);
    return now ? *now : none;
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

QList<Theme> TeamDocument::themes() const { return byPosition(rows<Theme>()); }

QList<Step> TeamDocument::steps() const { return byPosition(rows<Step>()); }

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
    std::vector<std::tuple<NoteSource, QDateTime, const Note *>> order; // what is compared, and no note is copied before its place
    for (const Note &note : rows<Note>()) {
        if (isOnWall(note))
            order.emplace_back(note.source, note.capturedAt, &note);
    }
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
        return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a)->id) > std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b)->id);
    });
    QList<Note> found;
    found.reserve(qsizetype(order.size()));
    for (const auto &each : order)
        found.append(*std::get<2>(each));
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

QList<Action> TeamDocument::actions() const { return byPosition(rows<Action>()); }

QList<Statement> TeamDocument::statements() const { return inReadingOrder(rows<Statement>().values()); }

QList<Release> TeamDocument::releases() const { return byVersion(rows<Release>().values()); }

QList<Attachment> TeamDocument::attachments() const
{
    QList<Attachment> found = rows<Attachment>().values();
    std::sort(found.begin(), found.end(), [](const Attachment &a, const Attachment &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    return found;
}

OutputsDraft TeamDocument::outputsDraft() const
{
    return {team(), rows<Statement>().values(), rows<Action>().values(), rows<Membership>().values(), rows<Release>().values()};
}

bool TeamDocument::isPending(const QString &noteId) const
{
    return m_edits.contains(noteId)
        || std::any_of(m_pending.begin(), m_pending.end(), [&](const Pending &each) { return each.note.id == noteId; });
}

QList<Note> TeamDocument::pendingNotes() const
{
    QList<Note> notes;
    for (const Pending &each : m_pending) {
        notes << each.note;
        if (const auto row = rows<Note>().constFind(each.note.id); row != rows<Note>().cend())
            notes.last().text = row->text; // edited meanwhile
    }
    return notes;
}

QString TeamDocument::pendingTheme(const QString &noteId) const
{
    for (const Pending &each : m_pending) {
        if (each.note.id == noteId)
            return each.themeId;
    }
    return {};
}

void TeamDocument::announceNotes(const QStringList &noteIds)
{
    DocumentChange change;
    for (const QString &id : noteIds) {
        change.ids[QLatin1String(Note::table)].insert(id);
        if (rows<Placement>().contains(placeOf(id)))
            change.ids[QLatin1String(Placement::table)].insert(placeOf(id));
    }
    announce(change);
}

void TeamDocument::announce(const DocumentChange &change)
{
    count(change);
    Q_EMIT changed(change);
}

void TeamDocument::count(const DocumentChange &change)
{
    const auto add = [this](const Note &note) { m_tally += *m_counted.insert(note.id, NoteTally::of(note)); };
    if (change.all) {
        m_tally = NoteTally();
        m_counted.clear();
        std::for_each(rows<Note>().begin(), rows<Note>().end(), add);
        return;
    }
    for (const QString &id : change.ids.value(QLatin1String(Note::table))) {
        m_tally -= m_counted.take(id);
        if (const auto note = rows<Note>().constFind(id); note != rows<Note>().cend())
            add(*note);
    }
}

void TeamDocument::showLane(const Pending &captured)
{
    if (captured.themeId.isEmpty())
        return;
    Placement place;
    place.id = placeOf(captured.note.id);
    place.teamId = m_teamId;
    place.noteId = captured.note.id;
    place.themeId = captured.themeId;
    for (const Placement &other : rows<Placement>()) {
        if (other.themeId == captured.themeId)
            place.position = std::max(place.position, other.position + 1);
    }
    m_tables.of<Placement>().insert(place.id, place);
}

void TeamDocument::capture(const QList<Note> &notes, const QString &themeId)
{
    QStringList ids;
    QList<Operation> parts;
    for (const Note &note : notes) {
        const Pending captured{note, themeId};
        m_pending.append(captured);
        m_tables.of<Note>().insert(note.id, note);
        showLane(captured);
        ids << note.id;
        parts << (note.source == NoteSource::Reflection ? addReflectionToWall(note, themeId) : addNote(note, themeId));
    }
    announceNotes(ids);
    const QString name = notes.value(0).parked ? u"parkIdeas"_s : u"addNotes"_s;
    m_session.perform(together(name, parts), this, [this, ids](const Outcome &outcome) { onCaptured(ids, outcome); });
}

void TeamDocument::onCaptured(const QStringList &noteIds, const Outcome &outcome)
{
    QList<Note> notes;
    for (const Pending &each : std::as_const(m_pending)) {
        if (noteIds.contains(each.note.id))
            notes << each.note;
    }
    m_pending.removeIf([&](const Pending &each) { return noteIds.contains(each.note.id); });
    if (!outcome.isDone()) { // each goes back before what is there
        for (auto note = notes.crbegin(); note != notes.crend(); ++note)
            refuseCaptured(*note, outcome.sentence());
        return;
    }
    QList<ChangedRow> known; // they had been there before: what has become of them?
    for (const QString &id : noteIds)
        known.append({QLatin1String(Note::table), id, m_teamId});
    if (outcome.changes.rows.isEmpty())
        reread(known);
    announceNotes(noteIds);
    for (const QString &id : noteIds)
        Q_EMIT noteSaved(id);
}

void TeamDocument::refuseCaptured(Note note, const QString &sentence)
{
    note.text = row<Note>(note.id).text; // the latest words, whatever was edited since
    m_edits.drop(note.id);
    m_tables.of<Note>().remove(note.id);
    announceNotes({note.id});
    m_tables.of<Placement>().remove(placeOf(note.id));
    Q_EMIT noteRefused(note, sentence);
}

void TeamDocument::edit(const NoteEdit &edit, QObject *context, std::function<void(const QString &sentence)> refused)
{
    NoteEdit kept = edit;
    kept.text = cleanText(edit.text);
    const quint64 ticket = m_edits.add(kept, m_tables.of<Note>());
    // Queued: a card may be edited while its lane is changing.
    QMetaObject::invokeMethod(this, [this, id = kept.noteId] { announceNotes({id}); }, Qt::QueuedConnection);
    m_session.perform(editNote(m_teamId, kept.noteId, {kept.base, kept.text}), this,
                      [this, kept, ticket, guard = QPointer<QObject>(context), refused = std::move(refused)](const Outcome &outcome) {
                          if (!m_edits.settle(ticket, outcome.isDone(), m_tables.of<Note>()))
                              return; // its note was refused, and took the words with it
                          announceNotes({kept.noteId});
                          if (outcome.isDone())
                              reread({{QLatin1String(Note::table), kept.noteId, m_teamId}}); // what the store made of it
                          else if (guard)
                              refused(outcome.sentence());
                          else
                              giveBack(kept.text);
                      });
}

void TeamDocument::giveBack(const QString &words)
{
    if (words.isEmpty())
        return;
    m_edits.giveBack(words);
    Q_EMIT wordsReturned();
}

void TeamDocument::bringEditsBack()
{
    PendingEdits::Notes known = rows<Note>(); // and what stands over lanes, which may be half written
    for (const Theme &theme : rows<Theme>()) {
        known[theme.id].text = theme.title;
        known[laneWordsKey(theme.id)].text = theme.insight;
    }
    for (const Step &step : rows<Step>()) {
        known[step.id].text = step.title;
        known[laneWordsKey(step.id)].text = step.asWritten;
    }
    for (const NoteEdit &edit : m_edits.left(known))
        this->edit(edit, this, [this, words = edit.text](const QString &) { giveBack(words); });
    if (m_edits.hasReturned())
        Q_EMIT wordsReturned();
}

} // namespace sharpend
