// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Demo.h"

#include "store/Store.h"

namespace sharpend {

QString makeDemo(const QString &path)
{
    Store::open(path, QStringLiteral("sample"));
    return {};
}

} // namespace sharpend
