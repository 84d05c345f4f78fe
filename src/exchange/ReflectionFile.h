// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "operations/SoakOperations.h"

#include <QByteArray>

namespace sharpend {

/// The most that a file of reflections may hold.
inline constexpr qint64 largestReflectionFile = 4 * 1024 * 1024;
inline constexpr int mostReflections = 50;
inline constexpr qsizetype longestReflection = 10'000;

/// A sheet for what comes to people in the soak, as one HTML page that works offline on a phone: the questions of \a team and
/// places to write. It keeps and sends nothing, and what it gives back says neither whose it is nor when.
QByteArray reflectionSheetFile(const LearningTeam &team);

/// What somebody wrote on a sheet: the Learning Team whose sheet it is, and words.
struct ReflectionLetter {
    QString teamId;
    QList<SentReflection> reflections;
};

/// What came of reading what a sheet gave back: the words, or why they are refused, one sentence with the place.
struct ReflectionReading {
    ReflectionLetter letter;
    QString refusal;
};
/// Reads a `.reflections` file, or the same as text that was pasted: what stands before and after it does not matter.
ReflectionReading readReflections(const QByteArray &bytes);
ReflectionReading readReflectionFile(const QString &path);

} // namespace sharpend
