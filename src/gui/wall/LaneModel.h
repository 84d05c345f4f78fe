// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/NoteCard.h"
#include "gui/wall/Wall.h"

#include <QAbstractListModel>

namespace sharpend {

/// What a drag of a theme's head carries.
inline constexpr auto themeMime = QLatin1String("application/x-sharpend-theme");

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
    /// Of a card only what its height depends on.
    NoteCardData outline(int row) const;
    /// Follows the wall; what the cards \a changed say is different.
    void refresh(const QSet<QString> &changed);
    /// Whether cards may be moved and changed here.
    void setFrozen(bool frozen) { m_frozen = frozen; }
    /// Whether the order of the cards is theirs who work on the wall: in a theme, as arranged. Elsewhere it is newest first.
    bool isOrdered() const { return m_wall.arrangement() == Arrangement::ByTheme && !m_laneId.isEmpty(); }
    /// What a drag of \a notes carries.
    static QMimeData *mimeOf(const QList<LaneNotes> &notes);

Q_SIGNALS:
    /// Notes were dropped here: before \a beforeId, or (empty) after all that lie here.
    void dropped(const QList<sharpend::LaneNotes> &notes, const QString &beforeId);
    /// The head of the theme \a themeId was dropped on the cards of this one.
    void themeDropped(const QString &themeId);

private:
    QStringList wanted() const;
    /// Becomes \a target row by row.
    void follow(const QStringList &target);

    Wall &m_wall;
    QString m_laneId;
    QStringList m_ids;
    bool m_frozen = false;
};

} // namespace sharpend
