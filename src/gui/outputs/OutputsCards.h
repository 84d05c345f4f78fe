// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

namespace sharpend {

/// "What leaves the room": what a release holds, beside what it never does.
class LeavesRoomCard : public Card
{
    Q_OBJECT
public:
    explicit LeavesRoomCard(QWidget *parent = nullptr);
};

/// "Export the summary": one button for each kind of file.
class ExportCard : public Card
{
    Q_OBJECT
public:
    explicit ExportCard(QWidget *parent = nullptr);

Q_SIGNALS:
    /// \a suffix is that of the file: pdf, html, md, outputpack.
    void exportRequested(const QString &suffix);
};

} // namespace sharpend
