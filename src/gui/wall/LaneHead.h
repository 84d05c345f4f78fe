// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QWidget>

#include <optional>

namespace sharpend {

/// The head of a lane: its kind's badge or nothing, its title in two lines at most, how many notes it has.
class LaneHead : public QWidget
{
    Q_OBJECT
public:
    LaneHead(const QString &title, std::optional<NoteKind> kind, QWidget *parent);
    void setTitle(const QString &title);
    void setCount(int count);
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int titleLeft() const;
    int countWidth() const;

    QString m_title;
    std::optional<NoteKind> m_kind;
    int m_count = 0;
};

} // namespace sharpend
