// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace sharpend {

/// The folder of this computer that holds what was typed and is not in a workspace (see DraftKeeper).
QString draftFolder();
/// The one in the computer's memory, for when the disk is full; empty on systems that have none.
QString draftFolderInMemory();

/// Takes what belongs to the notes \a noteIds, which have been struck, out of the drafts of the workspace, of every seat and
/// Learning Team; where one of the ids is that of a Learning Team, which is sealed, all of its drafts. Answers whether it is gone from
/// there. From any thread.
bool forgetInDrafts(const QString &workspaceId, const QStringList &noteIds);

} // namespace sharpend
