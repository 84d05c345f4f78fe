// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/JsonFwd.h"

#include <QHash>
#include <QString>

/// Pages that open offline in any browser, for people who install nothing. What they are made of is in resources/pages.
namespace sharpend::html {

/// What people wrote, as HTML text or as the value of an attribute in double quotes.
QString safe(const QString &text);
/// JSON that may stand in a script element: no letter of it can end the element or begin a comment.
QString safe(const Json &json);
/// \a page with each {{name}} replaced, in one pass: what is put in is not looked at again.
QString filled(const QString &page, const QHash<QString, QString> &parts);
/// \a texts as items of a \a tag, "ol" or "ul".
QString list(const QString &tag, const QStringList &texts, const QString &name = {});

/// The page \a name with its \a parts. Its own style and its own script, by their hashes, are all that may run in it, and it
/// fetches nothing.
QByteArray page(const QString &name, QHash<QString, QString> parts);

} // namespace sharpend::html
