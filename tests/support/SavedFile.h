// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/WorkProgress.h"
#include "gui/shell/FileToSave.h"

namespace sharpend::test {

/// What a page wants written, made as FileSaver would.
inline QByteArray made(const FileToSave &file, Store &store, const QString &suffix)
{
    WorkProgress progress;
    return file.read(store, suffix)(progress);
}

} // namespace sharpend::test
