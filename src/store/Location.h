// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend {

/// The folder of this user where the app keeps its own.
QString dataFolder();
/// The user's own workspace; its folder is made when it is opened.
QString defaultStore();
/// The Owner’s own workspace: packs they received and their replies, apart from any other.
QString ownerStore();
/// Where seats are claimed (see Seat).
QString seatFolder();
/// Where the words are (see readContent): an organisation's, in this user's configuration folder or the whole computer's, or
/// those that came with the app.
QString contentFolder();
/// Makes the folder of the user's own workspace, readable by nobody else.
void makeDataFolder();

} // namespace sharpend
