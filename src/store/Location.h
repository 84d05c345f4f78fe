// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace sharpend {

/// The folder of this user where the app keeps its own.
QString dataFolder();
/// The user's own workspace; its folder is made when it is opened.
QString defaultStore();
/// The Owner’s own workspace: packs they received and their replies, apart from any other.
QString ownerStore();
/// Where seats are claimed (see Seat).
QString seatFolder();
/// Where an organisation's words are (see readContent): this user's configuration folder, then the whole computer's.
QStringList contentFolders();
/// Where this user's own words go. It need not be there yet.
QString ownContentFolder();
/// Makes the folder of the user's own workspace, readable by nobody else.
void makeDataFolder();

} // namespace sharpend
