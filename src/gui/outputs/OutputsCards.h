// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/FileToSave.h"
#include "gui/widgets/Card.h"

class QPushButton;

namespace sharpend {

class LearningCardRow;
class TextLabel;
struct OutputPack;

/// "What leaves the room": what a release holds, beside what it never does.
class LeavesRoomCard : public Card
{
    Q_OBJECT
public:
    explicit LeavesRoomCard(QWidget *parent = nullptr);
};

/// "Export the summary": one button for each kind of file, and the learning card. Open once something was released.
class ExportCard : public Card
{
    Q_OBJECT
public:
    explicit ExportCard(QWidget *parent = nullptr);

    /// What was released last; null where nothing has been.
    void showReleased(const OutputPack *pack);

Q_SIGNALS:
    /// \a suffix is that of the file: pdf, odt, html, md, csv, outputpack.
    void exportRequested(const QString &suffix);
    /// The learning card is wanted as a file.
    void saveRequested(const sharpend::FileToSave &file);

private:
    TextLabel *m_when;
    QList<QPushButton *> m_buttons;
    LearningCardRow *m_card = nullptr;
};

} // namespace sharpend
