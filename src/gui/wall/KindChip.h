// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QAbstractButton>

namespace sharpend {

/// A kind to choose under the capture field: badge, name, and its key.
class KindChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit KindChip(NoteKind kind, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    /// Badge and key: in a narrow window the name is cut short first.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NoteKind m_kind;
};

} // namespace sharpend
