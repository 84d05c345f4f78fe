// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/ThreeWay.h"

#include <functional>

namespace sharpend {

struct RecordType;

/// The sentences of a MergePlan. \a row is what rowWords() calls the row.
namespace mergewords {

/// What a row is called, by its id; empty where there is none.
using NameOf = std::function<QString(const QString &id)>;

/// A value that stays as it is here, with what the other copy says.
QString staysAsHere(const QString &row, const MergedRow::Difference &difference, const NameOf &nameOf);
/// The order of the rows of a table stays as it is here; empty where nobody sees one.
QString orderStays(const RecordType &type);
QString cameBack(const QString &row);
QString stays(const QString &row);
QString staysForWhatItHolds(const QString &row);
QString readBackAgain();
QString placeGoesToo(const QString &note, const QString &theme);
QString belongsElsewhere(const QString &row);
QString isLocked(const QString &title);
QString twoReleases(int version);

} // namespace mergewords

} // namespace sharpend
