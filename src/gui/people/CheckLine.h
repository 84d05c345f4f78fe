// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/RoomCheck.h"

#include <QWidget>

namespace sharpend {

class IconLabel;
class TextLabel;

/// One finding of the room check as a line: its icon and its sentence, in the colours of how strongly it speaks.
class CheckLine : public QWidget
{
    Q_OBJECT
public:
    explicit CheckLine(const Finding &finding, QWidget *parent = nullptr);

    void setFinding(const Finding &finding);

private:
    IconLabel *m_icon;
    TextLabel *m_text;
};

/// Whether \a finding asks for caution while it is open.
bool isCaution(const Finding &finding);

} // namespace sharpend
