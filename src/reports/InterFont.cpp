// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/InterFont.h"

#include <QFontDatabase>
#include <QLoggingCategory>
#include <QResource>

using namespace Qt::StringLiterals;

static void initFontResources() { Q_INIT_RESOURCE(sharpend_fonts); }

namespace sharpend {

namespace {
Q_LOGGING_CATEGORY(fontLog, "sharpend.font")
}

QString interFamily()
{
    static const QString family = [] {
        initFontResources();
        QString found;
        for (const QString &weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s}) {
            // Out of the binary as it lies there: by its path, Qt would hold two copies of each.
            const QResource file(u":/fonts/inter/Inter-%1.otf"_s.arg(weight));
            const QByteArray bytes = file.compressionAlgorithm() == QResource::NoCompression
                ? QByteArray::fromRawData(reinterpret_cast<const char *>(file.data()), qsizetype(file.size()))
                : file.uncompressedData();
            if (QFontDatabase::addApplicationFontFromData(bytes) >= 0)
                found = u"Inter"_s;
            else
                qCWarning(fontLog) << "Inter" << weight << "could not be loaded";
        }
        return found;
    }();
    return family;
}

} // namespace sharpend
