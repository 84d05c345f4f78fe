// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Unzipped.h"

#include "support/catch.h"

#include <QProcess>
#include <QXmlStreamReader>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace sharpend::test {

QList<UnzippedPart> unzipped(const QByteArray &zip)
{
    zip_source_t *memory = zip_source_buffer_create(zip.constData(), zip_uint64_t(zip.size()), 0, nullptr);
    REQUIRE(memory);
    zip_t *archive = zip_open_from_source(memory, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    REQUIRE(archive);
    QList<UnzippedPart> parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        REQUIRE(zip_stat_index(archive, zip_uint64_t(i), 0, &about) == 0);
        UnzippedPart part{about.name, QByteArray(qsizetype(about.size), '\0'), about.comp_method != ZIP_CM_STORE};
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        REQUIRE(file);
        REQUIRE(zip_fread(file, part.bytes.data(), about.size) == zip_int64_t(about.size));
        zip_fclose(file);
        parts << part;
    }
    zip_discard(archive);
    return parts;
}

QByteArray partOf(const QByteArray &zip, const QByteArray &name)
{
    for (const UnzippedPart &part : unzipped(zip)) {
        if (part.name == name)
            return part.bytes;
    }
    FAIL("there is no " << name.toStdString());
    return {};
}

QString odtText(const QByteArray &odt)
{
    QXmlStreamReader xml(partOf(odt, "content.xml"));
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            text += xml.text();
        else if (xml.isStartElement() && xml.name() == "s"_L1)
            text += u' ';
        else if ((xml.isStartElement() && xml.name() == "line-break"_L1) || (xml.isEndElement() && (xml.name() == "p"_L1 || xml.name() == "h"_L1)))
            text += u'\n';
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return text;
}

QString tidied(const QByteArray &html)
{
    QProcess tidy;
    tidy.start(u"tidy"_s, {u"-q"_s, u"-e"_s, u"-utf8"_s});
    REQUIRE(tidy.waitForStarted());
    tidy.write(html);
    tidy.closeWriteChannel();
    REQUIRE(tidy.waitForFinished(30000));
    return QString::fromUtf8(tidy.readAllStandardError());
}

} // namespace sharpend::test
