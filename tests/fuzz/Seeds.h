// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

namespace sharpend::fuzz {

/// Small files of each kind, made by the program of today from the samples, so that they never fall behind it.
QList<QByteArray> bundleSeeds();
QList<QByteArray> communitySeeds();
QList<QByteArray> lockedSeeds();
QList<QByteArray> packSeeds();
QList<QByteArray> replySeeds();
QList<QByteArray> reflectionSeeds();
QList<QByteArray> contentSeeds();
QList<QByteArray> csvSeeds();
QList<QByteArray> photoSeeds();

/// The passphrase of lockedSeeds().
inline constexpr auto seedPassphrase = "correct horse battery staple";

} // namespace sharpend::fuzz
