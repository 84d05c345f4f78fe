// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/Zip.h"

#include <zip.h>

#include <memory>

namespace sharpend {

namespace {

constexpr time_t longAgo = 315532800; // the first day that a zip can tell, so that the same words make the same file

struct CloseSource {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct CloseZip {
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
using Source = std::unique_ptr<zip_source_t, CloseSource>;
using Archive = std::unique_ptr<zip_t, CloseZip>;

/// \a source as a zip, which takes a hold of its own on it.
Archive open(zip_source_t *source, int flags)
{
    zip_source_keep(source);
    Archive archive(zip_open_from_source(source, flags, nullptr));
    if (!archive)
        zip_source_free(source);
    return archive;
}

bool add(zip_t *archive, const ZipPart &part)
{
    zip_source_t *bytes = zip_source_buffer(archive, part.bytes.constData(), zip_uint64_t(part.bytes.size()), 0);
    if (!bytes)
        return false;
    const zip_int64_t at = zip_file_add(archive, part.name.constData(), bytes, ZIP_FL_ENC_GUESS);
    if (at < 0) {
        zip_source_free(bytes);
        return false;
    }
    return zip_set_file_compression(archive, zip_uint64_t(at), part.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0) == 0
        && zip_file_set_mtime(archive, zip_uint64_t(at), longAgo, 0) == 0;
}

/// All that lies in \a source.
QByteArray bytesOf(zip_source_t *source)
{
    zip_stat_t about;
    if (zip_source_open(source) != 0)
        return {};
    QByteArray bytes;
    if (zip_source_stat(source, &about) == 0 && (about.valid & ZIP_STAT_SIZE)) {
        bytes.resize(qsizetype(about.size));
        if (zip_source_read(source, bytes.data(), about.size) != zip_int64_t(about.size))
            bytes.clear();
    }
    zip_source_close(source);
    return bytes;
}

} // namespace

QByteArray zipped(const QList<ZipPart> &parts)
{
    const Source memory(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    Archive archive = memory ? open(memory.get(), ZIP_CREATE | ZIP_TRUNCATE) : nullptr;
    if (!archive)
        return {};
    for (const ZipPart &part : parts) {
        if (!add(archive.get(), part))
            return {};
    }
    if (zip_close(archive.get()) != 0)
        return {};
    archive.release(); // closed, and so gone
    return bytesOf(memory.get());
}

} // namespace sharpend
