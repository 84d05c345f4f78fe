// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/Wall.h"

#include "gui/documents/TeamDocument.h"
#include "gui/widgets/KindBadge.h"

#include <algorithm>

namespace sharpend {

namespace {
constexpr qsizetype manyNotes = 300; ///< past this, laying everything out is quicker
} // namespace

Wall::Wall(TeamDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &TeamDocument::changed, this, &Wall::onChanged);
    m_placed.take(document.rows<Placement>());
    layOut();
}

QStringList Wall::otherThemes(const QString &noteId, const QString &laneId) const
{
    QList<Theme> themes;
    for (const QString &id : m_placed.of(noteId)) {
        const auto theme = m_document.rows<Theme>().constFind(m_document.row<Placement>(id).themeId);
        if (theme != m_document.rows<Theme>().cend() && theme->id != laneId)
            themes << *theme;
    }
    std::sort(themes.begin(), themes.end(), [](const Theme &a, const Theme &b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); });
    QStringList titles;
    for (const Theme &theme : std::as_const(themes))
        titles << theme.title;
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
    m_spared.clear();
    arrange();
}

void Wall::setNewest(const QString &noteId)
{
    const QSet<QString> both{m_newest, noteId};
    m_newest = m_spared = noteId;
    if (!m_filter.isEmpty()) // what was just added is to be seen, whatever the filter
        move(both);
    Q_EMIT notesChanged(both);
}

bool Wall::isIn(const QString &noteId, const QString &laneId) const
{
    const auto lanes = m_places.constFind(noteId);
    return lanes != m_places.cend()
        && std::any_of(lanes->cbegin(), lanes->cend(), [&](qsizetype lane) { return m_lanes[lane].id == laneId; });
}

void Wall::onChanged(const DocumentChange &change)
{
    const bool touched = change.touches(Note::table) || change.touches(Placement::table) || change.touches(Theme::table)
        || change.touches(Step::table);
    if (!touched)
        return;
    QSet<QString> ids = change.ids.value(QLatin1String(Note::table));
    if (change.all)
        m_placed.take(m_document.rows<Placement>());
    else
        ids += m_placed.follow(m_document.rows<Placement>(), change.ids.value(QLatin1String(Placement::table)));
    if (change.touches(Theme::table) || change.touches(Step::table)) {
        const QList<Lane> before = m_lanes;
        layOut();
        const bool same = before.size() == m_lanes.size()
            && std::equal(before.begin(), before.end(), m_lanes.begin(),
                          [](const Lane &a, const Lane &b) { return std::tie(a.id, a.title, a.number) == std::tie(b.id, b.title, b.number); });
        if (!same || change.all)
            Q_EMIT lanesChanged();
        for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) // what a card says of its theme
            ids.insert(place.key());
    } else {
        move(ids);
    }
    Q_EMIT notesChanged(ids);
}

void Wall::arrange()
{
    layOut();
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

bool Wall::shows(const Note &note) const
{
    return isOnWall(note) && (m_filter.isEmpty() || note.id == m_spared || note.text.contains(m_filter, Qt::CaseInsensitive));
}

QList<qsizetype> Wall::lanesOf(const Note &note) const
{
    const qsizetype last = m_lanes.size() - 1;
    if (m_arrangement == Arrangement::ByKind)
        return {m_index.value(note.kind ? wordOf(*note.kind) : QString(), last)};
    if (m_arrangement == Arrangement::AlongTheWork)
        return {m_index.value(note.stepId, last)};
    QList<qsizetype> lanes;
    for (const QString &id : m_placed.of(note.id)) {
        const auto lane = m_index.constFind(m_document.row<Placement>(id).themeId);
        if (lane != m_index.cend())
            lanes << *lane;
    }
    return lanes.isEmpty() ? QList<qsizetype>{last} : lanes;
}

bool Wall::Rank::operator<(const Rank &other) const
{
    const auto key = std::tie(first, then, id), otherKey = std::tie(other.first, other.then, other.id);
    return newestFirst ? otherKey < key : key < otherKey;
}

Wall::Rank Wall::rankOf(const Note &note, qsizetype lane) const
{
    if (m_arrangement == Arrangement::ByTheme && lane + 1 < m_lanes.size()) {
        for (const QString &id : m_placed.of(note.id)) {
            const Placement placement = m_document.row<Placement>(id);
            if (placement.themeId == m_lanes[lane].id)
                return {placement.position, 0, placement.id, false};
        }
    }
    // Reflections have no time, and come first.
    return {int(note.source), note.capturedAt.isValid() ? note.capturedAt.toMSecsSinceEpoch() : 0, note.id, true};
}

void Wall::layOut()
{
    m_lanes = emptyLanes();
    m_index.clear();
    for (qsizetype i = 0; i + 1 < m_lanes.size(); ++i)
        m_index.insert(m_lanes[i].id, i);
    m_places.clear();
    QList<QList<std::pair<Rank, QString>>> ranked(m_lanes.size());
    for (const Note &note : m_document.rows<Note>()) {
        if (!shows(note))
            continue;
        const QList<qsizetype> lanes = lanesOf(note);
        for (const qsizetype lane : lanes)
            ranked[lane].append({rankOf(note, lane), note.id});
        m_places.insert(note.id, lanes);
    }
    for (qsizetype lane = 0; lane < ranked.size(); ++lane) {
        std::sort(ranked[lane].begin(), ranked[lane].end());
        m_lanes[lane].noteIds.reserve(ranked[lane].size());
        for (const auto &[rank, id] : std::as_const(ranked[lane]))
            m_lanes[lane].noteIds << id;
    }
}

void Wall::move(const QSet<QString> &noteIds)
{
    if (noteIds.size() > manyNotes)
        return layOut();
    for (const QString &id : noteIds) {
        for (const qsizetype lane : m_places.take(id))
            m_lanes[lane].noteIds.removeOne(id);
    }
    const auto &notes = m_document.rows<Note>();
    for (const QString &id : noteIds) {
        const auto note = notes.constFind(id);
        if (note == notes.cend() || !shows(*note))
            continue;
        const QList<qsizetype> lanes = lanesOf(*note);
        for (const qsizetype lane : lanes) {
            QStringList &ids = m_lanes[lane].noteIds;
            const auto place = std::lower_bound(ids.cbegin(), ids.cend(), rankOf(*note, lane), [&](const QString &other, const Rank &rank) {
                return rankOf(*notes.constFind(other), lane) < rank;
            });
            ids.insert(place, id);
        }
        m_places.insert(id, lanes);
    }
}

} // namespace sharpend
