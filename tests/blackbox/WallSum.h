// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/FieldCodec.h"
#include "domain/Records.h"

#include <QCryptographicHash>

namespace sharpend::test {

/// What a wall says, in short: the same for two windows that show the same notes, themes and places.
inline QString wallSum(const QList<Note> &notes, const QList<Theme> &themes, const QList<Placement> &placements)
{
    QStringList rows;
    const auto add = [&](const auto &records) {
        for (auto record : records) {
            record.revs.clear();
            rows << compact(toJson(record));
        }
    };
    add(notes);
    add(themes);
    add(placements);
    rows.sort();
    return QString::fromLatin1(QCryptographicHash::hash(rows.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace sharpend::test
