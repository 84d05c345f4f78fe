// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneModel.h"

#include "gui/documents/TeamDocument.h"

#include <QLocale>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr auto notesMime = "application/x-sharpend-notes"_L1;
constexpr QChar fieldEnd = u'\t', rowEnd = u'\n'; // ids have neither
} // namespace

LaneModel::LaneModel(Wall &wall, const QString &laneId, QObject *parent)
    : QAbstractListModel(parent)
    , m_wall(wall)
    , m_laneId(laneId)
    , m_ids(wanted())
{
    connect(&wall, &Wall::notesChanged, this, &LaneModel::refresh);
}

QStringList LaneModel::wanted() const
{
    for (const Lane &lane : m_wall.lanes()) {
        if (lane.id == m_laneId)
            return lane.noteIds;
    }
    return {};
}

void LaneModel::refresh(const QSet<QString> &changed)
{
    const QStringList target = wanted();
    if (target != m_ids) {
        const QSet<QString> stays(target.begin(), target.end());
        for (qsizetype row = m_ids.size() - 1; row >= 0; --row) {
            if (!stays.contains(m_ids[row])) {
                beginRemoveRows({}, int(row), int(row));
                m_ids.removeAt(row);
                endRemoveRows();
            }
        }
        QSet<QString> here(m_ids.begin(), m_ids.end());
        for (qsizetype row = 0; row < target.size(); ++row) {
            if (!here.contains(target[row])) {
                beginInsertRows({}, int(row), int(row));
                m_ids.insert(std::min(row, m_ids.size()), target[row]);
                endInsertRows();
            }
        }
        if (m_ids != target) { // only the order is different now
            Q_EMIT layoutAboutToBeChanged();
            const QModelIndexList before = persistentIndexList();
            QModelIndexList after;
            for (const QModelIndex &index : before)
                after << this->index(int(target.indexOf(m_ids.value(index.row()))));
            m_ids = target;
            changePersistentIndexList(before, after);
            Q_EMIT layoutChanged();
        }
    }
    for (qsizetype row = 0; row < m_ids.size(); ++row) {
        if (changed.contains(m_ids[row]))
            Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

int LaneModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

NoteCardData LaneModel::card(int row) const
{
    const TeamDocument &document = m_wall.document();
    const Note note = document.row<Note>(m_ids.value(row));
    NoteCardData card;
    card.text = wordsOnCard(note);
    card.kind = note.kind;
    card.time = note.capturedAt.isValid() ? QLocale().toString(note.capturedAt.toLocalTime().time(), u"HH:mm"_s) : QString();
    card.byKind = m_wall.arrangement() == Arrangement::ByKind;
    if (card.byKind) {
        QStringList places;
        for (const QString &themeId : document.themesOf(note.id))
            places << document.row<Theme>(themeId).title;
        card.place = places.isEmpty() ? tr("Not placed yet") : places.join(u", "_s);
    }
    if (m_wall.showsSense()) {
        card.fresh = note.source == NoteSource::Reflection;
        card.beside = !card.byKind;
        if (const QStringList others = card.beside ? m_wall.otherThemes(note.id, m_laneId) : QStringList(); !others.isEmpty())
            card.also = tr("Also in %1").arg(others.join(u", "_s));
    }
    card.justAdded = note.id == m_wall.newest();
    card.pending = document.isPending(note.id);
    return card;
}

QVariant LaneModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size())
        return {};
    switch (role) {
    case NoteIdRole:
        return m_ids[index.row()];
    case Qt::EditRole:
        return m_wall.document().row<Note>(m_ids[index.row()]).text;
    case Qt::AccessibleTextRole:
        return card(index.row()).spoken();
    default:
        return {};
    }
}

Qt::ItemFlags LaneModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    if (!m_frozen)
        flags |= index.isValid() ? Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled;
    return index.isValid() ? flags : (m_frozen ? Qt::NoItemFlags : Qt::ItemIsDropEnabled);
}

QStringList LaneModel::mimeTypes() const { return {notesMime, themeMime}; }

QMimeData *LaneModel::mimeOf(const QList<LaneNotes> &notes)
{
    QStringList rows;
    for (const LaneNotes &each : notes)
        rows << each.laneId + fieldEnd + each.noteIds.join(fieldEnd);
    auto *data = new QMimeData;
    data->setData(notesMime, rows.join(rowEnd).toUtf8());
    return data;
}

QMimeData *LaneModel::mimeData(const QModelIndexList &indexes) const
{
    LaneNotes notes{m_laneId, {}};
    for (const QModelIndex &index : indexes)
        notes.noteIds << m_ids.value(index.row());
    return mimeOf({notes});
}

bool LaneModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &)
{
    // The store moves them; nothing is taken out of the view they came from, so the answer is always no.
    if (data->hasFormat(themeMime)) {
        Q_EMIT themeDropped(QString::fromUtf8(data->data(themeMime)));
        return false;
    }
    QList<LaneNotes> notes;
    bool fromElsewhere = false;
    for (const QString &line : QString::fromUtf8(data->data(notesMime)).split(rowEnd)) {
        QStringList parts = line.split(fieldEnd);
        const QString lane = parts.takeFirst();
        fromElsewhere = fromElsewhere || lane != m_laneId;
        if (!parts.isEmpty())
            notes.append({lane, parts});
    }
    if (!notes.isEmpty() && (fromElsewhere || isOrdered()))
        Q_EMIT dropped(notes, isOrdered() && row >= 0 ? m_ids.value(row) : QString());
    return false;
}

QModelIndex LaneModel::indexOf(const QString &noteId) const
{
    const auto row = m_ids.indexOf(noteId);
    return row < 0 ? QModelIndex() : index(int(row));
}

} // namespace sharpend
