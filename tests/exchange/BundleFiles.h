// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Bundle.h"
#include "store/Store.h"
#include "support/catch.h"

namespace sharpend::test {

/// The Learning Team of a file that is not refused.
inline Bundle sound(const QByteArray &bytes)
{
    const BundleReading reading = readBundle(bytes);
    REQUIRE(reading.refusal == QString());
    return reading.bundle;
}

/// All that stands in a workspace.
inline int rowsOf(Store &store)
{
    int rows = 0;
    for (const RecordType &type : recordTypes())
        rows += store.reader().count(type.table);
    return rows;
}

} // namespace sharpend::test
