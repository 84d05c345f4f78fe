// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneModel.h"

#include "gui/documents/TeamDocument.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr auto notesMime = "application/x-sharpend-notes"_L1;
constexpr QChar fieldEnd = u'\t', rowEnd = u'\n'; // ids have neither
constexpr qsizetype fewNotes = 20; ///< that are looked for one by one

/// An id that a lane shares with the wall is not read to see that it is the same: at 10,000 notes each would come from far away in
/// the memory.
bool isSame(const QString &a, const QString &b) { return a.constData() == b.constData() || a == b; }
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
    follow(wanted());
    if (changed.size() <= fewNotes) {
        for (const QString &id : changed) {
            if (const QModelIndex note = m_wall.isIn(id, m_laneId) ? indexOf(id) : QModelIndex(); note.isValid())
                Q_EMIT dataChanged(note, note);
        }
        return;
    }
    for (int row = 0; row < rowCount();) {
        const int first = row;
        while (row < rowCount() && changed.contains(m_ids[row]))
            ++row;
        if (row > first)
            Q_EMIT dataChanged(index(first), index(row - 1));
        else
            ++row;
    }
}

void LaneModel::follow(const QStringList &target)
{
    // What is the same at both ends is not looked at again: most changes are of one note.
    const auto [from, targetFrom] = std::mismatch(m_ids.cbegin(), m_ids.cend(), target.cbegin(), target.cend(), isSame);
    const auto first = from - m_ids.cbegin();
    if (from == m_ids.cend() && targetFrom == target.cend())
        return;
    const auto [back, targetBack] = std::mismatch(m_ids.crbegin(), m_ids.crend() - first, target.crbegin(), target.crend() - first, isSame);
    const auto end = m_ids.crend() - back, targetEnd = target.crend() - targetBack;

    const QSet<QString> stays(target.cbegin() + first, target.cbegin() + targetEnd);
    QSet<QString> here(m_ids.cbegin() + first, m_ids.cbegin() + end);
    for (qsizetype row = end - 1; row >= first; --row) {
        if (!stays.contains(m_ids[row])) {
            beginRemoveRows({}, int(row), int(row));
            m_ids.removeAt(row);
            endRemoveRows();
        }
    }
    for (qsizetype row = first; row < targetEnd; ++row) {
        if (!here.contains(target[row])) {
            beginInsertRows({}, int(row), int(row));
            m_ids.insert(std::min(row, m_ids.size()), target[row]);
            endInsertRows();
        }
    }
    if (!std::equal(m_ids.cbegin(), m_ids.cend(), target.cbegin(), target.cend(), isSame)) { // only the order is different now
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &index : before)
            after << this->index(int(target.indexOf(m_ids.value(index.row()))));
        m_ids = target;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged();
    }
    m_ids = target; // which the wall shares
}

int LaneModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

NoteCardData LaneModel::outline(int row) const
{
    const TeamDocument &document = m_wall.document();
    const QString id = m_ids.value(row);
    const auto note = document.rows<Note>().constFind(id);
    NoteCardData card;
    if (note == document.rows<Note>().cend())
        return card;
    card.text = wordsOnCard(*note);
    card.kind = note->kind;
    card.byKind = m_wall.arrangement() == Arrangement::ByKind;
    if (m_wall.showsSense()) {
        card.fresh = note->source == NoteSource::Reflection;
        card.beside = !card.byKind;
        const bool byTheme = m_wall.arrangement() == Arrangement::ByTheme;
        if (const QStringList others = byTheme ? m_wall.otherThemes(id, m_laneId) : QStringList(); !others.isEmpty())
            card.also = tr("Also in %1").arg(others.join(u", "_s));
    }
    card.justAdded = id == m_wall.newest();
    card.pending = document.isPending(id);
    return card;
}

NoteCardData LaneModel::card(int row) const
{
    NoteCardData card = outline(row);
    const QDateTime at = m_wall.document().row<Note>(m_ids.value(row)).capturedAt;
    card.time = at.isValid() ? QLocale().toString(at.toLocalTime().time(), u"HH:mm"_s) : QString();
    if (card.byKind) {
        const QStringList places = m_wall.otherThemes(m_ids.value(row), {});
        card.place = places.isEmpty() ? tr("Not placed yet") : places.join(u", "_s);
    }
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
