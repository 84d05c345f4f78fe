// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Json.h"

#include <QStringList>
#include <QTemporaryDir>

namespace sharpend::test {

/// What the program answered.
struct Answer {
    int status = -1;
    QString out, err;

    Json json() const { return Json::parse(out.toStdString(), nullptr, false); }
};

/// The built program with a home of its own.
class Program
{
public:
    Answer run(const QStringList &arguments) const;
    /// The path of a file in its folder.
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    QByteArray bytesOf(const QString &name) const;
    QStringList files() const;

private:
    QTemporaryDir m_folder;
};

/// A file of the sample workspace.
QString demoPath(const QString &name);

} // namespace sharpend::test
