// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

class QFrame;
class QWidget;

namespace sharpend {

/// A new thin line across, which parts what stands above it from what stands below.
QFrame *makeDivider(QWidget *parent);

} // namespace sharpend
