// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sharpend::test {

/// A file out of a zip.
struct UnzippedPart {
    QByteArray name, bytes;
    bool packed = false;
};

/// What is in \a zip, in its order; the test fails where it is damaged.
QList<UnzippedPart> unzipped(const QByteArray &zip);
/// The file \a name of it.
QByteArray partOf(const QByteArray &zip, const QByteArray &name);

/// The words of an OpenDocument text in the order in which they are read, its paragraphs on lines of their own.
QString odtText(const QByteArray &odt);

/// What tidy has to say against a page; empty where it has nothing.
QString tidied(const QByteArray &html);

} // namespace sharpend::test
