// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "operations/Operations.h"

namespace sharpend {

/// Keeps what somebody noticed afterwards. It has no name and no time; its id comes from the window.
Operation addReflection(const QString &teamId, const QString &noteId, const QString &text);
/// What somebody wrote on a reflection sheet. The id is made at random by the sheet, once for each of its texts.
struct SentReflection {
    QString id, text;
    bool operator==(const SentReflection &) const = default;
};
/// Brings in what somebody wrote on a sheet, as reflections like those that were told. What came in before stays as it is.
Operation importReflections(const QString &teamId, const QList<SentReflection> &reflections);
/// A reflection comes to Meeting 2, or stays here after all.
Operation bringReflection(const QString &teamId, const QString &noteId, bool brought);
/// A reflection comes to Meeting 2 as a question to ask.
Operation askInMeeting2(const QString &teamId, const QString &noteId);
/// In Meeting 2: puts reflections on the wall, where they lie with the notes of Meeting 1.
Operation putOnWall(const QString &teamId, const QStringList &noteIds);
/// In Meeting 2: the group leaves a reflection where it is.
Operation setReflectionAside(const QString &teamId, const QString &noteId);
/// What somebody says in Meeting 2 that came to them in between: a reflection, on the wall at once.
Operation addReflectionToWall(const Note &note, const QString &themeId = {});
Operation editSoakPrompts(const QString &teamId, const QStringList &prompts);

} // namespace sharpend
