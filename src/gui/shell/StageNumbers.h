// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

namespace sharpend {

/// The stages as the rail counts them: Event before those that a Learning Team goes through.
inline constexpr int eventStage = 0, peopleStage = 1, prepareStage = 2, meetingStage = 3, soakStage = 4, meeting2Stage = 5, outputsStage = 6,
                     followUpStage = 7;

} // namespace sharpend
