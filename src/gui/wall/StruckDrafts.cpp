// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/StruckDrafts.h"

#include "gui/wall/DraftKeeper.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

bool names(const QByteArray &bytes, const QStringList &noteIds)
{
    return std::any_of(noteIds.begin(), noteIds.end(), [&](const QString &id) { return bytes.contains(id.toUtf8()); });
}

} // namespace

QString draftFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(u"drafts"_s);
}

QString draftFolderInMemory()
{
    const QString memory = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return memory.isEmpty() ? QString() : QDir(memory).filePath(u"sharpend-drafts"_s);
}

static void forget(Draft &draft, const QStringList &noteIds)
{
    if (noteIds.contains(draft.teamId)) { // closed away
        draft = Draft();
        return;
    }
    for (qsizetype i = draft.pending.size() - 1; i >= 0; --i) {
        if (!noteIds.contains(draft.pending[i].id))
            continue;
        draft.pending.removeAt(i);
        if (i < draft.pendingThemes.size())
            draft.pendingThemes.removeAt(i);
    }
    const auto isStruck = [&](const NoteEdit &edit) { return noteIds.contains(edit.noteId); };
    draft.edits.removeIf(isStruck);
    draft.halves.removeIf(isStruck);
    if (noteIds.contains(draft.noteId)) {
        draft.text.clear();
        draft.noteId.clear();
    }
}

static bool forgetIn(const QDir &folder, const QString &workspaceId, const QStringList &noteIds)
{
    bool gone = true;
    for (const QString &name : noteIds.isEmpty() ? QStringList() : folder.entryList({workspaceId + u"-*"_s}, QDir::Files)) {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            gone &= !file.exists(); // it may have been put away meanwhile
            continue;
        }
        const QByteArray bytes = file.readAll();
        file.close();
        if (!names(bytes, noteIds))
            continue;
        Draft draft;
        if (!name.endsWith(".part"_L1) && readDraft(draft, bytes)) // a part is what a crash left half written
            forget(draft, noteIds);
        gone &= writeDraft(path, draft);
    }
    return gone;
}

bool forgetInDrafts(const QString &workspaceId, const QStringList &noteIds)
{
    bool gone = forgetIn(QDir(draftFolder()), workspaceId, noteIds);
    if (const QString memory = draftFolderInMemory(); !memory.isEmpty())
        gone &= forgetIn(QDir(memory), workspaceId, noteIds);
    return gone;
}

} // namespace sharpend
