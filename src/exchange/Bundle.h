// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/RowImage.h"
#include "domain/TeamRecord.h"
#include "store/Operation.h"

#include <QByteArray>

namespace sharpend {

class Reader;

/// Everything of one Learning Team, or one event that is still a candidate, as a `.learningteam` file holds it.
struct Bundle {
    QList<TypedRow> rows; ///< each after those it refers to; as the store would read them, packed
    QHash<QString, QByteArray> bytes; ///< of the attachments, by their hash
    QString eventId;
    QString teamId; ///< empty for a candidate
    QString title;  ///< of the Learning Team, or of the event

    int count(const char *table) const;
    /// "1 Learning Team, 66 notes, 9 people"
    QString summary() const;
};

/// What came of reading a file: a bundle that is sound in itself, or why it is refused.
struct BundleReading {
    Bundle bundle;
    QString refusal; ///< one sentence with the place ("notes[3].kind: expected one of …"); empty when all is well
};

/// The most that a file may hold.
inline constexpr qint64 largestBundle = 256 * 1024 * 1024;

/// Reads the whole of a `.learningteam` file before anything is done with it.
BundleReading readBundle(const QByteArray &bytes);
/// The same for the file at \a path.
BundleReading readBundleFile(const QString &path);

/// Sentences of the hard rules that the bundle breaks by itself, with the rows they are about; the store asks them again before it commits.
QStringList brokenRules(const Bundle &bundle);

/// Brings \a bundle in as one step outside any Learning Team. What is here already is merged (Merge.h); the outcome's notices
/// then say what came of it.
Operation importLearningTeam(const Bundle &bundle);
/// The same for a Learning Team that is here: a step in it, so that it is taken back there.
Operation mergeLearningTeam(const Bundle &bundle);

/// All of a Learning Team; nothing when it is not there. Throws StoreError.
std::optional<TeamRecord> readTeamRecord(Reader &reader, const QString &teamId);
/// The keys of a `.learningteam` file that hold the records.
Json bundleJson(const TeamRecord &record);

/// The pictures of \a photos, by their hash; one that is damaged or missing is left out. Throws StoreError.
QHash<QString, QByteArray> bytesOf(Reader &reader, const QList<Attachment> &photos);

/// The Learning Team as a file: UTF-8, indented, lists in a steady order, its photos with their bytes. Empty when it is
/// not there. Throws StoreError, also where a photo is damaged: a file that claims to hold everything does.
QByteArray exportLearningTeam(Reader &reader, const QString &teamId, const QDateTime &exportedAt);
/// An event by itself, as exportLearningTeam().
QByteArray exportEvent(Reader &reader, const QString &eventId, const QDateTime &exportedAt);

} // namespace sharpend
