// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/photos/PhotoModel.h"

#include "domain/Photos.h"
#include "gui/documents/TeamDocument.h"
#include "gui/photos/PhotoLoader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr QSize thumbnailSize(384, 288); // of the strip's cells, on a screen of three dots to a pixel
} // namespace

PhotoModel::PhotoModel(TeamDocument &document, PhotoLoader &loader, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_loader(loader)
    , m_arrived([this](const QString &hash, const QImage &image) {
        m_thumbnails.insert(hash, image);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
    })
{
}

int PhotoModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_photos.size()); }

QString PhotoModel::idAt(int row) const { return m_photos.value(row).id; }

QString PhotoModel::hashAt(int row) const { return m_photos.value(row).hash; }

QModelIndex PhotoModel::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_photos.begin(), m_photos.end(), [&](const Attachment &photo) { return photo.id == id; });
    return found == m_photos.end() ? QModelIndex() : index(int(found - m_photos.begin()));
}

QString PhotoModel::nameAt(int row) const
{
    return photoLabel(row + 1, m_photos.size(), m_photos.value(row).name);
}

QVariant PhotoModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_photos.size())
        return {};
    const Attachment &photo = m_photos[index.row()];
    switch (role) {
    case IdRole: return photo.id;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: return nameAt(index.row());
    case Qt::DecorationRole: wish(photo.hash); return m_thumbnails.value(photo.hash);
    default: return {};
    }
}

void PhotoModel::wish(const QString &hash) const
{
    if (m_thumbnails.contains(hash))
        return;
    m_thumbnails.insert(hash, {});
    m_loader.load(hash, thumbnailSize, [arrived = m_arrived, hash](const QImage &image) { arrived(hash, image); });
}

void PhotoModel::refresh()
{
    const QList<Attachment> wanted = m_document.attachments();
    const auto stays = [&](const QString &id) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const Attachment &photo) { return photo.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!stays(m_photos[row].id)) {
            beginRemoveRows({}, row, row);
            m_photos.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < wanted.size(); ++row) {
        if (indexOf(wanted[row].id).isValid())
            continue;
        beginInsertRows({}, row, row);
        m_photos.insert(std::min<qsizetype>(row, m_photos.size()), wanted[row]);
        endInsertRows();
    }
    m_photos = wanted; // their order, where somebody else has moved one
    if (!m_photos.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace sharpend
