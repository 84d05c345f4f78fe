// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QAbstractListModel>
#include <QHash>
#include <QImage>

#include <functional>

namespace sharpend {

class PhotoLoader;
class TeamDocument;

/// The photos of a wall with their thumbnails, which come when they are first asked for.
class PhotoModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };

    PhotoModel(TeamDocument &document, PhotoLoader &loader, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QModelIndex indexOf(const QString &id) const;
    QString idAt(int row) const;
    QString hashAt(int row) const;
    /// "Photo 2 of 3: left half"
    QString nameAt(int row) const;

    /// The document is different.
    void refresh();

private:
    void wish(const QString &hash) const;

    TeamDocument &m_document;
    PhotoLoader &m_loader;
    QList<Attachment> m_photos;
    const std::function<void(const QString &hash, const QImage &image)> m_arrived;
    mutable QHash<QString, QImage> m_thumbnails; ///< by hash; null until it has come
};

} // namespace sharpend
