// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace sharpend::test {

/// Starts the program itself on a screen of its own, goes to a discovery by keyboard and types a meeting of \a notes notes there,
/// a key every \a milliseconds; then `show --json` must say just what was typed.
void typeAMeeting(quint32 seed, int notes, int milliseconds);

} // namespace sharpend::test
