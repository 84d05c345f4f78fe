// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Json.h"
#include "support/catch.h"

#include <QCryptographicHash>
#include <QFile>

namespace sharpend::test {

inline Json parsed(const QByteArray &bytes) { return Json::parse(bytes.toStdString()); }
inline QByteArray written(const Json &json) { return QByteArray::fromStdString(json.dump()); }

/// All of the file at \a path.
inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A file of the demo.
inline QByteArray demoFile(const QString &name) { return contentOf(QStringLiteral(SHARPEND_SOURCE_DIR "/resources/demo/") + name); }

/// The sample team whose Meeting 1 runs.
inline Json sampleTeam() { return parsed(demoFile(QStringLiteral("team-going-home-medicines.learningteam"))); }

/// What stands in \a page between \a open, which stands there once, and the next \a close.
inline QString between(const QString &page, const QString &open, const QString &close)
{
    REQUIRE(page.count(open) == 1);
    const qsizetype from = page.indexOf(open) + open.size();
    return page.mid(from, page.indexOf(close, from) - from);
}

/// The hash by which a page names a script or style sheet that it may run.
inline QString hashOf(const QString &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256).toBase64());
}

} // namespace sharpend::test
