// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QAbstractButton>

#include <optional>

namespace sharpend {

/// A lane folded to its spine: badge, count, and its name upwards. A click or Enter unfolds it.
class LaneSpine : public QAbstractButton
{
    Q_OBJECT
public:
    LaneSpine(const QString &title, std::optional<NoteKind> kind, QWidget *parent);
    void setCount(int count);
    static constexpr int width = 44;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<NoteKind> m_kind;
    int m_count = 0;
};

} // namespace sharpend
