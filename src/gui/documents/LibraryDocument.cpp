// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/documents/LibraryDocument.h"

#include "domain/Meetings.h"
#include "gui/session/Session.h"

namespace sharpend {

namespace {
constexpr qsizetype rowsOneByOne = 300; ///< past this, reading everything is quicker than asking for each
} // namespace

LibraryDocument::LibraryDocument(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::changed, this, &LibraryDocument::refresh);
    load();
}

void LibraryDocument::load()
{
    m_session.read<LibraryTables>(
        this,
        [](Store &store) {
            LibraryTables tables;
            tables.add(store.reader().find<Event>());
            tables.add(store.reader().find<LearningTeam>());
            tables.add(store.reader().find<Meeting>());
            tables.add(store.reader().find<Action>());
            tables.add(store.reader().find<Release>());
            tables.add(store.reader().find<Community>());
            tables.add(store.reader().find<Turn>());
            return tables;
        },
        [this](const LibraryTables &tables) {
            m_tables = tables;
            m_loaded = true;
            DocumentChange change;
            change.all = true;
            Q_EMIT changed(change);
        });
}

void LibraryDocument::refresh(const ChangeSet &changes)
{
    QList<ChangedRow> asked;
    for (const ChangedRow &row : changes.rows) {
        if (LibraryTables::holds(row.table))
            asked.append(row);
    }
    if (asked.size() > rowsOneByOne)
        return load();
    if (asked.isEmpty())
        return;
    m_session.read<LibraryTables>(
        this, [asked](Store &store) { return LibraryTables::read(store.reader(), asked); },
        [this, asked](const LibraryTables &found) {
            DocumentChange change;
            for (const ChangedRow &row : asked)
                change.ids[row.table].insert(row.id);
            m_tables.take(found, change);
            Q_EMIT changed(change);
        });
}

QStringList LibraryDocument::candidateIds() const
{
    struct Entry {
        qint64 raised;
        QString id;
    };
    std::vector<Entry> entries;
    for (const Event &event : rows<Event>()) {
        if (event.status == EventStatus::Candidate)
            entries.push_back({event.raisedOn.toMSecsSinceEpoch(), event.id});
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return std::tie(a.raised, a.id) > std::tie(b.raised, b.id); });
    QStringList ids;
    ids.reserve(qsizetype(entries.size()));
    for (const Entry &entry : entries)
        ids << entry.id;
    return ids;
}

QList<Event> LibraryDocument::candidates() const
{
    QList<Event> found;
    for (const QString &id : candidateIds())
        found.append(row<Event>(id));
    return found;
}

QList<LearningTeam> LibraryDocument::underWay() const
{
    QList<const LearningTeam *> sorted; // a record is long to copy
    for (const LearningTeam &team : rows<LearningTeam>()) {
        if (team.stage != Stage::Closed && !team.archivedOn.isValid())
            sorted.append(&team);
    }
    std::sort(sorted.begin(), sorted.end(), [](const LearningTeam *a, const LearningTeam *b) {
        return std::tie(b->stage, a->title, a->id) < std::tie(a->stage, b->title, b->id);
    });
    QList<LearningTeam> found;
    found.reserve(sorted.size());
    for (const LearningTeam *team : std::as_const(sorted))
        found.append(*team);
    return found;
}

Meeting LibraryDocument::meetingOf(const QString &teamId, MeetingKind kind) const
{
    QList<Meeting> meetings;
    for (const Meeting &meeting : rows<Meeting>()) {
        if (meeting.teamId == teamId)
            meetings << meeting;
    }
    const Meeting *now = meetingNow(meetings, kind);
    return now ? *now : Meeting();
}

} // namespace sharpend
