// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/photos/PhotoSource.h"

#include <QMimeData>
#include <QMimeDatabase>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sharpend {

QList<PhotoSource> photosIn(const QMimeData &data)
{
    QList<PhotoSource> sources;
    if (data.hasUrls()) {
        const QMimeDatabase types;
        for (const QUrl &url : data.urls()) {
            const QString path = url.toLocalFile();
            if (path.isEmpty() || !types.mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().startsWith("image/"_L1))
                return {};
            sources.append({path, {}});
        }
    } else if (data.hasImage() && !data.hasFormat(u"text/plain"_s)) {
        if (const QImage image = data.imageData().value<QImage>(); !image.isNull())
            sources.append({{}, image});
    }
    return sources;
}

} // namespace sharpend
