// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/Zip.h"

#include <QtEndian>

#include <zlib.h>

namespace sharpend {

namespace {

constexpr quint16 needsVersion = 20, deflated = 8, stored = 0;
constexpr quint16 longAgoTime = 0, longAgoDay = 0x21; ///< 1 January 1980, so that the same parts give the same bytes

template<typename T>
void put(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// \a bytes as a bare deflate stream; empty where that fails.
QByteArray packed(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(whole ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

/// What a part's own head and its line in the directory at the end say alike.
QByteArray description(const ZipPart &part, const QByteArray &data)
{
    QByteArray head;
    put<quint16>(head, needsVersion);
    put<quint16>(head, 0);
    put<quint16>(head, part.packed ? deflated : stored);
    put<quint16>(head, longAgoTime);
    put<quint16>(head, longAgoDay);
    put<quint32>(head, quint32(crc32(0, reinterpret_cast<const Bytef *>(part.bytes.constData()), uInt(part.bytes.size()))));
    put<quint32>(head, quint32(data.size()));
    put<quint32>(head, quint32(part.bytes.size()));
    put<quint16>(head, quint16(part.name.size()));
    put<quint16>(head, 0); // nothing extra
    return head;
}

} // namespace

// The container is a few fixed fields (APPNOTE.TXT, 4.3); packing is zlib's. A library for all of it would bring one for
// encryption along, which each start of the program would wait for.
QByteArray zipped(const QList<ZipPart> &parts)
{
    QByteArray zip, directory;
    for (const ZipPart &part : parts) {
        const QByteArray data = part.packed ? packed(part.bytes) : part.bytes;
        if (data.isEmpty() && !part.bytes.isEmpty())
            return {};
        const QByteArray head = description(part, data);
        const quint32 at = quint32(zip.size());
        put<quint32>(zip, 0x04034b50);
        zip += head + part.name + data;
        put<quint32>(directory, 0x02014b50);
        put<quint16>(directory, needsVersion);
        directory += head;
        put<quint16>(directory, 0); // no comment
        put<quint16>(directory, 0); // one disk
        put<quint16>(directory, 0);
        put<quint32>(directory, 0);
        put<quint32>(directory, at);
        directory += part.name;
    }
    const quint32 at = quint32(zip.size());
    zip += directory;
    put<quint32>(zip, 0x06054b50);
    put<quint32>(zip, 0); // one disk
    put<quint16>(zip, quint16(parts.size()));
    put<quint16>(zip, quint16(parts.size()));
    put<quint32>(zip, quint32(directory.size()));
    put<quint32>(zip, at);
    put<quint16>(zip, 0);
    return zip;
}

} // namespace sharpend
