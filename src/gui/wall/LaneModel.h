// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/NoteCard.h"
#include "gui/wall/Wall.h"

#include <QAbstractListModel>

namespace sharpend {

/// The notes of one lane, for its view. Changes row by row, so that selection, scroll and an open editor stay.
class LaneModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum DataRole { NoteIdRole = Qt::UserRole, CardRole };

    LaneModel(Wall &wall, const QString &laneId, QObject *parent = nullptr);

    QString laneId() const { return m_laneId; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

    QModelIndex indexOf(const QString &noteId) const;
    NoteCardData card(int row) const;
    /// Follows the wall; what the cards \a changed say is different.
    void refresh(const QSet<QString> &changed);
    /// Whether cards may be moved and changed here.
    void setFrozen(bool frozen) { m_frozen = frozen; }

Q_SIGNALS:
    /// Notes were dropped here; they come from the lane \a fromLane.
    void dropped(const QStringList &noteIds, const QString &fromLane);

private:
    QStringList wanted() const;

    Wall &m_wall;
    QString m_laneId;
    QStringList m_ids;
    bool m_frozen = false;
};

} // namespace sharpend
