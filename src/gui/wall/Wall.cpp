// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/Wall.h"

#include "gui/documents/TeamDocument.h"
#include "gui/widgets/KindBadge.h"

namespace sharpend {

Wall::Wall(TeamDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &TeamDocument::changed, this, &Wall::onChanged);
    setLanes(layOut());
}

void Wall::setLanes(const QList<Lane> &lanes)
{
    m_lanes = lanes;
    m_places.clear();
    if (m_arrangement != Arrangement::ByTheme)
        return;
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        for (const QString &noteId : std::as_const(m_lanes[i].noteIds))
            m_places[noteId].append(i);
    }
}

QStringList Wall::otherThemes(const QString &noteId, const QString &laneId) const
{
    QStringList titles;
    for (const qsizetype lane : m_places.value(noteId)) {
        if (m_lanes[lane].id != laneId)
            titles << m_lanes[lane].title;
    }
    return titles;
}

void Wall::setArrangement(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    arrange();
}

void Wall::setFilter(const QString &words)
{
    if (words.trimmed() == m_filter)
        return;
    m_filter = words.trimmed();
    arrange();
}

void Wall::setNewest(const QString &noteId)
{
    const QSet<QString> both{m_newest, noteId};
    m_newest = noteId;
    if (!m_filter.isEmpty()) // what was just added is to be seen, whatever the filter
        setLanes(layOut());
    Q_EMIT notesChanged(both);
}

int Wall::noteCount() const
{
    const auto &notes = m_document.rows<Note>();
    return int(std::count_if(notes.cbegin(), notes.cend(),
                             isOnWall));
}

void Wall::onChanged(const DocumentChange &change)
{
    const bool touched = change.touches(Note::table) || change.touches(Placement::table) || change.touches(Theme::table)
        || change.touches(Step::table);
    if (!touched)
        return;
    const QList<Lane> before = m_lanes;
    setLanes(layOut());
    const bool same = before.size() == m_lanes.size()
        && std::equal(before.begin(), before.end(), m_lanes.begin(),
                      [](const Lane &a, const Lane &b) { return std::tie(a.id, a.title, a.number) == std::tie(b.id, b.title, b.number); });
    if (!same || change.all)
        Q_EMIT lanesChanged();
    QSet<QString> ids = change.ids.value(QLatin1String(Note::table));
    if (change.touches(Placement::table) || change.touches(Theme::table)) {
        for (const Note &note : m_document.rows<Note>()) // what a card says of its theme
            ids.insert(note.id);
    }
    Q_EMIT notesChanged(ids);
}

void Wall::arrange()
{
    setLanes(layOut());
    Q_EMIT lanesChanged();
}

QList<Lane> Wall::emptyLanes() const
{
    QList<Lane> lanes;
    switch (m_arrangement) {
    case Arrangement::ByKind:
        for (int i = 0; i < enumCount<NoteKind>; ++i)
            lanes.append({wordOf(NoteKind(i)), kindLabel(NoteKind(i)), NoteKind(i), 0, {}});
        lanes.append({{}, tr("No kind yet"), std::nullopt, 0, {}});
        return lanes;
    case Arrangement::ByTheme:
        for (const Theme &theme : m_document.themes())
            lanes.append({theme.id, theme.title, std::nullopt, 0, {}});
        break;
    case Arrangement::AlongTheWork:
        for (const Step &step : m_document.steps())
            lanes.append({step.id, step.title, std::nullopt, int(lanes.size()) + 1, {}});
        break;
    }
    lanes.append({{}, tr("Not placed yet"), std::nullopt, 0, {}});
    return lanes;
}

QList<Lane> Wall::layOut() const
{
    QList<Lane> lanes = emptyLanes();
    QList<Note> notes = m_document.wallNotes(); // newest first
    if (!m_filter.isEmpty())
        notes.removeIf([this](const Note &note) { return note.id != m_newest && !note.text.contains(m_filter, Qt::CaseInsensitive); });
    if (m_arrangement == Arrangement::ByTheme) {
        fillByTheme(lanes, notes);
        return lanes;
    }
    QHash<QString, qsizetype> index;
    for (qsizetype i = 0; i < lanes.size(); ++i)
        index.insert(lanes[i].id, i);
    for (const Note &note : std::as_const(notes)) {
        const QString id = m_arrangement == Arrangement::AlongTheWork ? note.stepId : note.kind ? wordOf(*note.kind) : QString();
        lanes[index.value(id, lanes.size() - 1)].noteIds << note.id;
    }
    return lanes;
}

void Wall::fillByTheme(QList<Lane> &lanes, const QList<Note> &notes) const
{
    QHash<QString, qsizetype> index;
    for (qsizetype i = 0; i + 1 < lanes.size(); ++i)
        index.insert(lanes[i].id, i);
    QSet<QString> shown;
    for (const Note &note : notes)
        shown.insert(note.id);
    QList<Placement> placements = m_document.rows<Placement>().values();
    std::sort(placements.begin(), placements.end(), [](const Placement &a, const Placement &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    QSet<QString> placed;
    for (const Placement &placement : std::as_const(placements)) {
        const auto lane = index.constFind(placement.themeId);
        if (lane == index.cend() || !shown.contains(placement.noteId))
            continue;
        lanes[*lane].noteIds << placement.noteId;
        placed.insert(placement.noteId);
    }
    for (const Note &note : notes) {
        if (!placed.contains(note.id))
            lanes.last().noteIds << note.id;
    }
}

} // namespace sharpend
