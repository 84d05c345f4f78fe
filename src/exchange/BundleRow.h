// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Bundle.h"

#include <QByteArrayView>

namespace sharpend {

/// Where a row stands in a file, put into words only when somebody has to be told.
struct RowPlace {
    const RecordType *type;
    qsizetype index = -1; ///< in the list of its kind; none for the event and the Learning Team

    /// "notes[3].kind"
    QString of(const QString &key) const;
    /// "notes[3]"
    QString text() const;
};

/// A row as it is written in a `.learningteam` file, and what it says.
struct BundleRow {
    RowPlace place;
    QByteArrayView written;
    TypedRow row = {};
    QByteArray photo = {}; ///< the bytes of an attachment, which are no field of its record
    QString refusal = {};  ///< why it is refused; empty when all is well
};

/// Reads \a rows, on all cores: each by itself, so that what they say of each other is not judged here.
void readRows(QList<BundleRow> &rows);

} // namespace sharpend
