// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/PaintedWidget.h"

#include <array>

namespace sharpend {

/// How somebody takes part in one part of the way.
enum class Presence { Away, InRoom, Reflecting };

struct PresenceRow {
    QString role;
    bool isOwner = false; ///< stands out: opens, leaves, replies
    /// Opens, Meeting 1, Soak, Meeting 2, Reply.
    std::array<Presence, 5> when{};
};

/// Who is in the room, when: a row for each role, from the opening to the reply.
class PresenceStrip : public PaintedWidget
{
    Q_OBJECT
public:
    explicit PresenceStrip(QWidget *parent = nullptr);

    /// The five roles as the method has them.
    static QList<PresenceRow> usualRows();
    void setRows(const QList<PresenceRow> &rows);

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::Table; }
    QList<PaintedPart> parts() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int roleWidth() const;
    int rowHeight() const;
    /// Before mirroring.
    QRect cell(int row, int column) const;

    QList<PresenceRow> m_rows;
};

} // namespace sharpend
