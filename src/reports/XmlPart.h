// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace sharpend {

/// One XML file of a package, written from top to bottom. Names have their prefix: "text:p".
class XmlPart
{
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    XmlPart()
        : m_writer(&m_bytes)
    {
        m_writer.writeStartDocument();
    }

    void start(const char *name, const Attributes &attributes = {})
    {
        m_writer.writeStartElement(QString::fromLatin1(name));
        write(attributes);
    }
    void end() { m_writer.writeEndElement(); }
    void empty(const char *name, const Attributes &attributes = {})
    {
        m_writer.writeEmptyElement(QString::fromLatin1(name));
        write(attributes);
    }
    void text(const QString &words) { m_writer.writeCharacters(words); }
    void element(const char *name, const QString &words)
    {
        start(name);
        text(words);
        end();
    }
    /// Closes what is open.
    QByteArray bytes()
    {
        m_writer.writeEndDocument();
        return m_bytes;
    }

private:
    void write(const Attributes &attributes)
    {
        for (const auto &[name, value] : attributes)
            m_writer.writeAttribute(QString::fromLatin1(name), value);
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

} // namespace sharpend
