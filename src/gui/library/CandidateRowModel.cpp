// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/CandidateRowModel.h"

#include "domain/PlacementWords.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/library/NextStep.h"
#include "gui/widgets/EventShape.h"

#include <algorithm>

namespace sharpend {

namespace {
constexpr qsizetype rowsOneByOne = 50; ///< past this, ordering everything anew is quicker and moves nothing more
} // namespace

CandidateRowModel::CandidateRowModel(const LibraryDocument &document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
}

void CandidateRowModel::follow(const DocumentChange &change)
{
    const QSet<QString> ids = change.ids.value(QLatin1String(Event::table));
    if (change.all || ids.size() > rowsOneByOne) {
        loadAll();
        return;
    }
    for (const QString &id : ids)
        followOne(id);
}

void CandidateRowModel::loadAll()
{
    QList<Entry> entries;
    for (const ListedEvent &event : m_document.rows<ListedEvent>()) {
        if (event.status == EventStatus::Candidate)
            entries.append(entryOf(event));
    }
    std::sort(entries.begin(), entries.end());
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void CandidateRowModel::followOne(const QString &id)
{
    const int row = rowOf(id);
    const auto event = m_document.rows<ListedEvent>().constFind(id);
    const bool wanted = event != m_document.rows<ListedEvent>().cend() && event->status == EventStatus::Candidate;
    const bool moved = wanted && row >= 0 && m_entries[row].raised != entryOf(*event).raised;
    if (row >= 0 && (!wanted || moved)) {
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    if (wanted && (row < 0 || moved)) {
        const Entry entry = entryOf(*event);
        const auto at = int(std::lower_bound(m_entries.cbegin(), m_entries.cend(), entry) - m_entries.cbegin());
        beginInsertRows({}, at, at);
        m_entries.insert(at, entry);
        endInsertRows();
    } else if (wanted) {
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int CandidateRowModel::rowOf(const QString &eventId) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) { return entry.id == eventId; });
    return found == m_entries.cend() ? -1 : int(found - m_entries.cbegin());
}

ListedEvent CandidateRowModel::eventAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? m_document.row<ListedEvent>(m_entries[row].id) : ListedEvent();
}

QString CandidateRowModel::metaAt(int row) const
{
    const ListedEvent event = eventAt(row);
    const QString day = dayWords(event.raisedOn.toLocalTime().date(), QDate::currentDate());
    return event.raisedBy.isEmpty() ? tr("%1 · %2").arg(eventKindLabel(event.kind), day)
                                    : tr("%1 · raised by %2 · %3").arg(eventKindLabel(event.kind), event.raisedBy, day);
}

int CandidateRowModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

QVariant CandidateRowModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return eventAt(index.row()).title;
    if (role == Qt::AccessibleTextRole)
        return tr("%1. %2. %3").arg(eventAt(index.row()).title, metaAt(index.row()), placementWords(eventAt(index.row()).placement));
    return {};
}

} // namespace sharpend
