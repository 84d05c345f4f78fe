// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

namespace sharpend {

/// Walks along JSON in which nothing is wrong (jsonTrouble(), or a row of our own), from part to part, and builds nothing of it.
class JsonScan
{
public:
    enum class Kind { Object, List, Other };

    explicit JsonScan(QByteArrayView json);

    Kind kind() const { return m_kind; }
    /// Goes to the next member of the object or item of the list; false after the last one, for what is neither, and where what is no
    /// JSON does not go on.
    bool advance();
    /// The key of the member, as it is written there (see jsonText()); the text of its value, or of the item.
    QByteArrayView key() const { return m_key; }
    QByteArrayView value() const { return m_value; }

private:
    void skipSpace();
    QByteArrayView take(); ///< the value that begins here
    qsizetype endOfString() const;

    const QByteArrayView m_json;
    qsizetype m_at = 0;
    Kind m_kind = Kind::Other;
    QByteArrayView m_key, m_value;
};

/// The text of a JSON string as it is \a written, with its quotation marks; empty for anything else.
QString jsonText(QByteArrayView written);

} // namespace sharpend
